# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Relevance: what is asked, how pressing it is, and why; the rest stays in the draft."""

from __future__ import annotations

import cProfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.contact import Contact
from mla_writer.domain.person import Organisation
from mla_writer.errors import AnswerError
from mla_writer.forms.answers import AddRow, Answers, SetAnswer
from mla_writer.forms.expressions import Reason, is_true, parse
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import View, relevant, summary_line
from mla_writer.paths import FORMS
from tests.unit.forms.small_forms import TODAY, look, row, small_form

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.forms.answers import Change
    from mla_writer.forms.schema import FormDefinition


@pytest.fixture
def form(tmp_path: Path) -> FormDefinition:
    return small_form(tmp_path)


def paths(view: View) -> list[str]:
    return [question.path for question in view.questions]


def level(view: View, path: str) -> str:
    question = view.question(path)
    return question.level if question else ""


def test_a_question_is_asked_only_when_its_condition_holds(form: FormDefinition) -> None:
    assert "deadline" not in paths(look(form))
    assert "deadline" in paths(look(form, ("grade", "urgent")))


def test_an_answer_no_longer_asked_for_stays_in_the_draft_and_goes_no_further(
    form: FormDefinition,
) -> None:
    view = look(form, ("grade", "routine"), ("deadline", "2027-01-15"), ("deadline_reason", "x"))
    assert view.question("deadline") is None
    assert view.question("deadline_reason") is None
    assert view.value("deadline") is None
    assert view.answers.tree == {"grade": "routine"}


def test_an_essential_question_says_why(form: FormDefinition) -> None:
    asked = look(form, ("grade", "urgent")).question("deadline")
    assert asked is not None
    assert asked.level == "essential"
    assert asked.because == (Reason("grade", "==", "urgent"),)


def test_a_derived_name_is_explained_by_the_measure(form: FormDefinition) -> None:
    asked = look(form, row("measures", "m1", "records")).question("power")
    assert asked is not None
    assert asked.level == "essential"
    assert asked.because == (Reason("measures[m1].traits", "contains", "coercive"),)


def test_each_measure_is_a_step_of_its_own_after_its_section(form: FormDefinition) -> None:
    view = look(form, row("measures", "m1", "records"), row("measures", "m2", "hearing"))
    assert [step.id for step in view.steps] == [
        "case",
        "assistance",
        "measures[m1]",
        "measures[m2]",
    ]
    assert [step.title for step in view.steps][2:] == ["Records", "Hearing"]
    oath = view.question("measures[m2].oath")
    assert oath is not None
    assert (oath.step, oath.row) == ("measures[m2]", "measures[m2]")
    listed = view.question("measures")
    assert listed is not None
    assert listed.step == "assistance"


def test_a_row_reads_itself_and_the_row_around_it(form: FormDefinition) -> None:
    rows = (row("measures", "m1", "records"), row("measures[m1].accounts", "a1"))
    assert "measures[m1].accounts[a1].holder" not in paths(look(form, *rows))
    known = look(form, *rows, ("measures[m1].by_person", False))
    assert "measures[m1].accounts[a1].holder" in paths(known)
    assert "measures[m1].accounts" not in paths(look(form, *rows, ("measures[m1].by_person", True)))


def test_parts_of_a_composite_not_begun_press_no_more_than_the_composite(
    form: FormDefinition,
) -> None:
    before, after = look(form), look(form, ("office.email", "a@b.example"))
    assert [level(before, "office.name"), level(after, "office.name")] == ["optional", "essential"]


def test_parts_of_a_row_keep_their_level(form: FormDefinition) -> None:
    asked = look(form, row("people", "p1")).question("people[p1].name")
    assert asked is not None
    assert asked.level == "essential"


def test_values_are_typed_and_kept(form: FormDefinition) -> None:
    view = look(
        form, row("people", "p1"), ("people[p1].name", "Golden Bean"), ("office.name", "Unit")
    )
    assert view.value("people[p1]") == Organisation(name="Golden Bean")
    assert view.value("office") == Contact(name="Unit")
    assert view.value("people[p1].name") == "Golden Bean"
    assert view.value("people[p2]") is None
    assert view.value("nowhere") is None
    assert view.rows("people") == ("people[p1]",)
    assert view.rows("grade") == ()


