# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Confiscation: what blocks the enforcement of an order (V10), and what is only said."""

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
FINAL = f"{MEASURE}.final_date"
DIED = {
    f"{MEASURE}.ncb": True,
    f"{MEASURE}.ncb_reason": "death",
    f"{MEASURE}.ncb_note": "The director died on 4 March 2025; the certificate is annexed.",
}
LONG = "Three payments were made for scanners that nobody built; the flat was bought with the last."


def due(amount: str) -> Changes:
    return {f"{MEASURE}.amount_due": {"amount": amount, "currency": "GBP"}}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("confiscation.not-certified", f"{MEASURE}.order_copy", {"attachments[a1].kind": "copy"},
     {"attachments[a1].kind": "original"}),
    ("confiscation.annex-not-order", f"{MEASURE}.order_copy",
     {"attachments[a1].content": "evidence"}, {"attachments[a1].content": None}),
    ("confiscation.not-final", f"{MEASURE}.final", {f"{MEASURE}.final": False},
     {f"{MEASURE}.final": True}),
    ("confiscation.order-ahead", f"{MEASURE}.order_date",
     {f"{MEASURE}.order_date": "2026-11-17"}, {f"{MEASURE}.order_date": "2026-11-16"}),
    ("confiscation.final-ahead", FINAL, {FINAL: "2026-11-17"}, {FINAL: "2026-11-16"}),
    ("confiscation.final-before-order", FINAL, {FINAL: "2025-09-11"}, {FINAL: "2025-09-12"}),
    ("confiscation.above-due", f"{MEASURE}.amount_due", due("506320.54"), due("506320.55")),
    ("confiscation.stage", "proc_kind", {"proc_kind": "trial"}, {"proc_kind": "confiscation"}),
    ("confiscation.in-absentia", f"{MEASURE}.in_absentia", {f"{MEASURE}.in_absentia": True},
     {f"{MEASURE}.in_absentia": None}),
    ("confiscation.without-conviction", f"{MEASURE}.ncb", DIED, {f"{MEASURE}.ncb": False}),
    ("confiscation.convicted-after-all", f"{MEASURE}.ncb", DIED,
     {**DIED, "persons[p1].role": "suspect"}),
    ("confiscation.nobody-convicted", f"{MEASURE}.ncb", {"persons[p1].role": "accused"},
     {"persons[p1].role": None}),
    ("confiscation.party-not-told", f"{MEASURE}.third_notice",
     {f"{MEASURE}.third_notice": "Printed in the gazette on 6 June 2025; nobody came forward."},
     {f"{MEASURE}.third_notice": "Served on CALDER VALE on 6 June 2025, which was heard."}),
]  # fmt: skip


@pytest.fixture(scope="module")
def enforced(form: FormDefinition, reference: Reference) -> Case:
    return load_case("07-confiscation/confiscation-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, enforced: Case
) -> None:
    assert enforced.with_answers(said).at(code, TODAY) == [path]
    assert enforced.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith("confiscation.")}
    assert listed == {code for code, *_ in ROWS}


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("order_copy", None),
        ("final", None),
        ("final", False),
        ("extent", None),
        ("third_notice", None),
        ("due_process", None),
    ],
)
def test_enforcement_is_blocked_by_each_thing_that_it_needs(
    path: str, wrong: object, enforced: Case
) -> None:
    """UNCAC, article 55(3)(b); UNTOC, article 13(3)(b)."""
    assert blocking(enforced.findings(TODAY)) == ()
    lacking = enforced.with_answers({f"{MEASURE}.{path}": wrong})
    (finding,) = blocking(lacking.findings(TODAY))
    assert finding.path == f"{MEASURE}.{path}"
    assert [str(article) for article in finding.articles] == ["UNCAC 55(3)(b)"]


def test_an_order_without_grounds_asks_for_them(enforced: Case) -> None:
    """ETS 141, article 27(3)(a)(i)."""
    bare = enforced.with_answers({f"{MEASURE}.grounds_in_order": False})
    assert bare.at("completeness.missing", TODAY) == [f"{MEASURE}.grounds"]


def test_an_order_to_seek_needs_facts_and_no_finality(enforced: Case) -> None:
    sought = enforced.with_answers({f"{MEASURE}.conf_mode": "seek"})
    asked = {question.path for question in sought.view(TODAY).questions}
    needless = ("order_copy", "final", "extent", "third_notice", "due_process", "amount_due")
    assert not asked & {f"{MEASURE}.{name}" for name in needless}
    assert sought.at("completeness.missing", TODAY) == [f"{MEASURE}.facts_for_order"]
    whole = sought.with_answers({f"{MEASURE}.facts_for_order": LONG})
    assert not [one for one in blocking(whole.findings(TODAY)) if one.path.startswith(MEASURE)]


def test_under_the_laundering_convention_finality_is_attested(enforced: Case) -> None:
    """ETS 141, article 27(3)(a)(ii)."""
    path = f"{MEASURE}.final_annex"
    silent = enforced.with_answers({path: None})
    assert path not in silent.at("completeness.missing", TODAY)
    attested = silent.with_answers({"bases": ["ETS141"]})
    assert path in attested.at("completeness.missing", TODAY)


def test_a_reason_is_asked_for_confiscation_without_conviction(enforced: Case) -> None:
    bare = enforced.with_answers({f"{MEASURE}.ncb": True, "persons[p1].role": "suspect"})
    asked = [f"{MEASURE}.ncb_reason", f"{MEASURE}.ncb_note"]
    assert bare.at("completeness.missing", TODAY) == asked


@pytest.mark.parametrize(
    ("answers", "code", "article"),
    [
        ({f"{MEASURE}.final": False}, "confiscation.not-final", "ETS141 18(4)(e)"),
        (due("506320.54"), "confiscation.above-due", "ETS141 16(2)"),
        (DIED, "confiscation.without-conviction", "ETS141 18(4)(d)"),
    ],
)
def test_the_laundering_convention_says_what_may_be_refused(
    answers: Changes, code: str, article: str, enforced: Case
) -> None:
    told = enforced.with_answers({**answers, "bases": ["ETS141"]})
    (finding,) = (one for one in told.findings(TODAY) if one.code == code)
    assert article in [str(one) for one in finding.articles]


def test_those_with_rights_are_told_in_either_way(enforced: Case) -> None:
    """UNCAC, article 55(9): before an order of theirs it is their court that hears."""
    sought = enforced.with_answers({f"{MEASURE}.conf_mode": "seek"})
    assert f"{MEASURE}.notice_plan" in sought.at("completeness.advised", TODAY)
    nobody = sought.with_answers({f"{MEASURE}.third_parties[t1]": None})
    assert f"{MEASURE}.notice_plan" not in nobody.at("completeness.advised", TODAY)
