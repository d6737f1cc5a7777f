# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables in Word: fixed widths, no vertical rules, rows that don't break."""

from __future__ import annotations

import functools
from copy import copy
from typing import TYPE_CHECKING, cast

from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from mla_writer.rendering.document import Inline, ItemList
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_lists import IN_CELL

if TYPE_CHECKING:
    from docx.oxml.table import CT_Tc
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table

    from mla_writer.rendering.document import CellPart, ListItem, Row
    from mla_writer.rendering.writers.docx_page import Page

LONG_ROW = 900  # characters: a row with more may break over pages
LINE = 76  # characters of a line beside a label
EMPTY = "MLA Hash"  # the style of what nobody has written in yet
GUTTER = 3.0  # millimetres between columns


class Grid:
    """Adds one table: widths in millimetres, a named style or none.

    gutter: room between columns. It is an indent of the paragraphs, because Word and others
    disagree on the sides of cell margins where tables run from the right.
    """

    def __init__(
        self,
        page: Page,
        widths: tuple[float, ...],
        style: str = "",
        *,
        gutter: float = 0,
        row_heads: bool = False,
    ) -> None:
        self.page = page
        self.ink = page.ink
        self.widths = widths
        self.gutter = gutter
        self.table: Table = self.ink.word._body.add_table(0, len(widths), Mm(sum(widths)))
        self._shape(style, row_heads=row_heads)

    def _shape(self, style: str, *, row_heads: bool) -> None:
        look = self.table._tbl.tblPr
        if style:
            xml.put(look, xml.element("tblStyle", val=self.ink.styles.table(style)))
        else:
            for old in look.findall(xml.qn("w:tblStyle")):
                look.remove(old)
            xml.put(look, xml.cell_margins("tblCellMar", left=0, right=0))
        if self.ink.direction == "rtl":
            xml.put(look, xml.element("bidiVisual"))
        xml.put(look, xml.element("tblW", w=xml.twips(sum(self.widths)), type="dxa"))
        xml.put(look, xml.element("tblLayout", type="fixed"))
        first = "00A0" if row_heads else "0020"
        switches = xml.element(
            "tblLook", val=first, firstRow=1, firstColumn=int(row_heads), noHBand=1, noVBand=1
        )
        xml.put(look, switches)
        columns = self.table._tbl.tblGrid.findall(xml.qn("w:gridCol"))
        for column, width in zip(columns, self.widths, strict=True):
            column.set(xml.qn("w:w"), str(xml.twips(width)))

    def row(
        self, *, is_header: bool = False, height: float = 0, may_break: bool = False
    ) -> tuple[_Cell, ...]:
        """The empty cells of a new row. height: exact, in millimetres."""
        look = xml.element("trPr")
        if not may_break:
            look.append(xml.element("cantSplit"))
        if height:
            look.append(xml.element("trHeight", val=xml.twips(height), hRule="exact"))
        if is_header:
            look.append(xml.element("tblHeader"))
        cells = tuple(copy(cell) for cell in self._empty_cells)
        self.table._tbl.append(xml.element("tr", (look, *cells)))
        return tuple(_Cell(cast("CT_Tc", cell), self.table) for cell in cells)

    @functools.cached_property
    def _empty_style(self) -> str:
        return str(self.ink.styles.paragraph(EMPTY)[0][0].get(xml.qn("w:val")))

    @functools.cached_property
    def _empty_cells(self) -> tuple[xml.Element, ...]:
        """What the cells of every row are copies of: python-docx takes long to build them."""
        return tuple(self._empty_cell(width) for width in self.widths)

    def _empty_cell(self, width: float) -> xml.Element:
        wide = xml.element("tcW", type="dxa", w=Mm(width).twips)
        look = xml.element("tcPr", (wide,))
        return xml.element("tc", (look, self.ink.styles.paragraph(EMPTY)))

    def write(self, cell: _Cell, text: Inline, style: str, *, keep: bool = False) -> Paragraph:
        """The next paragraph of a cell; keep: on the page of what follows."""
        made = Paragraph(cast("CT_P", cell._tc[1]), cell)
        if self._is_empty(made):
            self.ink.styles.give(made, style)
            self.ink.fill(made, text)
        else:
            made = self.ink.paragraph(style, text, cell)
        if keep:
            self.ink.keep_with_next(made)
        if self.gutter and cell._tc.getnext() is not None:
            _indent(made, self.gutter)
        return made

    def _is_empty(self, paragraph: Paragraph) -> bool:
        """Whether it is as a new cell has it: a style, and nothing else."""
        return (
            len(paragraph._p) == 1
            and len(look := paragraph._p[0]) == 1
            and (look[0].get(xml.qn("w:val")) == self._empty_style)
        )

    def content(self, cell: _Cell, parts: tuple[CellPart, ...], style: str, *, keep: bool) -> None:
        """Paragraphs and lists of a cell, in order."""
        for number, part in enumerate(parts):
            stays = keep or number < len(parts) - 1
            if isinstance(part, ItemList):
                add = functools.partial(self._item, cell, keep=stays)
                self.page.lists.write(part, IN_CELL, add)
            else:
                self.write(cell, part, style, keep=stays)

    def _item(self, cell: _Cell, text: Inline, style: str, *, keep: bool) -> Paragraph:
        return self.write(cell, text, style, keep=keep)

    def aligned_margins(self, cell: _Cell, **sides: float) -> None:
        """Room inside one cell, in millimetres."""
        xml.put(cell._tc.get_or_add_tcPr(), xml.cell_margins("tcMar", **sides))

    def ruled(self, cell: _Cell, *sides: xml.Element) -> None:
        """Rules around one cell."""
        xml.put(cell._tc.get_or_add_tcPr(), xml.borders("tcBorders", *sides))

    def boxed(self, cell: _Cell, points: float, fill: str = "") -> None:
        """A box around one cell, filled where a colour is given."""
        self.ruled(cell, *(xml.line(side, points) for side in ("top", "left", "bottom", "right")))
        if fill:
            ground = xml.element("shd", val="clear", color="auto", fill=fill)
            xml.put(cell._tc.get_or_add_tcPr(), ground)


