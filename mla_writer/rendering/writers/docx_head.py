# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The head of a letter in Word: letterhead, marks, reference, title, the request in brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import RGBColor

from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_tables import Grid, rows_table, weight
from mla_writer.rendering.writers.style import HouseStyle

if TYPE_CHECKING:
    from docx.table import _Cell

    from mla_writer.rendering.document import (
        Brief,
        Letterhead,
        Mark,
        Marks,
        ReferenceBlock,
        Title,
    )
    from mla_writer.rendering.writers.docx_page import Page

RULES, COLOURS = HouseStyle().rules, HouseStyle().colours
WHITE = RGBColor(255, 255, 255)
END = WD_ALIGN_PARAGRAPH.RIGHT  # Word turns it with the direction of the paragraph
NAME_PART = 0.72  # of the width: who writes; the rest is the address
BETWEEN_MARKS = 3.0
LONG_BRIEF = 1000  # characters: beside the head, more would not fit on page 1
LONG_IN_LARGE_TYPE = 600  # Arabic is set larger, and a Han character is as wide as two
ADDRESSEE_PART, ASIDE_LABEL, BESIDE = 0.46, 25.0, 8.0


def write_letterhead(page: Page, block: Letterhead) -> None:
    """Who writes at the start, the address at the end, above the accent's rule."""
    start = page.width * NAME_PART
    grid = Grid(page, (start, page.width - start))
    made = grid.row()
    for text, style in (
        (block.state, "MLA State"),
        (block.authority, "MLA Authority"),
        (block.unit, "MLA Unit"),
    ):
        grid.write(made[0], text, style)
    made[1].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    for text in block.address:
        grid.write(made[1], text, "MLA Unit").alignment = END
    for cell in made:
        grid.ruled(cell, xml.line("bottom", RULES.heavy, COLOURS.accent[1:]))
        grid.aligned_margins(cell, bottom=2.6)
    page.gap(13)


def write_marks(page: Page, block: Marks) -> None:
    """Equal boxes with narrow columns between them; none where there is no mark."""
    if not block.marks:
        return
    count = len(block.marks)
    box = (page.width - BETWEEN_MARKS * (count - 1)) / count
    grid = Grid(page, (box, *([BETWEEN_MARKS, box] * (count - 1))))
    made = grid.row()
    for number, mark in enumerate(block.marks):
        _mark(grid, made[2 * number], mark)
    page.gap(16)


def _mark(grid: Grid, cell: _Cell, mark: Mark) -> None:
    is_solid = mark.code == "urgent"
    grid.boxed(cell, RULES.firm, COLOURS.ink[1:] if is_solid else "")
    grid.aligned_margins(cell, left=3, right=3)
    for text, style in ((mark.text, "MLA Mark"), (mark.fact, "MLA Fact")):
        for run in grid.write(cell, text, style).runs:
            if is_solid:
                run.font.color.rgb = WHITE


def write_reference(page: Page, block: ReferenceBlock) -> None:
    """The addressee beside the rows of reference, date, channel, language, enclosures."""
    to = page.width * ADDRESSEE_PART
    grid = Grid(page, (to, BESIDE, ASIDE_LABEL, page.width - to - BESIDE - ASIDE_LABEL))
    rows = [grid.row() for _ in block.rows] or [grid.row()]
    for made, (label, value) in zip(rows, block.rows, strict=False):
        grid.write(made[2], label, "MLA Caption")
        grid.write(made[3], value, "MLA Reference")
    cell = rows[0][0].merge(rows[-1][0])
    for spare in cell.paragraphs[1:]:
        cell._tc.remove(spare._p)
    grid.write(cell, block.to_label, "MLA Caption")
    for number, line in enumerate(block.addressee):
        grid.write(cell, line, "MLA Address" if number else "MLA Addressee")
    if block.addressee_note:
        grid.write(cell, block.addressee_note, "MLA Address Note")


def write_title(page: Page, block: Title) -> None:
    """The heading of the first level, and its subject."""
    page.ink.paragraph("Heading 1", block.text)
    if block.subject:
        page.ink.paragraph("MLA Subject", block.subject)


def write_brief(page: Page, block: Brief) -> None:
    """The request in brief between heavy rules; a long one breaks between its rows."""
    page.ink.paragraph("MLA Brief Head", block.title)
    most = LONG_IN_LARGE_TYPE if page.script.upright else LONG_BRIEF
    is_short = sum(weight(row.content) for row in block.rows) <= most
    rows_table(page, block.rows, "MLA Brief", keep=is_short)
