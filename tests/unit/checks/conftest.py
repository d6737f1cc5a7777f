# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The cases, complete or from the desk, and a way to change single answers of them."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from mla_writer import i18n, paths
from mla_writer.checks.engine import check
from mla_writer.checks.given import CheckInput
from mla_writer.checks.texts import text_of
from mla_writer.forms.answer_paths import split_path
from mla_writer.forms.answers import Answers
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import View, relevant
from mla_writer.reference.loader import Reference, load_reference
from mla_writer.services.filling import fill, read_answers
from tests.conftest import GOLDEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.forms.schema import FormDefinition

ENGLISH = i18n.load(paths.LOCALES, "en", "app")
TODAY = date(2026, 11, 23)
CASES = GOLDEN / "cases"
Tree = dict[str, Any]
Changes: TypeAlias = "Mapping[str, object]"


@dataclass(frozen=True, repr=False)
class Case:
    """Answers that a test may change; nothing is changed in place."""

    form: FormDefinition
    reference: Reference
    tree: Tree

    def __repr__(self) -> str:
        return f"<case with {len(self.tree)} answers>"

    def with_answers(self, changes: Changes) -> Case:
        """The case with other raw answers; None removes, an unknown row is added."""
        tree = copy.deepcopy(self.tree)
        for path, value in changes.items():
            put(tree, path, value)
        return Case(self.form, self.reference, tree)

    def raw(self, path: str) -> object:
        """A raw answer of the case."""
        return Answers(self.tree).get(path)

    def view(self, today: date = TODAY) -> View:
        return relevant(self.form, Answers(self.tree), today, "en")

    def findings(self, today: date = TODAY) -> tuple[Finding, ...]:
        return check(CheckInput(self.view(today), self.reference, today))

    def codes(self, today: date = TODAY) -> set[str]:
        return {finding.code for finding in self.findings(today)}

    def said(self, code: str, path: str) -> Finding:
        """The one finding of this code at this path, in a step and in whole sentences."""
        (finding,) = [one for one in self.findings() if (one.code, one.path) == (code, path)]
        words = text_of(finding)
        for text in (words.title, words.detail, words.mend):
            assert "{" not in ENGLISH.say(text)
        assert finding.step
        return finding

    def deletions(self, today: date = TODAY) -> dict[str, set[tuple[str, str]]]:
        """Each essential answer by its path, with the findings that its deletion brings."""

        def told(of: Case) -> set[tuple[str, str]]:
            return {(finding.code, finding.path) for finding in of.findings(today)}

        before = told(self)
        return {
            question.path: told(self.with_answers({question.path: None})) - before
            for question in self.view(today).questions
            if question.level == "essential" and not question.is_empty
        }

    def at(self, code: str, today: date = TODAY) -> list[str]:
        return [finding.path for finding in self.findings(today) if finding.code == code]


def put(tree: Tree, path: str, value: object) -> None:
    """Set, or with None remove, a raw answer in a tree of this test's own."""
    place: Any = tree
    *outer, last = split_path(path)
    for step in outer:
        place = _row(place, step.name, step.row) if step.row else place.setdefault(step.name, {})
    if last.row and value is None:
        place[last.name] = [row for row in place[last.name] if row["_id"] != last.row]
    elif last.row:
        assert isinstance(value, dict)
        _row(place, last.name, last.row).update(value)
    elif value is None:
        place.pop(last.name, None)
    else:
        place[last.name] = value


def _row(place: Tree, name: str, row_id: str) -> Tree:
    rows: list[Tree] = place.setdefault(name, [])
    found = next((row for row in rows if row["_id"] == row_id), None)
    if found is None:
        found = {"_id": row_id}
        rows.append(found)
    return found


@pytest.fixture(scope="session")
def form() -> FormDefinition:
    return load_form(paths.FORMS, "mla")


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference(paths.REFERENCE)


def load_case(name: str, form: FormDefinition, reference: Reference) -> Case:
    """A case by its folder and file: ``01/01-ready``."""
    file = CASES / f"{name}.yaml"
    filled = fill(form, Answers(), read_answers(file).answers, file.name)
    return Case(form, reference, copy.deepcopy(dict(filled.tree)))


@pytest.fixture(scope="session")
def ready(form: FormDefinition, reference: Reference) -> Case:
    return load_case("01/01-ready", form, reference)


@pytest.fixture(scope="session")
def desk(form: FormDefinition, reference: Reference) -> Case:
    return load_case("01/01-desk", form, reference)


@pytest.fixture(scope="session")
def served(form: FormDefinition, reference: Reference) -> Case:
    return load_case("02-service/service-ready", form, reference)


@pytest.fixture(scope="session")
def unserved(form: FormDefinition, reference: Reference) -> Case:
    return load_case("02-service/service-desk", form, reference)


@pytest.fixture(scope="session")
def combined(form: FormDefinition, reference: Reference) -> Case:
    """Service beside a statement and bank records."""
    return load_case("02-service/combined-ready", form, reference)
