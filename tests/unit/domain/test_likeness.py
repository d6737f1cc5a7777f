# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.likeness import letters_of, unmarked


def test_case_and_accents_do_not_matter_and_words_stay_apart() -> None:
    assert unmarked("Ministère de la Justice, Öller-Nagy") == "ministere de la justice, oller-nagy"
    assert unmarked("وِزَارَة العَدل") == "وزارة العدل"


def test_nothing_but_letters_and_numbers_is_heard() -> None:
    assert letters_of("Öller-Nagy, 2nd") == letters_of("OLLER NAGY 2nd") == "ollernagy2nd"
    assert letters_of(" - ") == ""


@given(st.text())
def test_what_is_compared_once_stays_as_it_is(text: str) -> None:
    letters = letters_of(text)
    assert letters_of(letters) == letters
    assert all(letter.isalnum() for letter in letters)
