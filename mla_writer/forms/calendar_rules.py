# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Dates, times and zones as they are typed: ISO 8601, real days only, years 1800 to 2200."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mla_writer.domain.values import PartialDate
from mla_writer.forms.code_lists import time_zones
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

FIRST_YEAR, LAST_YEAR = 1800, 2200
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MOMENT = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?")


def parse_partial(raw: Json) -> PartialDate:
    """A date of which day or month may be lacking. Raises KindProblem."""
    text = clean_line(raw)
    found = _DATE.fullmatch(text)
    if not found:
        raise KindProblem("answer.not-a-date", value=shown(text))
    year, month, day = (int(part) if part else None for part in found.groups())
    return _real(year or 0, month, day, text)


def _real(year: int, month: int | None, day: int | None, text: str) -> PartialDate:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise KindProblem(
            "answer.year-out-of-range", value=shown(text), first=FIRST_YEAR, last=LAST_YEAR
        )
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise KindProblem("answer.no-such-day", value=shown(text)) from error
    return PartialDate(year, month, day)


def parse_day(raw: Json) -> date:
    """A whole date. Raises KindProblem."""
    found = parse_partial(raw)
    if found.day is None:
        raise KindProblem("answer.date-incomplete", value=shown(raw))
    return found.first_day


def parse_time(raw: Json) -> datetime:
    """A date with a time of the day, without an offset. Raises KindProblem."""
    text = clean_line(raw)
    found = _MOMENT.fullmatch(text)
    if not found:
        raise KindProblem("answer.not-a-moment", value=shown(text))
    day = parse_day(found[1])
    try:
        return datetime(  # noqa: DTZ001 - the zone stands beside it, as the place's clocks say
            day.year, day.month, day.day, int(found[2]), int(found[3]), int(found[4] or 0)
        )
    except ValueError as error:
        raise KindProblem("answer.not-a-moment", value=shown(text)) from error


def parse_zone(raw: Json, field: Field, custom: str) -> str:
    """The zone beside a time or period; custom is what the kind wants where the field is silent."""
    need = field.zone or custom
    if need == "none" or raw is None or raw == "":
        if need == "needed":
            raise KindProblem("answer.zone-missing")
        return ""
    text = clean_line(raw)
    if text not in time_zones():
        raise KindProblem("answer.not-a-zone", value=shown(text))
    return text


def check_shown(at: datetime, zone: str) -> None:
    """Refuse a time that the clocks of its zone leapt over. Raises KindProblem."""
    there = at.replace(tzinfo=ZoneInfo(zone))
    if there.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != at:
        raise KindProblem("answer.no-such-time", value=at.isoformat(" "), zone=zone)
