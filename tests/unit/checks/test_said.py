# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns of phrase are heard in every language, and not where they are denied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.checks.phrases import ARABIC, ENGLISH, FRENCH
from mla_writer.checks.said import (
    begins_with,
    forms_of,
    said,
    said_together,
    says_only,
    without,
)

GROUNDS = sorted(ENGLISH)


def test_every_ground_is_listened_for_in_every_language() -> None:
    assert set(ENGLISH) == set(FRENCH) == set(ARABIC)


def test_a_phrase_is_found_whatever_its_case_accents_and_what_is_written_on() -> None:
    assert said("PEINE CAPITALE", "death") == "PEINE CAPITALE"
    assert said("La loi prévoit l’éxécution capitale.", "death")
    assert said("وبالإعدامِ شنقًا", "death")
    assert forms_of("والمستندات") >= {"والمستندات", "المستندات", "مستندات"}


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("The death penalty is not provided for this offence.", "death"),
        ("La peine de mort est abolie.", "death"),
        ("أُلغيت عقوبة الإعدام.", "death"),
        ("Nobody is without notice.", "not told"),
    ],
)
def test_what_is_denied_is_not_said(words: str, ground: str) -> None:
    assert said(words, ground) == ""


def test_a_condition_denies_nothing() -> None:
    assert said("If she does not come she may be arrested.", "threat")


def test_a_gap_ends_with_its_sentence() -> None:
    assert said("The appeal of the bank is pending.", "still open")
    assert said("The appeal was dismissed. Another case is pending.", "still open") == ""


def test_two_grounds_are_heard_together_in_one_sentence_only() -> None:
    both = "He was acquitted of the same acts."
    assert said_together(f"He lives here. {both}", "verdict", "same acts") == both
    apart = "He was acquitted of theft. The same acts are told by others."
    assert said_together(apart, "verdict", "same acts") == ""


def test_an_answer_says_nothing_else() -> None:
    assert says_only("Not applicable.", "no answer")
    assert says_only("N/A", "no answer")
    assert not says_only("Not known to the bank under his second name, only by number", "no answer")
    assert begins_with("to be completed by the court", "to be filled in")
    assert not begins_with("The trial is to be completed by May", "to be filled in")


def test_sentences_that_say_it_are_taken_out() -> None:
    text = "They sold goods that did not exist. Dual criminality is given."
    assert without(text, "dual criminality") == "They sold goods that did not exist."


@given(st.text(), st.sampled_from(GROUNDS))
def test_any_text_can_be_listened_to(text: str, ground: str) -> None:
    assert isinstance(said(text, ground), str)
    assert says_only(text, ground) in (True, False)
