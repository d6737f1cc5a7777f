# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Return and sharing: one ground that leads, its proof, and the account that is paid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.engine import blocking
from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

TODAY = date(2026, 11, 16)
MEASURE = "measures[m1]"
ACCOUNT = f"{MEASURE}.account_for_payment"
GROUND = f"{MEASURE}.ground"
UNTOC = {"bases": ["UNTOC"]}


def iban(number: str) -> Changes:
    return {f"{ACCOUNT}.scheme": "iban", f"{ACCOUNT}.iban": number}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("return.ground-of-another-treaty", GROUND, UNTOC, {**UNTOC, GROUND: "victims"}),
    ("return.not-at-request", GROUND, {f"{MEASURE}.conf_by": "own_case"},
     {f"{MEASURE}.conf_by": "own_case", GROUND: "other"}),
    ("return.no-priority", GROUND,
     {**UNTOC, GROUND: "victims", f"{MEASURE}.conf_by": "own_case"},
     {"bases": ["UNCAC", "UNTOC"], GROUND: "victims", f"{MEASURE}.conf_by": "own_case"}),
    ("return.no-judgment", f"{MEASURE}.judgment_final", {f"{MEASURE}.judgment_final": False},
     {f"{MEASURE}.judgment_final": None}),
    ("return.judgment-not-certified", f"{MEASURE}.final_judgment",
     {"attachments[a1].kind": "copy"}, {"attachments[a1].kind": "original"}),
    ("return.confiscation-ahead", f"{MEASURE}.conf_date", {f"{MEASURE}.conf_date": "2026-11-17"},
     {f"{MEASURE}.conf_date": "2026-11-16"}),
    ("return.account-of-accused", f"{ACCOUNT}.holder",
     {f"{ACCOUNT}.holder": "EMEKA CHIDOZIE UMEH OKAFOR"}, {f"{ACCOUNT}.holder": "Umeh Ltd"}),
    ("return.account-elsewhere", f"{ACCOUNT}.iban",
     {"requesting_state": "CH", **iban("GB33BUKB20201555555555")},
     {"requesting_state": "GB", **iban("gb33 bukb 2020 1555 5555 55")}),
    ("return.expenses-contested", f"{MEASURE}.expenses", {f"{MEASURE}.expenses": "contest"},
     {f"{MEASURE}.expenses": "accept"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def returned(form: FormDefinition, reference: Reference) -> Case:
    return load_case("08-return/return-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, returned: Case
) -> None:
    assert returned.with_answers(said).at(code, TODAY) == [path]
    assert returned.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    assert {code for code in TEXTS if code.startswith("return.")} == {code for code, *_ in ROWS}


@pytest.mark.parametrize(
    ("ground", "asked"),
    [
        ("embezzled", []),
        ("ownership", ["proof_title"]),
        ("damage", ["proof_title"]),
        ("victims", ["proof_title", "victims"]),
        ("other", ["proof_title"]),
    ],
)
def test_each_ground_asks_for_its_own_proof(ground: str, asked: list[str], returned: Case) -> None:
    """UNCAC, article 57(3)(a) to (c); UNTOC, article 14(2)."""
    bare = returned.with_answers({GROUND: ground, f"{MEASURE}.proof_title": None})
    assert bare.at("completeness.missing", TODAY) == [f"{MEASURE}.{name}" for name in asked]


@pytest.mark.parametrize("ground", ["embezzled", "ownership", "damage"])
def test_a_ground_that_needs_a_judgment_asks_for_it_or_for_a_waiver(
    ground: str, returned: Case
) -> None:
    open_ones = {GROUND: ground, f"{MEASURE}.judgment_final": None}
    assert returned.with_answers(open_ones).at("completeness.missing", TODAY) == [
        f"{MEASURE}.judgment_final"
    ]
    none = returned.with_answers({GROUND: ground, f"{MEASURE}.judgment_final": False})
    assert none.at("completeness.missing", TODAY) == [f"{MEASURE}.waiver_request"]


def test_sharing_alone_asks_for_a_proposal_and_for_no_ground(returned: Case) -> None:
    shared = returned.with_answers({f"{MEASURE}.wanted": "share"})
    asked = {question.path for question in shared.view(TODAY).questions}
    assert not asked & {GROUND, f"{MEASURE}.judgment_final", f"{MEASURE}.expenses"}
    assert shared.at("completeness.missing", TODAY) == [f"{MEASURE}.sharing_proposal"]


def test_a_return_is_no_coercive_measure(returned: Case) -> None:
    asked = {q.path for q in returned.view(TODAY).questions if q.level == "essential"}
    assert not asked & {"dual_criminality", "home_availability", "domestic_power"}
    assert blocking(returned.findings(TODAY)) == ()
