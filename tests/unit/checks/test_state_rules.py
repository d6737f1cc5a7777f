# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The requesting State's own law: each check fires, stays silent, and is silent without a pack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from mla_writer.domain.state_rules import Holiday, Promise, StateRules, Threshold, Withheld

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case, Changes

LAW = "Act, s. 1"
RULES = StateRules(state="GH", source="test 1", as_of="2026-11-01")
BANK = "measures[m1]"
HEARING = "measures[m1].hearing_date"
AUTHORITY = "undertakings_authority"
PROMISES = (Promise("speciality", LAW), Promise("death_penalty", LAW, ("President", "Président")))
NEW_YEAR = Holiday(1, 1, "New Year")
ONCE = Holiday(12, 18, "Day of the Charter", 2026)

# code, path, rules, answers on which it is said, answers on which it is silent
ROWS: list[tuple[str, str, StateRules, Changes, Changes]] = [
    (
        "state-rules.promise-withheld",
        "undertakings",
        replace(RULES, promises=PROMISES),
        {"undertakings": ["speciality", "return_originals"]},
        {"undertakings": ["speciality"]},
    ),
    (
        "state-rules.promise-authority",
        AUTHORITY,
        replace(RULES, promises=PROMISES),
        {"undertakings": ["death_penalty"], AUTHORITY: "The Attorney-General"},
        {"undertakings": ["death_penalty"], AUTHORITY: "Le Président de la République"},
    ),
    (
        "state-rules.closed-day",
        "deadline",
        replace(RULES, holidays=(NEW_YEAR,)),
        {"deadline": "2027-01-01"},
        {"deadline": "2027-01-02"},
    ),
    (
        "state-rules.closed-day",
        "deadline",
        replace(RULES, holidays=(ONCE,)),
        {"deadline": "2026-12-18"},
        {"deadline": "2027-12-18"},
    ),
    (
        "state-rules.closed-day",
        "deadline",
        replace(RULES, closed_weekdays=frozenset({5, 6})),
        {"deadline": "2026-12-19"},  # a Saturday
        {"deadline": "2026-12-18"},
    ),
    (
        "state-rules.below-threshold",
        BANK,
        replace(RULES, thresholds=(Threshold("bank_records", 400, LAW),)),
        {},
        {"offences[o1].penalty_unit": "life", "offences[o1].penalty_value": None},
    ),
]


def under(case: Case, rules: StateRules | None) -> Case:
    """The case with these rules of the requesting State."""
    own = {rules.state: rules} if rules else {}
    return replace(case, reference=replace(case.reference, own_rules=own))


@pytest.mark.parametrize(("code", "path", "rules", "said", "silent"), ROWS)
def test_it_is_said_and_it_stays_silent(
    ready: Case, code: str, path: str, rules: StateRules, said: Changes, silent: Changes
) -> None:
    case = under(ready, rules)
    assert path in case.with_answers(said).at(code)
    assert case.with_answers(silent).at(code) == []
    assert under(ready, None).with_answers(said).at(code) == []
    assert under(ready, replace(rules, state="AT")).with_answers(said).at(code) == []


def test_a_measure_that_the_state_cannot_ask_for(ready: Case) -> None:
    rules = replace(RULES, withheld=(Withheld("bank_records", "Our banks only.", LAW),))
    assert under(ready, rules).at("state-rules.measure-withheld") == [BANK]
    other = replace(RULES, withheld=(Withheld("service", "Our consuls only.", LAW),))
    assert under(ready, other).at("state-rules.measure-withheld") == []


@pytest.mark.parametrize(
    ("hearing", "last", "late"),
    [
        ("2027-01-02", None, False),  # 40 days from the day of the checks
        ("2027-01-01", None, True),
        ("2027-03-01", "2027-01-20", False),
        ("2027-03-01", "2027-01-21", True),
    ],
)
def test_days_between_service_and_hearing(
    served: Case, hearing: str, last: str | None, late: bool
) -> None:
    rules = replace(RULES, state="", service_days=40, service_provision=LAW)
    state = served.tree["requesting_state"]
    moment = {"at": f"{hearing}T10:00:00", "zone": "Europe/Vienna"}
    alone = {"measures[m2]": None, HEARING: moment, "measures[m1].served_by": last}
    case = served.with_answers(alone)
    found = under(case, replace(rules, state=str(state))).at("state-rules.service-days")
    assert found == ([HEARING] if late else [])


def test_every_code_is_tested_here() -> None:
    here = {code for code, *_ in ROWS}
    here |= {"state-rules.measure-withheld", "state-rules.service-days"}
    assert {code for code in TEXTS if code.startswith("state-rules.")} == here
