# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A view that takes rows from the one before is the view that would have been made without it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from mla_writer import paths
from mla_writer.errors import AnswerError
from mla_writer.forms.answers import AddRow, Answers, MoveRow, RemoveRow, SetAnswer
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.services.opening import sample_draft

if TYPE_CHECKING:
    from mla_writer.forms.answers import Change
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.forms.view import View

TODAY = date(2026, 11, 23)
ACCOUNTS = "measures[m1].accounts"
CHANGES: list[Change] = [
    SetAnswer("purpose", "Something else."),
    SetAnswer(f"{ACCOUNTS}[a1].iban", "AT61 1904 3002 3457 3202"),
    SetAnswer(f"{ACCOUNTS}[a1].scheme", "other"),
    SetAnswer(f"{ACCOUNTS}[a1].holder", None),
    AddRow(ACCOUNTS, "a7"),
    RemoveRow(f"{ACCOUNTS}[a1]"),
    MoveRow("persons[p2]", 0),
    SetAnswer("persons[p2].minor", True),
    SetAnswer("persons[p1].role", "witness"),
    SetAnswer("attachments[a3].pages", "x"),
    SetAnswer("requested_state", "RO"),
    RemoveRow("measures[m2]"),
]


@cache
def form() -> FormDefinition:
    return load_form(paths.FORMS, "mla")


def content(view: View) -> tuple[object, ...]:
    """All that a view says, with the values worked out."""
    asked = [(one.path, one.raw, one.level, one.step, one.row) for one in view.questions]
    because = [one.because for one in view.questions]
    values = [view.value(one.path) for one in view.questions]
    told = [(one.path, one.code, dict(one.arguments)) for one in view.problems]
    rows = [row for one in view.questions for row in view.rows(one.path)]
    closed = [(row, view.value(row), view.summary(row), view.summary(row, "ar")) for row in rows]
    empty = [one.is_empty for one in view.questions]
    return view.answers.tree, asked, because, values, told, view.steps, closed, empty


@settings(max_examples=15)
@given(st.lists(st.sampled_from(CHANGES), max_size=6))
def test_what_was_read_before_changes_nothing(changes: list[Change]) -> None:
    answers = Answers(sample_draft("01-ready").answers)
    view = relevant(form(), answers, TODAY)
    for change in changes:
        try:
            answers = answers.apply(change)
        except AnswerError:  # a row that is gone already
            continue
        view = relevant(form(), answers, TODAY, before=view)
        assert content(view) == content(relevant(form(), answers, TODAY))


def test_rows_that_nobody_touched_are_taken_over() -> None:
    answers = Answers(sample_draft("01-ready").answers)
    first = relevant(form(), answers, TODAY)
    second = relevant(form(), answers.apply(SetAnswer("purpose", "x")), TODAY, before=first)
    assert f"{ACCOUNTS}[a1]" in second.read_rows
    kept = [path for path, row in second.read_rows.items() if row is first.read_rows.get(path)]
    assert kept == list(second.read_rows)
    assert second.read_lists[ACCOUNTS] is first.read_lists[ACCOUNTS]
    changed = answers.apply(SetAnswer(f"{ACCOUNTS}[a1].holder", "Silver Pod"))
    third = relevant(form(), changed, TODAY, before=first)
    assert third.read_rows[f"{ACCOUNTS}[a1]"] is not first.read_rows[f"{ACCOUNTS}[a1]"]
    assert third.value(f"{ACCOUNTS}[a1].holder") == "Silver Pod"
