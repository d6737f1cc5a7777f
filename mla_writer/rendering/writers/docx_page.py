# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The sheet that blocks are written on: its width, its script, room between blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt

from mla_writer.rendering.document import Closing, FormPart, Heading, Measure
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_text import LANGUAGE_TAGS
from mla_writer.rendering.writers.style import A4, US_LETTER, HouseStyle

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

    from mla_writer.rendering.document import Block, Document
    from mla_writer.rendering.writers.docx_lists import Lists
    from mla_writer.rendering.writers.docx_text import Ink
    from mla_writer.rendering.writers.style import Typesetting

JUSTIFIED = ("MLA Para", "MLA Text", "MLA List", "MLA Free List", "MLA Bullet", "MLA Notice")
BRINGS_ROOM = Heading | Measure | Closing | FormPart  # their styles have room above


@dataclass
class Page:
    """What blocks are written with. width: between the margins, in millimetres."""

    ink: Ink
    lists: Lists
    width: float
    script: Typesetting
    following: Block | None = None

    def gap(self, points: float) -> None:
        """Room after a table; Word also joins tables that touch."""
        room = 1 if isinstance(self.following, BRINGS_ROOM) else points
        made = self._line()
        layout = made.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(room)

    def _line(self) -> Paragraph:
        made = self.ink.word.add_paragraph()
        self.ink.styles.give(made, "MLA Hash")
        return made

    def start_afresh(self) -> None:
        """A new page."""
        made = self._line()
        layout = made.paragraph_format
        layout.page_break_before = True
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)


def fit_paper(word: WordDocument, document: Document) -> float:
    """Give the page the document's paper; the width between its margins in millimetres.

    US Letter keeps what the house's margins have more or less than the shipped ones.
    """
    section = word.sections[0]
    if document.paper == "us-letter":
        section.page_width, section.page_height = Mm(US_LETTER.width), Mm(US_LETTER.height)
        for side in ("top", "bottom", "left", "right"):
            margin = getattr(section, f"{side}_margin").mm
            more = getattr(US_LETTER, side) - getattr(A4, side)
            setattr(section, f"{side}_margin", Mm(margin + more))
    width = section.page_width or Mm(A4.width)
    return float((width - (section.left_margin or 0) - (section.right_margin or 0)) / Mm(1))


def adapt_styles(word: WordDocument, document: Document) -> None:
    """What language and script ask of the styles: no italics or tracking, justified lines."""
    script = HouseStyle().script(document.language)
    _speak(word, document)
    for style in word.styles.element.findall(xml.qn("w:style")):
        look = style.find(xml.qn("w:rPr"))
        if script.upright and look is not None:
            for name in ("i", "iCs", "spacing"):
                for old in look.findall(xml.qn(f"w:{name}")):
                    look.remove(old)
    if script.is_justified:
        for name in JUSTIFIED:
            look = word.styles[name].element.get_or_add_pPr()
            xml.put(look, xml.element("jc", val="both"))


def _speak(word: WordDocument, document: Document) -> None:
    """The language of every run that doesn't say its own: Word reads aloud and proofs by it."""
    tag = LANGUAGE_TAGS.get(document.language, document.language)
    script = {"ar": "bidi", "zh": "eastAsia"}.get(document.language, "val")
    for said in word.styles.element.iter(xml.qn("w:lang")):
        said.set(xml.qn(f"w:{script}"), tag)