def test_the_closed_row_is_one_line_without_gaps(form: FormDefinition) -> None:
    view = look(form, row("people", "p1"), ("people[p1].name", "Golden Bean"))
    assert view.summary("people[p1]") == "Golden Bean"
    assert look(form, row("measures", "m1", "records")).summary("measures[m1]") == "Records"


def test_a_closed_row_shows_a_moment_on_both_clocks(tmp_path: Path) -> None:
    form = small_form(
        tmp_path,
        hearing="""
    id: hearing
    title: Hearing of a person
    short_title: Hearing
    fields:
      - {id: their_zone, kind: choice, source: time_zones, label: Which clocks?}
      - id: dates
        kind: repeat
        label: When?
        summary: "{at@their_zone}"
        fields: [{id: at, kind: datetime, label: When?}]
""",
    )
    dated: list[Change | tuple[str, Json]] = [
        row("measures", "m1", "hearing"),
        row("measures[m1].dates", "d1"),
        ("measures[m1].dates[d1].at", {"at": "2027-02-11T10:00:00", "zone": "Europe/Lisbon"}),
    ]
    here, listed = "11 February 2027, 10:00", "measures[m1].dates[d1]"
    assert look(form, *dated).summary(listed) == f"{here} (Europe/Lisbon)"
    there: list[tuple[str, Json]] = [
        ("measures[m1].their_zone", zone) for zone in ("Asia/Manila", "Pacific/Pago_Pago")
    ]
    said = [look(form, *dated, zone).summary(listed) for zone in there]
    assert said == [
        f"{here} = 18:00 (Asia/Manila)",
        f"{here} = 10 February 2027, 23:00 (Pacific/Pago_Pago)",
    ]


def test_a_closed_row_speaks_the_readers_language(tmp_path: Path) -> None:
    form = small_form(
        tmp_path,
        hearing="""
    id: hearing
    title: Hearing of a person
    short_title: Hearing
    fields:
      - id: papers
        kind: repeat
        label: Papers
        summary: "{paper}, {number}"
        fields:
          - {id: paper, kind: choice, label: Which?, choices: [{id: passport, label: Passport}]}
          - {id: number, kind: text, label: Number}
""",
    )
    listed = "measures[m1].papers[p1]"
    view = look(
        form,
        row("measures", "m1", "hearing"),
        row("measures[m1].papers", "p1"),
        (f"{listed}.paper", "passport"),
        (f"{listed}.number", "A 1"),
    )
    assert view.summary(listed) == "Passport, A 1"
    assert view.summary(listed, "ar", {"Passport": "جواز سفر"}.__getitem__) == "جواز سفر، A 1"


@pytest.mark.parametrize(
    ("held", "line"),
    [({"a": "A", "b": "B"}, "A, B"), ({"a": "A"}, "A"), ({"b": "B"}, "B"), ({}, "")],
)
def test_a_summary_leaves_out_the_marks_around_gaps(held: dict[str, str], line: str) -> None:
    assert summary_line("{a}, {b}", lambda name: held.get(name, "")) == line


def test_a_faulty_answer_is_a_problem_without_a_value(form: FormDefinition) -> None:
    view = look(form, ("grade", "urgent"), ("deadline", "soon"))
    assert [(found.path, found.code) for found in view.problems] == [
        ("deadline", "answer.not-a-date")
    ]
    assert view.value("deadline") is None
    assert view.question("deadline_reason") is None


def test_a_picked_row_that_is_gone_is_a_problem(form: FormDefinition) -> None:
    kept = look(form, row("people", "p1"), ("witness", "people[p1]"))
    lost = look(form, row("people", "p1"), ("witness", "people[p2]"))
    assert kept.problems == ()
    assert [(found.path, found.code) for found in lost.problems] == [("witness", "answer.row-gone")]
    assert lost.value("witness") is None


def test_a_measure_that_the_form_lacks_is_a_problem_not_a_step(form: FormDefinition) -> None:
    view = look(form, row("measures", "m1", "seance"))
    assert [step.id for step in view.steps] == ["case", "assistance"]
    assert [(found.path, found.code) for found in view.problems] == [
        ("measures[m1]", "answer.unknown-measure")
    ]


