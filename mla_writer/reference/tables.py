# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading a table of facts: every fault with its line, none silently repaired."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from mla_writer.bounded_file import TooLargeError, read_bounded
from mla_writer.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PARTIAL_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
UNDATED = "unknown"
MOST_BYTES = 4_000_000  # one table; the largest shipped one has half a million
READ_ON = ("source_as_of", "as_of")

Kind = TypeVar("Kind", bound=StrEnum)


class Faults:
    """A growing list of faults, so that all of them are told at once."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, row: Row, column: str, message: str) -> None:
        """Note a fault of one cell."""
        self.found.append(Fault(row.file, row.line, column, message))


@dataclass(frozen=True)
class Row:
    """One row of a table with the place where it stands; own: in the State's own layer."""

    file: str
    line: int
    cells: dict[str, str]
    own: bool = False

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def key(self, columns: Iterable[str]) -> tuple[str, ...]:
        """The values that make this row unique."""
        return tuple(self.cells[column] for column in columns)


def read_rows(
    file: Path, columns: tuple[str, ...], faults: Faults, optional: tuple[str, ...] = ()
) -> tuple[Row, ...]:
    """The rows of a CSV file in UTF-8 that has at least these columns; faults are noted.

    optional: columns that may be absent; each row then has an empty cell for them.
    """
    try:
        data = read_bounded(file, MOST_BYTES)
    except TooLargeError:
        faults.found.append(Fault(file.name, 0, "", f"the file is larger than {MOST_BYTES} bytes"))
        return ()
    except OSError:
        faults.found.append(Fault(file.name, 0, "", "the file is missing or can't be read"))
        return ()
    return rows_in(data, file.name, columns, faults, optional)


def rows_in(
    data: bytes, name: str, columns: tuple[str, ...], faults: Faults, optional: tuple[str, ...] = ()
) -> tuple[Row, ...]:
    """The same from the bytes of a file. name: how faults call it."""
    try:
        source = io.StringIO(data.decode("utf-8-sig"), newline="")
        return tuple(_rows(source, name, columns, optional, faults))
    except (csv.Error, UnicodeDecodeError) as error:
        faults.found.append(Fault(name, 0, "", f"not a CSV file in UTF-8: {error}"))
        return ()


def _rows(
    source: Iterable[str],
    name: str,
    columns: tuple[str, ...],
    optional: tuple[str, ...],
    faults: Faults,
) -> Iterator[Row]:
    table = csv.reader(source, strict=True)
    head = next(table, [])
    absent = [column for column in columns if column not in head]
    twice = sorted({column for column in head if column and head.count(column) > 1})
    if twice:
        faults.found.append(Fault(name, 1, "", f"columns stand twice: {', '.join(twice)}"))
        return
    if absent:
        faults.found.append(Fault(name, 1, "", f"columns are missing: {', '.join(absent)}"))
        return
    unsaid = dict.fromkeys((column for column in optional if column not in head), "")
    line = table.line_num + 1
    for cells in table:
        if len(cells) == len(head):
            values = (cell.strip() for cell in cells)
            yield Row(name, line, {**dict(zip(head, values, strict=True)), **unsaid})
        else:
            faults.found.append(Fault(name, line, "", f"{len(cells)} cells, {len(head)} expected"))
        line = table.line_num + 1


def check_unique(rows: Iterable[Row], columns: tuple[str, ...], faults: Faults) -> None:
    """Note each row whose key stood in an earlier row."""
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        first = seen.setdefault(row.key(columns), row.line)
        if first != row.line:
            faults.add(row, "+".join(columns), f"the same as line {first}")


def check_sourced(rows: Iterable[Row], faults: Faults, *dated: str) -> None:
    """Note each row without a source, or without a date in one of the columns named.

    A row of the State's own says when it was read: "unknown" is for what was shipped.
    """
    for row in rows:
        if not row["source"]:
            faults.add(row, "source", "a fact needs its source")
        for column in dated:
            if row.own and column in READ_ON and row[column] == UNDATED:
                faults.add(row, column, "say when you read it (2026-04-25)")
            elif not _says_when(row[column]):
                needed = f"a date (2026, 2026-04, 2026-04-25) or {UNDATED!r} is needed"
                faults.add(row, column, needed)


def _says_when(cell: str) -> bool:
    return cell == UNDATED or (PARTIAL_DATE.fullmatch(cell) is not None and _is_real(cell))


def _is_real(cell: str) -> bool:
    try:
        date.fromisoformat(f"{cell}-01-01"[:10])
    except ValueError:
        return False
    return True


def day(row: Row, column: str, faults: Faults) -> date | None:
    """A whole date, None for an empty cell; an impossible one is a fault."""
    if not row[column]:
        return None
    try:
        return date.fromisoformat(row[column])
    except ValueError:
        faults.add(row, column, f"{row[column]!r} is no date of the calendar (2026-04-25)")
        return None


def one_of(kinds: type[Kind], row: Row, column: str, faults: Faults) -> Kind:
    """The member that the cell names; another word is a fault (and stands for the first)."""
    try:
        return kinds(row[column])
    except ValueError:
        names = ", ".join(member.value for member in kinds)
        faults.add(row, column, f"{row[column]!r} is not one of {names}")
        return next(iter(kinds))
