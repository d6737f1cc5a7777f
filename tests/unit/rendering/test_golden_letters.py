# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every golden case as a letter in its languages, for a person to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.rendering.document import RunRole
from mla_writer.rendering.letter import runs_in
from mla_writer.rendering.writers.text import write_text
from tests.golden.cases_list import languages_of
from tests.golden.letters_of_cases import NAMES, kept, letter_of, texts, typed, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

READY = tuple(name for name in NAMES if name.endswith("-ready"))
SAID_BY_TEXTS = tuple(name for name in NAMES if name != "01/01-ready")
LETTERS = [(name, language) for name in NAMES for language in languages_of(name)]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_the_letter_reads_as_its_golden_text(
    name: str, language: str, golden: Callable[[str, str], None]
) -> None:
    file = name.rpartition("/")[2]
    golden(f"documents/{file}.{language}.txt", write_text(letter_of(name, language)))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_no_word_of_ours_is_left_in_english(name: str, language: str) -> None:
    runs = list(runs_in(letter_of(name, language)))
    assert [run.text for run in runs if run.role is RunRole.UNTRANSLATED] == []
    gaps = [run.path for run in runs if run.role is RunRole.GAP]
    assert bool(gaps) is name.endswith("-desk")


@pytest.mark.parametrize("name", SAID_BY_TEXTS)
def test_every_text_of_a_case_is_said_in_each_language(name: str) -> None:
    said = texts(name)
    for _, words in typed(view_of(name, "en")):
        assert words in kept(name) or said[words].keys() >= set(languages_of(name)), words


@pytest.mark.parametrize(("name", "language"), [pair for pair in LETTERS if pair[0] in READY])
def test_numbers_are_the_same_in_each_language(name: str, language: str) -> None:
    from mla_writer.rendering.document import Heading, Measure, Paragraph

    def numbers(spoken: str) -> list[str]:
        counted = (Heading, Measure, Paragraph)
        return [str(b.number) for b in letter_of(name, spoken).blocks if isinstance(b, counted)]

    assert numbers(language) == numbers("en")
