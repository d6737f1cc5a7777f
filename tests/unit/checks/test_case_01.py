# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Case 01: what must be said of the desk draft, what must not, and the complete draft is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.checks.texts import text_of
from mla_writer.reference.bases import bases_between, is_proposed
from tests.unit.checks.conftest import TODAY

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

ENGLISH = i18n.load(paths.LOCALES, "en", "app")


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("legal-basis.verify", "bases"),
        ("completeness.missing", "untoc_transnational"),
        ("completeness.missing", "untoc_group"),
        ("completeness.missing", "language_accepted"),
        ("completeness.missing", "dual_criminality"),
        ("completeness.missing", "domestic_power"),
        ("completeness.missing", "home_availability"),
        ("coercion.law-text", "offences[o1].law_text"),
        ("completeness.missing", "measures[m2].attend[i1].name"),
        ("completeness.missing", "measures[m2].question_list"),
    ],
)
def test_must_say_of_the_desk_draft(desk: Case, code: str, path: str) -> None:
    assert path in desk.at(code)


def test_must_say_the_basis_with_source_and_date(desk: Case) -> None:
    finding = next(f for f in desk.findings() if f.code == "legal-basis.verify")
    detail = ENGLISH.say(text_of(finding).detail)
    assert "2012-09-20" in detail
    assert "2004-10-23" in detail
    assert "2014-01-27" in detail
    assert "UN Treaty Collection" in detail


def test_must_propose_untoc_and_nothing_else(desk: Case) -> None:
    unticked = desk.with_answers({"bases": None})
    finding = next(f for f in unticked.findings() if f.path == "bases")
    assert finding.code == "legal-basis.none-ticked"
    assert "UNTOC" in ENGLISH.say(text_of(finding).title)
    assert unticked.at("legal-basis.proposed") == []
    assert desk.at("legal-basis.proposed") == []


def test_must_not_propose_uncac_and_budapest_though_both_bind(desk: Case) -> None:
    from mla_writer.checks.case_scope import scope_of
    from mla_writer.checks.given import CheckInput

    scope = scope_of(CheckInput(desk.view(), desk.reference, TODAY))
    found = bases_between(desk.reference, "GH", "AT", TODAY)
    assert {"UNTOC", "UNCAC", "BUDAPEST"} <= {status.instrument.code for status in found}
    assert [s.instrument.code for s in found if is_proposed(s, scope)] == ["UNTOC"]


def test_ticking_uncac_asks_for_a_recorded_reason(desk: Case) -> None:
    ticked = desk.with_answers({"bases": ["UNTOC", "UNCAC"]})
    assert "uncac_reason" in ticked.at("completeness.missing")


def test_must_be_silent_on_the_reason_for_the_deadline(desk: Case) -> None:
    assert "deadline_reason" not in {finding.path for finding in desk.findings()}
    assert (
        desk.with_answers({"deadline_reason": None})
        .at("completeness.missing")
        .count("deadline_reason")
    )


def test_must_not_say_death_penalty(desk: Case) -> None:
    assert "refusal.death-penalty" not in desk.codes()


def test_must_not_ask_for_facts_in_a_request_for_service_alone(ready: Case) -> None:
    """No service is asked in case 01; with hearings and records facts are asked for."""
    without = ready.with_answers({"facts_established": None})
    assert without.at("completeness.missing") == ["facts_established"]
    field = ready.form.field_at("facts_established")
    assert field.level != "essential"
    assert "service_only" in field.essential_when
