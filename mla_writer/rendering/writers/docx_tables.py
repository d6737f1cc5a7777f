# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables in Word: fixed widths, no vertical rules, rows that don't break."""

from __future__ import annotations

import functools
from copy import deepcopy
from typing import TYPE_CHECKING

from docx.shared import Mm
from docx.table import _Row

from mla_writer.rendering.document import Inline, ItemList
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_lists import IN_CELL

if TYPE_CHECKING:
    from docx.oxml.table import CT_Row
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from mla_writer.rendering.document import CellPart, ListItem, Row
    from mla_writer.rendering.writers.docx_page import Page

LONG_ROW = 900  # characters: a row with more may break over pages
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
        self._untouched = self.ink.word.styles["MLA Hash"].style_id
        self.table: Table = self.ink.word.add_table(rows=0, cols=len(widths))
        self.table.autofit = False
        self._shape(style, row_heads=row_heads)

    def _shape(self, style: str, *, row_heads: bool) -> None:
        look = self.table._tbl.tblPr
        if style:
            self.table.style = self.ink.word.styles[style]
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

    def row(self, *, is_header: bool = False, height: float = 0, may_break: bool = False) -> _Row:
        """A row of empty cells. height: exact, in millimetres."""
        made = _Row(deepcopy(self._empty_row), self.table)
        self.table._tbl.append(made._tr)
        look = made._tr.get_or_add_trPr()
        if not may_break:
            look.append(xml.element("cantSplit"))
        if height:
            look.append(xml.element("trHeight", val=xml.twips(height), hRule="exact"))
        if is_header:
            look.append(xml.element("tblHeader"))
        return made

    @functools.cached_property
    def _empty_row(self) -> CT_Row:
        """What every row is a copy of: python-docx takes long to build one."""
        made: _Row = self.table.add_row()  # type: ignore[no-untyped-call]  # python-docx
        for cell, width in zip(made.cells, self.widths, strict=True):
            cell.width = Mm(width)
            self.ink.styles.give(cell.paragraphs[0], "MLA Hash")
        self.table._tbl.remove(made._tr)
        return made._tr

    def write(self, cell: _Cell, text: Inline, style: str, *, keep: bool = False) -> Paragraph:
        """The next paragraph of a cell; keep: on the page of what follows."""
        made: Paragraph = cell.paragraphs[0]
        if made._p.style == self._untouched and not made.runs:
            self.ink.styles.give(made, style)
            self.ink.fill(made, text)
        else:
            made = self.ink.paragraph(style, text, cell)
        if keep:
            self.ink.keep_with_next(made)
        if self.gutter and cell._tc.getnext() is not None:
            made.paragraph_format.right_indent = Mm(self.gutter)
        return made

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


def rows_table(page: Page, rows: tuple[Row, ...], style: str, *, keep: bool) -> None:
    """Label and value between hairlines; kept on one page where `keep` says so."""
    label = page.script.label
    grid = Grid(page, (label, page.width - label), style, gutter=GUTTER, row_heads=True)
    for number, row in enumerate(rows):
        is_long = weight(row.content) > LONG_ROW
        made = grid.row(may_break=is_long)
        stays = keep and number < len(rows) - 1 and not is_long
        grid.write(made.cells[0], row.label, "MLA Label", keep=stays)
        grid.content(made.cells[1], row.content, "MLA Cell", keep=stays)


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
