# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A Document as DOCX: python-docx fills templates/house.docx, which trainers edit in Word.

Numbers are Word's own lists; they come out equal to the Document's because both count the same
blocks in the same order (tested). The same Document gives the same bytes.
"""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from mla_writer.errors import RenderError
from mla_writer.i18n import N_
from mla_writer.rendering import document as blocks
from mla_writer.rendering.writers import docx_body, docx_end, docx_head
from mla_writer.rendering.writers.docx_frame import fill_frame
from mla_writer.rendering.writers.docx_house import open_house
from mla_writer.rendering.writers.docx_lists import Lists
from mla_writer.rendering.writers.docx_package import stable_bytes
from mla_writer.rendering.writers.docx_page import Page, adapt_styles, fit_paper
from mla_writer.rendering.writers.docx_text import LANGUAGE_TAGS, Ink
from mla_writer.rendering.writers.style import HouseStyle
from mla_writer.rendering.writers.text import write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from docx.document import Document as WordDocument

    from mla_writer.rendering.document import Document

# Characters that XML 1.0 has no place for (Char, production 2).
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONGEST_PROPERTY = 255  # characters that a core property takes (ISO/IEC 29500-2)

WRITERS: Mapping[type, Callable[[Page, Any], None]] = {
    blocks.Letterhead: docx_head.write_letterhead,
    blocks.Marks: docx_head.write_marks,
    blocks.ReferenceBlock: docx_head.write_reference,
    blocks.Title: docx_head.write_title,
    blocks.Brief: docx_head.write_brief,
    blocks.Text: docx_body.write_text,
    blocks.Heading: docx_body.write_heading,
    blocks.Subheading: docx_body.write_subheading,
    blocks.Paragraph: docx_body.write_paragraph,
    blocks.ItemList: docx_body.write_list,
    blocks.Rows: docx_body.write_rows,
    blocks.Measure: docx_body.write_measure,
    blocks.Table: docx_body.write_table,
    blocks.Notice: docx_body.write_notice,
    blocks.FormPart: docx_body.write_form,
    blocks.Columns: docx_body.write_columns,
    blocks.Annexes: docx_end.write_annexes,
    blocks.Closing: docx_end.write_closing,
    blocks.PageBreak: lambda page, _: page.start_afresh(),
}


def write_docx(document: Document, house: Path, pages: Callable[[], int] = lambda: 1) -> bytes:
    """The letter as a Word file in the style of `house`; same Document, same bytes.

    pages: asked last, how many pages the letter says it has until Word counts them itself.
    Raises RenderError where the house style can't be used, or a text can't stand in a Word file.
    """
    _refuse_unwritable(document)
    word = open_house(house)
    for old in list(word.element.body)[:-1]:
        word.element.body.remove(old)
    script = HouseStyle().script(document.language)
    ink = Ink(word, document.language, document.direction, numbers(document), script.upright)
    width = fit_paper(word, document)
    adapt_styles(word, document)
    _write_blocks(document, Page(ink, Lists(word, document), width, script))
    fill_frame(word, document, ink, width)
    _describe(word, document)
    for said in ink.counts:
        said.text = str(pages())
    return stable_bytes(word)


def _write_blocks(document: Document, page: Page) -> None:
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        page.following = following
        WRITERS[type(block)](page, block)


def numbers(document: Document) -> dict[str, str]:
    """Each anchor that can be called, with the number that Word computes for it, "" for none."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, blocks.Heading | blocks.Paragraph) and block.anchor:
            found[block.anchor] = block.number
        elif isinstance(block, blocks.Measure):
            found[block.anchor] = block.label
        elif isinstance(block, blocks.Annexes):
            found.update((entry.anchor, "") for entry in block.entries)
    return found


def _refuse_unwritable(document: Document) -> None:
    words = document.words
    frame = (document.title, document.author, document.reference, *document.keywords)
    running = (run.text for run in document.running)
    said = (write_text(document), *frame, *running, words.page_of, words.band, words.specimen)
    for text in said:
        if found := UNWRITABLE.search(text):
            raise RenderError(
                N_("A Word file can't hold the character {code}. Find it and type it anew."),
                code=f"U+{ord(found[0]):04X}",
            )


def _describe(word: WordDocument, document: Document) -> None:
    core = word.core_properties
    core.title = document.title[:LONGEST_PROPERTY]
    core.author = core.last_modified_by = document.author[:LONGEST_PROPERTY]
    core.subject = document.reference[:LONGEST_PROPERTY]
    core.keywords = ", ".join(document.keywords)[:LONGEST_PROPERTY]
    core.comments, core.revision = "", 1
    core.language = LANGUAGE_TAGS.get(document.language, document.language)
    core.created = core.modified = datetime.combine(document.written_on, time())
