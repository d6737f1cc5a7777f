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
    from collections.abc import Callable


@dataclass(frozen=True)
class Figure:
    """A row of the table: ours beside a floor (what it can't beat) or a peer (what else does it).

    ours, beside: in the unit; beside is None where it was not run, and note says why.
    aim: the ratio that we want, 0 for none.
    """

    what: str
    ours: float
    name: str
    beside: float | None
    aim: float = 0
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours divided by what stands beside it."""
        return self.ours / self.beside if self.beside else None

    def line(self) -> str:
        """The row as it is printed."""
        beside = "not run" if self.beside is None else f"{_number(self.beside)} {self.unit}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        aim = f"<= {self.aim:g}" if self.aim else ""
        ours = f"{_number(self.ours)} {self.unit}"
        row = f"{self.what:<44} {ours:>10}  {self.name:<38} {beside:>10} {ratio:>7} {aim:>7}"
        return f"{row}  {self.note}".rstrip()


HEADING = f"{'what':<44} {'ours':>10}  {'beside':<38} {'':>10} {'ratio':>7} {'aim':>7}"


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


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
