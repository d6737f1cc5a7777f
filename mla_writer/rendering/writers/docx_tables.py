# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables in Word: fixed widths, no vertical rules, rows that don't break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from mla_writer.rendering.document import Inline, ItemList
from mla_writer.rendering.writers import docx_xml as xml

if TYPE_CHECKING:
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

    from mla_writer.rendering.document import CellPart, ListItem, Row
    from mla_writer.rendering.writers.docx_text import Ink

LONG_ROW = 900  # characters: a row with more may break over pages
CELL_LISTS, ITEMS_IN_CELLS = 3, "MLA Cell List"


class Grid:
    """Adds one table: widths in millimetres, a named style or none."""

    def __init__(self, ink: Ink, widths: tuple[float, ...], style: str = "") -> None:
        self.ink = ink
        self.widths = widths
        self.table: Table = ink.word.add_table(rows=0, cols=len(widths))
        self.table.autofit = False
        self._shape(style)

    def _shape(self, style: str) -> None:
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
        switches = xml.element("tblLook", val="0020", firstRow=1, lastRow=0, noHBand=1, noVBand=1)
        xml.put(look, switches)
        columns = self.table._tbl.tblGrid.findall(xml.qn("w:gridCol"))
        for column, width in zip(columns, self.widths, strict=True):
            column.set(xml.qn("w:w"), str(xml.twips(width)))

    def row(self, *, is_header: bool = False, height: float = 0, may_break: bool = False) -> _Row:
        """A row of empty cells. height: exact, in millimetres."""
        made: _Row = self.table.add_row()  # type: ignore[no-untyped-call]  # python-docx
        for cell, width in zip(made.cells, self.widths, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].style = self.ink.word.styles["MLA Hash"]
        look = made._tr.get_or_add_trPr()
        if not may_break:
            look.append(xml.element("cantSplit"))
        if height:
            look.append(xml.element("trHeight", val=xml.twips(height), hRule="exact"))
        if is_header:
            look.append(xml.element("tblHeader"))
        return made

    def write(self, cell: _Cell, text: Inline, style: str, *, keep: bool = False) -> Paragraph:
        """The first paragraph of a cell."""
        made: Paragraph = cell.paragraphs[0]
        made.style = self.ink.word.styles[style]
        self.ink.fill(made, text)
        if keep:
            made.paragraph_format.keep_with_next = True
        return made

    def more(self, cell: _Cell, text: Inline, style: str, *, keep: bool = False) -> Paragraph:
        """A further paragraph of a cell."""
        made = self.ink.paragraph(style, text, cell)
        if keep:
            made.paragraph_format.keep_with_next = True
        return made

    def content(self, cell: _Cell, parts: tuple[CellPart, ...], style: str, *, keep: bool) -> None:
        """Paragraphs and lists of a cell, in order."""
        is_first = True
        for part in parts:
            if isinstance(part, ItemList):
                number = new_list(self.ink, part)
                self._items(cell, part.items, number, 0, keep=keep)
            elif is_first:
                self.write(cell, part, style, keep=keep or len(parts) > 1)
            else:
                self.more(cell, part, style, keep=keep)
            is_first = False

    def _items(
        self, cell: _Cell, items: tuple[ListItem, ...], number: int, level: int, *, keep: bool
    ) -> None:
        for item in items:
            made = self.more(cell, item.text, ITEMS_IN_CELLS, keep=keep)
            numbered(made, number, level)
            self._items(cell, item.children, number, level + 1, keep=keep)

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


def rows_table(
    ink: Ink, rows: tuple[Row, ...], style: str, width: float, label: float, *, keep: bool
) -> None:
    """Label and value between hairlines; kept on one page where `keep` says so."""
    grid = Grid(ink, (label, width - label), style)
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
            total += sum(
                weight((item.text,)) + weight((ItemList(item.children, True),))
                for item in part.items
            )
        else:
            total += sum(len(run.text) for run in part)
    return total


def numbered(paragraph: Paragraph, number: int, level: int) -> None:
    """Give a paragraph a number of a list."""
    inside = (xml.element("ilvl", val=level), xml.element("numId", val=number))
    xml.put(paragraph._p.get_or_add_pPr(), xml.element("numPr", inside))


def new_list(ink: Ink, items: ItemList) -> int:
    """The id of a list that starts again: lettered lists by a start override, bullets as they are."""
    if not items.lettered:
        return 4
    part = ink.word.part.numbering_part.element
    number = max(int(num.get(xml.qn("w:numId"))) for num in part.findall(xml.qn("w:num"))) + 1
    again = xml.element("lvlOverride", (xml.element("startOverride", val=1),), ilvl=0)
    part.append(
        xml.element("num", (xml.element("abstractNumId", val=CELL_LISTS), again), numId=number)
    )
    return number
