# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.rendering.document import Document, Paragraph, Title
from tests.unit.rendering.writers import documents, reading

# What a font has a glyph for, but nobody can read again: marks on nothing, controls, spaces.
UNREADABLE = ("C", "Z", "M")
RIGHT_TO_LEFT = {"R", "AL", "AN"}


@cache
def covered() -> tuple[str, str]:
    """Characters of the shipped fonts: those written from the left, and Arabic letters."""
    codes = set[int]()
    for file in reading.FONTS.glob("*.[ot]tf"):
        with TTFont(file, lazy=True) as font:
            codes |= font.getBestCmap().keys()
    readable = [c for c in map(chr, sorted(codes)) if unicodedata.category(c)[0] not in UNREADABLE]
    left = [
        c
        for c in readable
        if unicodedata.bidirectional(c) not in RIGHT_TO_LEFT
        and not unicodedata.name(c, "").startswith("ARABIC")  # a symbol that is a whole phrase
    ]
    arabic = [c for c in readable if "\u0621" <= c <= "\u064a" and c != "\u0640"]
    # Compatibility characters become their plain form in a text layer: they are the same text.
    plain = [c for c in left if unicodedata.normalize("NFKC", c) == c]
    return "".join(plain), "".join(arabic)


def letter_of(texts: list[str], language: str) -> Document:
    letter = documents.english() if language == "en" else documents.arabic()
    pen = documents.Pen(language)
    title = next(block for block in letter.blocks if isinstance(block, Title))
    paragraphs = (
        Paragraph("1", tuple(replace(run, text=text) for run in pen.inline("x"))) for text in texts
    )
    words = replace(letter.words, specimen="")
    return replace(letter, words=words, blocks=(title, *paragraphs))


@given(st.data())
def test_any_covered_text_written_from_the_left_survives(data: st.DataObject) -> None:
    alphabet = st.sampled_from(covered()[0])
    texts = data.draw(
        st.lists(st.text(alphabet, min_size=1, max_size=30), min_size=20, max_size=40)
    )
    made = reading.writer().write(letter_of(texts, "en")).data
    printed = unicodedata.normalize("NFKC", reading.text_between_margins(made))
    printed = reading.characters(printed)
    for text in texts:
        assert reading.characters(unicodedata.normalize("NFKC", text)) in printed


@given(st.data())
def test_any_covered_arabic_letters_survive(data: st.DataObject) -> None:
    word = st.text(st.sampled_from(covered()[1]), min_size=2, max_size=12)
    texts = data.draw(st.lists(word, min_size=20, max_size=40))
    made = reading.writer().write(letter_of(texts, "ar")).data
    printed = unicodedata.normalize("NFKC", reading.text_between_margins(made)).split()
    kept = [text for text in texts if unicodedata.normalize("NFKC", text) in printed]
    assert len(kept) == len(texts), set(texts) - set(kept)


def test_names_with_the_word_for_god_survive() -> None:
    """One glyph for three letters would be read back in the order of the page."""
    names = ["عبد الله", "حمد الله", "نصر اللّٰه"]
    made = reading.writer().write(letter_of(names, "ar")).data
    printed = unicodedata.normalize("NFKC", reading.text_between_margins(made))
    for name in names[:2]:
        assert name in printed
    assert "هلل" not in printed
