# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A Document as DOCX: python-docx fills templates/house.docx, which trainers edit in Word.

Numbers are Word's own lists; they come out equal to the Document's because both count the same
blocks in the same order (tested). The same Document gives the same bytes.
"""

from __future__ import annotations

import functools
from datetime import datetime, time
from typing import TYPE_CHECKING

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt, RGBColor

from mla_writer.rendering.document import (
    Annexes,
    Brief,
    Closing,
    Columns,
    FormPart,
    Heading,
    Inline,
    ItemList,
    Letterhead,
    Marks,
    Measure,
    Notice,
    PageBreak,
    Paragraph,
    ReferenceBlock,
    Rows,
    Subheading,
    Table,
    Text,
    Title,
)
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_frame import fill_frame
from mla_writer.rendering.writers.docx_package import stable_bytes
from mla_writer.rendering.writers.docx_tables import Grid, new_list, numbered, rows_table
from mla_writer.rendering.writers.docx_text import Ink
from mla_writer.rendering.writers.style import A4, US_LETTER

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.rendering.document import (
        Block,
        CellPart,
        Document,
        ListItem,
        Mark,
        SignaturePlace,
    )

LABEL, SMALL_LABEL = 28.0, 25.0
BOX_WIDTH, BOX_HEIGHT = 76.0, 27.0
INK, WHITE, NAVY = "1A1A1A", RGBColor(255, 255, 255), "1C3550"
OUTER_LEVELS = (("1", "0"), ("1", "1"), ("2", "0"))  # sections, paragraphs, measures
WHOLE = 6  # rows: up to so many a table stays on one page


def write_docx(document: Document, house: Path) -> bytes:
    """The letter as a Word file in the style of `house`; same Document, same bytes."""
    word = docx.Document(str(house))
    writer = Writer(document, Ink(word, document.language, document.direction, numbers(document)))
    for old in list(word.element.body)[:-1]:
        word.element.body.remove(old)
    writer.write()
    fill_frame(word, document, writer.ink)
    _describe(word, document)
    return stable_bytes(word)


def numbers(document: Document) -> dict[str, str]:
    """What Word computes as the number of each block that can be called, by its anchor."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph) and block.anchor:
            found[block.anchor] = block.number
        elif isinstance(block, Measure):
            found[block.anchor] = block.label
    return found


def _describe(word: object, document: Document) -> None:
    core = word.core_properties  # type: ignore[attr-defined]
    core.title, core.author, core.subject = document.title, document.author, document.reference
    core.keywords, core.comments, core.language = (
        ", ".join(document.keywords),
        "",
        document.language,
    )
    core.last_modified_by, core.revision = document.author, 1
    core.created = core.modified = datetime.combine(document.written_on, time())


