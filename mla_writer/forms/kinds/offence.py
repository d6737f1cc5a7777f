# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An offence: name, provision, text of law, maximum penalty, limitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.offence import MaximumPenalty, Offence
from mla_writer.forms.blank import is_blank
from mla_writer.forms.composites import build, parts_schema, read_parts

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "object"
is_empty = is_blank
json_schema = parts_schema


def parse(raw: Json, field: Field) -> Offence:
    """The value of the parts that can be read. Raises KindProblem where raw is no object."""
    values = read_parts(raw, field)
    count = values.get("penalty_value")
    penalty = MaximumPenalty(
        unit=values.get("penalty_unit", ""),
        value=int(count) if count else None,
        note=values.get("penalty_note", ""),
    )
    return build(Offence, values | {"penalty": penalty})


def format(value: Offence, language: str) -> str:
    """Name and provision."""
    return ", ".join(part for part in (value.name, value.provision) if part)
