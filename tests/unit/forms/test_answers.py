# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers: immutable, shared, never a row id twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import AnswerError
from mla_writer.forms.answer_paths import split_path
from mla_writer.forms.answers import (
    AddRow,
    Answers,
    Change,
    MoveRow,
    RemoveRow,
    SetAnswer,
    change_from_json,
    change_to_json,
    new_row_id,
)

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

TWO = Answers({"persons": [{"_id": "p1", "name": "Ada"}, {"_id": "p2", "name": "Bo"}]})


def test_an_answer_is_set_inside_rows_and_composites() -> None:
    answers = TWO.apply(SetAnswer("persons[p2].address.city", "Graz"))
    assert answers.get("persons[p2].address.city") == "Graz"
    assert TWO.get("persons[p2].address") is None


def test_what_did_not_change_is_shared() -> None:
    after = TWO.apply(SetAnswer("persons[p2].name", "Bob"))
    assert after.get("persons[p1]") is TWO.get("persons[p1]")


def test_none_removes_an_answer_and_the_composite_that_it_leaves_empty() -> None:
    answers = TWO.apply(SetAnswer("office.address.city", "Graz"))
    assert "office" not in answers.apply(SetAnswer("office.address.city", None)).tree


def test_a_value_that_was_set_does_not_follow_its_giver() -> None:
    given_list: list[Json] = ["a"]
    answers = Answers().apply(SetAnswer("bases", given_list))
    given_list.append("b")
    assert answers.get("bases") == ["a"]


def test_rows_are_added_moved_and_removed() -> None:
    answers = TWO.apply(AddRow("persons", "p3", position=0))
    answers = answers.apply(MoveRow("persons[p1]", 2)).apply(RemoveRow("persons[p2]"))
    rows = answers.get("persons")
    assert isinstance(rows, list)
    assert [row["_id"] for row in rows if isinstance(row, dict)] == ["p3", "p1"]


def test_a_variant_says_its_measure() -> None:
    answers = Answers().apply(AddRow("measures", "m1", "records"))
    assert answers.get("measures[m1]") == {"_id": "m1", "_variant": "records"}


def test_a_row_id_is_not_given_again_after_its_row_was_removed() -> None:
    answers = TWO.apply(RemoveRow("persons[p2]")).apply(RemoveRow("persons[p1]"))
    assert new_row_id(answers, "persons") == "p3"


def test_a_row_id_is_not_given_again_after_undo() -> None:
    later = TWO.apply(AddRow("persons", new_row_id(TWO, "persons")))
    undone = later.returned_to(TWO)
    assert undone.get("persons") == TWO.get("persons")
    assert new_row_id(undone, "persons") == "p4"


def test_undo_keeps_the_count_of_lists_inside_rows() -> None:
    before = TWO.apply(AddRow("persons[p1].papers", "p1"))
    later = before.apply(AddRow("persons[p1].papers", "p2"))
    assert new_row_id(later.returned_to(before), "persons[p1].papers") == "p3"


def test_the_count_survives_saving() -> None:
    answers = TWO.apply(RemoveRow("persons[p2]"))
    read = Answers(json.loads(json.dumps(dict(answers.tree))))
    assert new_row_id(read, "persons") == "p3"


def test_setting_a_whole_list_does_not_lower_the_count() -> None:
    answers = TWO.apply(SetAnswer("persons", [{"_id": "p1"}]))
    assert new_row_id(answers, "persons") == "p3"


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "a.",
        "a..b",
        "A",
        "a b",
        "a[p7",
        "a[7]",
        "a[p0]",
        "a[p7]x",
        "a[p7][p8]",
        "_id",
        "__class__",
        "a.b.c.d.e.f.g.h.i",
        "x" * 400,
        "a[p1]\n",
        "a\x00",
        "\u0661",
    ],
)
def test_a_path_that_is_none_is_refused(path: str) -> None:
    with pytest.raises(AnswerError):
        split_path(path)


@pytest.mark.parametrize(
    "change",
    [
        SetAnswer("persons[p9].name", "x"),
        SetAnswer("persons[p1]", {}),
        SetAnswer("persons[p1].name.first", "x"),
        SetAnswer("office", "\ud800"),
        SetAnswer("amount", float("nan")),
        SetAnswer("people", [{"name": "no id"}]),
        SetAnswer("people", [{"_id": "p1"}, {"_id": "p1"}]),
        AddRow("persons", "p1"),
        AddRow("persons", "7p"),
        AddRow("persons[p1]", "p3"),
        AddRow("persons", "p3", position=-1),
        AddRow("persons[p1].name", "n1"),
        RemoveRow("persons"),
        RemoveRow("persons[p9]"),
        MoveRow("persons[p1]", -1),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(change: Change) -> None:
    with pytest.raises(AnswerError):
        TWO.apply(change)


def test_an_answer_nested_without_end_is_refused() -> None:
    deep: Json = "x"
    for _ in range(50):
        deep = [deep]
    with pytest.raises(AnswerError):
        Answers().apply(SetAnswer("a", deep))


NAMES = st.sampled_from(["grade", "office.email", "persons[p1].name", "persons[p1].address.city"])
VALUES = st.one_of(st.none(), st.booleans(), st.text(max_size=5), st.lists(st.text(max_size=3)))
CHANGES = st.one_of(
    st.builds(SetAnswer, NAMES, VALUES),
    st.builds(AddRow, st.just("persons"), st.sampled_from(["p1", "p2", "p3", "p9"])),
    st.builds(RemoveRow, st.sampled_from(["persons[p1]", "persons[p2]"])),
    st.builds(MoveRow, st.sampled_from(["persons[p1]", "persons[p3]"]), st.integers(0, 4)),
)


def _applied(answers: Answers, change: Change) -> Answers:
    try:
        return answers.apply(change)
    except AnswerError:
        return answers


@given(st.lists(CHANGES, max_size=12))
def test_going_back_and_forth_gives_the_same_answers_and_no_id_twice(changes: list[Change]) -> None:
    history = [Answers()]
    for change in changes:
        history.append(_applied(history[-1], change))
    for earlier in history:
        undone = history[-1].returned_to(earlier)
        assert _without_counts(dict(undone.tree)) == _without_counts(dict(earlier.tree))
        number = int(new_row_id(undone, "persons")[1:])
        assert number >= int(new_row_id(history[-1], "persons")[1:])
        redone = undone.returned_to(history[-1])
        assert redone.get("persons") == history[-1].get("persons")


@given(st.lists(CHANGES, max_size=12))
def test_a_change_never_touches_the_answers_before_it(changes: list[Change]) -> None:
    answers = Answers()
    for change in changes:
        before = json.dumps(dict(answers.tree))
        after = _applied(answers, change)
        assert json.dumps(dict(answers.tree)) == before
        answers = after


@given(CHANGES)
def test_a_change_survives_the_journal(change: Change) -> None:
    assert change_from_json(json.loads(json.dumps(change_to_json(change)))) == change


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        {"op": "set", "path": "a"},
        {"op": "add", "path": "a"},
        {"op": "move", "path": "a"},
        {"op": "eval", "path": "a"},
        {"op": "set", "path": 1, "value": 1},
    ],
)
def test_a_change_that_is_none_is_refused(data: Json) -> None:
    with pytest.raises(AnswerError):
        change_from_json(data)


def _without_counts(value: Json) -> Json:
    if isinstance(value, dict):
        kept = {key: _without_counts(held) for key, held in value.items() if key != "_next"}
        return {key: held for key, held in kept.items() if held != {}}
    return [_without_counts(held) for held in value] if isinstance(value, list) else value
