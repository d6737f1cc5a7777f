# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The request inside the PDF holds what the letter prints and nothing else."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import jsonschema

from mla_writer import paths
from mla_writer.forms.answers import Answers
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.attachment import build_attachment, said_paths
from mla_writer.services.producing import compose_letter

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document
    from tests.unit.services.conftest import Desk

UNPRINTED = "NEVER-PRINTED-4711"


def attached(desk: Desk) -> tuple[Document, dict[str, Json]]:
    look = desk.session.view()
    document = compose_letter(look, desk.session.draft, final=False)
    data = build_attachment(document, look.view, specimen=True)
    return document, json.loads(data)


@cache
def schema() -> dict[str, Json]:
    content: dict[str, Json] = json.loads((paths.ASSETS / "request.schema.json").read_text())
    return content


def test_it_says_that_it_is_a_specimen(desk: Desk) -> None:
    _, content = attached(desk)
    assert content["specimen"] is True
    assert content["reference"] == "EOCO/INV/2026/0417"


def test_it_fits_its_schema(desk: Desk) -> None:
    _, content = attached(desk)
    jsonschema.validate(content, schema())


def test_every_leaf_is_an_answer_that_the_letter_prints(desk: Desk) -> None:
    document, content = attached(desk)
    printed = said_paths(document, desk.session.view().view)
    answers = content["answers"]
    assert isinstance(answers, dict)
    leaves = list(_leaves(answers, ""))
    assert len(leaves) > 60
    inside = [path for path in leaves if not any(_covers(one, path) for one in printed)]
    assert inside == []


def test_a_choice_told_by_a_sentence_is_there_and_one_that_isnt_told_stays_out(desk: Desk) -> None:
    _, content = attached(desk)
    answers = content["answers"]
    assert isinstance(answers, dict)
    measures = answers["measures"]
    assert isinstance(measures, list)
    statement = next(row for row in measures if isinstance(row, dict) and row["_id"] == "m2")
    assert isinstance(statement, dict)
    assert statement["oath"] == "oath"  # "Hearing of a witness on oath"
    assert answers["electronic"] == "advance"  # "This letter is sent electronically in advance."
    assert "reciprocity" not in answers  # answered with no: the letter doesn't speak of it


def test_a_mark_and_a_place_to_sign_say_answers_too(desk: Desk) -> None:
    _, content = attached(desk)
    answers = content["answers"]
    assert isinstance(answers, dict)
    assert answers["grade"] == "urgent"  # the mark on page 1
    assert answers["in_custody"] is True
    assert answers["status_kind"] == "new"  # "None: first request"
    signatories = Answers(answers).get("signatories")
    assert isinstance(signatories, list)
    assert isinstance(signatories[0], dict)
    assert signatories[0]["capacity"] == "central_authority"  # "For the central authority"
    assert signatories[0]["seal"] is True  # "Seal"


def test_a_grade_that_no_mark_says_stays_out(desk: Desk) -> None:
    desk.session.answer("grade", "priority")
    desk.session.answer("signatories[s1].seal", raw=False)
    desk.session.answer("signatories[s1].capacity", None)
    document, content = attached(desk)
    answers = content["answers"]
    assert isinstance(answers, dict)
    assert "grade" not in answers
    assert Answers(answers).get("signatories[s1].seal") is None
    assert Answers(answers).get("signatories[s1].capacity") is None
    assert "For the" not in write_text(document)[-200:]


def test_an_emergency_is_called_one(desk: Desk) -> None:
    desk.session.answer("grade", "emergency")
    document, content = attached(desk)
    assert "EMERGENCY" in write_text(document)
    assert isinstance(content["answers"], dict)
    assert content["answers"]["grade"] == "emergency"


def test_a_name_in_print_brings_the_name_and_nothing_else_of_its_row(desk: Desk) -> None:
    """The rows of persons, accounts and measures are printed by name or number only."""
    script = desk.session.add_row("persons[p1].names_in_scripts")
    desk.session.answer(f"persons[p1].names_in_scripts[{script}].name", "Квами Асаре")
    hidden: dict[str, Json] = {
        f"persons[p1].names_in_scripts[{script}].language": "ru",
        "persons[p2].minor": False,
        "measures[m1].accounts[a1].holder_row": "persons[p1]",
    }
    for path, raw in hidden.items():
        desk.session.answer(path, raw)
    _, content = attached(desk)
    tree = content["answers"]
    assert isinstance(tree, dict)
    answers = Answers(tree)
    assert answers.get("persons[p1].family_name") == "Asare-Boateng"
    assert answers.get("persons[p1].given_names") == "Kwame"
    assert answers.get(f"persons[p1].names_in_scripts[{script}].name") == "Квами Асаре"
    assert answers.get("offences[o1].penalty_unit") == "years"
    assert answers.get("measures[m1].accounts[a1].iban") == "AT61 1904 3002 3457 3201"
    assert answers.get("measures[m1].accounts[a1].scheme") == "iban"  # the letter says "IBAN"
    assert [path for path in hidden if answers.get(path) is not None] == []


def test_texts_stand_in_the_letter_word_for_word(desk: Desk) -> None:
    document, content = attached(desk)
    letter = " ".join(write_text(document).split())
    answers = content["answers"]
    assert isinstance(answers, dict)
    for name in ("subject", "purpose", "deadline_reason", "dual_criminality"):
        assert " ".join(str(answers[name]).split()) in letter, name


def test_an_answer_that_is_no_longer_asked_stays_out(desk: Desk) -> None:
    desk.session.answer("reciprocity", raw=True)
    desk.session.answer("reciprocity_text", UNPRINTED)
    desk.session.answer("reciprocity", raw=False)
    document, content = attached(desk)
    assert UNPRINTED not in json.dumps(content)
    assert UNPRINTED not in write_text(document)


def _leaves(node: Json, path: str) -> list[str]:
    if isinstance(node, dict):
        found = []
        for key, value in node.items():
            if key not in ("_id", "_variant"):
                found += _leaves(value, f"{path}.{key}" if path else key)
        return found
    if isinstance(node, list) and node and isinstance(node[0], dict):
        return [
            leaf
            for row in node
            if isinstance(row, dict)
            for leaf in _leaves(row, f"{path}[{row['_id']}]")
        ]
    return [path]


def _covers(printed: str, leaf: str) -> bool:
    return leaf == printed or leaf.startswith(f"{printed}.")
