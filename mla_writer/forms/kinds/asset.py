# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An asset: what and where it is, who holds it, and its link to the offence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.asset import Asset
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts
from mla_writer.forms.text_rules import grouped

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Asset:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Asset, read_parts(raw, field))


def format(value: Asset, language: str) -> str:
    """What it is, and the number that marks it."""
    number = grouped(value.iban) if value.iban else value.identifiers or value.wallet
    return ", ".join(part for part in (value.description, number) if part)
