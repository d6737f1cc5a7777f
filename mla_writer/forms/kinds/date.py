# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A date; with ``partial`` the day, or month and day, may be unknown."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.calendar_rules import parse_day, parse_partial

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.domain.values import PartialDate
    from mla_writer.forms.schema import Field

SHAPE = "date"
is_empty = is_blank
DAY_FIRST = {"en": "en_GB"}


def parse(raw: Json, field: Field) -> datetime.date | PartialDate:
    """A date, or a PartialDate where the field allows it. Raises KindProblem."""
    return parse_partial(raw) if field.partial else parse_day(raw)


def format(value: datetime.date | PartialDate, language: str) -> str:
    """The date in words: 15 January 2027, February 1984, 1984."""
    from babel.dates import format_date, format_skeleton

    if isinstance(value, datetime.date) or value.day is not None:
        day = value if isinstance(value, datetime.date) else value.first_day
        return format_date(day, "long", locale=DAY_FIRST.get(language, language))
    if value.month is None:
        return str(value.year)
    return format_skeleton("yMMMM", _noon(value.first_day), locale=language)


def _noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC)


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    whole = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"
    part = "^[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?$"
    return {"type": "string", "pattern": part if field.partial else whole}
