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

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

ENGLISH = i18n.load(paths.LOCALES, "en", "app")


def test_the_complete_draft_is_ready_without_facts(served: Case) -> None:
    assert blocking(served.findings()) == ()
    assert not {"facts_established", "facts_inferred", "nexus"} & {
        finding.path for finding in served.findings()
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


def test_service_alone_needs_no_offence(served: Case) -> None:
    without = served.with_answers({"offences": None, "transnational_value": None})
    assert blocking(without.findings()) == ()
