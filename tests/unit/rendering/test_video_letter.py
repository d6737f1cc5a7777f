# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A hearing by video or telephone in the letter: each date on both clocks, nothing unanswered."""

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

M = "measures[m1]"
FORM = load_form(paths.FORMS, "mla")
REFERENCE = load_reference(paths.REFERENCE)


def letter(**changes: Json) -> Document:
    """The letter of case 09 with other answers to its measure."""
    file = CASES / "09-video" / "video-ready.yaml"
    answers = fill(FORM, Answers(), read_answers(file).answers, file.name)
    for name, raw in changes.items():
        answers = answers.apply(SetAnswer(f"{M}.{name}", raw))
    options = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(relevant(FORM, answers, TODAY, "en"), REFERENCE, options)


def words(document: Document) -> str:
    return write_text(document).replace("\u00a0", " ")


def test_each_date_stands_on_both_clocks_and_summer_time_counts() -> None:
    said = words(letter())
    winter = "25 March 2027, 09:00 (Malta, UTC+1), which is 25 March 2027, 16:00 (Manila, UTC+8)"
    summer = "8 April 2027, 09:00 (Malta, UTC+2), which is 8 April 2027, 15:00 (Manila, UTC+8)"
    assert winter in said
    assert summer in said


def test_a_telephone_has_its_law_and_no_link() -> None:
    said = words(letter(medium="telephone", phone_law="Criminal Code, section 647A"))
    assert "by telephone" in said
    assert "provided for by Criminal Code, section 647A." in said
    assert "Connection" not in said
    assert "video" not in said.partition("6\t")[2].partition("7\t")[0].replace("by video if it", "")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("record", "We will record the hearing"),
        ("local_record", "Please send us your minutes"),
        ("local_judge_presence", "judicial authority present"),
        ("cost_ok", "bears the costs of the link"),
    ],
)
def test_nothing_is_promised_or_asked_that_was_answered_no(name: str, sentence: str) -> None:
    assert sentence in words(letter())
    refused = letter(**{name: False})
    assert sentence not in words(refused)
    assert [run.path for run in runs_in(refused) if run.role is RunRole.GAP] == []
