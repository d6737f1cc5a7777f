# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The engine: same findings in the same order; overrides with a reason; one cause, one finding."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.checks import engine
from mla_writer.checks.finding import Article, Finding, Severity
from mla_writer.domain.draft import Override

if TYPE_CHECKING:
    import pytest

    from tests.unit.checks.conftest import Case


def test_the_same_answers_give_the_same_findings(desk: Case) -> None:
    assert desk.findings() == desk.findings()


def test_the_order_is_that_of_the_form_and_not_of_the_checks(
    desk: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Findings of different places keep their order whatever the order of the checks."""
    places = [finding.path for finding in desk.findings()]
    shuffled = list(engine.CHECKS)
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, no secret
    monkeypatch.setattr(engine, "CHECKS", tuple(shuffled))
    assert [finding.path for finding in desk.findings()] == places


def test_every_finding_has_a_step_of_the_form(desk: Case) -> None:
    steps = {step.id for step in desk.view().steps}
    assert {finding.step for finding in desk.findings()} <= steps


def test_an_exact_word_replaces_the_general_one(desk: Case) -> None:
    for finding in desk.findings():
        if finding.severity.blocks and not finding.code.startswith("completeness."):
            there = [other.code for other in desk.findings() if other.path == finding.path]
            assert not [code for code in there if code.startswith("completeness.")]


def test_wrong_and_missing_block_and_the_rest_does_not(desk: Case) -> None:
    blocking = engine.blocking(desk.findings())
    assert {finding.severity for finding in blocking} <= {Severity.WRONG, Severity.MISSING}
    assert len(blocking) < len(desk.findings())
    assert {s for s in Severity if s.blocks} == {Severity.WRONG, Severity.MISSING}


def test_an_override_passes_one_finding_at_one_place() -> None:
    there, elsewhere = (
        Finding("annexes.not-seen", Severity.MISSING, path)
        for path in ("attachments[a1].seen", "attachments[a2].seen")
    )
    override = Override("annexes.not-seen", "attachments[a1].seen", "Seen by telephone.", "2026")
    assert engine.blocking((there, elsewhere), (override,)) == (elsewhere,)


def test_an_override_without_a_reason_passes_nothing() -> None:
    finding = Finding("annexes.not-seen", Severity.MISSING, "attachments[a1].seen")
    override = Override("annexes.not-seen", "attachments[a1].seen", "  ", "2026")
    assert engine.blocking((finding,), (override,)) == (finding,)


def test_an_article_reads_as_it_is_cited() -> None:
    assert str(Article("UNTOC", "18(15)(c)")) == "UNTOC 18(15)(c)"


def test_a_treaty_that_binds_only_later_is_wrong_today(ready: Case) -> None:
    early = date(2012, 9, 19)
    assert ready.at("legal-basis.not-yet", early) == ["bases"]
    assert ready.at("legal-basis.not-yet", date(2012, 9, 20)) == []
    finding = next(f for f in ready.findings(early) if f.code == "legal-basis.not-yet")
    assert finding.arguments["requesting"] == "2012-09-20 (computed)"


def test_an_empty_draft_can_be_checked(ready: Case) -> None:
    empty = type(ready)(ready.form, ready.reference, {})
    assert {finding.severity for finding in empty.findings()} <= {Severity.MISSING, Severity.ADVICE}
    assert "completeness.missing" in empty.codes()
