# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A person who answers questions about the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.contact import Contact
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Contact:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Contact, read_parts(raw, field))


def format(value: Contact, language: str) -> str:
    """Name and function."""
    return ", ".join(part for part in (value.name, value.function) if part)
