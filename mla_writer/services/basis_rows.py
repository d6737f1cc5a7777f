# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A State's own rows of reference data: kept in the settings folder, laid over the shipped ones.

The same tables with the same columns, so a person may also edit them in a spreadsheet. Every row
says from where and when. Nothing is written unless all of it can be read back.
"""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from mla_writer import paths
from mla_writer.errors import ReferenceDataError, StorageError
from mla_writer.i18n import N_
from mla_writer.reference.columns import COLUMNS, OPTIONAL, OWN_TABLES, REPLACES, UNIQUE
from mla_writer.reference.loader import load_reference
from mla_writer.reference.tables import Faults, read_rows
from mla_writer.services.packs_in_use import packs_in_use
from mla_writer.storage import complaints, safe_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FOLDER = "reference"
OF_INSTRUMENT = ("code", "instrument", "instrument_code")
Cells: TypeAlias = "dict[str, str]"
Rows: TypeAlias = "Mapping[str, Sequence[Mapping[str, str]]]"
Keys: TypeAlias = "Mapping[str, Iterable[tuple[str, ...]]]"
OwnState: TypeAlias = "tuple[tuple[str, int, int], ...]"
NONE: Mapping[str, tuple[()]] = MappingProxyType({})


def own_folder() -> Path:
    """Where this user's own rows are; the folder is there once a row is kept."""
    return paths.settings_folder() / FOLDER


def own_state() -> OwnState:
    """Name, time of change and size of each table of own rows: tells whether any has changed."""
    files = (own_folder() / name for name in OWN_TABLES)
    found = ((file.name, file.stat()) for file in files if file.exists())
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in found)


def own_rows(table: str) -> tuple[Cells, ...]:
    """The own rows of a table ("parties.csv") as they stand. Raises ReferenceDataError."""
    file = own_folder() / table
    if not file.exists():
        return ()
    faults = Faults()
    rows = read_rows(file, COLUMNS[table], faults, OPTIONAL.get(table, ()))
    if faults.found:
        raise ReferenceDataError(tuple(faults.found))
    return tuple(dict(row.cells) for row in rows)


def change_rows(keep: Rows = NONE, drop: Keys = NONE) -> None:
    """Keep rows and drop others by their keys (``columns.UNIQUE``), in several tables at once.

    A row that is kept takes the place of an own row with its key; where one is dropped, the
    shipped row counts again. Raises ReferenceDataError with all faults, among them that another
    own row still needs what is dropped, or StorageError; then nothing has changed.
    """
    tables = [name for name in (*keep, *drop) if keep.get(name) or drop.get(name)]
    _write({name: _changed(name, keep.get(name, ()), set(drop.get(name, ()))) for name in tables})


def keys_of(instrument: str) -> dict[str, list[tuple[str, ...]]]:
    """The keys of all own rows that belong to an instrument, by table."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in OWN_TABLES:
        column = next((column for column in OF_INSTRUMENT if column in COLUMNS[name]), "")
        rows = own_rows(name) if column else ()
        found[name] = [key_of(name, row) for row in rows if row[column] == instrument]
    return found


def key_of(table: str, row: Mapping[str, str]) -> tuple[str, ...]:
    """The cells that make a row unique in its table."""
    return tuple(row[column] for column in UNIQUE[table])


def _changed(
    table: str, rows: Sequence[Mapping[str, str]], dropped: set[tuple[str, ...]]
) -> list[Cells]:
    new = [_complete(table, row) for row in rows]
    gone = dropped | {key_of(table, row) for row in new}
    return [*(row for row in own_rows(table) if key_of(table, row) not in gone), *new]


def _complete(table: str, row: Mapping[str, str]) -> Cells:
    columns = dict.fromkeys((*COLUMNS[table], *OPTIONAL.get(table, ())), "")
    return {**columns, **row}


def _write(changed: Mapping[str, list[Cells]]) -> None:
    """Try the whole layer in a copy, then put all changed tables in place."""
    unknown = set(changed) - set(OWN_TABLES)
    if unknown:
        raise StorageError(N_("There are no own rows in {name}."), name=", ".join(sorted(unknown)))
    texts = {name: _table(name, rows) for name, rows in changed.items()}
    _try(texts)
    folder = own_folder()
    ordered = [(folder / name, texts[name]) for name in OWN_TABLES if name in texts]
    if not ordered:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = safe_file.reason_of(problem)
        raise complaints.UNWRITABLE.about(folder, reason=reason) from problem
    *first, last = ordered
    safe_file.replace_whole(*last, *first)


def _try(texts: Mapping[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for name in OWN_TABLES:
            if name not in texts and (own_folder() / name).exists():
                shutil.copyfile(own_folder() / name, copy / name)
        for name, text in texts.items():
            (copy / name).write_bytes(text)
        load_reference(paths.REFERENCE, copy, packs_in_use().updates)


def _table(name: str, rows: list[Cells]) -> bytes:
    """The table as CSV in UTF-8, ordered by key so that two versions compare well."""
    head = dict.fromkeys((*COLUMNS[name], *OPTIONAL.get(name, ())))
    head.update(dict.fromkeys(column for row in rows for column in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, list(head), lineterminator="\n", restval="")
    writer.writeheader()
    order = REPLACES.get(name, UNIQUE[name])
    writer.writerows(sorted(rows, key=lambda row: tuple(row[column] for column in order)))
    return text.getvalue().encode()
