# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An installed State pack takes effect: questions, measures, rules, promises, clauses, office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.domain.draft import Draft
from mla_writer.errors import AnswerError, RenderError
from mla_writer.rendering.writers.text import write_text
from mla_writer.services import packs
from mla_writer.services.choices import ChoiceContext, measures_offered, options_for
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft, start_draft
from mla_writer.services.producing import compose_letter
from mla_writer.services.starting import offered_measures
from mla_writer.services.wording import wording

from .conftest import EXAMPLE, NOW, Publisher, take

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.domain.draft import Json

VALDORIAN: dict[str, Json] = {
    "requesting_state": "QV",
    "qv_leave_number": "IL 412/2026",
    "qv_victims_informed": True,
    "undertakings": ["speciality", "death_penalty", "qv_report_use", "no_onward_transfer"],
    "deadline": "2026-12-18",
}


@pytest.fixture
def valdoria(publisher: Publisher) -> None:
    """The example is installed."""
    publisher.trust()
    take(publisher.signed(EXAMPLE))


def session(changes: dict[str, Json], language: str = "en") -> DraftSession:
    draft = sample_draft("01-ready")
    answers = {**draft.answers, **changes}
    spoken = replace(draft, answers=answers, document_language=language)
    return DraftSession(open_form("mla"), open_reference(), spoken, lambda: NOW)


def letter(opened: DraftSession) -> str:
    return write_text(compose_letter(opened.view(), opened.draft, final=False))


def asked(opened: DraftSession) -> list[str]:
    return [one.path for one in opened.view().view.questions]


def told(opened: DraftSession) -> list[str]:
    words = wording("en", paths.LOCALES)
    lines = []
    for finding in opened.view().findings:
        if finding.code.startswith("state-rules.") or finding.path.startswith("qv_"):
            said = words.finding(finding)
            lines += [f"{said.severity}: {said.title}", f"  {said.detail}", f"  {said.mend}"]
    return lines


@pytest.mark.usefixtures("valdoria")
def test_a_draft_of_this_state_differs_as_its_pack_says(
    golden: Callable[[str, str], None],
) -> None:
    ours, other = session(VALDORIAN), session({})
    look = ours.view()
    plain = set(letter(session({**VALDORIAN, "requesting_state": "GH"})).splitlines())
    parts = {
        "Asked besides": [path for path in asked(ours) if path not in asked(other)],
        "Measures withheld": sorted(
            set(look.view.form.measures)
            - {one.id for one in measures_offered(look.view, look.reference)}
        ),
        "Found": told(ours),
        "In the letter": [line for line in letter(ours).splitlines() if line not in plain],
    }
    text = "\n\n".join(f"{title}\n" + "\n".join(lines) for title, lines in parts.items())
    golden("packs/valdoria.txt", text)


@pytest.mark.usefixtures("valdoria")
def test_a_draft_of_another_state_is_as_before() -> None:
    opened = session({"qv_leave_number": "IL 1"})
    with_pack = letter(opened), asked(opened), opened.view().findings
    packs.remove("valdoria")
    opened = session({})
    assert with_pack == (letter(opened), asked(opened), opened.view().findings)


@pytest.mark.usefixtures("valdoria")
@pytest.mark.parametrize(
    ("language", "words"), [("fr", "Numéro de l'autorisation"), ("ar", "رقم الإذن")]
)
def test_a_clause_is_said_in_the_language_of_the_letter(language: str, words: str) -> None:
    assert words in letter(session(VALDORIAN, language))


def test_a_clause_without_words_in_a_language_keeps_the_letter_from_being_final(
    publisher: Publisher,
) -> None:
    work = publisher.edited(
        clauses=("      fr: |\n        Le juge", "      es: |\n        Le juge")
    )
    publisher.trust()
    take(publisher.signed(work))
    assert "The investigating judge gave leave" in letter(session(VALDORIAN, "fr"))
    opened = session(VALDORIAN, "fr")
    with pytest.raises(RenderError, match="The investigating judge gave leave"):
        compose_letter(opened.view(), opened.draft, final=True)


@pytest.mark.usefixtures("valdoria")
def test_its_questions_are_asked_in_the_reader_s_language() -> None:
    label = open_form("mla").field_at("qv_leave_number").label
    assert label == "What is the number of the investigating judge's leave?"
    french = wording("fr", paths.LOCALES).label(label)
    assert french == "Quel est le numéro de l'autorisation du juge d'instruction ?"


@pytest.mark.usefixtures("valdoria")
def test_a_promise_that_may_not_be_given_is_closed() -> None:
    look = session(VALDORIAN).view()
    field = look.view.form.field_at("undertakings")
    context = ChoiceContext(
        look.view, look.reference, date(2026, 11, 23), wording("en", paths.LOCALES)
    )
    options = {one.id: one for one in options_for(field, context)}
    assert options["return_originals"].closed is False
    assert options["costs_interpreter"].closed
    assert not options["no_onward_transfer"].closed  # it is ticked: it can be taken out
    assert not options["speciality"].closed
    assert not options["qv_report_use"].closed


@pytest.mark.usefixtures("valdoria")
def test_its_own_promise_is_offered_to_no_other_state() -> None:
    look = session({}).view()
    context = ChoiceContext(
        look.view, look.reference, date(2026, 11, 23), wording("en", paths.LOCALES)
    )
    offered = {one.id for one in options_for(look.view.form.field_at("undertakings"), context)}
    assert "qv_report_use" not in offered


@pytest.mark.usefixtures("valdoria")
def test_a_letter_of_an_invented_state_is_a_specimen_on_each_page() -> None:
    opened = session(VALDORIAN)
    genuine = replace(opened.draft, specimen=False)
    assert compose_letter(opened.view(), genuine, final=False).words.specimen == "SPECIMEN"


@pytest.mark.usefixtures("valdoria")
def test_its_office_heads_new_drafts_while_the_settings_name_none() -> None:
    draft = start_draft("mla", ("bank_records",), "fr", NOW)
    assert draft.answers["requesting_state"] == "QV"
    authority = draft.answers["auth_central"]
    assert isinstance(authority, dict)
    assert authority["name"] == "Ministère de la justice de Valdorie"


@pytest.mark.usefixtures("valdoria")
def test_home_does_not_offer_a_measure_that_is_withheld() -> None:
    offered = {one.id for one in offered_measures("mla")}
    assert "bank_records" in offered
    assert "service" not in offered


@pytest.mark.usefixtures("valdoria")
def test_a_draft_does_not_start_with_a_measure_that_is_withheld() -> None:
    with pytest.raises(AnswerError, match="through their consulates only"):
        start_draft("mla", ("service",), "en", NOW)


@pytest.mark.usefixtures("valdoria")
def test_a_threshold_and_days_of_service_are_read_by_checks() -> None:
    draft = Draft(form="mla", draft_id="x", created="2026-11-23", answers={
        "requesting_state": "QV",
        "offences": [{"_id": "o1", "penalty_unit": "months", "penalty_value": "12"}],
        "measures": [
            {"_id": "m1", "_variant": "bank_records"},
            {"_id": "m2", "_variant": "service", "summons": True,
             "hearing_date": {"at": "2026-12-20T10:00:00", "zone": "Europe/Vienna"}},
        ],
    })  # fmt: skip
    opened = DraftSession(open_form("mla"), open_reference(), draft, lambda: NOW)
    codes = {(one.code, one.path) for one in opened.view().findings}
    assert ("state-rules.below-threshold", "measures[m1]") in codes
    assert ("state-rules.measure-withheld", "measures[m2]") in codes
    assert ("state-rules.service-days", "measures[m2].hearing_date") in codes
