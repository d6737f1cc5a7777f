# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A temporary transfer in the letter: what was ticked is promised, nothing is said for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.rendering.document import RunRole
from mla_writer.rendering.letter import runs_in
from tests.golden.letters_of_cases import letter_with, words

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

SAID = {
    "keep_custody": "to keep the person in custody throughout",
    "return_no_extradition": "without asking you for extradition proceedings",
    "credit": "to certify the time spent in our custody",
    "no_earlier_acts": "not to prosecute, detain or punish the person",
}
THERE: dict[str, Json] = {
    "direction": "to_them",
    "assurances": ["keep_custody", "return_no_extradition"],
    "credit_given": True,
}


def letter(**changes: Json) -> Document:
    """The letter of case 10 with other answers to its measure."""
    return letter_with(
        "10-transfer/transfer-ready", {f"measures[m1].{name}": raw for name, raw in changes.items()}
    )


@pytest.mark.parametrize("promise", sorted(SAID))
def test_a_promise_stands_there_when_it_is_ticked_and_only_then(promise: str) -> None:
    alone = words(letter(undertakings=[promise]))
    assert [name for name, words_of in SAID.items() if words_of in alone] == [promise]


def test_towards_them_nothing_is_promised_for_their_state() -> None:
    said = words(letter(**THERE))
    assert not [sentence for sentence in SAID.values() if sentence in said]
    assert "Please assure us before the departure" in said
    assert "that the person stays in custody throughout" in said
    assert "not prosecuted" not in said
    assert "counts towards the sentence in our State" in said
    assert "To the requesting State by 15 March 2027" in said


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("not_for_trial", "will not be tried"),
        ("consent_free", "given freely"),
        ("consent_counsel", "Counsel was present"),
        ("cost_ok", "bears the costs of journey"),
        ("transit_agreed", "Consent to the transit has been given"),
    ],
)
def test_what_was_answered_no_is_not_said(name: str, sentence: str) -> None:
    assert sentence in words(letter())
    refused = letter(**{name: False})
    assert sentence not in words(refused)
    assert [run.path for run in runs_in(refused) if run.role is RunRole.GAP] == []


def test_a_consent_that_is_still_open_is_asked_for() -> None:
    said = words(letter(consent_status="to_be_asked"))
    assert "for a free and informed consent, in writing and dated" in said
    assert "Given in writing" not in said


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("direction", "Direction of the journey\t____"),
        ("transit_agreed", "Consent to the transit: ____"),
        ("consent_status", "Consent\t____"),
    ],
)
def test_what_is_still_open_is_a_gap(name: str, line: str) -> None:
    said = words(letter(**{name: None}))
    assert line in said
    assert "still being sought" not in said
    assert (
        name != "direction" or "to the request" not in said.partition("6\t")[2].partition("7\t")[0]
    )


def test_custody_over_there_is_asked_for_and_no_trial_is_promised_for_them() -> None:
    said = words(letter(**THERE))
    assert "We ask that the person be kept as follows. In a single cell" in said
    assert "sent for this purpose alone, and not to be tried in your State" in said
    assert "will not be tried during the stay" not in said


def test_only_articles_on_this_direction_are_named() -> None:
    """UNTOC 18(10) speaks of the prisoner who comes; ETS 182, article 13, of one who is sent."""
    both: dict[str, Json] = {"bases": ["UNTOC", "ETS182"]}
    there = {f"measures[m1].{name}": raw for name, raw in THERE.items()}
    comes = words(letter_with("10-transfer/transfer-ready", both))
    goes = words(letter_with("10-transfer/transfer-ready", {**both, **there}))
    assert "article 18(10)" in comes
    assert "article 13." not in comes
    assert "article 18(10)" not in goes
    assert "article 13." in goes
