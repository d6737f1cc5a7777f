# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An office that says everything of itself: every new draft takes it, each in its place."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.services.filling import fill
from mla_writer.services.offices import OfficeTexts, office_answers, office_in, with_texts
from mla_writer.services.opening import open_form, request_types
from mla_writer.storage.settings import Office

TODAY = datetime(2026, 11, 23, tzinfo=UTC).date()
TEXTS = OfficeTexts(
    **{field.name: f"The {field.name}" for field in fields(OfficeTexts)}
    | {"office_hours": "08:30-16:30", "address": "1 High Street\nAccra"}
)
FULL = with_texts(
    Office(
        country="GH",
        email="mla@office.example",
        phone="+233302000417",
        mobile="+233240000417",
        time_zone="Africa/Accra",
        language="en",
    ),
    "en",
    TEXTS,
)


@pytest.mark.parametrize("name", request_types())
def test_a_new_draft_takes_every_answer_of_a_full_office(name: str) -> None:
    form = open_form(name)
    answers = fill(form, Answers({}), office_answers(FULL, "en"), "settings")
    view = relevant(form, answers, TODAY, "en")
    assert view.problems == ()
    assert view.value("auth_central.address_lines") == "1 High Street\nAccra"
    assert view.value("auth_central.zone") == "Africa/Accra"
    assert view.value("signatories[s1].name") == "The signatory_name"
    assert len(view.rows("contact_officer")) == 2


def test_an_office_says_again_what_it_was_told_and_nothing_in_other_languages() -> None:
    assert office_in(FULL, "en") == TEXTS
    assert office_in(FULL, "ar") == OfficeTexts()


def test_an_office_that_says_nothing_answers_nothing() -> None:
    assert office_answers(Office(), "en") == {}
