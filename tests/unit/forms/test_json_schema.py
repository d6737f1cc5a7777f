# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema of each kind takes good raw answers and refuses answers of another shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mla_writer.forms.loader import load_form
from mla_writer.forms.registry import kind_of
from mla_writer.paths import FORMS
from tests.unit.forms.test_kinds import BAD, GOOD

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "object": dict,
    "array": list,
    "boolean": bool,
    "integer": int,
    "null": type(None),
}
SHAPELESS = {
    "answer.not-text",
    "answer.not-choices",
    "answer.not-yes-no",
    "answer.not-money",
    "answer.not-a-period",
    "answer.not-parts",
    "answer.not-rows",
    "answer.not-a-country",
    "answer.not-a-language",
    "answer.zone-missing",
    "answer.currency-missing",
}


def fits(raw: Json, schema: Json) -> bool:
    """Whether a raw answer fits the few words of JSON Schema that we use."""
    assert isinstance(schema, dict)
    kinds = schema.get("type")
    names = kinds if isinstance(kinds, list) else [kinds]
    if not any(isinstance(raw, TYPES[str(name)]) for name in names):
        return False
    choices = schema.get("enum")
    if isinstance(choices, list) and raw not in choices:
        return False
    if isinstance(raw, str):
        return re.search(str(schema.get("pattern", "")), raw) is not None
    if isinstance(raw, list):
        return "items" not in schema or all(fits(item, schema["items"]) for item in raw)
    return not isinstance(raw, dict) or _object_fits(raw, schema)


def _object_fits(raw: dict[str, Json], schema: dict[str, Json]) -> bool:
    parts, needed = schema.get("properties", {}), schema.get("required", [])
    assert isinstance(parts, dict)
    assert isinstance(needed, list)
    if any(name not in raw for name in needed):
        return False
    if schema.get("additionalProperties") is False and set(raw) - set(parts):
        return False
    return all(fits(held, parts[name]) for name, held in raw.items() if name in parts)


@pytest.mark.parametrize(("asked", "raw", "value"), GOOD)
def test_a_good_raw_answer_fits(asked: Field, raw: Json, value: object) -> None:
    del value
    assert fits(raw, kind_of(asked).json_schema(asked))


@pytest.mark.parametrize(("asked", "raw", "code"), [bad for bad in BAD if bad[2] in SHAPELESS])
def test_an_answer_of_another_shape_does_not_fit(asked: Field, raw: Json, code: str) -> None:
    del code
    assert not fits(raw, kind_of(asked).json_schema(asked))


def test_rows_of_a_shipped_form_fit_with_their_ids() -> None:
    persons = load_form(FORMS, "mla").field_at("persons")
    schema = kind_of(persons).json_schema(persons)
    assert fits([{"_id": "p1", "role": "suspect", "address": {"country": "GH"}}], schema)
    assert not fits([{"role": "suspect"}], schema)
    assert not fits([{"_id": "p1", "role": "king"}], schema)
