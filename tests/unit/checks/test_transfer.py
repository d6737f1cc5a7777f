# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Temporary transfer: what is said of return, consent, promises and journey, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

M = "measures[m1]"
STAY, BACK, END, TRANSIT = f"{M}.dates", f"{M}.return_by", f"{M}.sentence_end", f"{M}.transit"
PRISONER, PROMISES, ASKED = f"{M}.detainee", f"{M}.undertakings", f"{M}.assurances"
STATUS, DATED, LANGUAGE = f"{M}.consent_status", f"{M}.consent_date", f"{M}.consent_language"
UNTIL = "persons[p2].detained_until"
ALL = ["keep_custody", "return_no_extradition", "credit", "no_earlier_acts"]
THERE = {f"{M}.direction": "to_them", f"{M}.credit_given": True}
EUROPE = {"bases": ["UNTOC", "ETS182"]}

# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("transfer.stay-past", STAY, {STAY: {"from": "2026-11-23", "to": "2027-03-12"}},
     {STAY: {"from": "2026-11-24", "to": "2027-03-12"}}),
    ("transfer.return-early", BACK, {BACK: "2027-03-11"}, {BACK: "2027-03-12"}),
    ("transfer.return-late", BACK, {END: "2027-03-14", UNTIL: None},
     {END: "2027-03-15", UNTIL: None}),
    ("transfer.end-differs", END, {END: "2029-06-29"}, {END: "2029-06-29", UNTIL: None}),
    ("transfer.consent-open", STATUS, {STATUS: "to_be_asked"}, {STATUS: "given"}),
    ("transfer.own-prisoner", STATUS, {**THERE, STATUS: "to_be_asked"}, {STATUS: "to_be_asked"}),
    ("transfer.direction-not-foreseen", f"{M}.direction", THERE, {**THERE, **EUROPE}),
    ("transfer.consent-ahead", DATED, {DATED: "2026-11-24"}, {DATED: "2026-11-23"}),
    ("transfer.not-free", f"{M}.consent_free", {f"{M}.consent_free": False},
     {f"{M}.consent_free": None}),
    ("transfer.not-informed", f"{M}.consent_informed", {f"{M}.consent_informed": False},
     {f"{M}.consent_informed": None}),
    ("transfer.no-counsel", f"{M}.consent_counsel", {f"{M}.consent_counsel": False},
     {f"{M}.consent_counsel": None}),
    ("transfer.consent-language", LANGUAGE, {LANGUAGE: "en"},
     {LANGUAGE: "en", "persons[p2].language": "en"}),
    ("transfer.for-trial", f"{M}.not_for_trial", {f"{M}.not_for_trial": False},
     {f"{M}.not_for_trial": None}),
    ("transfer.not-detained", PRISONER, {"persons[p2].detained": False},
     {"persons[p2].detained": None}),
    ("transfer.accused", PRISONER, {"persons[p2].role": "accused"},
     {"persons[p2].role": "convicted"}),
    ("transfer.promise", PROMISES, {PROMISES: ALL[:3]}, {PROMISES: None}),
    ("transfer.assurance", ASKED, {**THERE, ASKED: ["keep_custody", "no_earlier_acts"]},
     {**THERE, ASKED: ["keep_custody", "return_no_extradition", "no_earlier_acts"]}),
    ("transfer.transit-at-the-end", TRANSIT, {TRANSIT: ["TZ", "KE"]}, {TRANSIT: ["TZ", "UG"]}),
    ("transfer.transit-open", f"{M}.transit_agreed", {f"{M}.transit_agreed": False},
     {f"{M}.transit_agreed": False, TRANSIT: None}),
    ("transfer.channel", "channel", {**EUROPE, "channel": "judicial"},
     {"channel": "judicial"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def transfer(form: FormDefinition, reference: Reference) -> Case:
    return load_case("10-transfer/transfer-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, transfer: Case
) -> None:
    assert transfer.at(code) == []
    assert transfer.with_answers(said).said(code, path)
    assert transfer.with_answers(silent).at(code) == []


def test_every_code_has_its_row() -> None:
    assert {code for code in TEXTS if code.startswith("transfer.")} == {code for code, *_ in ROWS}


def test_each_promise_that_is_lacking_is_told_by_its_name(transfer: Case) -> None:
    told = transfer.with_answers({PROMISES: ["credit"]}).findings()
    lacking = [one.arguments["promise"] for one in told if one.code == "transfer.promise"]
    assert len(lacking) == 3
    assert "To return the person without extradition" in lacking


def test_a_transfer_asks_for_consent_and_return(transfer: Case) -> None:
    """V12: a detainee brings consent and a date of return."""
    asked = {q.path for q in transfer.view().questions if q.level == "essential"}
    facts = ("consent", "consent_date", "consent_free", "consent_informed", "consent_counsel")
    assert {BACK, LANGUAGE, *(f"{M}.{name}" for name in facts)} <= asked


def test_who_may_bind_the_state_is_asked_for(transfer: Case) -> None:
    """V19: the promises of a transfer bind courts and prisons."""
    code, path = "completeness.missing", "undertakings_authority"
    plain = {"undertakings": ["speciality"], path: None}
    assert path in transfer.with_answers(plain).at(code)
    assert path not in transfer.with_answers({**plain, PROMISES: None}).at(code)


def test_the_articles_are_those_of_the_treaties_ticked(transfer: Case) -> None:
    late = transfer.with_answers({"bases": ["UNCAC"], END: "2027-03-14", UNTIL: None})
    assert [str(a) for a in late.said("transfer.return-late", BACK).articles] == [
        "UNCAC 46(10)-(12)"
    ]
    direct = transfer.with_answers({**EUROPE, "channel": "judicial"})
    assert [str(a) for a in direct.said("transfer.channel", "channel").articles] == ["ETS182 4"]
