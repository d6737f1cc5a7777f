# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An account: an IBAN, or a number of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.account import Account
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts
from mla_writer.forms.text_rules import grouped

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Account:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    return build(Account, read_parts(raw, field))


def format(value: Account, language: str) -> str:
    """The IBAN in groups of four, or the number, and the bank."""
    number = grouped(value.iban) if value.iban else value.number
    return ", ".join(part for part in (number, value.bank) if part)
