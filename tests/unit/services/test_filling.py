# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers that a person wrote by hand: taken as meant, or refused with line and reason."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.errors import FaultyFiles
from mla_writer.forms.answers import Answers
from mla_writer.forms.loader import load_form
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import fill_draft, sample_draft

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

FORM = load_form(paths.FORMS, "mla")


def filled(folder: Path, text: str) -> Answers:
    file = folder / "case.yaml"
    file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    given = read_answers(file)
    return fill(FORM, Answers(), given.answers, file.name, given.line)


@pytest.mark.parametrize(
    ("text", "path", "meant"),
    [
        ("charged: yes", "charged", True),
        ("charged: No", "charged", False),
        ("charged: true", "charged", True),
        ("charged: perhaps", "charged", "perhaps"),
        ("bases: UNTOC", "bases", ["UNTOC"]),
        ("ref_own: 4711", "ref_own", "4711"),
        ("deadline: 2027-01-15", "deadline", "2027-01-15"),
        ("persons: [{birth_date: 1984}]", "persons[p1].birth_date", "1984"),
        ("auth_central: {unit: 7}", "auth_central.unit", "7"),
        ("transnational_value: {amount: '5000', currency: EUR}", "transnational_value.amount", ""),
    ],
)
def test_an_answer_is_taken_as_it_is_meant(
    tmp_path: Path, text: str, path: str, meant: Json
) -> None:
    answers = filled(tmp_path, text)
    if path.endswith(".amount"):
        assert answers.get("transnational_value") == {"amount": "5000", "currency": "EUR"}
    else:
        assert answers.get(path) == meant


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            "ref_own: A\ndeadlin: 2027-01-15",
            ["case.yaml:2: deadlin: The form has no question deadlin."],
        ),
        (
            """
            form: mla
            answers:
              ref_own: A
              persons:
                - family_name: Asare
                - famly_name: Boateng
            """,
            ["case.yaml:6: persons[1].famly_name: The form has no question famly_name."],
        ),
        ("measures: [{relevance: x}]", ["case.yaml:1: measures[0]: _variant says which measure"]),
        (
            "measures:\n  - _variant: bank_record",
            ["case.yaml:2: measures[0]: _variant says which measure a row is:"],
        ),
        (
            "persons:\n  - {_id: p1, family_name: X}\n  - {_id: p1, family_name: Y}",
            ["case.yaml:3: persons[1]: Two rows have the _id p1."],
        ),
        (
            "auth_central: Ministry",
            ["case.yaml:1: auth_central: Expected a mapping of its parts"],
        ),
        ("persons: Kwame", ["case.yaml:1: persons: Expected a list of rows"]),
        (
            (
                "measures:\n  - _variant: bank_records\n    accounts:\n"
                "      - {ibn: X}\n      - {holdr: Y}"
            ),
            [
                "case.yaml:4: measures[0].accounts[0].ibn: The form has no question ibn.",
                "case.yaml:5: measures[0].accounts[1].holdr: The form has no question holdr.",
            ],
        ),
    ],
)
def test_what_cant_be_taken_is_refused_with_its_line(
    tmp_path: Path, text: str, faults: list[str]
) -> None:
    with pytest.raises(FaultyFiles) as refused:
        filled(tmp_path, text)
    told = str(refused.value).splitlines()
    assert len(told) == len(faults)
    for said, expected in zip(told, faults, strict=True):
        assert said.startswith(expected)


def test_a_row_without_an_id_gets_a_free_one_beside_those_that_have_one(tmp_path: Path) -> None:
    answers = filled(tmp_path, "persons: [{_id: p1, family_name: A}, {family_name: B}]")
    assert answers.get("persons[p2].family_name") == "B"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("document_language: xx", "xx is no language of letters"),
        ("today: soon", "soon is not a day"),
        ("answer: x", "Unknown key"),
    ],
)
def test_a_head_that_cant_be_is_named(tmp_path: Path, head: str, expected: str) -> None:
    with pytest.raises(FaultyFiles, match=expected):
        filled(tmp_path, f"{head}\nanswers: {{}}\n")


@pytest.mark.parametrize("text", ["- a\n- b\n", "answers: none\n"])
def test_a_file_of_another_shape_is_one_clear_fault(tmp_path: Path, text: str) -> None:
    with pytest.raises(FaultyFiles, match="Expected"):
        filled(tmp_path, text)


def test_answers_without_a_head_leave_the_language_alone(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("ref_own: A\n", encoding="utf-8")
    draft = replace(sample_draft("01-ready"), document_language="ar")
    assert fill_draft(draft, file).document_language == "ar"


def test_answers_for_another_form_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("form: other\nanswers: {ref_own: A}\n", encoding="utf-8")
    with pytest.raises(FaultyFiles, match="other"):
        fill_draft(sample_draft("01-ready"), file)
