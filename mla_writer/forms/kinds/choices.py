# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Several answers of a list, in the order in which they were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds import choice
from mla_writer.forms.kinds.problems import KindProblem, shown

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "list"
is_empty = is_blank


def parse(raw: Json, field: Field) -> tuple[str, ...]:
    """The ids of the choices, each once. Raises KindProblem."""
    if not isinstance(raw, list):
        raise KindProblem("answer.not-choices")
    chosen = tuple(choice.parse(item, field) for item in raw)
    twice = next((item for item in chosen if chosen.count(item) > 1), None)
    if twice is not None:
        raise KindProblem("answer.chosen-twice", value=shown(twice))
    return chosen


def format(value: tuple[str, ...], language: str) -> str:
    """The ids with commas: labels are said through the catalogue of the form."""
    return ", ".join(value)


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    return {"type": "array", "items": choice.json_schema(field), "uniqueItems": True}
