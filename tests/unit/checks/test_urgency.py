# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Grounds for a grade: each is seen in the answers, proposed, and never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.checks.given import CheckInput
from mla_writer.checks.texts import TEXTS
from mla_writer.checks.urgency import Grade, grounds
from mla_writer.forms.loader import load_form
from tests.unit.checks.conftest import TODAY, load_case

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

SERVED = {"measures[m9]": {"_id": "m9", "_variant": "service", "summons": True}}
KEPT = {"measures[m9]": {"_id": "m9", "_variant": "preservation"}}
FROZEN = {"measures[m9]": {"_id": "m9", "_variant": "freezing"}}
TAPPED = {"measures[m9]": {"_id": "m9", "_variant": "interception"}}
NOTHING = {
    "custody_until": "2027-06-01",
    "proc_kind": "investigation",
    "offences[o1].limitation": "date",
    "offences[o1].limitation_date": "2036-01-01",
    **{f"urgency_{part}": None for part in ("time", "gravity", "arrest", "evidence", "stage")},
}


def hearing(at: str) -> Changes:
    return {**SERVED, "measures[m9].hearing_date": {"at": at, "zone": "Africa/Accra"}}


# code, grade, answers in which it is a ground, near answers in which it is none
ROWS: list[tuple[str, Grade, Changes, Changes]] = [
    ("urgency.danger", Grade.EMERGENCY, {"urgency_danger": "A child is held."}, {}),
    ("urgency.custody", Grade.URGENT, {"custody_until": "2027-02-21"},
     {"custody_until": "2027-02-22"}),
    ("urgency.limitation", Grade.URGENT, {"offences[o1].limitation_date": "2027-02-21"},
     {"offences[o1].limitation_date": "2027-02-22"}),
    ("urgency.hearing", Grade.URGENT, hearing("2027-02-21T09:00:00"),
     hearing("2027-02-22T09:00:00")),
    ("urgency.data-lost", Grade.URGENT, {**KEPT, "measures[m9].kept_until": "2026-12-23"},
     {**KEPT, "measures[m9].kept_until": "2026-12-24"}),
    ("urgency.assets-gone", Grade.URGENT, {**FROZEN, "measures[m9].gone_by": "2026-12-23"},
     {**FROZEN, "measures[m9].gone_by": "2026-12-24"}),
    ("urgency.order-ends", Grade.URGENT, {**TAPPED, "measures[m9].order_expiry": "2026-12-23"},
     {**TAPPED, "measures[m9].order_expiry": "2026-12-24"}),
    ("urgency.evidence", Grade.URGENT, {"urgency_evidence": "Logs."}, {}),
    ("urgency.stage", Grade.PRIORITY, {"proc_kind": "trial"}, {"proc_kind": "prosecution"}),
    ("urgency.gravity", Grade.PRIORITY, {"urgency_gravity": "25 years."}, {}),
    ("urgency.arrest", Grade.PRIORITY, {"urgency_arrest": "One suspect."}, {}),
    ("urgency.victims", Grade.PRIORITY, {"persons[p1].minor": True}, {"persons[p1].minor": False}),
]  # fmt: skip


@pytest.fixture(scope="module")
def calm(ready: Case) -> Case:
    roles = {f"{row}.role": "witness" for row in ready.view().rows("persons")}
    return ready.with_answers({**NOTHING, **roles, "grade": "routine"})


def seen(case: Case) -> dict[str, Grade]:
    return {
        ground.finding.code: ground.grade
        for ground in grounds(CheckInput(case.view(), case.reference, TODAY))
    }


@pytest.mark.parametrize(("code", "grade", "said", "silent"), ROWS)
def test_a_ground_speaks_for_its_grade(
    code: str, grade: Grade, said: Changes, silent: Changes, calm: Case
) -> None:
    assert seen(calm.with_answers(said))[code] == grade
    assert code not in seen(calm.with_answers(silent))


@pytest.mark.parametrize(("code", "grade", "said"), [row[:3] for row in ROWS])
def test_a_calmer_grade_is_told_and_a_fitting_one_is_not(
    code: str, grade: Grade, said: Changes, calm: Case
) -> None:
    case = calm.with_answers(said)
    assert case.said(code, "grade").severity.blocks is False
    fitting = case.with_answers({"grade": grade.name.lower()})
    assert not [found for found in fitting.findings() if found.path == "grade"]


def test_nothing_is_told_where_no_grade_is_chosen(calm: Case) -> None:
    case = calm.with_answers({"custody_until": "2027-02-01", "grade": None})
    assert [found.code for found in case.findings() if found.path == "grade"] == [
        "completeness.missing"
    ]


def test_the_most_pressing_ground_leads(calm: Case) -> None:
    case = calm.with_answers({"urgency_gravity": "25 years.", "custody_until": "2027-02-01"})
    assert list(seen(case)) == ["urgency.custody", "urgency.gravity"]
    assert case.at("urgency.gravity") == []


def test_every_ground_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith("urgency.")}
    told_here = {code for code, *_ in (*ROWS, *EFFECTS)}
    assert listed - {"urgency.without-ground"} == told_here


LATE_CALL = {"prior_contacts[k1]": {"date": "2026-11-15", "body": "Federal Ministry of Justice"}}
CALLED = {"prior_contacts[k1]": {"date": "2026-11-22", "body": "Federal Ministry of Justice"}}
AT_ONCE: Changes = {"grade": "emergency", **CALLED}
# code, path, answers on which the effect of a grade is missed, near answers on which it isn't
EFFECTS: list[tuple[str, str, Changes, Changes]] = [
    ("urgency.nobody-called", "prior_contacts", {"grade": "emergency", **LATE_CALL}, AT_ONCE),
    ("urgency.slow-channel", "channel", AT_ONCE, {**AT_ONCE, "channel": "contact_point"}),
    ("urgency.paper-alone", "electronic", {"grade": "urgent", "electronic": "paper"},
     {"grade": "priority", "electronic": "paper"}),
    ("urgency.no-date", "deadline", {"grade": "priority", "deadline": None},
     {"grade": "routine", "deadline": None}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "path", "said", "silent"), EFFECTS)
def test_a_grade_has_its_effects(
    code: str, path: str, said: Changes, silent: Changes, ready: Case
) -> None:
    assert not ready.with_answers(said).said(code, path).severity.blocks
    assert ready.with_answers(silent).at(code) == []


@pytest.mark.parametrize(
    "words", ["Nobody has been arrested.", "None", "Personne n’a été arrêté.", "لم يقبض على أحد."]
)
def test_an_answer_that_tells_of_nothing_is_no_ground(words: str, calm: Case) -> None:
    assert seen(calm.with_answers({"urgency_arrest": words})) == {}


def test_what_goes_on_is_a_ground_in_arabic_too(calm: Case) -> None:
    told = calm.with_answers({"urgency_evidence": "لا يزال آخرون طلقاء."})
    assert seen(told) == {"urgency.evidence": Grade.URGENT}


def test_an_emergency_begins_with_a_call(reference: Reference) -> None:
    notice = load_case("emergency/emergency-ready", load_form(paths.FORMS, "emergency"), reference)
    assert notice.at("urgency.nobody-called") == []
    assert notice.with_answers({"called": False}).at("urgency.nobody-called") == ["called"]
