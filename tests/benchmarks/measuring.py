# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Two things measured in turns, so that a busy moment of the machine hits both alike."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Figure:
    """A row of the table: ours beside a floor (what it can't beat) or a peer (what else does it).

    ours, beside: in the unit; beside is None where it was not run, and note says why.
    aim: the ratio that we want; limit: what ours may come to, in the unit; 0 for none.
    """

    what: str
    ours: float
    name: str
    beside: float | None
    aim: float = 0
    unit: str = "ms"
    note: str = ""
    limit: float = 0

    @property
    def ratio(self) -> float | None:
        """Ours divided by what stands beside it."""
        return self.ours / self.beside if self.beside else None

    @property
    def verdict(self) -> str:
        """Whether the aim was met in this run; nothing where there is none."""
        if self.limit:
            return "met" if self.ours <= self.limit else "missed"
        if not self.aim:
            return ""
        if self.ratio is None:
            return "not run"
        return "met" if self.ratio <= self.aim else "missed"

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed, without its note."""
        aim = f"<= {self.aim:g}" if self.aim else ""
        return (
            self.what,
            _number(self.ours, self.unit),
            self.name,
            "not run" if self.beside is None else _number(self.beside, self.unit),
            "" if self.ratio is None else f"{self.ratio:.2f}",
            f"<= {_number(self.limit, self.unit)}" if self.limit else aim,
            self.verdict,
        )


HEADING = ("what", "ours", "beside", "its figure", "ratio", "aim", "verdict")


def table(figures: Sequence[Figure]) -> str:
    """All figures as a table in Markdown, whose columns also stand under one another as text."""
    rows = [HEADING, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADING))]
    rule = tuple("-" * width for width in widths)
    notes = ["note", "----", *(figure.note for figure in figures)]
    lines = (
        f"| {' | '.join(map(str.ljust, row, widths))} | {note} |"
        for row, note in zip((rows[0], rule, *rows[1:]), notes, strict=True)
    )
    return "\n".join(lines)


def in_turns(
    ours: Callable[[], object], beside: Callable[[], object], times: int
) -> tuple[float, float]:
    """The medians of both in milliseconds, after one turn that doesn't count."""
    ours()
    beside()
    gc.collect()  # what came before is not their fault
    pairs = [(milliseconds(ours), milliseconds(beside)) for _ in range(times)]
    first, second = zip(*pairs, strict=True)
    return statistics.median(first), statistics.median(second)


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes by the clock on the wall."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _number(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"