class Writer:
    """Writes the blocks of one letter in order."""

    def __init__(self, document: Document, ink: Ink) -> None:
        self.document = document
        self.ink = ink
        sheet = A4 if document.paper == "a4" else US_LETTER
        self.width = sheet.text_width
        self._following: Block | None = None
        self._adapt_lists()
        if document.paper == "us-letter":
            section = ink.word.sections[0]
            section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)

    def write(self) -> None:
        """Every block."""
        for block, following in zip(
            self.document.blocks, (*self.document.blocks[1:], None), strict=True
        ):
            self._following = following
            self._block(block)

    @functools.singledispatchmethod
    def _block(self, block: Block) -> None:
        raise TypeError(type(block).__name__)

    # -- lists -----------------------------------------------------------------------------

    def _adapt_lists(self) -> None:
        """The words and letters of the lists follow the document's language."""
        part = self.ink.word.part.numbering_part.element
        levels = {
            (definition.get(xml.qn("w:abstractNumId")), level.get(xml.qn("w:ilvl"))): level
            for definition in part.findall(xml.qn("w:abstractNum"))
            for level in definition.findall(xml.qn("w:lvl"))
        }
        first = next((b for b in self.document.blocks if isinstance(b, Measure)), None)
        if first is not None:
            label = first.label.replace(str(first.number), "%1")
            levels["2", "0"].find(xml.qn("w:lvlText")).set(xml.qn("w:val"), label)
        if self.document.direction == "rtl":
            for key in OUTER_LEVELS:
                levels[key].find(xml.qn("w:lvlJc")).set(xml.qn("w:val"), "right")
        if self.document.language == "ar":
            for key in (("1", "2"), ("3", "0")):
                levels[key].find(xml.qn("w:numFmt")).set(xml.qn("w:val"), "arabicAbjad")

    def _list(self, items: ItemList) -> None:
        """Items under a numbered paragraph go on with its list; bullets have their own."""
        for item in items.items:
            self._item(item, 0, is_lettered=items.lettered)

    def _item(self, item: ListItem, level: int, *, is_lettered: bool) -> None:
        made = self.ink.paragraph("MLA List" if is_lettered else "MLA Bullet", item.text)
        if level:
            numbered(made, 1 if is_lettered else 4, level + (2 if is_lettered else 0))
        for child in item.children:
            self._item(child, level + 1, is_lettered=is_lettered)

    # -- head ------------------------------------------------------------------------------

    @_block.register(Letterhead)
    def _letterhead(self, block: Letterhead) -> None:
        grid = Grid(self.ink, (115, self.width - 115))
        made = grid.row()
        start, end = made.cells
        grid.write(start, block.state, "MLA State")
        grid.more(start, block.authority, "MLA Authority")
        grid.more(start, block.unit, "MLA Unit")
        end.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
        for number, text in enumerate(block.address):
            line = grid.more(end, text, "MLA Unit") if number else grid.write(end, text, "MLA Unit")
            line.alignment = self._end()
        for cell in made.cells:
            grid.ruled(cell, xml.line("bottom", 1.6, NAVY))
            grid.aligned_margins(cell, bottom=2.6)
        self._gap(13)

    def _end(self) -> WD_ALIGN_PARAGRAPH:
        """The side opposite to where reading starts: Word turns `right` with the paragraph."""
        return WD_ALIGN_PARAGRAPH.RIGHT

    @_block.register(Marks)
    def _marks(self, block: Marks) -> None:
        if not block.marks:
            return
        count = len(block.marks)
        box = (self.width - 3 * (count - 1)) / count
        widths = [box, *([3, box] * (count - 1))]
        grid = Grid(self.ink, tuple(widths))
        made = grid.row()
        for number, mark in enumerate(block.marks):
            self._mark(grid, made.cells[2 * number], mark)
        self._gap(16)

    def _mark(self, grid: Grid, cell: object, mark: Mark) -> None:
        is_solid = mark.code == "urgent"
        grid.boxed(cell, 1.2, INK if is_solid else "")  # type: ignore[arg-type]
        grid.aligned_margins(cell, left=3, right=2)  # type: ignore[arg-type]
        lines = (
            grid.write(cell, mark.text, "MLA Mark"),  # type: ignore[arg-type]
            grid.more(cell, mark.fact, "MLA Fact"),  # type: ignore[arg-type]
        )
        for run in (run for line in lines for run in line.runs if is_solid):
            run.font.color.rgb = WHITE

    @_block.register(ReferenceBlock)
    def _reference(self, block: ReferenceBlock) -> None:
        grid = Grid(self.ink, (74, 8, SMALL_LABEL, self.width - 82 - SMALL_LABEL))
        rows = [grid.row() for _ in block.rows] or [grid.row()]
        for made, (label, value) in zip(rows, block.rows, strict=False):
            grid.write(made.cells[2], label, "MLA Caption")
            grid.write(made.cells[3], value, "MLA Reference")
        to = rows[0].cells[0].merge(rows[-1].cells[0])
        for spare in to.paragraphs[1:]:
            spare._p.getparent().remove(spare._p)
        grid.write(to, block.to_label, "MLA Caption")
        for number, line in enumerate(block.addressee):
            grid.more(to, line, "MLA Address" if number else "MLA Addressee")
        if block.addressee_note:
            grid.more(to, block.addressee_note, "MLA Address Note")

    @_block.register(Title)
    def _title(self, block: Title) -> None:
        self.ink.paragraph("Heading 1", block.text)
        if block.subject:
            self.ink.paragraph("MLA Subject", block.subject)

    # -- text ------------------------------------------------------------------------------

    @_block.register(Text)
    def _text(self, block: Text) -> None:
        self.ink.paragraph("MLA Text", block.text)

    @_block.register(Heading)
    def _heading(self, block: Heading) -> None:
        self.ink.bookmark(self.ink.paragraph("Heading 2", block.text), block.anchor)

    @_block.register(Subheading)
    def _subheading(self, block: Subheading) -> None:
        self.ink.paragraph("Heading 3", block.text)

    @_block.register(Paragraph)
    def _paragraph(self, block: Paragraph) -> None:
        made = self.ink.paragraph("MLA Para" if block.number else "MLA Text", block.text)
        leads = bool(block.lists) or isinstance(self._following, Table | Rows | Measure | ItemList)
        made.paragraph_format.keep_with_next = True if leads else None
        self.ink.bookmark(made, block.anchor)
        for items in block.lists:
            self._list(items)

    @_block.register(ItemList)
    def _loose_list(self, block: ItemList) -> None:
        number = new_list(self.ink, block)
        for item in block.items:
            numbered(self.ink.paragraph("MLA List", item.text), number, 0)

    @_block.register(PageBreak)
    def _break(self, _block: PageBreak) -> None:
        self.ink.word.add_page_break()  # type: ignore[no-untyped-call]  # python-docx

    # -- tables ----------------------------------------------------------------------------

    @_block.register(Brief)
    def _brief(self, block: Brief) -> None:
        self.ink.paragraph("MLA Brief Head", block.title)
        rows_table(self.ink, block.rows, "MLA Brief", self.width, LABEL, keep=True)

    @_block.register(Rows)
    def _rows(self, block: Rows) -> None:
        keep = len(block.rows) <= WHOLE
        rows_table(self.ink, block.rows, "MLA Rows", self.width, LABEL, keep=keep)
        self._gap(9)

    @_block.register(Measure)
    def _measure(self, block: Measure) -> None:
        made = self.ink.paragraph("MLA Measure", (*self.ink.words("\u2002"), *block.title))
        for run in made.runs:
            run.bold = False
        self.ink.bookmark(made, block.anchor)
        rows_table(self.ink, block.rows, "MLA Measure Rows", self.width, LABEL, keep=True)
        self._gap(12)

    @_block.register(Table)
    def _table(self, block: Table) -> None:
        total = sum(block.widths)
        grid = Grid(self.ink, tuple(w * self.width / total for w in block.widths), "MLA Data")
        head = grid.row(is_header=True)
        for cell, text in zip(head.cells, block.head, strict=True):
            grid.write(cell, text, "MLA Label", keep=True)
        is_whole = len(block.rows) <= WHOLE
        for number, row in enumerate(block.rows):
            made = grid.row()
            keep = is_whole and (number < len(block.rows) - 1 or bool(block.note))
            for column, (cell, text) in enumerate(zip(made.cells, row, strict=True)):
                style = "MLA Label" if block.row_heads and column == 0 else "MLA Cell Small"
                grid.write(cell, text, style, keep=keep)
        if block.note:
            self.ink.paragraph("MLA Note", block.note)
        else:
            self._gap(9)

    @_block.register(Notice)
    def _notice(self, block: Notice) -> None:
        grid = Grid(self.ink, (self.width,))
        cell = grid.row().cells[0]
        grid.boxed(cell, 1.2)
        grid.aligned_margins(cell, top=2, left=4, bottom=1, right=4)
        label = grid.write(cell, block.label, "MLA Notice Label")
        for run in label.runs:
            run.font.all_caps = True
        for text in block.paragraphs:
            grid.more(cell, text, "MLA Notice")
        self._gap(9)

    @_block.register(Annexes)
    def _annexes(self, block: Annexes) -> None:
        grid = Grid(self.ink, (12, self.width - 60, 33, 15), "MLA Data")
        head = grid.row(is_header=True)
        for cell, text in zip(head.cells, block.head, strict=True):
            grid.write(cell, text, "MLA Label", keep=True)
        for entry in block.entries:
            made = grid.row()
            number = self.ink.words(str(entry.number))
            self.ink.bookmark(
                grid.write(made.cells[0], number, "MLA Cell Small", keep=True), entry.anchor
            )
            grid.write(made.cells[1], entry.title, "MLA Cell Small", keep=True)
            if entry.sha256:
                grid.more(made.cells[1], self._digest(entry.sha256), "MLA Hash", keep=True)
            grid.write(made.cells[2], entry.form, "MLA Cell Small", keep=True)
            grid.write(
                made.cells[3], entry.pages, "MLA Cell Small", keep=True
            ).alignment = self._end()
        total = grid.row()
        grid.write(total.cells[1], block.total_label, "MLA Label")
        grid.write(total.cells[3], block.total, "MLA Label").alignment = self._end()
        self._gap(9)

    def _digest(self, sha256: str) -> Inline:
        from mla_writer.rendering.document import Run

        grouped = " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
        return (Run(grouped, "en", "ltr"),)

    @_block.register(FormPart)
    def _form(self, block: FormPart) -> None:
        self.ink.paragraph("MLA Part", block.title)
        grid = Grid(self.ink, (8, 41, self.width - 49), "MLA Rows")
        for form_field in block.fields:
            made = grid.row()
            grid.write(made.cells[0], self.ink.words(form_field.number), "MLA Caption")
            grid.write(made.cells[1], form_field.label, "MLA Label")
            grid.content(made.cells[2], form_field.content, "MLA Cell", keep=False)
        self._gap(9)

    @_block.register(Columns)
    def _columns(self, block: Columns) -> None:
        half = self.width / 2
        grid = Grid(self.ink, (half, half), "MLA Data")
        head = grid.row(is_header=True)
        for cell, text in zip(head.cells, block.heads, strict=True):
            grid.write(cell, text, "MLA Label")
        for pair in block.pairs:
            made = grid.row(may_break=True)
            for cell, part in zip(made.cells, pair, strict=True):
                self._pair_part(grid, cell, part)
        self._gap(9)

    def _pair_part(self, grid: Grid, cell: object, part: CellPart) -> None:
        grid.content(cell, (part,), "MLA Cell", keep=False)  # type: ignore[arg-type]

    # -- end -------------------------------------------------------------------------------

    @_block.register(Closing)
    def _closing(self, block: Closing) -> None:
        for number, text in enumerate((*block.paragraphs, block.attestation)):
            made = self.ink.paragraph("MLA Text", text)
            made.paragraph_format.keep_with_next = True
            if number == 0:
                made.paragraph_format.space_before = Pt(18)
        for pair in _pairs(block.signatures):
            self._boxes(pair)

    def _boxes(self, places: tuple[SignaturePlace, ...]) -> None:
        grid = Grid(self.ink, (BOX_WIDTH, self.width - 2 * BOX_WIDTH, BOX_WIDTH))
        top, box, below = grid.row(), grid.row(height=BOX_HEIGHT), grid.row()
        for number, place in enumerate(places):
            at = 2 * number
            grid.write(top.cells[at], place.label, "MLA Label", keep=True)
            grid.boxed(box.cells[at], 0.8)
            grid.aligned_margins(box.cells[at], top=1, left=2, right=2)
            hints = " · ".join(filter(None, (place.hint, place.seal_hint)))
            grid.write(box.cells[at], self.ink.words(hints), "MLA Caption", keep=True)
            grid.write(below.cells[at], place.name, "MLA Signatory", keep=True)
            grid.more(below.cells[at], place.rank, "MLA Rank")
            grid.more(below.cells[at], place.place_and_date, "MLA Rank")

    def _gap(self, points: float) -> None:
        """Room after a table; Word also joins tables that touch."""
        made = self.ink.word.add_paragraph(style="MLA Hash")
        layout = made.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(points)


def _pairs(places: tuple[SignaturePlace, ...]) -> list[tuple[SignaturePlace, ...]]:
    return [places[at : at + 2] for at in range(0, len(places), 2)]
