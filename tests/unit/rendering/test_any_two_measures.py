# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Measures that nobody thought of together still make one letter that reads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.rendering.document import Brief, Measure, Paragraph, RunRole
from mla_writer.rendering.letter import runs_in, text_of
from mla_writer.rendering.repetition import words_of
from tests.golden.letters_of_cases import form, words
from tests.golden.mixed_letters import kinds, letter_asking_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.rendering.document import Document

PAIRS = sorted(permutations(kinds(), 2))
LANGUAGES = st.sampled_from(("en", "ar"))
NOT_FOR_READERS = re.compile(r"[a-z]\[[a-z]\d|[\u27e6\u27e7{}]|undefined|\bNone\b(?!: first|$|\n)")
"""Paths, tokens, placeholders and what a program says when it knows nothing."""


def test_every_measure_of_the_form_has_a_ready_letter_in_both_languages() -> None:
    assert set(kinds()) == set(form("mla").measures)


@given(pair=st.sampled_from(PAIRS), language=LANGUAGES)
def test_any_two_measures_make_one_letter(pair: tuple[str, str], language: str) -> None:
    reads_as_one(letter_asking_for(pair, language), len(pair))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_measures_make_one_letter(language: str) -> None:
    reads_as_one(letter_asking_for(tuple(kinds()), language), len(kinds()))


@given(pair=st.sampled_from(PAIRS))
def test_every_language_version_points_in_the_same_places(pair: tuple[str, str]) -> None:
    english, arabic = (pointers(letter_asking_for(pair, language)) for language in ("en", "ar"))
    assert english == arabic


def test_what_two_measures_share_is_said_once_and_counts_as_told() -> None:
    letter = letter_asking_for(("subscriber_data", "traffic_data"), "en")
    first, second = measures_of(letter)
    asked = {text_of(row.label): row for row in second.rows}["Asked directly"]
    assert words_of(asked) == "Asked directlyAs in Measure\u00a01."
    assert [run.target for run in runs_in(asked) if run.role is RunRole.REFERENCE] == [first.anchor]
    assert {"measures[m2].direct_tried", "measures[m2].direct_result"} <= letter.told
    assert {"Held by", "Period"} <= {text_of(row.label) for row in second.rows}


def reads_as_one(letter: Document, count: int) -> None:
    """Numbered through, announced on page 1, nothing told twice, nothing left in another tongue."""
    measures = measures_of(letter)
    assert [measure.number for measure in measures] == list(range(1, count + 1))
    brief = "".join(
        run.text for block in letter.blocks if isinstance(block, Brief) for run in runs_in(block)
    )
    assert [measure.label for measure in measures if measure.label not in brief] == []
    assert NOT_FOR_READERS.findall(words(letter).replace("\tNone\n", "\n")) == []
    assert [run.text for run in runs_in(letter) if run.role is RunRole.UNTRANSLATED] == []
    assert twice(text_of(one.text) for one in letter.blocks if isinstance(one, Paragraph)) == []


def pointers(letter: Document) -> list[tuple[int, int, str]]:
    """Where rows of a measure lead to other measures."""
    return [
        (measure.number, at, run.target)
        for measure in measures_of(letter)
        for at, row in enumerate(measure.rows)
        for run in runs_in(row)
        if run.target.startswith("measure-")
    ]


def measures_of(letter: Document) -> list[Measure]:
    return [block for block in letter.blocks if isinstance(block, Measure)]


def twice(texts: Iterable[str]) -> list[str]:
    return [text for text, times in Counter(texts).items() if times > 1]
