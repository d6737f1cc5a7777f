# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions: what they say, what a missing answer does, and why."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.forms.expressions import (
    ExpressionError,
    Reason,
    evaluate,
    explain,
    free_names,
    is_true,
    parse,
)

NAMES: dict[str, object] = {
    "grade": "urgent",
    "bases": ("UNTOC", "UNCAC"),
    "charged": False,
    "deadline": date(2027, 1, 15),
    "today": date(2026, 11, 23),
    "loss": {"amount": Decimal("2340500"), "currency": "EUR"},
    "none_given": (),
    "persons": (
        {"_id": "p1", "role": "suspect", "age": 42, "papers": ({"_id": "p1", "kind": "passport"},)},
        {"_id": "p2", "role": "witness", "papers": ()},
    ),
}

TRUE = [
    'grade == "urgent"',
    'grade != "routine"',
    'grade in ["urgent", "emergency"]',
    'grade not in ("routine",)',
    '"UNTOC" in bases',
    '"NARC88" not in bases',
    "not charged",
    "charged == false",
    "deadline > today",
    "today < deadline",
    "loss.amount >= 2000000",
    "loss.amount > -1",
    'any(persons, row.role == "witness")',
    "count(persons) == 2",
    'count(persons, row.role == "suspect") < 2',
    'all(persons, row.role in ["suspect", "witness"])',
    'any(persons, any(row.papers, outer.role == "suspect" and row.kind == "passport"))',
    'grade == "urgent" and deadline',
    'charged or (grade == "urgent" and not charged)',
    "1 < 2 < 3",
    "deadline",
    "bases",
    "not none_given",
    "persons",
]
FALSE = [
    "charged",
    'grade == "Urgent"',
    "none_given",
    'any(none_given, row.role == "x")',
    "1 < 2 < 2",
    "not deadline",
    "count(none_given)",
]
MISSING = [
    "gone",
    'gone == "x"',
    'gone != "x"',
    "gone < 3",
    "gone >= today",
    'gone in ["x"]',
    'gone not in ["x"]',
    '"x" in gone',
    '"x" not in gone',
    "gone == gone",
    "gone.part",
    "gone == false",
    'any(gone, row.x == "y")',
    'all(gone, row.x == "y")',
    "all(none_given, true)",
    "count(gone)",
    "any(persons, row.gone)",
    "outer.x",
    "row.x",
]
UNLIKE = [
    "grade == 1",
    "grade < 5",
    "charged == 0",
    "deadline == grade",
    "deadline < 5",
    "bases == grade",
    'grade < "z"',
    '"urg" in grade',
    "true == 1",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_holds(text: str) -> None:
    assert is_true(parse(text), NAMES)


@pytest.mark.parametrize("text", FALSE)
def test_it_does_not_hold(text: str) -> None:
    assert not is_true(parse(text), NAMES)


@pytest.mark.parametrize("text", MISSING)
def test_a_missing_answer_compares_false(text: str) -> None:
    assert not is_true(parse(text), NAMES)
    assert is_true(parse(f"not ({text})"), NAMES)


@pytest.mark.parametrize("text", UNLIKE)
def test_things_of_different_kinds_compare_false(text: str) -> None:
    assert not is_true(parse(text), NAMES)


def test_a_moment_is_not_a_date() -> None:
    noon = {"at": datetime(2027, 1, 1, 12), "today": date(2026, 1, 1)}  # noqa: DTZ001 - local clocks
    assert not is_true(parse("at > today"), noon)


def test_a_count_is_a_number_and_a_condition_is_true_or_false() -> None:
    assert evaluate(parse("count(persons)"), NAMES) == 2
    assert evaluate(parse('grade and "x"'), NAMES) is True


REFUSED = [
    "",
    "  ",
    "a +",
    "a + b",
    '"a" * 9',
    "9 ** 9",
    "a ~ b",
    "a | upper",
    "a is defined",
    "a if b else c",
    "a[0]",
    "a[1:2]",
    "{}",
    "f(x)",
    "any(x)",
    "any(x, y, z)",
    "any(x, *y)",
    "any(x, y=1)",
    "x.f()",
    "a }} {{ b",
    "a b",
    "a.__class__",
    "_id",
    "none",
    "x == none",
    "1.5",
    "[a]",
    "-x",
    "+1",
    "any(a, any(b, any(c, true)))",
    "range(9)",
    "lambda: 1",
    "{% raw %}",
    "a = 1",
    '"\\x"',
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_on_the_list_is_refused_in_words(text: str) -> None:
    with pytest.raises(ExpressionError) as refusal:
        parse(text)
    assert str(refusal.value)


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ('grade == "urgent"', [Reason("grade", "==", "urgent")]),
        ('"urgent" == grade', [Reason("grade", "==", "urgent")]),
        ("2000000 < loss.amount", [Reason("loss.amount", ">", 2000000)]),
        ('grade in ["urgent", "priority"]', [Reason("grade", "==", "urgent")]),
        ('"UNTOC" in bases', [Reason("bases", "contains", "UNTOC")]),
        ('"X" not in bases', [Reason("bases", "lacks", "X")]),
        ("deadline", [Reason("deadline", "given", date(2027, 1, 15))]),
        ("not charged", [Reason("charged", "not given", value=False)]),
        ("not gone", [Reason("gone", "not given")]),
        ('not (grade == "routine")', [Reason("grade", "!=", "routine")]),
        ('grade == "routine" or deadline', [Reason("deadline", "given", date(2027, 1, 15))]),
        (
            'grade == "urgent" and "UNTOC" in bases',
            [Reason("grade", "==", "urgent"), Reason("bases", "contains", "UNTOC")],
        ),
        ('any(persons, row.role == "witness")', [Reason("persons[p2].role", "==", "witness")]),
        ('not any(persons, row.role == "victim")', [Reason("persons", "none")]),
        ('all(persons, row.role in ["suspect", "witness"])', [Reason("persons", "all")]),
        ('not all(persons, row.role == "suspect")', [Reason("persons[p2].role", "!=", "suspect")]),
        ("count(persons) > 1", [Reason("persons", ">", 1)]),
        (
            'any(persons, any(row.papers, row.kind == "passport"))',
            [Reason("persons[p1].papers[p1].kind", "==", "passport")],
        ),
    ],
)
def test_it_says_which_answers_decided(text: str, reasons: list[Reason]) -> None:
    assert explain(parse(text), NAMES) == tuple(reasons)


def test_a_derived_name_is_told_by_what_it_stands_for() -> None:
    derived = {"urgent": parse('grade == "urgent"')}
    assert explain(parse("urgent"), NAMES | {"urgent": True}, derived) == (
        Reason("grade", "==", "urgent"),
    )


def test_free_names_are_those_read_from_outside() -> None:
    text = "any(persons, row.role == grade and any(row.papers, outer.x == today)) or row.y"
    assert free_names(parse(text)) == {"persons", "grade", "today", "row"}


WORDS = st.sampled_from(
    [
        "grade",
        "bases",
        "persons",
        "row.role",
        "and",
        "or",
        "not",
        "in",
        "==",
        "!=",
        "<",
        "(",
        ")",
        "[",
        "]",
        ",",
        "any(",
        "all(",
        "count(",
        '"urgent"',
        "1",
        "-",
        "true",
        "|",
        "}}",
        "{{",
        ".",
        "~",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_an_expression_or_refused(text: str) -> None:
    try:
        expression = parse(text)
    except ExpressionError:
        return
    wanted = is_true(expression, NAMES)
    assert is_true(parse(f"not ({text})"), NAMES) != wanted
    assert all(reason.path is not None for reason in explain(expression, NAMES))
