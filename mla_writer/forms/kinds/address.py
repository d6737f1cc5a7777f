# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A postal address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.contact import Address
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Address:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Address, read_parts(raw, field))


def format(value: Address, language: str) -> str:
    """The address on one line."""
    from mla_writer.forms.code_lists import name_of

    town = " ".join(part for part in (value.postcode, value.city) if part)
    country = name_of(value.country, "countries", language) if value.country else ""
    lines = ", ".join(line.strip() for line in value.lines.splitlines() if line.strip())
    return ", ".join(part for part in (lines, town, value.region, country) if part)
