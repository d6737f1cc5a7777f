# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Shipped tables with the State's own over them: by key, the State's own row wins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.reference.columns import COLUMNS, OPTIONAL, OWN_TABLES, REPLACES, UNIQUE
from mla_writer.reference.tables import Faults, Row, check_unique, read_rows, rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Update:
    """Rows that came later than the program, as a pack: its name, and its tables by file name."""

    name: str
    tables: Mapping[str, bytes]

    def rows(self, table: str, faults: Faults) -> tuple[Row, ...]:
        """The rows of one table, none where the pack doesn't have it."""
        if table not in self.tables or table not in OWN_TABLES:
            return ()
        rows = rows_in(
            self.tables[table],
            f"{self.name}/{table}",
            COLUMNS[table],
            faults,
            OPTIONAL.get(table, ()),
        )
        check_unique(rows, UNIQUE[table], faults)
        return rows


@dataclass(frozen=True)
class Layers:
    """A folder of tables, updates over it in their order, and the State's own rows over all.

    own: a folder, None for none; it may hold few tables, or none.
    """

    shipped: Path
    own: Path | None = None
    updates: tuple[Update, ...] = ()

    def rows(self, name: str, faults: Faults) -> tuple[Row, ...]:
        """The rows of a table, shipped ones first; later rows stand for those they replace."""
        rows = _table(self.shipped, name, faults)
        for update in self.updates:
            rows = laid_over(name, rows, update.rows(name, faults))
        return laid_over(name, rows, self._own(name, faults))

    def _own(self, name: str, faults: Faults) -> tuple[Row, ...]:
        if self.own is None or name not in OWN_TABLES or not (self.own / name).exists():
            return ()
        found = Faults()
        rows = _table(self.own, name, found)
        faults.found.extend(replace(fault, file=f"own/{fault.file}") for fault in found.found)
        return tuple(replace(row, file=f"own/{row.file}", own=True) for row in rows)


def laid_over(name: str, rows: tuple[Row, ...], later: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of a table without those that later ones replace, then these."""
    if not later:
        return rows
    columns = REPLACES.get(name, UNIQUE[name])
    replaced = {row.key(columns) for row in later}
    return (*(row for row in rows if row.key(columns) not in replaced), *later)


def _table(folder: Path, name: str, faults: Faults) -> tuple[Row, ...]:
    rows = read_rows(folder / name, COLUMNS[name], faults, OPTIONAL.get(name, ()))
    check_unique(rows, UNIQUE[name], faults)
    return rows
