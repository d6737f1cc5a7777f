# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter for service of documents: alone, with facts, and beside other measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.forms.answers import AddRow, Answers, SetAnswer
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.document import Heading, Measure
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.filling import fill, read_answers
from tests.unit.rendering.small_letters import TODAY, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

CASES = paths.PROJECT / "tests" / "golden" / "cases"
FINAL = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES, final=True)
DRAFT = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES)
FORM = load_form(paths.FORMS, "mla")
REFERENCE = load_reference(paths.REFERENCE)
STORY = "The accused sold watches that did not exist to eleven buyers in Switzerland."


def answers(name: str) -> Answers:
    return fill(FORM, Answers({}), read_answers(CASES / f"{name}.yaml").answers, name)


def letter(
    given: Answers, changes: Mapping[str, Json] | None = None, options: ComposeOptions = FINAL
) -> Document:
    for path, value in (changes or {}).items():
        given = given.apply(SetAnswer(path, value))
    return compose(relevant(FORM, given, TODAY), REFERENCE, options)


@pytest.fixture(scope="module")
def ready() -> Answers:
    return answers("02-service/service-ready")


def headings(document: Document) -> list[str]:
    return [f"{b.number} {text(b.text)}" for b in document.blocks if isinstance(b, Heading)]


def test_service_alone_has_no_section_for_facts(ready: Answers) -> None:
    without = headings(letter(ready))
    assert without[2] == "3 Offences and applicable law"
    assert len(without) == 10
    assert "On the facts" not in write_text(letter(ready))


def test_facts_that_are_told_have_their_section(ready: Answers) -> None:
    document = letter(ready, {"facts_established": STORY})
    assert headings(document)[2:4] == ["3 Facts", "4 Offences and applicable law"]
    said = write_text(document).replace("\u00a0", " ")
    assert STORY in said
    assert "On the facts of section 3" in said


def test_service_beside_other_measures_keeps_the_facts() -> None:
    given = answers("01/01-ready")
    given = given.apply(AddRow("measures", "m3", "service"))
    served: dict[str, Json] = {
        "measures[m3].docs": [
            {
                "_id": "d1",
                "title": "Order on the records",
                "annex": "attachments[a1]",
                "language": "en",
                "translated": False,
            }
        ],
        "measures[m3].addressee": "orgs[g1]",
        "measures[m3].addressee_role": "other",
        "measures[m3].manner": "domestic",
        "measures[m3].summons": False,
        "measures[m3].consequence_note": "An objection is possible within 14 days.",
        "measures[m3].proof": "certificate",
    }
    document = letter(given, served)
    third = [block for block in document.blocks if isinstance(block, Measure)][2]
    rows = {text(row.label) for row in third.rows}
    assert text(third.title) == "Service of documents"
    assert {"Document", "Person to be served", "Manner", "Consequences", "Proof"} == rows
    assert "3 Facts" in headings(document)
    assert "service of documents on Golden Bean Handels GmbH & Co <KG>." in write_text(document)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"measures[m1].addressee_role": "suspect"}, "Service of a summons on a suspect"),
        ({"measures[m1].manner": "simple"}, "Simple delivery is enough."),
        (
            {"measures[m1].manner": "special", "measures[m1].manner_wanted": "At the consulate"},
            "Expressly requested, as far as your law allows: At the consulate",
        ),
        ({"measures[m2].advance": False}, "About CHF 2,150, for allowances, travel and stay."),
        ({"measures[m2].proof": "certificate"}, "a statement of the fact, form and date"),
        ({"measures[m2].addressee_role": "expert"}, "Service of a summons on an expert"),
        ({"measures[m2].addressee_role": "other"}, "Service of a summons"),
    ],
)
def test_each_choice_has_its_words(ready: Answers, changes: dict[str, Json], words: str) -> None:
    said = write_text(letter(ready, changes)).replace("\u00a0", " ")
    assert words in said
