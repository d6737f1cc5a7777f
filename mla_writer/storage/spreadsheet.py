# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables that an office keeps in a spreadsheet: CSV in UTF-8 (RFC 4180), or XLSX (ISO 29500).

Cells are texts. A workbook gives its first sheet; what a formula would compute is never asked for,
and what is written is never taken for a formula.
"""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.storage import safe_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MEGABYTE = 1024 * 1024
LARGEST_FILE = 4 * MEGABYTE
# A workbook is a ZIP: what it may grow to when its parts are unpacked.
LARGEST_CONTENT = 16 * MEGABYTE
MOST_ROWS = 20_000
MOST_COLUMNS = 64
UNREADABLE = N_("“{file}” can't be read as {kind}. Save it again from your spreadsheet program.")
TOO_LARGE = N_("“{file}” is too large: at most {rows} rows and {size} MB. Divide it.")


@dataclass(frozen=True)
class Sheet:
    """A table: its head, and its rows with the lines on which they stand, counted from 1."""

    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_sheet(path: Path) -> Sheet:
    """The table in a file, by the ending of its name. Raises StorageError."""
    data = safe_file.read_whole(path, LARGEST_FILE)
    lines = _xlsx(data, path) if path.suffix.casefold() == ".xlsx" else _csv(data, path)
    filled = ((at, cells) for at, cells in lines if any(cells))
    _, head = next(filled, (0, ()))
    rows: list[tuple[int, tuple[str, ...]]] = []
    for at, cells in filled:
        if len(rows) == MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise _too_large(path)
        rows.append((at, (*cells, *[""] * (len(head) - len(cells)))))
    return Sheet(head, tuple(rows))


def write_sheet(path: Path, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Put a table under this name in one step, by the ending of it. Raises StorageError."""
    table = (head, *rows)
    as_file = to_xlsx if path.suffix.casefold() == ".xlsx" else to_csv
    safe_file.replace_whole(path, as_file(table))


def to_csv(table: Iterable[tuple[str, ...]]) -> bytes:
    """CSV in UTF-8 with the mark that spreadsheet programs know it by."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(table)
    return text.getvalue().encode("utf-8-sig")


def to_xlsx(table: Iterable[tuple[str, ...]]) -> bytes:
    """A workbook of one sheet in which every cell is a text."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in table:
        cells = [WriteOnlyCell(sheet, value=text) for text in row]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _csv(data: bytes, path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        table = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        line = 1
        for cells in table:
            yield line, tuple(cell.strip() for cell in cells)
            line = table.line_num + 1
    except (csv.Error, UnicodeDecodeError) as error:
        raise StorageError(UNREADABLE, file=path.name, kind="CSV (UTF-8)") from error


def _xlsx(data: bytes, path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first sheet. Whatever the reader stumbles over means that the file can't be read."""
    from openpyxl import load_workbook

    _check_content(data, path)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True)
        table = [_trimmed(tuple(_text(cell) for cell in cells)) for cells in rows]
    except Exception as error:  # openpyxl lets the errors of its XML and ZIP readers through
        raise StorageError(UNREADABLE, file=path.name, kind="XLSX") from error
    yield from enumerate(table, 1)


def _check_content(data: bytes, path: Path) -> None:
    """Refuse a workbook that would unpack to more than an office's table can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise StorageError(UNREADABLE, file=path.name, kind="XLSX") from error
    if size > LARGEST_CONTENT:
        raise _too_large(path)


def _text(cell: object) -> str:
    """A cell as a person reads it: a whole number without ".0", a date as 2026-04-25."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end, which a sheet has as wide as its widest row."""
    length = max((at for at, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:length]


def _too_large(path: Path) -> StorageError:
    return StorageError(TOO_LARGE, file=path.name, rows=MOST_ROWS, size=LARGEST_FILE // MEGABYTE)
