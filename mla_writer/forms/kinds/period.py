# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Days from first to last, both included, with a zone where the field wants one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.values import Period
from mla_writer.forms.blank import is_blank
from mla_writer.forms.calendar_rules import parse_day, parse_zone
from mla_writer.forms.kinds import date
from mla_writer.forms.kinds.problems import KindProblem

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "period"
ZONE = "optional"


def is_empty(raw: Json) -> bool:
    """Whether neither end is given."""
    if not isinstance(raw, dict):
        return is_blank(raw)
    return is_blank(raw.get("from")) and is_blank(raw.get("to"))


def parse(raw: Json, field: Field) -> Period:
    """The period (rule V3: the start isn't after the end). Raises KindProblem."""
    if not isinstance(raw, dict):
        raise KindProblem("answer.not-a-period")
    if is_blank(raw.get("from")):
        raise KindProblem("answer.period-without-start")
    if is_blank(raw.get("to")):
        raise KindProblem("answer.period-without-end")
    first, last = parse_day(raw.get("from")), parse_day(raw.get("to"))
    if first > last:
        raise KindProblem("answer.period-reversed", first=first.isoformat(), last=last.isoformat())
    return Period(first, last, parse_zone(raw.get("zone"), field, ZONE))


def format(value: Period, language: str) -> str:
    """First and last day in words; the zone in parentheses."""
    days = f"{date.format(value.first, language)} \N{EN DASH} {date.format(value.last, language)}"
    return f"{days} ({value.zone})" if value.zone else days


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    day: Json = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"}
    needs_zone = (field.zone or ZONE) == "needed"
    return {
        "type": "object",
        "properties": {"from": day, "to": day, "zone": {"type": "string"}},
        "required": ["from", "to", "zone"] if needs_zone else ["from", "to"],
        "additionalProperties": False,
    }
