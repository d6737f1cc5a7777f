# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Origins: the union of what all bases ask for, the most specific first, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.origins import articles_for

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case


def chips(ready: Case, path: str, *bases: str, traits: frozenset[str] = frozenset()) -> list[str]:
    field = ready.form.field_at(path)
    return [str(article) for article in articles_for(field, bases, ready.reference, traits)]


def test_the_union_shows_each_origin_in_the_order_of_the_bases(ready: Case) -> None:
    assert chips(ready, "facts_established", "ETS30", "UNTOC") == ["ETS30 14(2)", "UNTOC 18(15)(c)"]


def test_a_basis_that_is_silent_has_no_chip(ready: Case) -> None:
    assert chips(ready, "facts_established", "ICSFT") == []


def test_without_a_basis_there_is_no_chip(ready: Case) -> None:
    assert chips(ready, "facts_established") == []


def test_articles_of_the_field_itself_are_shown_for_ticked_bases_only(ready: Case) -> None:
    assert chips(ready, "dual_criminality", "UNTOC") == ["UNTOC 18(9)"]
    assert chips(ready, "dual_criminality", "UNCAC") == ["UNCAC 46(9)", "UNCAC 43(2)"]


def test_contents_of_a_preservation_request_are_not_asked_of_others(ready: Case) -> None:
    assert chips(ready, "facts_established", "BUDAPEST") == []
    preserving = frozenset({"preservation"})
    assert chips(ready, "facts_established", "BUDAPEST", traits=preserving) == ["BUDAPEST 29(2)(b)"]


def test_a_coercive_measure_adds_what_only_such_a_measure_needs(ready: Case) -> None:
    assert chips(ready, "home_availability", "CETS198") == []
    coercive = frozenset({"coercive"})
    assert chips(ready, "home_availability", "CETS198", traits=coercive) == ["CETS198 37(1)(d)(ii)"]


def test_a_missing_answer_names_all_who_ask(ready: Case, reference: Reference) -> None:
    both = {"bases": ["UNTOC", "UNCAC"], "uncac_reason": "x" * 40, "purpose": None}
    finding = next(f for f in ready.with_answers(both).findings() if f.path == "purpose")
    # Its own convention leads, whichever was ticked first.
    assert [str(a) for a in finding.articles] == ["UNCAC 46(15)(f)", "UNTOC 18(15)(f)"]
    assert finding.element == "CE09"
    assert finding.element in reference.elements
