# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Codes that tables may use; any other is a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.tables import Faults, Row


@dataclass(frozen=True)
class Known:
    """Codes that other tables may use."""

    instruments: frozenset[str]
    states: frozenset[str]

    def check(self, rows: Iterable[Row], faults: Faults, state: str, *columns: str) -> None:
        """Note every code of a State (column ``state``, if any) or instrument that is unknown."""
        for row in rows:
            if state and row[state] not in self.states:
                faults.add(row, state, f"no State has the code {row[state]!r}")
            for column in columns:
                if row[column] not in self.instruments:
                    faults.add(row, column, f"no instrument has the code {row[column]!r}")

    def check_listed(self, row: Row, column: str, faults: Faults) -> tuple[str, ...]:
        """The States' codes in a cell with blanks between, after noting those unknown."""
        codes = tuple(row[column].split())
        for code in codes:
            if code not in self.states:
                faults.add(row, column, f"no State has the code {code!r}")
        return codes
