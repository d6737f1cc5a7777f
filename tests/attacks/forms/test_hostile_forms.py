# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Forms and answers made to hurt: bombs, bottomless nests, names that reach for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import AnswerError, FaultyFiles
from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.forms.expressions import ExpressionError, is_true, parse
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.forms.yaml_file import MAX_BYTES, parse_yaml, read_yaml_file
from mla_writer.paths import FORMS
from tests.unit.forms.small_forms import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

BOUNDS = Bounds(seconds=20, megabytes=200)  # a busy machine has time; hours would be asked for
LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)
BOMBS = {
    "laughs": LAUGHS,
    "deep list": "[" * 100_000,
    "deep mapping": "{a: " * 50_000,
    "deep block": "".join(f"{' ' * n}a:\n" for n in range(1500)),
    "many values": "[" + "1," * 150_000 + "1]",
    "object": "!!python/object/apply:os.system ['true']",
    "merge": "a: {x: 1}\nb:\n  <<: *a\n",
    "endless number": "a: " + "9" * 5000 + "x: [",
}


def read_expression(text: str) -> None:
    parse(text)


def holds(text: str, names: dict[str, object]) -> bool:
    return is_true(parse(text), names)


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_refused_soon(name: str) -> None:
    with pytest.raises(FaultyFiles):
        run_confined(BOUNDS, parse_yaml, BOMBS[name], "bomb.yaml")


def test_a_huge_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    file.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(FaultyFiles, match="larger than"):
        read_yaml_file(file, file.name)


def test_a_long_number_stays_text() -> None:
    assert parse_yaml("a: " + "9" * 5000, "x").data == {"a": "9" * 5000}


@pytest.mark.parametrize(
    "text",
    [
        "(" * 300 + "a" + ")" * 300,
        "not " * 140 + "a",
        "-" * 500 + "1",
        "a" + ".a" * 250,
        "a" + "[0" * 100 + "]" * 100,
        " and ".join(["a"] * 200),
        "grade.__class__.__mro__",
        "any(a, any(b, any(c, any(d, true))))",
        "9" * 700,
        "{{ a }}",
        "a\x00b",
        "self.__init__.__globals__",
        "cycler.__init__",
        '"%s" % a',
        '"a" ~ "b"',
        "[1] * 99999999",
    ],
)
def test_an_expression_that_reaches_for_more_is_refused_soon(text: str) -> None:
    with pytest.raises(ExpressionError):
        run_confined(BOUNDS, read_expression, text)


def test_an_expression_cannot_reach_an_attribute_of_a_value() -> None:
    for text in ("name.format", "name.upper", "rows.append", "today.year", "mapping.items"):
        names = {"name": "x", "rows": ({"x": 1},), "today": TODAY, "mapping": {"a": 1}}
        assert not is_true(parse(text), names)


def test_rows_within_rows_stay_bounded() -> None:
    rows = tuple({"_id": f"r{n}", "x": n} for n in range(300))
    text = "any(rows, any(rows, row.x == 1 and outer.x == 999))"
    assert run_confined(BOUNDS, holds, text, {"rows": rows}) is False


@pytest.mark.parametrize("path", ["persons[p1].__class__", "persons[p1]._id", "a" * 99, "a.0", "á"])
def test_a_path_that_reaches_for_more_is_refused(path: str) -> None:
    with pytest.raises(AnswerError):
        Answers().apply(SetAnswer(path, "x"))


def test_a_draft_of_rubbish_gives_a_view_with_problems() -> None:
    form = load_form(FORMS, "mla")
    rubbish: Json = [
        {"_id": ["p1"]},
        {"_id": None},
        {},
        [],
        "x",
        {"_id": "p1", "role": {"a": []}},
        {"_id": "p1"},
    ]
    tree: dict[str, Json] = {field.id: rubbish for _, field in form.questions()}
    view = relevant(form, Answers(tree), TODAY)
    assert view.problems
    found = [question.path for question in view.questions]
    assert len(found) == len(set(found))
    for path in found:
        view.value(path)
        view.summary(path)
        assert view.answers.get(path) is None or form.field_at(path)
