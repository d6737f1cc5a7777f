# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Guidance is never empty, and a part speaks with the voice of its whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services.drafting import DraftSession
from mla_writer.services.guidance import TYPING, Guidance, guidance_of
from mla_writer.services.omissions import BY_ELEMENT, BY_LEVEL
from mla_writer.services.opening import (
    fill_draft,
    open_form,
    open_reference,
    sample_draft,
    start_draft,
)
from mla_writer.services.wording import wording
from tests.golden.cases_list import CASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mla_writer.forms.schema import Field, Measure, Section

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)


@pytest.fixture(scope="module")
def session() -> DraftSession:
    return DraftSession(open_form("mla"), open_reference(), sample_draft("01-ready"), lambda: NOW)


def guidance(session: DraftSession, path: str, language: str = "en") -> Guidance:
    look = session.view()
    question = look.view.question(path)
    assert question is not None
    return guidance_of(question, look, wording(language, paths.LOCALES))


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_no_question_of_the_specimen_is_without_guidance(
    session: DraftSession, language: str
) -> None:
    asked = session.view().view.questions
    assert len(asked) > 100
    for question in asked:
        said = guidance(session, question.path, language)
        assert said.title
        assert said.typing
        assert said.without


def test_a_part_carries_advice_and_articles_of_its_whole(session: DraftSession) -> None:
    country = guidance(session, "auth_central.country")
    assert not country.advice
    assert country.whole[0] == "Which central authority sends it?"
    birth = guidance(session, "persons[p1].sex")
    assert [one.citation for one in birth.articles] == ["UNTOC 18(15)(e)"]
    assert birth.articles[0].title.startswith("United Nations Convention")
    assert birth.whole[0] == "Which persons are concerned?"


def test_articles_that_speak_of_a_measure_stand_beside_its_questions(session: DraftSession) -> None:
    """UNCAC 55(3)(c) asks of freezing, and is silent on everything else."""
    freezing = fill_draft(
        start_draft("mla", (), "en", NOW), CASES / "06-freeze" / "freeze-ready.yaml"
    )
    frozen = DraftSession(session.form, session.reference, freezing, lambda: NOW)
    said = guidance(frozen, "measures[m1].conf_prospect").articles
    assert [one.citation for one in said] == ["UNCAC 55(3)(c)", "UNCAC 54(2)"]


def test_what_is_lost_follows_from_the_element_or_from_the_level(session: DraftSession) -> None:
    facts = guidance(session, "facts_established")
    assert facts.without == BY_ELEMENT["CE04"]
    optional = guidance(session, "persons[p1].sex")
    assert optional.without == BY_LEVEL["optional"]


def walk(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from walk(field.fields)


def test_every_element_and_every_kind_that_a_form_uses_has_its_sentence() -> None:
    form = open_form("mla")
    holders: list[Section | Measure] = [*form.sections.values(), *form.measures.values()]
    used = [field for holder in holders for field in walk(holder.fields)]
    for field in used:
        assert field.has_parts or field.kind in TYPING, field.kind
    needed = {element for field in used if field.level != "optional" for element in field.elements}
    assert needed <= set(BY_ELEMENT)


def test_sentences_are_short() -> None:
    for sentence in (*BY_ELEMENT.values(), *BY_LEVEL.values(), *TYPING.values()):
        assert all(len(part.split()) <= 15 for part in sentence.split(". "))
