# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever an officer types stands in the Word file as typed, or is refused in one sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mla_writer.errors import RenderError
from mla_writer.rendering.document import Direction, Run, RunRole, Text, Title
from mla_writer.rendering.writers.docx import write_docx
from tests.unit.rendering.writers import documents
from tests.unit.rendering.writers.test_pdf_survival import covered
from tests.unit.rendering.writers.word_files import HOUSE, paragraphs, written

if TYPE_CHECKING:
    from mla_writer.rendering.document import Document

LINE_ENDS = re.compile("\r\n|\r")
ODD = (
    "<b>&amp;</b> \"quoted\" 'single' ]]> <!-- -->",
    "  two spaces before, between  and after  ",
    "a\ttab\tand\nanother line",
    "{reference} {{ braces }} {% if %}",
    "w" * 3000,
    "e\u0301 \u200f\u200e \ufeff\u00ad \U0001f600",
)


def letter_of(*texts: str, language: str = "en") -> Document:
    document = documents.LETTERS[language]()
    direction: Direction = "rtl" if language == "ar" else "ltr"
    blocks = tuple(Text((Run(text, language, direction),)) for text in texts)
    return replace(document, blocks=blocks)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_odd_values_stand_as_typed(text: str, language: str) -> None:
    assert paragraphs(written(letter_of(text, language=language)), "MLA Text") == [text]


@given(st.data())
def test_any_covered_text_survives(data: st.DataObject) -> None:
    left, arabic = covered()
    texts = st.text(st.sampled_from(left + arabic + " \t\n<>&\"'{}"), max_size=40)
    drawn = data.draw(st.lists(texts, min_size=5, max_size=20))
    for language in ("en", "ar"):
        assert paragraphs(written(letter_of(*drawn, language=language)), "MLA Text") == drawn


@given(st.text(st.characters(), min_size=1, max_size=30))
def test_any_text_at_all_is_written_or_refused(text: str) -> None:
    if not is_xml(text):
        with pytest.raises(RenderError, match=r"U\+[0-9A-F]{4}"):
            write_docx(letter_of(text), HOUSE)
        return
    word = written(letter_of(text))
    assert paragraphs(word, "MLA Text") == [LINE_ENDS.sub("\n", text)]


def is_xml(text: str) -> bool:
    """As the XML library judges it."""
    try:
        etree.Element("a").text = text
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ufffe", "\ud800"])
def test_what_xml_cannot_hold_is_refused_wherever_it_stands(character: str) -> None:
    english = documents.english()
    pen = documents.Pen("en")
    for document in (
        letter_of(f"a{character}b"),
        replace(english, reference=character),
        replace(english, title=character),
        replace(english, keywords=(character,)),
        replace(english, running=pen.inline(f"x{character}")),
        replace(english, words=replace(english.words, band=character)),
        replace(english, blocks=(Title(pen.inline("t"), pen.inline(f"s{character}")),)),
    ):
        with pytest.raises(RenderError, match=f"U\\+{ord(character):04X}"):
            write_docx(document, HOUSE)


def test_a_long_identifier_may_break_and_a_short_one_may_not() -> None:
    document = documents.english()
    short, long = "AT61 1904", "word " * 20
    blocks = tuple(Text((Run(t, "en", "ltr", role=RunRole.IDENTIFIER),)) for t in (short, long))
    assert paragraphs(written(replace(document, blocks=blocks)), "MLA Text") == [
        "AT61\u00a01904",
        long,
    ]
