# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs and paragraphs in Word: language and direction on every run, references as fields."""

from __future__ import annotations

import hashlib
from copy import copy
from dataclasses import dataclass
from dataclasses import field as data_field
from functools import cached_property
from typing import TYPE_CHECKING, cast

from docx.text.paragraph import Paragraph

from mla_writer.i18n import isolate
from mla_writer.rendering.document import Direction, Inline, Run, RunRole
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document as WordDocument
    from docx.oxml.text.paragraph import CT_P
    from docx.table import _Cell

SHOWN = 3  # of a field's runs: its result
NO_BREAK_SPACE = "\u00a0"
LONGEST_NAME = 36
SHORT = 44  # characters: an identifier up to this length stays on one line
GAP_TEXT = NO_BREAK_SPACE * 12
ISOLATED = (RunRole.IDENTIFIER, RunRole.NAME)
LANGUAGE_TAGS = {
    "en": "en-GB",
    "ar": "ar-SA",
    "zh": "zh-CN",
    "fr": "fr-FR",
    "es": "es-ES",
    "ru": "ru-RU",
}


@dataclass
class Ink:
    """Writes text into one Word document.

    numbered: what each block that can be called prints as its number, "" where Word computes none,
    so that a reference becomes a living field only where Word would compute the very same text.
    is_upright: the script knows no italics. counts: where the letter says how many pages it has.
    """

    word: WordDocument
    language: str
    direction: Direction
    numbered: Mapping[str, str]
    is_upright: bool = False
    counts: list[xml.Element] = data_field(default_factory=list)
    _marks: int = data_field(default=0)
    _runs: dict[tuple[object, ...], xml.Element] = data_field(default_factory=dict)

    @cached_property
    def styles(self) -> Styles:
        """The styles that paragraphs and tables can have."""
        return Styles(self.word)

    def paragraph(self, style: str, text: Inline, host: _Cell | None = None) -> Paragraph:
        """A paragraph of a style with these runs."""
        blank = self.styles.paragraph(style)
        if host is None:
            self.word.element.body[-1].addprevious(blank)  # the look of the section stands last
        else:
            host._tc.append(blank)
        return self.fill(Paragraph(cast("CT_P", blank), host or self.word._body), text)

    def fill(self, paragraph: Paragraph, text: Inline) -> Paragraph:
        """Put runs into a paragraph that is there."""
        if self.direction == "rtl":
            self.turn(paragraph)
        for run in text:
            self._write(paragraph, run)
        return paragraph

    def turn(self, paragraph: Paragraph) -> None:
        """Make a paragraph run from right to left."""
        xml.put(paragraph._p.get_or_add_pPr(), xml.element("bidi"))

    def keep_with_next(self, paragraph: Paragraph) -> None:
        """Keep a paragraph on the page of what follows."""
        xml.put(paragraph._p.get_or_add_pPr(), xml.element("keepNext"))

    def words(self, text: str) -> Inline:
        """Fixed words in the document's language."""
        return (Run(text, self.language, self.direction),) if text else ()

    # -- runs ------------------------------------------------------------------------------

    def _write(self, paragraph: Paragraph, run: Run) -> None:
        if run.role is RunRole.PAGE_COUNT:
            self.counts.append(self._field(paragraph._p, run, "NUMPAGES", "1"))
        elif run.role is RunRole.REFERENCE and run.target in self.numbered:
            self._reference(paragraph._p, run)
        else:
            self._plain(paragraph._p, run)

    def _plain(self, parent: xml.Element, run: Run) -> None:
        made = self._run(parent, run)
        for piece in xml.words(self._text(run)):
            made.append(piece)

    def _text(self, run: Run) -> str:
        if run.role is RunRole.GAP:
            return run.text.replace("_", "").strip() or GAP_TEXT
        text = run.text
        if run.role is RunRole.IDENTIFIER and len(text) < SHORT:
            text = text.replace(" ", NO_BREAK_SPACE)
        is_foreign = self.direction == "rtl" and run.direction == "ltr"
        return isolate(text) if is_foreign and run.role in ISOLATED else text

    def _run(self, parent: xml.Element, run: Run) -> xml.Element:
        """An empty run: a copy of the first that looked so, because there are few looks."""
        look = (run.role, run.bold, run.italic, run.language, run.direction)
        if look not in self._runs:
            self._runs[look] = xml.element("r", (xml.element("rPr", tuple(self._look(run))),))
        made = copy(self._runs[look])
        parent.append(made)
        return made

    def _look(self, run: Run) -> Iterator[xml.Element]:
        """What a run looks like, in the sequence that the schema gives (``xml.ORDER``)."""
        if run.role is RunRole.IDENTIFIER:
            yield xml.element("rStyle", val=self._identifier)
        is_italic = run.italic and not self.is_upright
        for name in (("b", "bCs") if run.bold else ()) + (("i", "iCs") if is_italic else ()):
            yield xml.element(name)
        if run.role is RunRole.GAP:
            yield xml.element("u", val="single")
        elif run.role is RunRole.UNTRANSLATED:
            yield xml.element("shd", val="clear", color="auto", fill="FFE9A8")
        yield from self._language(run)

    @cached_property
    def _identifier(self) -> str:
        return str(self.word.styles["MLA Identifier"].style_id)

    def _language(self, run: Run) -> Iterator[xml.Element]:
        """Right-to-left runs say so; a Latin run inside Arabic takes the Latin font and order."""
        tag = LANGUAGE_TAGS.get(run.language, run.language)
        if run.direction == "rtl":
            yield xml.element("rtl")
            yield xml.element("lang", bidi=tag)
        elif run.language == "zh":
            yield xml.element("lang", eastAsia=tag)
        else:
            if self.direction == "rtl":
                yield xml.element("rtl", val="0")
            yield xml.element("lang", val=tag)

    # -- references ------------------------------------------------------------------------

    def _reference(self, parent: xml.Element, run: Run) -> None:
        mark = bookmark_name(run.target)
        if self.numbered.get(run.target) == run.text:
            self._field(parent, run, f"REF {mark} \\r \\h", run.text)
            return
        link = xml.element("hyperlink", anchor=mark)
        parent.append(link)
        self._plain(link, run)

    def _field(self, parent: xml.Element, run: Run, instruction: str, cached: str) -> xml.Element:
        """A field of Word; gives the element of the text that stands there until Word counts."""
        for content in (contents := xml.field(instruction, cached)):
            made = self._run(parent, run)
            for part in content:
                made.append(part)
        return contents[SHOWN][0]

    def bookmark(self, paragraph: Paragraph, anchor: str) -> None:
        """Let references lead here."""
        if not anchor:
            return
        self._marks += 1
        start = xml.element("bookmarkStart", id=self._marks, name=bookmark_name(anchor))
        end = xml.element("bookmarkEnd", id=self._marks)
        look = paragraph._p.pPr
        if look is None:
            paragraph._p.insert(0, start)
        else:
            look.addnext(start)
        paragraph._p.append(end)


def bookmark_name(anchor: str) -> str:
    """The anchor as a name that Word takes: letters, digits, underscores, 40 at most."""
    plain = "".join(
        letter if letter.isascii() and letter.isalnum() else f"_{ord(letter):x}_"
        for letter in anchor
    )
    if len(plain) > LONGEST_NAME:
        plain = hashlib.sha256(anchor.encode()).hexdigest()[:LONGEST_NAME]
    return f"mla_{plain}"
