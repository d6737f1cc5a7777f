# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An authority of a State, with its unit and how it is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.authority import Authority
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Authority:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Authority, read_parts(raw, field))


def format(value: Authority, language: str) -> str:
    """Name and unit."""
    return ", ".join(part for part in (value.name, value.unit) if part)
