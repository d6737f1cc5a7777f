# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A question to the other authority: begun from a request, and nothing of the case goes with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.services.asking import question_from
from mla_writer.services.drafting import DraftSession
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import open_form, open_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Json
    from tests.unit.services.conftest import Desk

READY = paths.PROJECT / "tests" / "golden" / "cases" / "question" / "question-ready.yaml"
FORM = open_form("question")
LONGEST_PLACE = 6  # towns of the two authorities also stand in the case
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def leaves(tree: Json) -> Iterator[str]:
    """Every text in a tree of answers."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for item in tree:
            yield from leaves(item)
    elif isinstance(tree, dict):
        for item in tree.values():
            yield from leaves(item)


def ready() -> Answers:
    """The specimen's answers."""
    return fill(FORM, Answers({}), read_answers(READY).answers, READY.name)


def test_it_is_ready_and_nothing_is_asked_that_a_question_does_not_need() -> None:
    view = relevant(FORM, ready(), AT.date())
    assert not [q.path for q in view.questions if q.level == "essential" and q.is_empty]
    assert not view.rows("measures")


def test_it_carries_the_frame_of_the_request_and_nothing_of_its_case(desk: Desk) -> None:
    desk.session.answer("language_accepted", "unknown")
    view = desk.session.view().view
    question = question_from(desk.session.draft, view, AT)
    assert question.form == "question"
    assert question.specimen
    answers = Answers(question.answers)
    assert answers.get("requested_state") == desk.session.answers.get("requested_state")
    assert answers.get("auth_requested") == desk.session.answers.get("auth_requested")
    assert answers.get("ask_about") == ["language"]
    assert answers.get("ask_language") == "en"
    told = set(leaves(dict(question.answers)))
    case = ("facts_established", "facts_inferred", "nexus", "proc_subject", "persons", "offences")
    secret = {text for name in case for text in leaves(desk.session.answers.get(name))}
    assert not {text for text in told & secret if len(text) > LONGEST_PLACE}


def test_it_opens_as_a_draft_with_only_the_open_questions_left(desk: Desk) -> None:
    desk.session.answer("language_accepted", "unknown")
    question = question_from(desk.session.draft, desk.session.view().view, AT)
    session = DraftSession(FORM, open_reference(), question, desk.clock)
    left = {finding.path for finding in session.view().blocking}
    assert left == {"letter_date"}
