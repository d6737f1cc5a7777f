# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The body of a letter in Word: sections, paragraphs, lists, measures, tables, forms, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Pt

from mla_writer.rendering.document import (
    Columns,
    FormPart,
    ItemList,
    Measure,
    Notice,
    Rows,
    Table,
)
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_lists import IN_TEXT
from mla_writer.rendering.writers.docx_tables import (
    GUTTER,
    LONG_ROW,
    Grid,
    lines,
    rows_table,
    weight,
)
from mla_writer.rendering.writers.style import HouseStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.text.paragraph import Paragraph as WordParagraph

    from mla_writer.rendering.document import Heading, Inline, Paragraph, Subheading, Text
    from mla_writer.rendering.writers.docx_page import Page

RULES = HouseStyle().rules
LED_IN = Table | Rows | Measure | ItemList | Notice | Columns | FormPart
WHOLE = 6  # rows: up to so many a table stays on one page
HALF_A_PAGE = 24  # lines: a longer measure would leave most of the page before it empty
FORM_NUMBER, FORM_LABEL = 8.0, 41.0
AFTER_LIST = 4.5  # points, as after a numbered paragraph
EN_SPACE = "\N{EN SPACE}"


def write_text(page: Page, block: Text) -> None:
    """A paragraph without a number."""
    made = page.ink.paragraph("MLA Text", block.text)
    if isinstance(page.following, LED_IN):
        page.ink.keep_with_next(made)


def write_heading(page: Page, block: Heading) -> None:
    """A section's heading; its list numbers it."""
    page.ink.bookmark(page.ink.paragraph("Heading 2", block.text), block.anchor)


def write_subheading(page: Page, block: Subheading) -> None:
    """A heading inside a section."""
    page.ink.paragraph("Heading 3", block.text)


def write_paragraph(page: Page, block: Paragraph) -> None:
    """A numbered paragraph with its lists, kept with what it leads in."""
    made = page.ink.paragraph("MLA Para" if block.number else "MLA Text", block.text)
    if block.lists or isinstance(page.following, LED_IN):
        page.ink.keep_with_next(made)
    page.ink.bookmark(made, block.anchor)
    written: list[WordParagraph] = []
    add = _adder(page, written)
    for place, items in enumerate(block.lists):
        if place == 0 and block.number:
            page.lists.continue_paragraph(items, IN_TEXT, add)
        else:
            page.lists.write(items, IN_TEXT, add)
    _leave_room(written)


def write_list(page: Page, block: ItemList) -> None:
    """A list that belongs to no paragraph."""
    written: list[WordParagraph] = []
    page.lists.write(block, IN_TEXT, _adder(page, written))
    _leave_room(written)


def _adder(page: Page, written: list[WordParagraph]) -> Callable[[Inline, str], WordParagraph]:
    def add(text: Inline, style: str) -> WordParagraph:
        written.append(page.ink.paragraph(style, text))
        return written[-1]

    return add


def _leave_room(items: list[WordParagraph]) -> None:
    """A list ends as far from what follows as a paragraph does."""
    if items:
        items[-1].paragraph_format.space_after = Pt(AFTER_LIST)


def write_rows(page: Page, block: Rows) -> None:
    """Labels with values."""
    rows_table(page, block.rows, "MLA Rows", keep=len(block.rows) <= WHOLE)
    page.gap(9)


def write_measure(page: Page, block: Measure) -> None:
    """One act asked for: its list says "Measure 1", the title stands beside in plain weight."""
    label = page.ink.words(EN_SPACE)
    made = page.ink.paragraph("MLA Measure", (*label, *block.title))
    for run in made.runs:
        for name in ("b", "bCs"):
            xml.put(run._r.get_or_add_rPr(), xml.element(name, val=0))
    page.ink.bookmark(made, block.anchor)
    is_short = sum(lines(row.content) for row in block.rows) <= HALF_A_PAGE
    rows_table(page, block.rows, "MLA Measure Rows", keep=is_short)
    page.gap(9)


def write_table(page: Page, block: Table) -> None:
    """A data table; its header row is repeated on each page."""
    total = sum(block.widths)
    widths = tuple(width * page.width / total for width in block.widths)
    grid = Grid(page, widths, "MLA Data", gutter=GUTTER, row_heads=block.row_heads)
    head = grid.row(is_header=True)
    for cell, text in zip(head, block.head, strict=True):
        grid.write(cell, text, "MLA Label", keep=True)
    is_whole = len(block.rows) <= WHOLE
    for number, row in enumerate(block.rows):
        made = grid.row(may_break=weight(row) > LONG_ROW)
        keep = is_whole and (number < len(block.rows) - 1 or bool(block.note))
        for column, (cell, text) in enumerate(zip(made, row, strict=True)):
            style = "MLA Label" if block.row_heads and column == 0 else "MLA Cell Small"
            grid.write(cell, text, style, keep=keep)
    if block.note:
        page.ink.paragraph("MLA Note", block.note)
    else:
        page.gap(9)


def write_notice(page: Page, block: Notice) -> None:
    """A boxed notice, on one page."""
    grid = Grid(page, (page.width,))
    cell = grid.row()[0]
    grid.boxed(cell, RULES.firm)
    grid.aligned_margins(cell, top=2, left=4, bottom=1, right=4)
    grid.write(cell, block.label, "MLA Notice Label")
    for text in block.paragraphs:
        grid.write(cell, text, "MLA Notice")
    page.gap(9)


def write_form(page: Page, block: FormPart) -> None:
    """Numbered fields of a treaty form."""
    page.ink.paragraph("MLA Part", block.title)
    widths = (FORM_NUMBER, FORM_LABEL, page.width - FORM_NUMBER - FORM_LABEL)
    grid = Grid(page, widths, "MLA Rows", gutter=GUTTER)
    for field in block.fields:
        made = grid.row(may_break=weight(field.content) > LONG_ROW)
        grid.write(made[0], page.ink.words(field.number), "MLA Caption")
        grid.write(made[1], field.label, "MLA Label")
        grid.content(made[2], field.content, "MLA Cell Small", keep=False)
    page.gap(9)


def write_columns(page: Page, block: Columns) -> None:
    """Two languages side by side, each pair one row."""
    half = page.width / 2
    grid = Grid(page, (half, half), "MLA Data", gutter=GUTTER)
    head = grid.row(is_header=True)
    for cell, text in zip(head, block.heads, strict=True):
        grid.write(cell, text, "MLA Label")
    for pair in block.pairs:
        made = grid.row(may_break=True)
        for cell, part in zip(made, pair, strict=True):
            grid.content(cell, (part,), "MLA Cell Small", keep=False)
    page.gap(9)
