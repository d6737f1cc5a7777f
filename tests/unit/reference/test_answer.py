# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers on legal basis: what holds for any two States, any day, any case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer import paths
from mla_writer.domain.legal_basis import CaseScope, ListApplies, Standing, StateStanding
from mla_writer.reference.answer import Question, answer_to
from mla_writer.reference.contents import is_within
from mla_writer.reference.effects import EFFECTS
from mla_writer.reference.loader import load_reference

DATA = load_reference(paths.REFERENCE)
STATES = sorted(DATA.states)
CODES = sorted(DATA.instruments)
TRAITS = st.frozensets(st.sampled_from(["coercive", "preservation", "service", "hearing"]))
MEASURES = st.lists(TRAITS, max_size=3).map(tuple)
SCOPES = st.builds(
    CaseScope,
    years=st.none() | st.floats(0, 100),
    electronic=st.booleans(),
    under=st.frozensets(st.sampled_from(CODES), max_size=3),
)
QUESTIONS = st.builds(
    Question,
    requesting=st.sampled_from(STATES),
    requested=st.sampled_from(STATES),
    on=st.dates(date(1985, 1, 1), date(2035, 1, 1)),
    measures=MEASURES,
    scope=SCOPES,
)
CHOSEN = st.lists(st.sampled_from(CODES), max_size=4, unique=True)


@given(QUESTIONS)
def test_only_what_binds_both_is_proposed_and_it_can_be_ticked(question: Question) -> None:
    for basis in answer_to(DATA, question).bases:
        if basis.is_proposed:
            assert basis.standing is Standing.BOTH_BOUND
            assert basis.can_be_ticked
            assert not basis.needs_reason
            assert basis.status.since is None or basis.status.since <= question.on


@given(QUESTIONS)
def test_a_missing_row_is_unknown_and_never_no_party(question: Question) -> None:
    for basis in answer_to(DATA, question).bases:
        for view in (basis.requesting, basis.requested):
            if view.fact is None:
                assert view.standing is StateStanding.UNKNOWN
                assert view.asks_confirmation


@given(QUESTIONS)
def test_it_is_the_same_from_the_other_side(question: Question) -> None:
    other = replace(question, requesting=question.requested, requested=question.requesting)
    here = {basis.code: basis.standing for basis in answer_to(DATA, question).bases}
    there = {basis.code: basis.standing for basis in answer_to(DATA, other).bases}
    assert here == there


@given(QUESTIONS)
def test_listed_and_unread_are_all_instruments_on_assistance_once(question: Question) -> None:
    found = answer_to(DATA, question)
    listed = [basis.code for basis in found.bases]
    unread = [status.instrument.code for status in found.unread]
    assert len(set(listed + unread)) == len(listed + unread)
    assert set(listed + unread) == {
        code for code, one in DATA.instruments.items() if one.used_for != "other"
    }


@given(QUESTIONS, CHOSEN, CHOSEN)
def test_contents_are_a_union(question: Question, some: list[str], more: list[str]) -> None:
    found = answer_to(DATA, question)

    def asked(codes: list[str]) -> set[tuple[str, str, str]]:
        return {
            (item.element, origin.article.instrument, origin.article.reference)
            for item in found.contents(codes)
            for origin in item.origins
        }

    assert asked(some + more) == asked(some) | asked(more)


@given(QUESTIONS, CHOSEN)
def test_an_article_outside_the_default_lists_always_applies(
    question: Question, chosen: list[str]
) -> None:
    for item in answer_to(DATA, question).contents(chosen):
        for origin in item.origins:
            spans = DATA.rules["default-list"].get(origin.article.instrument, ())
            inside = any(is_within(origin.article.reference, span) for span in spans)
            assert (origin.applies is not ListApplies.ALWAYS) == inside


@pytest.mark.parametrize(
    ("article", "span", "inside"),
    [
        ("18(15)(a)", "18(9)-(29)", True),
        ("18(9)", "18(9)-(29)", True),
        ("18(29)", "18(9)-(29)", True),
        ("18(8)", "18(9)-(29)", False),
        ("18(30)", "18(9)-(29)", False),
        ("18", "18(9)-(29)", False),
        ("13(3)(a)", "18(9)-(29)", False),
        ("27(8)", "27", True),
        ("28", "27", False),
        ("2-14", "27", False),
    ],
)
def test_an_article_lies_in_a_span(article: str, span: str, inside: bool) -> None:
    assert is_within(article, span) is inside


def test_every_shipped_effect_has_a_sentence() -> None:
    shipped = {effect.code for effects in DATA.effects.values() for effect in effects}
    assert all(EFFECTS[code][1] for code in shipped)
    own = {code for code, (_, sentence) in EFFECTS.items() if not sentence}
    assert shipped | own == set(EFFECTS)


def test_a_sentence_has_at_most_fifteen_words() -> None:
    sentences = [part for _, text in EFFECTS.values() for part in text.split(". ")]
    assert [one for one in sentences if len(one.split()) > 15] == []


def test_a_profile_of_the_two_states_is_offered() -> None:
    found = answer_to(DATA, Question("PE", "CH", date(2026, 11, 23)))
    assert [profile.code for profile in found.profiles] == ["CH-PE"]
    assert answer_to(DATA, Question("GH", "AT", date(2026, 11, 23))).profiles == ()
