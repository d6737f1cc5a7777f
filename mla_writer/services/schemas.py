# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema of a type's answers: for programs that make answer files, and for editors.

It says the shape of each answer, not which are asked or needed: that depends on other answers,
and the checks tell it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mla_writer.errors import AnswerError
from mla_writer.forms.registry import kind_of, kinds_by_name
from mla_writer.forms.schema import Field
from mla_writer.i18n import N_
from mla_writer.services.opening import open_form, request_types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import FormDefinition

    Say = Callable[[str], str]
    Schema = dict[str, Json]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Kinds with long lists of codes, the same at every question: they stand once, under $defs.
SHARED = ("country", "language", "money")


def schema_of_type(name: str, say: Say = str) -> Schema:
    """The schema of a type of request. Raises AnswerError for a type that there isn't."""
    if name not in request_types():
        known = ", ".join(request_types())
        raise AnswerError(N_("There is no type {type}. Types: {known}."), type=name, known=known)
    return answers_schema(open_form(name), say)


def answers_schema(form: FormDefinition, say: Say = str) -> Schema:
    """JSON Schema (2020-12) of the raw answers to a form; say puts labels into words.

    It fits the answers of a draft, and those of a file for ``fill``, where rows may lack ``_id``.
    """
    asked = _Asked(form, say)
    return {
        "$schema": DIALECT,
        "title": say(form.title),
        "type": "object",
        "properties": asked.properties(field for _, field in form.questions()),
        "additionalProperties": False,
        "$defs": {name: kinds_by_name()[name].json_schema(_any(name)) for name in SHARED},
    }


class _Asked:
    """The questions of one form as schemas."""

    def __init__(self, form: FormDefinition, say: Say) -> None:
        self._form = form
        self._say = say

    def properties(self, fields: Iterable[Field]) -> Schema:
        """The properties of an object of answers, and the count of its rows."""
        found: Schema = {field.id: self._answer(field) for field in fields}
        return {"_next": {"type": "object"}, **found}

    def _answer(self, field: Field) -> Schema:
        """The schema of one answer with the words of its question."""
        words = {"title": self._say(field.label)}
        if field.hint:
            words["description"] = self._say(field.hint)
        return {**words, **self._shape(field)}

    def _shape(self, field: Field) -> Schema:
        if field.kind in SHARED:
            return {"$ref": f"#/$defs/{field.kind}"}
        if field.kind == "variants":
            return {"type": "array", "items": {"oneOf": [*map(self._measure, self._form.measures)]}}
        shape = kind_of(field).json_schema(field)
        if field.has_rows:
            return {"type": "array", "items": self._row(field)}
        return shape | {"properties": self.properties(field.fields)} if field.has_parts else shape

    def _row(self, field: Field) -> Schema:
        """A row as its kind says, its questions in words; who types one may leave its id out."""
        row = _inside(kind_of(field).json_schema(field), "items")
        row_id = _inside(row, "properties")["_id"]
        left = {key: value for key, value in row.items() if key != "required"}
        return {**left, "properties": {"_id": row_id, **self.properties(field.fields)}}

    def _measure(self, name: str) -> Json:
        measure = self._form.measures[name]
        row = self._row(Field(id=name, kind="repeat", label=measure.title, fields=measure.fields))
        asked: Schema = {"_variant": {"const": name}, **_inside(row, "properties")}
        words: Schema = {"title": self._say(measure.title), "required": ["_variant"]}
        return {**words, **row, "properties": asked}


def _inside(schema: Schema, key: str) -> Schema:
    """The schema below a key of one of ours."""
    return cast("Schema", schema[key])


def _any(kind: str) -> Field:
    return Field(id=kind, kind=kind, label=kind)
