# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an update would change in the reference data, row by row, before it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.reference.columns import UNIQUE
from mla_writer.reference.tables import Faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.reference.layers import Layers
    from mla_writer.reference.tables import Row

MOST_ROWS = 2000


class ChangeKind(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class RowChange:
    """One row. key: what makes it unique. cells: column, before and after, where they differ."""

    kind: ChangeKind
    key: tuple[str, ...]
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class TableChange:
    """One table. rows: the first ones; counts: all, by kind."""

    table: str
    counts: Mapping[ChangeKind, int]
    rows: tuple[RowChange, ...]


def changes_between(
    before: Layers, after: Layers, tables: tuple[str, ...]
) -> tuple[TableChange, ...]:
    """The tables that differ, each with its rows that do; both are expected to be sound."""
    found = (_table(name, before, after) for name in tables)
    return tuple(change for change in found if change.rows)


def _table(name: str, before: Layers, after: Layers) -> TableChange:
    rows = tuple(_rows(_by_key(name, before), _by_key(name, after)))
    counts = {kind: sum(row.kind is kind for row in rows) for kind in ChangeKind}
    return TableChange(name, counts, rows[:MOST_ROWS])


def _by_key(name: str, layers: Layers) -> dict[tuple[str, ...], Row]:
    return {row.key(UNIQUE[name]): row for row in layers.rows(name, Faults())}


def _rows(
    before: Mapping[tuple[str, ...], Row], after: Mapping[tuple[str, ...], Row]
) -> Iterator[RowChange]:
    for key, row in after.items():
        old = before.get(key)
        cells = tuple(_cells(old.cells if old else {}, row.cells))
        if cells:
            yield RowChange(ChangeKind.CHANGED if old else ChangeKind.ADDED, key, cells)
    for key, row in before.items():
        if key not in after:
            yield RowChange(ChangeKind.WITHDRAWN, key, tuple(_cells(row.cells, {})))


def _cells(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for column in dict.fromkeys((*before, *after)):
        old, new = before.get(column, ""), after.get(column, "")
        if old != new:
            yield column, old, new
