# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A temporary transfer in the letter: what was ticked is promised, nothing is said for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.letter import ComposeOptions, compose, runs_in
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.filling import fill, read_answers
from tests.golden.cases_list import CASES
from tests.unit.rendering.small_letters import TODAY

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

FORM = load_form(paths.FORMS, "mla")
REFERENCE = load_reference(paths.REFERENCE)
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
    file = CASES / "10-transfer" / "transfer-ready.yaml"
    answers = fill(FORM, Answers(), read_answers(file).answers, file.name)
    for name, raw in changes.items():
        answers = answers.apply(SetAnswer(f"measures[m1].{name}", raw))
    options = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(relevant(FORM, answers, TODAY, "en"), REFERENCE, options)


def words(document: Document) -> str:
    return write_text(document).replace("\u00a0", " ")


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
        ("consent_counsel", "Counsel was there"),
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
