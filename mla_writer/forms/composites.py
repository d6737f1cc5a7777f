# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What composite kinds share: an object of parts, each parsed by its own kind.

A part that can't be parsed is left out of the value: its problem is told at its own path.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from mla_writer.forms.kinds.problems import KindProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

Value = TypeVar("Value")


def read_parts(raw: Json, field: Field) -> dict[str, Any]:
    """The typed values of the parts that are given. Raises KindProblem where raw is no object."""
    from mla_writer.forms.registry import kind_of  # kinds are registered from modules like ours

    if not isinstance(raw, dict):
        raise KindProblem("answer.not-parts")
    values: dict[str, Any] = {}
    for part in field.fields:
        held, kind = raw.get(part.id), kind_of(part)
        if kind.is_empty(held):
            continue
        try:
            values[part.id] = kind.parse(held, part)
        except KindProblem:
            continue
    return values


def build(made: type[Value], values: dict[str, Any]) -> Value:
    """A domain value of the parts that it has a place for."""
    places = _places(made)
    return made(**{name: value for name, value in values.items() if name in places})


def _places(made: type[Any]) -> frozenset[str]:
    return frozenset(place.name for place in fields(made))


def parts_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of an object of parts."""
    from mla_writer.forms.registry import kind_of

    return {
        "type": "object",
        "properties": {part.id: kind_of(part).json_schema(part) for part in field.fields},
        "additionalProperties": False,
    }


def row_values(raw: Json) -> Iterator[dict[str, Json]]:
    """The rows of a list. Raises KindProblem where it isn't one."""
    if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
        raise KindProblem("answer.not-rows")
    return (row for row in raw if isinstance(row, dict))


def rows_schema(row: dict[str, Json]) -> dict[str, Json]:
    """JSON Schema of a list of rows with permanent ids."""
    own = row.get("properties")
    ids: dict[str, Json] = {
        "_id": {"type": "string", "pattern": "^[a-z][1-9][0-9]{0,8}$"},
        "_variant": {"type": "string"},
        "_next": {"type": "object"},
    }
    properties: Json = ids | (own if isinstance(own, dict) else {})
    return {"type": "array", "items": row | {"properties": properties, "required": ["_id"]}}
