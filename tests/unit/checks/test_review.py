# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A letter in words that no jurist has reviewed asks for a recorded confirmation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.checks.engine import blocking, check
from mla_writer.checks.given import CheckInput
from mla_writer.domain.draft import Override
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant

if TYPE_CHECKING:
    from mla_writer.checks.finding import Finding
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case

TODAY = date(2026, 11, 23)


def findings(case: Case, language: str, reference: Reference) -> tuple[Finding, ...]:
    view = relevant(case.form, Answers(case.tree), TODAY, language)
    return check(CheckInput(view, reference, TODAY))


def codes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in found}


def test_the_english_letter_is_the_original(ready: Case, reference: Reference) -> None:
    assert "language.not-reviewed" not in codes(findings(ready, "en", reference))


def test_an_arabic_final_needs_a_reason_that_is_kept(ready: Case, reference: Reference) -> None:
    found = blocking(findings(ready, "ar", reference))
    assert codes(found) == {"language.not-reviewed"}
    reason = "Read by the legal department on 20 November 2026."
    kept = Override(found[0].code, found[0].path, reason, "2026-11-23T10:00:00")
    assert blocking(found, (kept,)) == ()


def test_a_review_with_its_date_lifts_it(ready: Case, reference: Reference) -> None:
    reviewed = replace(reference, reviewed=reference.reviewed | {"ar"})
    assert "language.not-reviewed" not in codes(findings(ready, "ar", reviewed))
