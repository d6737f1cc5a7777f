# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where bad answers are put: a question of each kind or syntax, answered in a golden case."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.golden.cases_list import names
from tests.golden.letters_of_cases import view_of

if TYPE_CHECKING:
    from mla_writer.forms.relevance import View
    from mla_writer.forms.schema import Field

# The whole form of case 01 and one that uses what that lacks come first.
READY = ("01/01-ready", *(name for name in names("ready") if "emergency" not in name))


def sort_of(field: Field) -> str:
    """By which key of the table a question is hurt."""
    if field.has_rows:
        return "rows"
    if field.has_parts:
        return "composite"
    if field.kind == "reference" and field.source:
        return "picked row"
    if field.kind in ("choice", "choices") and not field.choices:
        return f"sourced {field.kind}"
    return field.syntax or field.kind


@cache
def places() -> dict[str, tuple[str, str]]:
    """A case and a question, answered where one is, for each sort that the forms have."""
    answered: dict[str, tuple[str, str]] = {}
    open_ones: dict[str, tuple[str, str]] = {}
    for name in READY:
        for question in view(name).questions:
            sort = sort_of(question.field)
            if question.field.max_chars or sort != "long":
                into = open_ones if question.is_empty else answered
                into.setdefault(sort, (name, question.path))
    return open_ones | answered


@cache
def view(name: str) -> View:
    """A case as it is, in English."""
    return view_of(name, "en")
