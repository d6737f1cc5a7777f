# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reasons in words."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

import pytest

from mla_writer.forms.expressions import Reason
from mla_writer.forms.loader import load_form
from mla_writer.forms.reasons import TRAITS, say_reason
from mla_writer.i18n import Catalogue
from mla_writer.paths import FORMS
from tests.unit.forms.small_forms import look, row, small_form

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = Catalogue("en", gettext.NullTranslations())


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason("grade", "==", "urgent"), "How urgent is it? Urgent"),
        (Reason("grade", "!=", "routine"), "How urgent is it? Not: Routine"),
        (Reason("deadline", "given"), "By when? Answered"),
        (Reason("measures[m1].by_person", "not given", value=False), "Are the numbers unknown? no"),
        (Reason("measures[m1].by_person", "not given"), "Are the numbers unknown? Not answered"),
        (Reason("measures[m1].traits", "contains", "coercive"), "Records: a coercive measure"),
        (Reason("people", ">", 1), "Who? More than 1"),
        (Reason("people", "any"), "Who? At least one"),
        (Reason("people", "none"), "Who? None"),
        (Reason("people[p1].name", "==", "Ada"), "Name: Ada"),
        (Reason("document_language", "==", "ar"), "document_language: ar"),
    ],
)
def test_a_reason_is_said_with_question_and_answer(
    tmp_path: Path, reason: Reason, said: str
) -> None:
    view = look(small_form(tmp_path), row("measures", "m1", "records"), ("grade", "urgent"))
    assert say_reason(reason, view, ENGLISH, ENGLISH) == said


def test_every_trait_of_a_shipped_measure_has_its_words() -> None:
    traits = {trait for one in load_form(FORMS, "mla").measures.values() for trait in one.traits}
    assert traits
    assert traits - set(TRAITS) == set()
