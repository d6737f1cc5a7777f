# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A date with a time on the clocks of a zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.values import ZonedMoment
from mla_writer.forms.blank import is_blank
from mla_writer.forms.calendar_rules import check_shown, parse_time, parse_zone
from mla_writer.forms.kinds import date
from mla_writer.forms.kinds.problems import KindProblem, shown

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

COMMAS = {"ar": "، "}  # between the parts of a closed row, a day and an hour; elsewhere ", "
SHAPE = "date"
ZONE = "needed"


def is_empty(raw: Json) -> bool:
    """Whether no time is given, whatever zone stands there."""
    return is_blank(raw.get("at") if isinstance(raw, dict) else raw)


def parse(raw: Json, field: Field) -> ZonedMoment:
    """The moment. Raises KindProblem."""
    if not isinstance(raw, dict):
        raise KindProblem("answer.not-a-moment", value=shown(raw))
    at = parse_time(raw.get("at"))
    zone = parse_zone(raw.get("zone"), field, ZONE)
    if zone:
        check_shown(at, zone)
    return ZonedMoment(at, zone)


def format(value: ZonedMoment, language: str) -> str:
    """The date in words, the time, and the zone in parentheses."""
    comma = COMMAS.get(language, ", ")
    said = f"{date.format(value.at.date(), language)}{comma}{_clock(value)}"
    return f"{said} ({value.zone})" if value.zone else said


def on_both_clocks(value: ZonedMoment, zone: str, language: str) -> str:
    """A moment here and, after a sign of equality, in another zone; the day again if it differs.

    Where both places have the same clocks it is said once.
    """
    if value.zone == zone:
        return format(value, language)
    there, same_day = value.on(zone), value.at.date() == value.on(zone).at.date()
    other = f"{_clock(there)} ({zone})" if same_day else format(there, language)
    return f"{format(ZonedMoment(value.at), language)} = {other}"


def _clock(value: ZonedMoment) -> str:
    return value.at.strftime("%H:%M:%S" if value.at.second else "%H:%M")


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    pattern = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$"
    needs_zone = (field.zone or ZONE) == "needed"
    return {
        "type": "object",
        "properties": {"at": {"type": "string", "pattern": pattern}, "zone": {"type": "string"}},
        "required": ["at", "zone"] if needs_zone else ["at"],
        "additionalProperties": False,
    }
