# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The end of a letter in Word: the index of annexes, the last words, the boxes to sign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docx.shared import Pt

from mla_writer.rendering.document import Run
from mla_writer.rendering.writers.docx_head import END
from mla_writer.rendering.writers.docx_tables import GUTTER, Grid
from mla_writer.rendering.writers.style import HouseStyle
from mla_writer.rendering.writers.text import grouped_digest

if TYPE_CHECKING:
    from docx.table import _Cell

    from mla_writer.rendering.document import (
        AnnexEntry,
        Annexes,
        Closing,
        Inline,
        SignaturePlace,
    )
    from mla_writer.rendering.writers.docx_page import Page

RULES = HouseStyle().rules
WHOLE = 8  # annexes: up to so many the index stays on one page
NUMBER, FORM, PAGES = 12.0, 33.0, 15.0
BOX_WIDTH, BOX_HEIGHT, BESIDE = 76.0, 27.0, 8.0
TO_THE_SEAL = 38.0  # points from the hint for the signature down to that for the seal


def write_annexes(page: Page, block: Annexes) -> None:
    """The index of annexes, each with the hash of its file."""
    widths = (NUMBER, page.width - NUMBER - FORM - PAGES, FORM, PAGES)
    grid = Grid(page, widths, "MLA Data", gutter=GUTTER)
    head = grid.row(is_header=True)
    written = [
        grid.write(cell, text, "MLA Label", keep=True)
        for cell, text in zip(head, block.head, strict=True)
    ]
    written[-1].alignment = END
    for entry in block.entries:
        _entry(grid, entry, keep=len(block.entries) <= WHOLE)
    total = grid.row()
    grid.write(total[1], block.total_label, "MLA Label")
    grid.write(total[3], block.total, "MLA Label").alignment = END
    page.gap(9)


def _entry(grid: Grid, entry: AnnexEntry, *, keep: bool) -> None:
    number, title, form, pages = grid.row()
    ink = grid.ink
    text = tuple(replace(run, bold=True) for run in ink.words(str(entry.number)))
    ink.bookmark(grid.write(number, text, "MLA Cell", keep=keep), entry.anchor)
    grid.write(title, entry.title, "MLA Cell", keep=keep)
    if entry.sha256:
        grid.write(title, _digest(entry.sha256), "MLA Hash", keep=keep)
    grid.write(form, entry.form, "MLA Cell", keep=keep)
    grid.write(pages, entry.pages, "MLA Cell", keep=keep).alignment = END


def _digest(sha256: str) -> Inline:
    return (Run(grouped_digest(sha256), "en", "ltr"),)


def write_closing(page: Page, block: Closing) -> None:
    """Last words, attestation and boxes, kept on one page."""
    for number, text in enumerate((*block.paragraphs, block.attestation)):
        if not text:
            continue
        made = page.ink.paragraph("MLA Text", text)
        made.paragraph_format.keep_with_next = True
        if number == 0:
            made.paragraph_format.space_before = Pt(18)
    pairs = [block.signatures[at : at + 2] for at in range(0, len(block.signatures), 2)]
    for number, pair in enumerate(pairs):
        if number:
            page.gap(16)
            page.ink.word.paragraphs[-1].paragraph_format.keep_with_next = True
        _boxes(page, pair, is_last=number == len(pairs) - 1)


def _boxes(page: Page, places: tuple[SignaturePlace, ...], *, is_last: bool) -> None:
    wide = min(BOX_WIDTH, (page.width - BESIDE) / 2)
    grid = Grid(page, (wide, page.width - 2 * wide, wide))
    top, box, below = grid.row(), grid.row(height=BOX_HEIGHT), grid.row()
    for number, place in enumerate(places):
        at = 2 * number
        grid.write(top[at], place.label, "MLA Label", keep=True)
        _box(grid, box[at], place)
        grid.write(below[at], place.name, "MLA Signatory", keep=True)
        grid.write(below[at], place.rank, "MLA Rank", keep=True)
        grid.write(below[at], place.place_and_date, "MLA Rank", keep=not is_last)


def _box(grid: Grid, cell: _Cell, place: SignaturePlace) -> None:
    """The box: where to sign at its top, where to seal at its other end."""
    grid.boxed(cell, RULES.head)
    grid.aligned_margins(cell, top=1, left=2, right=2)
    grid.write(cell, grid.ink.words(place.hint), "MLA Caption", keep=True)
    seal = grid.write(cell, grid.ink.words(place.seal_hint), "MLA Caption", keep=True)
    seal.alignment = END
    seal.paragraph_format.space_before = Pt(TO_THE_SEAL)
