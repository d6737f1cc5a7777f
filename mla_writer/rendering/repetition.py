# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What several measures share is said once: a later row points to the measure that says it.

Only whole rows are compared, and short facts stay: who holds the data and the days stand in each
measure (decision 063). What is long is told by its build and not by its characters, so that every
language version points in the same places.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import ItemList, ListItem, Measure, Row, Run, RunRole
from mla_writer.rendering.inline import runs_of
from mla_writer.rendering.marks import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mla_writer.rendering.document import Block, Inline
    from mla_writer.rendering.session import Session

LONG = 3
"""Paragraphs and items from which a row of a measure isn't said again."""
_AS_IN = Text(N_("As in {measure}."), context="words")


@dataclass(frozen=True)
class Repetition:
    """Shortens the measures of one letter; answers for which a pointer stands are told by it.

    is_prose: whether the answer at a path is written in sentences.
    """

    session: Session
    is_prose: Callable[[str], bool]

    def shorten(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks, with a pointer for each long row that an earlier measure has said."""
        said: dict[str, Measure] = {}
        return tuple(
            self._measure(block, said) if isinstance(block, Measure) else block for block in blocks
        )

    def _measure(self, measure: Measure, said: dict[str, Measure]) -> Measure:
        rows = tuple(self._row(row, measure, said) for row in measure.rows)
        return replace(measure, rows=rows)

    def _row(self, row: Row, measure: Measure, said: dict[str, Measure]) -> Row:
        runs = tuple(_runs(row))
        if not self.is_long(row) or any(run.role is RunRole.GAP for run in runs):
            return row
        first = said.setdefault(words_of(row), measure)
        if first is measure:
            return row
        paths = [run.path for run in runs if run.path]
        self.session.steps.told.update(paths)
        return replace(row, content=(self._pointer(first, paths[0] if paths else ""),))

    def is_long(self, row: Row) -> bool:
        """Whether a row has several parts, or sentences that somebody wrote."""
        return _parts(row) >= LONG or any(self.is_prose(run.path) for run in _runs(row))

    def _pointer(self, measure: Measure, path: str) -> Inline:
        """Words of ours around a cross-reference; a click on them leads to the first answer."""
        lead = Piece("", RunRole.REFERENCE, path, target=measure.anchor)
        pieces = self.session.phrase(_AS_IN, measure=lead)
        return tuple(
            run
            for piece in pieces
            for run in ((self._reference(measure, path),) if piece.target else runs_of(piece))
        )

    def _reference(self, measure: Measure, path: str) -> Run:
        return Run(
            measure.label,
            self.session.language,
            self.session.direction,
            role=RunRole.REFERENCE,
            path=path,
            target=measure.anchor,
        )


def words_of(row: Row) -> str:
    """Label and words of a row: equal for rows that read the same."""
    return "".join(run.text for run in (*row.label, *_runs(row)))


def _parts(row: Row) -> int:
    return sum(len(part.items) if isinstance(part, ItemList) else 1 for part in row.content)


def _runs(row: Row) -> Iterator[Run]:
    for part in row.content:
        if isinstance(part, ItemList):
            yield from _listed(part.items)
        else:
            yield from part


def _listed(items: Iterable[ListItem]) -> Iterator[Run]:
    for item in items:
        yield from item.text
        yield from _listed(item.children)
