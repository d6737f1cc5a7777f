# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A person as far as known: names, birth, nationality, papers, where to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mla_writer.domain.person import NameInScript, Paper, Person
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
Row = TypeVar("Row")
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Person:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    values = read_parts(raw, field)
    values["names_in_scripts"] = _rows(NameInScript, values.get("names_in_scripts", ()))
    values["papers"] = _rows(Paper, values.get("papers", ()))
    values["aliases"] = tuple(row["name"] for row in values.get("aliases", ()) if "name" in row)
    return build(Person, values)


def _rows(made: type[Row], rows: Iterable[dict[str, Any]]) -> tuple[Row, ...]:
    return tuple(build(made, row) for row in rows)


def format(value: Person, language: str) -> str:
    """The name in reading order."""
    return value.full_name
