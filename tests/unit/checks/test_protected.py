# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A person under a code name (V17): nothing that names them is asked, and the rest still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

VICTIM = "persons[p2]"
NAME = f"{VICTIM}.code_name"
OTHER: Changes = {"persons[p3].role": "witness", "persons[p3].under_code_name": True}
NAMING = (
    "family_name", "given_names", "aliases", "names_in_scripts", "birth_date", "birth_place",
    "birth_country", "nationalities", "papers", "parents_names", "occupation", "address", "phone",
    "email",
)  # fmt: skip

# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("covert.like-a-name", NAME, {NAME: "Jasmine Reyes"}, {NAME: "Jasmine"}),
    ("covert.real-name", NAME, {NAME: "Konrad Zerafa Debono"}, {NAME: "KONRADIN 3"}),
    ("covert.code-name-twice", "persons[p3].code_name",
     {**OTHER, "persons[p3].code_name": "Jasmine-3"},
     {**OTHER, "persons[p3].code_name": "JASMINE 4"}),
    ("narrative.witness-not-in-facts", "measures[m1].relation_to_case",
     {"measures[m1].relation_to_case": None, NAME: "LINDE 4"},
     {"measures[m1].relation_to_case": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def protected(form: FormDefinition, reference: Reference) -> Case:
    return load_case("09-video/protected-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, protected: Case
) -> None:
    assert protected.at(code) == []
    assert protected.with_answers(said).said(code, path)
    assert protected.with_answers(silent).at(code) == []


def test_nothing_is_asked_that_names_the_person(protected: Case) -> None:
    """What was typed before the tick reaches no check, letter or attachment."""
    typed = protected.with_answers({f"{VICTIM}.family_name": "Quirrelmann"}).view()
    assert [part for part in NAMING if typed.question(f"{VICTIM}.{part}")] == []
    assert "Quirrelmann" not in str(typed.answers.tree)


def test_a_code_name_and_where_the_name_stands_are_essential(protected: Case) -> None:
    bare = protected.with_answers({NAME: None, f"{VICTIM}.real_names": None})
    assert set(bare.at("completeness.missing")) == {NAME, f"{VICTIM}.real_names"}


def test_the_accused_stand_under_their_names(protected: Case) -> None:
    charged = protected.with_answers({f"{VICTIM}.role": "accused"})
    assert charged.view().question(NAME) is None
    assert f"{VICTIM}.family_name" in charged.at("completeness.missing")
