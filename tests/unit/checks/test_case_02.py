# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Case 02, service of two summonses: the desk draft, the complete draft, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from mla_writer import i18n, paths
from mla_writer.checks.engine import blocking
from mla_writer.checks.texts import text_of
from tests.unit.checks.test_any_answers import CHANGES
from tests.unit.checks.test_case_01 import listing
from tests.unit.checks.test_service import ACCUSED

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.checks.conftest import Case

ENGLISH = i18n.load(paths.LOCALES, "en", "app")
FEWEST_DELETIONS = 60


def test_all_findings_of_the_desk_draft(unserved: Case, golden: Callable[[str, str], None]) -> None:
    golden("findings/service-desk.txt", listing(unserved.findings()))


def test_all_findings_of_the_complete_draft(
    served: Case, golden: Callable[[str, str], None]
) -> None:
    golden("findings/service-ready.txt", listing(served.findings()))


def test_the_complete_draft_is_ready_without_facts(served: Case) -> None:
    assert blocking(served.findings()) == ()
    assert not {"facts_established", "facts_inferred", "nexus"} & {
        finding.path for finding in served.findings()
    }


def test_each_essential_answer_that_is_deleted_is_the_one_finding_more(served: Case) -> None:
    told = served.deletions()
    # Without a measure nothing excuses the facts any more: they are asked for as well.
    del told["measures"]
    assert {path: more for path, more in told.items() if [p for _, p in more] != [path]} == {}
    assert len(told) > FEWEST_DELETIONS
    assert {path for path in told if path.startswith("measures[")} >= {
        f"{ACCUSED}.{name}"
        for name in ("docs", "addressee", "addressee_role", "manner", "hearing_date", "proof")
    }


def test_any_answers_can_be_checked(served: Case) -> None:
    asked = [q for q in served.view().questions if q.path.startswith(("measures[", "persons["))]
    leaves = [q.path for q in asked if not (q.field.has_rows or q.field.has_parts)]

    @given(CHANGES)
    def never_fails(changes: list[tuple[int, object]]) -> None:
        raw = {leaves[number % len(leaves)]: value for number, value in changes}
        for finding in served.with_answers(raw).findings():
            words = text_of(finding)
            assert all(ENGLISH.say(text) for text in (words.title, words.detail, words.mend))

    never_fails()


def test_only_service_excuses_the_facts(served: Case) -> None:
    asked = served.with_answers({"measures": None}).at("completeness.missing")
    assert set(asked) == {"measures", "facts_established", "nexus"}


def test_all_findings_of_service_beside_other_measures(
    combined: Case, golden: Callable[[str, str], None]
) -> None:
    golden("findings/combined-ready.txt", listing(combined.findings()))
    assert blocking(combined.findings()) == ()


def test_beside_other_measures_each_essential_answer_is_the_one_finding_more(
    combined: Case,
) -> None:
    told = combined.deletions()
    assert {path: more for path, more in told.items() if [p for _, p in more] != [path]} == {}
    assert len(told) > FEWEST_DELETIONS
    assert {"facts_established", "nexus", "offences", "dual_criminality"} <= told.keys()


def test_service_alone_needs_no_offence(served: Case) -> None:
    without = served.with_answers({"offences": None, "transnational_value": None})
    assert blocking(without.findings()) == ()
