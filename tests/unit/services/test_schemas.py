# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema of a form: sound itself, true of real answers, false of other shapes."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from mla_writer import paths
from mla_writer.errors import AnswerError
from mla_writer.services.filling import read_answers
from mla_writer.services.opening import open_form, sample_draft
from mla_writer.services.schemas import answers_schema, schema_of_type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mla_writer.forms.schema import Field

FORM = open_form("mla")
SCHEMA = answers_schema(FORM)
JUDGE: Any = Draft202012Validator(SCHEMA)
# A draft from the desk may hold what no schema lets pass: that is its defect.
CASES = sorted((paths.PROJECT / "tests" / "golden" / "cases").rglob("*-ready*.yaml"))


def ready() -> dict[str, Any]:
    """The answers of the complete case, as a draft holds them, free to be changed."""
    return copy.deepcopy(dict(sample_draft("01-ready").answers))


def complaints(answers: object) -> list[str]:
    return [error.message for error in JUDGE.iter_errors(answers)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_ready_sample_fits_as_a_draft_holds_it() -> None:
    assert complaints(ready()) == []
    assert complaints({}) == []


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_files_of_answers_fit_as_a_person_types_them(file: Path) -> None:
    given = read_answers(file)
    judge: Any = Draft202012Validator(answers_schema(open_form(given.form)))
    assert [error.message for error in judge.iter_errors(dict(given.answers))] == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("facts_established",), ["a list"]),
        (("facts_established",), 5),
        (("requested_state",), "Austria"),
        (("requested_state",), None),
        (("charged",), "yes"),
        (("letter_date",), "23.11.2026"),
        (("grade",), "very urgent"),
        (("bases",), "UNTOC"),
        (("bases",), ["UNTOC", "UNTOC"]),
        (("transnational_value",), {"amount": "5"}),
        (("transnational_value",), {"amount": "5", "currency": "cocoa"}),
        (("auth_central",), "Attorney-General"),
        (("auth_central", "telex"), "unknown part"),
        (("persons",), {"p1": {}}),
        (("persons", 0, "_id"), "first"),
        (("persons", 0, "address"), {"country": "Ghana"}),
        (("persons", 0, "papers"), [{"kind": "poem"}]),
        (("measures", 0, "_variant"), "no_such_measure"),
        (("measures", 0, "period"), {"from": "2025-03-01"}),
        (("measures", 0, "hear_person"), "persons[p1]"),
        (("attachments", 0, "file", "sha256"), "abc"),
        (("no_such_question",), "x"),
    ],
)
def test_another_shape_does_not_fit(path: tuple[str | int, ...], wrong: object) -> None:
    answers: Any = ready()
    place = answers
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert complaints(answers) != []


def test_a_measure_says_which_it_is() -> None:
    answers = ready()
    del answers["measures"][0]["_variant"]
    assert complaints(answers) != []


def test_every_question_stands_in_the_schema_with_its_words() -> None:
    for _, field in FORM.questions():
        assert_described(field, SCHEMA["properties"])
    rows = {row["properties"]["_variant"]["const"]: row for row in measure_rows()}
    assert set(rows) == set(FORM.measures)
    for name, measure in FORM.measures.items():
        for field in measure.fields:
            assert_described(field, rows[name]["properties"])


def assert_described(field: Field, properties: Any) -> None:
    """A question, and those below it, have their title where they are answered."""
    schema = properties[field.id]
    assert schema["title"] == field.label
    inside = schema.get("items", schema).get("properties", {})
    for part in () if field.kind == "variants" else field.fields:
        assert_described(part, inside)


def measure_rows() -> Iterator[dict[str, Any]]:
    properties: Any = SCHEMA["properties"]
    yield from properties["measures"]["items"]["oneOf"]


def test_titles_are_in_the_words_that_are_asked_for() -> None:
    properties: Any = answers_schema(FORM, str.upper)["properties"]
    assert properties["nexus"]["title"] == FORM.field_at("nexus").label.upper()


def test_a_type_that_there_is_not_is_named() -> None:
    with pytest.raises(AnswerError, match="mlx"):
        schema_of_type("mlx")
