# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory of authorities of this office: shipped rows, with the State's own over them.

Own rows are those of ``services/basis_rows``: one of the same State, name and instruments takes
the place of the shipped one. Files from elsewhere are read in a process with bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import Fault
from mla_writer.reference.authority_table import authorities_from
from mla_writer.reference.columns import COLUMNS, OPTIONAL
from mla_writer.reference.known import Known
from mla_writer.reference.tables import Faults, Row
from mla_writer.services.basis_rows import change_rows
from mla_writer.services.basis_rows import key_of as table_key
from mla_writer.storage.spreadsheet import read_sheet, write_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import AuthorityFact

TABLE = "authorities.csv"
BOUNDS = Bounds(seconds=2, megabytes=200)
HEAD = (*COLUMNS[TABLE], *OPTIONAL[TABLE])
# A spreadsheet program runs what begins so.
FORMULA = ("=", "@", "\t", "\r")
FORMULA_TOLD = "a formula can't be taken: type the text itself"
TWICE = "the same State, name and instruments as line "
ABSENT = "columns are missing: "


@dataclass(frozen=True)
class Incoming:
    """What a file of authorities would bring: rows that can be taken, and why others can't."""

    added: tuple[AuthorityFact, ...]
    changed: tuple[AuthorityFact, ...]
    same: int
    refused: tuple[Fault, ...]

    @property
    def taken(self) -> tuple[AuthorityFact, ...]:
        """The rows that change the directory."""
        return (*self.added, *self.changed)

    @property
    def refused_rows(self) -> int:
        """How many rows are refused; one may have several faults."""
        return len({fault.line for fault in self.refused})


def read_incoming(path: Path, reference: Reference) -> Incoming:
    """Read a CSV or XLSX file of authorities; nothing is written.

    Raises StorageError for a file that can't be read, ConfinementError for one that asks for too
    much time or memory.
    """
    sheet = run_confined(BOUNDS, read_sheet, path)
    if absent := [column for column in COLUMNS[TABLE] if column not in sheet.head]:
        message = f"{ABSENT}{', '.join(absent)}"
        return Incoming((), (), 0, (Fault(path.name, 1, "", message),))
    rows = [
        _row(path.name, line, dict(zip(sheet.head, said, strict=False)))
        for line, said in sheet.rows
    ]
    return _sorted_out(rows, reference)


def _row(name: str, line: int, said: dict[str, str]) -> Row:
    return Row(name, line, {column: said.get(column, "") for column in HEAD}, own=True)


def _sorted_out(rows: list[Row], reference: Reference) -> Incoming:
    here = {key_of(fact): fact for fact in reference.authorities}
    known = _known(reference)
    added: list[AuthorityFact] = []
    changed: list[AuthorityFact] = []
    refused: list[Fault] = []
    same = 0
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        fact, faults = _checked(row, known, seen)
        if fact is None or faults:
            refused.extend(faults)
        elif key_of(fact) not in here:
            added.append(fact)
        elif cells(fact) == cells(here[key_of(fact)]):
            same += 1
        else:
            changed.append(fact)
    return Incoming(tuple(added), tuple(changed), same, tuple(refused))


def checked(
    file: str, line: int, said: dict[str, str], known: Known
) -> tuple[AuthorityFact | None, tuple[Fault, ...]]:
    """One row of the State's own, held against the rules of the table."""
    return _checked(_row(file, line, said), known, {})


def _checked(
    row: Row, known: Known, seen: dict[tuple[str, ...], int]
) -> tuple[AuthorityFact | None, tuple[Fault, ...]]:
    faults = Faults()
    for column in HEAD:
        if row[column].startswith(FORMULA):
            faults.add(row, column, FORMULA_TOLD)
    first = seen.setdefault(table_key(TABLE, row.cells), row.line)
    if first != row.line:
        faults.add(row, "name", f"{TWICE}{first}")
    facts = authorities_from((row,), known, faults)
    return (facts[0] if facts else None), tuple(faults.found)


def key_of(fact: AuthorityFact) -> tuple[str, ...]:
    """By what a row of the State's own takes the place of another: State, name, instruments."""
    return table_key(TABLE, dict(zip(HEAD, cells(fact), strict=True)))


def keep(facts: Iterable[AuthorityFact], instead_of: AuthorityFact | None = None) -> None:
    """Add these to the State's own rows, or put them in the place of those of the same key.

    instead_of: an own row that goes, where its key was changed. Raises ReferenceDataError for rows
    that can't be (all faults at once), StorageError when they can't be written; then nothing has
    changed.
    """
    rows = [dict(zip(HEAD, cells(fact), strict=True)) for fact in facts]
    gone = () if instead_of is None else (key_of(instead_of),)
    change_rows(keep={TABLE: rows}, drop={TABLE: gone})


def remove(fact: AuthorityFact) -> None:
    """Take back an own row; the shipped one shows again. Raises StorageError."""
    change_rows(drop={TABLE: (key_of(fact),)})


def export(facts: Iterable[AuthorityFact], path: Path) -> None:
    """Write authorities as CSV or XLSX, by the ending of the name. Raises StorageError."""
    write_sheet(path, HEAD, [cells(fact) for fact in facts])


def _known(reference: Reference) -> Known:
    return Known(frozenset(reference.instruments), frozenset(reference.states))


def cells(fact: AuthorityFact) -> tuple[str, ...]:
    """An authority as the cells of a row, in the order of ``HEAD``."""
    said = {
        "iso_alpha2": fact.state,
        "name": fact.name,
        "ministry": fact.ministry,
        "address_city": fact.city,
        "email_domain": fact.email_domain,
        "instruments": "; ".join(fact.instruments),
        "as_of": fact.as_of,
        "source": fact.source,
        "role": str(fact.role),
        "network": fact.network,
        "address": fact.address,
        "phone": fact.phone,
        "email": fact.email,
        "languages": " ".join(fact.languages),
        "note": fact.note,
    }
    return tuple(said[column] for column in HEAD)
