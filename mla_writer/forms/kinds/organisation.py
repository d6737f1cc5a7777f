# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A company or other legal person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.person import Organisation
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Organisation:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Organisation, read_parts(raw, field))


def format(value: Organisation, language: str) -> str:
    """Name and registry number."""
    return ", ".join(part for part in (value.name, value.registry_number) if part)
