# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that every request shares: the fact of a mark, and who is party to what."""

from __future__ import annotations

import pytest

from mla_writer.rendering.letter import text_of
from tests.golden.letters_of_cases import letter_of, letter_with, words

TRIAL = "18-trial/trial-ready"
EACH = "Both States are parties to each of these instruments."
ONE = "Both States are parties to this instrument: "


@pytest.mark.parametrize(
    ("confidentiality", "mark", "fact"),
    [
        ("fact", None, "This request is not to be disclosed"),
        ("substance", None, "Neither this request nor its content is to be disclosed"),
        ("fact", "Do not tell the bank", "Do not tell the bank"),
    ],
)
def test_a_mark_of_confidentiality_says_what_it_asks(
    confidentiality: str, mark: str | None, fact: str
) -> None:
    answers = {"confidentiality": confidentiality, "confidentiality_mark": mark}
    found = {one.code: text_of(one.fact) for one in letter_with(TRIAL, answers).marks()}
    assert found["confidential"] == fact


def test_without_confidentiality_there_is_no_mark_of_it() -> None:
    marks = letter_with(TRIAL, {"confidentiality": "none"}).marks()
    assert "confidential" not in {mark.code for mark in marks}


def test_parties_to_several_instruments_are_said_in_one_sentence() -> None:
    letter = words(letter_of(TRIAL, "en"))
    assert letter.count(EACH) == 1
    assert ONE not in letter
    assert "Convention on Cybercrime (ETS No. 185): The data are evidence" in letter


def test_one_instrument_is_named() -> None:
    letter = words(letter_of("22-recovery/recovery-ready", "en"))
    assert f"{ONE}United Nations Convention against Corruption." in letter
    assert EACH not in letter


def test_where_one_isn_t_confirmed_the_others_are_named() -> None:
    letter = words(letter_with(TRIAL, {"basis_details[b2].both_parties": False}))
    assert letter.count(ONE) == 1
    assert EACH not in letter
