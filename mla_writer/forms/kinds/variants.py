# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A list of rows that differ in what they ask: each row names its measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import row_values, rows_schema

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "rows"
is_empty = is_blank


def parse(raw: Json, field: Field) -> tuple[tuple[str, str], ...]:
    """Row id and measure of each row. Raises KindProblem where raw is no list."""
    return tuple((str(row.get("_id")), str(row.get("_variant"))) for row in row_values(raw))


def format(value: tuple[tuple[str, str], ...], language: str) -> str:
    """How many rows there are."""
    return str(len(value))


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer; what a measure asks is checked by the form."""
    return rows_schema({"type": "object"})