def _indent(paragraph: Paragraph, millimetres: float) -> None:
    """Room at the end of a paragraph's lines."""
    look = paragraph._p.get_or_add_pPr()
    found = look.find(xml.qn("w:ind"))
    indent = xml.put(look, xml.element("ind")) if found is None else found
    indent.set(xml.qn("w:right"), str(xml.twips(millimetres)))


def rows_table(page: Page, rows: tuple[Row, ...], style: str, *, keep: bool) -> None:
    """Label and value between hairlines; kept on one page where `keep` says so."""
    label = page.script.label
    grid = Grid(page, (label, page.width - label), style, gutter=GUTTER, row_heads=True)
    for number, row in enumerate(rows):
        is_long = weight(row.content) > LONG_ROW
        made = grid.row(may_break=is_long)
        stays = keep and number < len(rows) - 1 and not is_long
        grid.write(made[0], row.label, "MLA Label", keep=stays)
        grid.content(made[1], row.content, "MLA Cell", keep=stays)


def lines(parts: tuple[CellPart, ...]) -> int:
    """About how many lines a cell of the second column takes."""
    each = [
        weight((part,)) // LINE + (len(part.items) if isinstance(part, ItemList) else 1)
        for part in parts
    ]
    return sum(each)


def weight(parts: tuple[CellPart, ...]) -> int:
    """How many characters a cell holds."""
    total = 0
    for part in parts:
        if isinstance(part, ItemList):
            total += sum(_weight(item) for item in part.items)
        else:
            total += sum(len(run.text) for run in part)
    return total


def _weight(item: ListItem) -> int:
    return weight((item.text,)) + sum(_weight(child) for child in item.children)
