# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Traits that an answer brings to its measure (decision 045)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.forms.loader import load_form
from mla_writer.forms.reasons import TRAITS
from mla_writer.paths import FORMS
from tests.unit.forms.small_forms import HEARING, look, row, small_files, write_forms

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.forms.schema import FormDefinition

MEANS = """
      - id: means
        kind: choice
        label: By which means?
        choices:
          - {id: by_letter, label: By letter}
          - {id: by_force, label: By force, traits: [coercive]}
"""


@pytest.fixture
def form(tmp_path: Path) -> FormDefinition:
    """The small form, whose hearing is coercive if it is held by force."""
    hearing = HEARING.rstrip(" \n") + MEANS
    files = small_files() | {"measures/hearing.yaml": hearing}
    return load_form(write_forms(tmp_path, files), "small")


@pytest.mark.parametrize(
    ("means", "traits"), [(None, ()), ("by_letter", ()), ("by_force", ("coercive",))]
)
def test_an_answer_brings_a_trait_while_it_is_chosen(
    form: FormDefinition, means: str | None, traits: tuple[str, ...]
) -> None:
    view = look(form, row("measures", "m1", "hearing"), ("measures[m1].means", means))
    ((_, measure),) = view.measures
    assert measure.traits == traits
    assert view.measure("measures[m1]").traits == traits
    assert view.names()["coercive"] is bool(traits)
    power = view.question("power")
    assert power is not None
    assert (power.level == "essential") is bool(traits)


def test_the_definition_itself_stays_as_it_is(form: FormDefinition) -> None:
    look(form, row("measures", "m1", "hearing"), ("measures[m1].means", "by_force"))
    assert form.measures["hearing"].traits == ()
    assert form.measures["hearing"].possible_traits == {"coercive"}


def test_every_trait_that_an_answer_can_bring_has_its_words() -> None:
    measures = load_form(FORMS, "mla").measures.values()
    brought = frozenset[str]().union(*(one.possible_traits for one in measures))
    assert {"video", "telephone", "prisoner_to_us", "prisoner_to_them"} <= brought
    assert brought - set(TRAITS) == set()
