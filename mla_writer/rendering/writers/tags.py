# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Row headers in the structure tree of a PDF (ISO 32000-1, 14.8.4.3.4 and 14.8.5.7).

Typst tags the header row of a table, but marks the first cells of rows only behind a switch
that its Python library can't set. So they are marked here, before anybody signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf

from mla_writer.errors import RenderError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


LEAVES = frozenset(  # 14.8.4: no table stands in these, and most of a letter's tags are these
    {Name.P, Name.H1, Name.H2, Name.H3, Name.Lbl, Name.Span, Name.Link, Name.Figure}
)


def mark_row_headers(document: Pdf, header_cells: Sequence[int]) -> None:
    """Make the first cells of each body row headers of their row.

    header_cells: for each table in reading order, how many cells at the start of a row.
    Raises RenderError where the PDF has other tables than told.
    """
    root = document.Root.get("/StructTreeRoot")
    tables = [] if root is None else list(_tables(root))
    if len(tables) != len(header_cells):
        raise RenderError(
            N_("The letter has {expected} tables, but its PDF tags {found}."),
            expected=len(header_cells),
            found=len(tables),
        )
    for table, cells in zip(tables, header_cells, strict=True):
        for row in _body_rows(table) if cells else ():
            found = _elements(row)
            _mark(found[:cells], as_headers=True)
            _mark(found[cells:], as_headers=False)


def _elements(element: Object) -> list[Object]:
    """The structure elements directly below one: neither marked content nor annotations."""
    below = element.get("/K")
    children: list[Object] = list(below) if isinstance(below, Array) else [below] if below else []
    return [child for child in children if isinstance(child, Dictionary) and "/S" in child]


def _tables(element: Object) -> Iterator[Object]:
    for child in _elements(element):
        kind = child.S
        if kind == Name.Table:  # no letter has one inside another
            yield child
        elif kind not in LEAVES:
            yield from _tables(child)


def _body_rows(table: Object) -> Iterator[Object]:
    for part in _elements(table):
        if part.S == Name.TR:
            yield part
        elif part.S in (Name.TBody, Name.TFoot):
            yield from (row for row in _elements(part) if row.S == Name.TR)


def _mark(cells: Sequence[Object], *, as_headers: bool) -> None:
    """Scopes say which headers a cell has: lists of their names would leave out those of rows."""
    for cell in cells:
        attributes = cell.get("/A", Array())
        given = list(attributes) if isinstance(attributes, Array) else [attributes]
        for attribute in given:
            for key in ("/Headers", "/Scope"):
                if key in attribute:
                    del attribute[key]
        kept = [attribute for attribute in given if set(attribute.keys()) != {"/O"}]
        if as_headers:
            cell.S = Name.TH
            kept.append(Dictionary(O=Name.Table, Scope=Name.Row))
        cell.A = Array(kept)