def test_answers_of_the_wrong_shape_are_problems(form: FormDefinition) -> None:
    view = look(form, ("people", "nobody"), ("office", "x"), ("measures", 7))
    assert {(found.path, found.code) for found in view.problems} >= {
        ("people", "answer.not-rows"),
        ("office", "answer.not-parts"),
    }


def test_names_are_those_of_the_relevant_view(form: FormDefinition) -> None:
    names = look(form, row("measures", "m1", "records"), ("deadline", "2027-01-15")).names()
    assert is_true(parse('any(measures, row.variant == "records")'), names)
    assert is_true(parse("coercive and not deadline and today"), names)
    assert names["today"] == TODAY
    assert set(names) >= {"today", "document_language", "coercive", "grade"}


def test_questions_stand_in_the_order_of_the_form(form: FormDefinition) -> None:
    view = look(form, row("people", "p1"), row("measures", "m1", "hearing"))
    found = paths(view)
    assert found.index("people") < found.index("people[p1].name") < found.index("witness")
    assert found.index("assistance_more") < found.index("measures[m1].oath")
    assert len(found) == len(set(found))


# -- properties over the shipped form --------------------------------------------------------

SHIPPED = load_form(FORMS, "mla")
TOP = sorted(field.id for _, field in SHIPPED.questions())
RAW = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=4),
    st.sampled_from(["urgent", "UNTOC", "2027-01-15", "GH"]),
    st.lists(st.sampled_from(["UNTOC", "UNCAC", "death_penalty"]), max_size=2, unique=True),
    st.just([{"_id": "x1", "role": "suspect", "name": 7, "penalty_unit": "years"}]),
    st.just([{"_id": "m1", "_variant": "bank_records", "accounts": [{"_id": "a1"}]}]),
    st.fixed_dictionaries({"from": st.text(max_size=3), "name": st.text(max_size=3)}),
)


@given(st.dictionaries(st.sampled_from(TOP), RAW, max_size=10))
def test_any_answers_give_a_view_with_unique_known_paths(tree: dict[str, Json]) -> None:
    view = relevant(SHIPPED, Answers(tree), TODAY)
    found = paths(view)
    assert len(found) == len(set(found))
    for question in view.questions:
        assert SHIPPED.field_at(question.path)
        assert isinstance(question.because, tuple)
        view.value(question.path)
    again = relevant(SHIPPED, view.answers, TODAY)
    assert paths(again) == found
    assert again.answers == view.answers


@given(st.lists(st.tuples(st.sampled_from(TOP), RAW), max_size=6))
def test_an_answer_that_is_not_asked_changes_nothing(changes: list[tuple[str, Json]]) -> None:
    answers = Answers()
    for path, raw in changes:
        answers = answers.apply(SetAnswer(path, raw))
    view = relevant(SHIPPED, answers, TODAY)
    unasked = next((name for name in TOP if view.question(name) is None), None)
    if unasked is not None:
        after = relevant(SHIPPED, answers.apply(SetAnswer(unasked, "x")), TODAY)
        assert after.questions == view.questions
        assert after.answers == view.answers


def test_a_thousand_accounts_take_no_longer_than_they_must() -> None:
    """Work grows with the questions: ten times the accounts, about ten times the calls."""

    def calls(count: int) -> int:
        accounts: list[Json] = [
            {"_id": f"a{number + 1}", "scheme": "iban", "iban": "AT61 1904 3002 3457 3201"}
            for number in range(count)
        ]
        answers = Answers().apply(AddRow("measures", "m1", "bank_records"))
        answers = answers.apply(SetAnswer("measures[m1].accounts", accounts))
        profile = cProfile.Profile()
        profile.runcall(relevant, SHIPPED, answers, TODAY)
        return sum(entry.callcount for entry in profile.getstats())

    assert calls(1000) < 12 * calls(100)


def test_a_hostile_path_is_an_answer_error() -> None:
    view = relevant(SHIPPED, Answers(), TODAY)
    with pytest.raises(AnswerError):
        view.answers.get("a[")
