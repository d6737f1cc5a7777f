# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Orders, interception, code names: what is said of them, and what is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

TODAY = date(2026, 11, 23)
MEASURE = "measures[m1]"
LINE, OTHER = f"{MEASURE}.line[l1]", f"{MEASURE}.line[l2]"
THIRD = {f"{MEASURE}.target_place": "third", f"{MEASURE}.third_informed": True}


def period(first: str, last: str) -> Changes:
    return {f"{MEASURE}.period": {"from": first, "to": last, "zone": "Indian/Mauritius"}}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("order.not-yet", f"{MEASURE}.order_date", {f"{MEASURE}.order_date": "2026-11-24"},
     {f"{MEASURE}.order_date": "2026-11-23"}),
    ("order.reversed", f"{MEASURE}.order_expiry", {f"{MEASURE}.order_expiry": "2026-11-08"},
     {f"{MEASURE}.order_expiry": "2026-11-09"}),
    ("order.expired", f"{MEASURE}.order_expiry", {f"{MEASURE}.order_expiry": "2026-11-22"},
     {f"{MEASURE}.order_expiry": "2026-11-23"}),
    ("order.period-past", f"{MEASURE}.period", period("2026-11-10", "2026-11-22"),
     period("2026-11-10", "2026-11-23")),
    ("order.beyond", f"{MEASURE}.period", period("2026-12-07", "2027-03-09"),
     period("2026-12-07", "2027-03-08")),
    ("order.before", f"{MEASURE}.period", period("2026-11-08", "2027-03-08"),
     period("2026-11-09", "2027-03-08")),
    ("order.before-answer", f"{MEASURE}.period", period("2026-12-10", "2027-03-08"),
     period("2026-12-11", "2027-03-08")),
    ("order.before-answer", f"{MEASURE}.period", period("2026-11-23", "2027-03-08"),
     period("2026-11-22", "2027-03-08")),
    ("order.ends-soon", f"{MEASURE}.order_expiry", {f"{MEASURE}.order_expiry": "2026-12-13"},
     {f"{MEASURE}.order_expiry": "2026-12-14"}),
    ("order.other-paper", f"{MEASURE}.order", {f"{MEASURE}.order": "attachments[a3]"},
     {f"{MEASURE}.order": "attachments[a1]"}),
    ("order.not-secret", "confidentiality", {"confidentiality": "none"},
     {"confidentiality": "fact"}),
    ("interception.not-third", f"{MEASURE}.third_state",
     {**THIRD, f"{MEASURE}.third_state": "MU"}, {**THIRD, f"{MEASURE}.third_state": "SC"}),
    ("interception.third-unaware", f"{MEASURE}.third_informed",
     {**THIRD, f"{MEASURE}.third_state": "SC", f"{MEASURE}.third_informed": False},
     {**THIRD, f"{MEASURE}.third_state": "SC"}),
    ("interception.no-technician", f"{MEASURE}.technical",
     {f"{MEASURE}.mode": "immediate", f"{MEASURE}.technical": None},
     {f"{MEASURE}.technical": None}),
    ("interception.line-twice", f"{OTHER}.number", {f"{OTHER}.number": "+230 5251 0118"},
     {f"{OTHER}.number": "+230 5251 0119"}),
    ("interception.line-twice", f"{OTHER}.imei", {f"{OTHER}.imei": "49 015420 323751 05"},
     {f"{OTHER}.imei": "49 015420 323752 05"}),
]  # fmt: skip


FIRST, SECOND = f"{MEASURE}.officers[i1].code_name", f"{MEASURE}.officers[i2].code_name"
CODE_NAMES: list[tuple[str, str, Changes, Changes]] = [
    ("covert.code-name-twice", SECOND, {SECOND: "Linde-4"}, {SECOND: "LINDE 5"}),
    ("covert.real-name", FIRST, {FIRST: "Brambilla 2"}, {FIRST: "Brambillas 2"}),
    ("covert.real-name", FIRST, {FIRST: "HÜRLIMANN"}, {FIRST: "HURLER"}),
    ("covert.like-a-name", FIRST, {FIRST: "Il Biondo"}, {FIRST: "BIONDO 2"}),
    ("covert.safety-of-others", f"{MEASURE}.public_safety",
     {f"{MEASURE}.weapons": "self_defence", f"{MEASURE}.public_safety": None},
     {f"{MEASURE}.public_safety": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def tapped(form: FormDefinition, reference: Reference) -> Case:
    return load_case("11-interception/interception-ready", form, reference)


@pytest.fixture(scope="module")
def hidden(form: FormDefinition, reference: Reference) -> Case:
    return load_case("12-special-techniques/special-techniques-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, tapped: Case
) -> None:
    assert tapped.with_answers(said).at(code, TODAY) == [path]
    assert tapped.with_answers(silent).at(code, TODAY) == []


@pytest.mark.parametrize(("code", "path", "said", "silent"), CODE_NAMES)
def test_a_finding_on_code_names_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, hidden: Case
) -> None:
    assert hidden.with_answers(said).at(code, TODAY) == [path]
    assert hidden.with_answers(silent).at(code, TODAY) == []


def test_special_techniques_rest_on_an_order_too(hidden: Case) -> None:
    late = {f"{MEASURE}.order_expiry": "2027-04-29"}
    assert hidden.with_answers(late).at("order.beyond", TODAY) == [f"{MEASURE}.period"]


def test_their_own_officers_need_no_code_names(hidden: Case) -> None:
    theirs = hidden.with_answers({f"{MEASURE}.performed_by": "theirs"})
    asked = {q.path.partition(f"{MEASURE}.")[2] for q in theirs.view(TODAY).questions}
    assert not asked & {"officers", "real_names", "status_liability", "weapons"}
    assert "control" in asked


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith(("order.", "interception.", "covert."))}
    assert listed == {code for code, *_ in (*ROWS, *CODE_NAMES)}


@pytest.mark.parametrize(
    ("sign", "wrong", "right", "code"),
    [
        ("imei", "490154203237519", "490154203237518", "answer.imei-check-digit"),
        ("imsi", "6170112345678", "617011234567890", "answer.not-an-imsi"),
        ("number", "5251 0118", "+230 5251 0118", "answer.not-a-phone"),
    ],
)
def test_a_number_that_cannot_be_is_told(
    sign: str, wrong: str, right: str, code: str, tapped: Case
) -> None:
    """V5: IMEI by Luhn, IMSI by country, network and length, telephone by E.164."""
    path = f"{LINE}.{sign}"
    assert tapped.with_answers({path: wrong}).at(code, TODAY) == [path]
    assert tapped.with_answers({path: right}).at(code, TODAY) == []


def test_any_one_identifier_makes_a_line(tapped: Case) -> None:
    bare = {f"{LINE}.{sign}": None for sign in ("number", "imei", "imsi", "account")}
    assert tapped.with_answers(bare).at("completeness.missing", TODAY) == [f"{LINE}.number"]
    for sign, value in (("imei", "490154203237518"), ("imsi", "617011234567890")):
        one = tapped.with_answers({**bare, f"{LINE}.{sign}": value})
        assert one.at("completeness.missing", TODAY) == []


def test_interception_asks_for_what_a_coercive_measure_asks(tapped: Case) -> None:
    """V7: text of law, conduct for dual criminality, availability at home; and facts."""
    asked = {q.path for q in tapped.view(TODAY).questions if q.level == "essential"}
    assert {"dual_criminality", "home_availability", "domestic_power", "facts_established"} <= asked
