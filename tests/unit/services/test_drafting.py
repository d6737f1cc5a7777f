# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A session keeps raw answers, undoes across steps, and records every change before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mla_writer.domain.draft import PaperSignature
from mla_writer.errors import AnswerError
from mla_writer.services.drafting import DraftSession, StepState, replay
from mla_writer.services.opening import open_form, open_reference, sample_draft
from tests.unit.services.conftest import Clock

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from tests.unit.services.conftest import Desk


def test_the_specimen_is_ready_for_a_final(desk: Desk) -> None:
    assert desk.session.view().blocking == ()
    assert desk.session.view().essential_left == 0


def test_an_essential_answer_that_goes_is_missing_in_its_step(desk: Desk) -> None:
    desk.session.answer("purpose", None)
    look = desk.session.view()
    assert [finding.path for finding in look.blocking] == ["purpose"]
    step = next(step for step in look.steps if step.step.id == "assistance")
    assert (step.state, step.missing) == (StepState.PART, 1)


def test_what_nobody_can_parse_is_kept_as_typed(desk: Desk) -> None:
    desk.session.answer("deadline", "31 of never")
    assert desk.session.answers.get("deadline") == "31 of never"
    assert desk.session.view().by_path["deadline"][0].severity == "wrong"


def test_an_unknown_question_is_refused_and_nothing_is_recorded(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="purpose"):
        desk.session.answer("purpos", "x")
    assert desk.recorded == []


def test_letters_typed_in_one_go_are_one_step_of_undo(desk: Desk) -> None:
    before = desk.session.answers.get("purpose")
    for text in ("T", "Th", "The"):
        desk.session.answer("purpose", text)
        desk.clock.move(0.3)
    assert desk.session.undo() == "purpose"
    assert desk.session.answers.get("purpose") == before


def test_after_a_pause_typing_is_a_step_of_its_own(desk: Desk) -> None:
    desk.session.answer("purpose", "one")
    desk.clock.move(3)
    desk.session.answer("purpose", "one two")
    desk.session.undo()
    assert desk.session.answers.get("purpose") == "one"


def test_undo_goes_across_steps_and_brings_rows_back_with_their_ids(desk: Desk) -> None:
    row = desk.session.view().view.rows("persons")[0]
    desk.session.remove_row(row)
    desk.session.answer("purpose", "changed after")
    desk.session.undo()
    assert desk.session.undo() == row
    assert row in desk.session.view().view.rows("persons")


def test_redo_makes_the_change_again_until_something_else_is_answered(desk: Desk) -> None:
    desk.session.answer("purpose", "new")
    desk.session.undo()
    assert desk.session.redo() == "purpose"
    assert desk.session.answers.get("purpose") == "new"
    desk.session.undo()
    desk.clock.move(5)
    desk.session.answer("subject", "another")
    assert not desk.session.can_redo


def test_a_row_id_is_never_given_twice(desk: Desk) -> None:
    first = desk.session.add_row("persons")
    desk.session.remove_row(f"persons[{first}]")
    assert desk.session.add_row("persons") != first


def test_an_override_needs_a_reason_and_can_be_withdrawn(desk: Desk) -> None:
    desk.session.answer("purpose", None)
    (finding,) = desk.session.view().blocking
    with pytest.raises(AnswerError, match="reason"):
        desk.session.override(finding, "  ")
    desk.session.override(finding, "They know it from request 12.")
    assert desk.session.view().blocking == ()
    desk.session.withdraw(desk.session.draft.overrides[0])
    assert desk.session.view().blocking == (finding,)


def test_what_was_passed_with_a_reason_is_not_left(desk: Desk) -> None:
    desk.session.answer("facts_established", None)
    (finding,) = desk.session.view().blocking
    desk.session.override(finding, "They know it from request 12.")
    look = desk.session.view()
    (step,) = [step for step in look.steps if step.step.id == finding.step]
    assert (look.essential_left, step.missing, step.passed) == (0, 0, 1)
    assert step.state is StepState.PASSED
    assert look.done_steps == len(look.steps)
    assert look.passed == {(finding.code, finding.path)}
    desk.session.answer("facts_established", "Told after all.")
    assert desk.session.view().passed == frozenset()


def test_answers_of_another_moment_come_back_as_one_step_of_undo(desk: Desk) -> None:
    before = desk.session.draft.answers
    desk.session.answer("subject", "Recovered")
    desk.session.add_row("persons")
    desk.session.put_back(before)
    assert desk.session.answers.get("subject") == before["subject"]
    desk.session.undo()
    assert desk.session.answers.get("subject") == "Recovered"
    assert replay(sample_draft("01-ready"), tuple(desk.recorded)) == desk.session.draft


def test_a_signature_on_paper_is_recorded(desk: Desk) -> None:
    signature = PaperSignature("Yaw Mensah-Darko", "2026-11-23", "Accra", "2026-11-23T10:00:00")
    desk.session.sign_on_paper(signature)
    assert desk.session.draft.paper_signatures == (signature,)


ACTIONS = st.lists(
    st.one_of(
        st.tuples(
            st.just("answer"),
            st.sampled_from(["purpose", "deadline", "subject"]),
            st.text(max_size=6),
        ),
        st.tuples(st.just("add"), st.sampled_from(["persons", "offences"]), st.just("")),
        st.tuples(st.just("remove"), st.sampled_from(["persons", "offences"]), st.just("")),
        st.tuples(st.sampled_from(["undo", "redo", "speak"]), st.just(""), st.just("")),
    ),
    max_size=12,
)


@given(ACTIONS)
@settings(max_examples=40, deadline=None)
def test_the_journal_of_any_session_gives_the_same_draft(
    actions: list[tuple[str, str, str]],
) -> None:
    recorded: list[Json] = []
    clock, start = Clock(), sample_draft("01-ready")
    session = DraftSession(open_form("mla"), open_reference(), start, clock, recorded.append)
    for kind, path, text in actions:
        clock.move(1.5)
        _act(session, kind, path, text)
    assert replay(start, tuple(recorded)) == session.draft


def _act(session: DraftSession, kind: str, path: str, text: str) -> None:
    rows = session.view().view.rows(path) if path else ()
    if kind == "answer":
        session.answer(path, text)
    elif kind == "add":
        session.add_row(path)
    elif kind == "remove" and rows:
        session.remove_row(rows[0])
    elif kind == "undo" and session.can_undo:
        session.undo()
    elif kind == "redo" and session.can_redo:
        session.redo()
    elif kind == "speak":
        session.speak("ar")
