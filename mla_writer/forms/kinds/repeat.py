# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A list of rows; each row has a permanent id and the parts of a composite kind or its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import parts_schema, read_parts, row_values, rows_schema

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "rows"
is_empty = is_blank


def parse(raw: Json, field: Field) -> tuple[dict[str, Any], ...]:
    """The rows as mappings of part to typed value. Raises KindProblem where raw is no list."""
    return tuple(read_parts(row, field) for row in row_values(raw))


def format(value: tuple[dict[str, Any], ...], language: str) -> str:
    """How many rows there are."""
    return str(len(value))


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    return rows_schema(parts_schema(field))
