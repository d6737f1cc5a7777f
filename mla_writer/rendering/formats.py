# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How dates, amounts, countries, zones and lists are written in each language.

Words come from CLDR through Babel; day, month and year, currency and amount are glued with
no-break spaces. Rules: design of the letter, section 9 (UN style).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import get_timezone, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal

from mla_writer.errors import RenderError
from mla_writer.forms.code_lists import name_of
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from decimal import Decimal

GLUE = "\u00a0"
_UN_ARABIC = {6: "يونيه", 7: "يوليه"}
"""UN texts write these two months so; CLDR has يونيو and يوليو."""
_HOURS = re.compile(r"^\s*(\d{1,2}):(\d{2})\s*[-\u2013\u2014]\s*(\d{1,2}):(\d{2})\s*$")
_CURRENCY_FIRST = frozenset({"en", "ar", "zh"})


@dataclass(frozen=True)
class Day:
    """A date that may be known only to the month or the year."""

    year: int
    month: int | None = None
    day: int | None = None


def day_of(value: object) -> Day:
    """Any value with year, month and day (both may be None) as a Day."""
    year = getattr(value, "year", None)
    if not isinstance(year, int):
        raise TypeError(f"not a date: {value!r}")
    return Day(year, getattr(value, "month", None), getattr(value, "day", None))


@functools.cache
def _locale(name: str) -> Locale:
    return Locale.parse(name)


@functools.cache
def month_name(month: int, language: str) -> str:
    """The month's name as it stands inside a date; Arabic has the UN's double form."""
    if language == "ar":
        east = _locale("ar_LB").months["format"]["wide"][month]
        west = _UN_ARABIC.get(month) or _locale("ar_EG").months["format"]["wide"][month]
        return f"{east}/{west}"
    return str(_locale(language).months["format"]["wide"][month])


def _month_alone(month: int, language: str) -> str:
    if language == "ar":
        return month_name(month, language)
    return str(_locale(language).months["stand-alone"]["wide"][month])


def long_date(value: object, language: str) -> str:
    """A date with its month in words: "23 November 2026", "1er mars 2026", "2026年3月5日"."""
    day = day_of(value)
    if day.month is None:
        return _year(day.year, language)
    if day.day is None:
        return _month_and_year(day.year, day.month, language)
    return _whole_date(day.year, day.month, day.day, language)


def _year(year: int, language: str) -> str:
    patterns = {"zh": "{year}年", "ru": "{year}{glue}г."}
    return patterns.get(language, "{year}").format(year=year, glue=GLUE)


def _month_and_year(year: int, month: int, language: str) -> str:
    if language == "zh":
        return f"{year}年{month}月"
    name = _month_alone(month, language)
    patterns = {
        "es": "{name}{glue}de{glue}{year}",
        "ru": "{name}{glue}{year}{glue}г.",
    }
    pattern = patterns.get(language, "{name}{glue}{year}")
    return pattern.format(name=name, year=year, glue=GLUE)


def _whole_date(year: int, month: int, day: int, language: str) -> str:
    if language == "zh":
        return f"{year}年{month}月{day}日"
    patterns = {
        "es": "{day}{glue}de{glue}{name}{glue}de{glue}{year}",
        "ru": "{day}{glue}{name}{glue}{year}{glue}г.",
    }
    number = "1er" if language == "fr" and day == 1 else str(day)
    pattern = patterns.get(language, "{day}{glue}{name}{glue}{year}")
    return pattern.format(day=number, name=month_name(month, language), year=year, glue=GLUE)


def month_of(value: object, language: str) -> str:
    """Month and year alone: "March 2025"."""
    day = day_of(value)
    if day.month is None:
        return _year(day.year, language)
    return _month_and_year(day.year, day.month, language)


def digits(value: object) -> str:
    """A date in digits, ISO 8601, as far as it is known: "2027-01-15"."""
    day = day_of(value)
    known = (f"{day.year:04d}", day.month and f"{day.month:02d}", day.day and f"{day.day:02d}")
    return "-".join(part for part in known if part)


def number(value: int | Decimal, language: str) -> str:
    """A number with the language's separators and European digits."""
    return format_decimal(value, locale=language, numbering_system="latn")


def money(amount: Decimal, currency: str, language: str) -> str:
    """An amount with its ISO 4217 code, glued: "EUR 2,340,500", "2 340 500 EUR"."""
    whole = amount == amount.to_integral_value()
    pattern = "#,##0" if whole else "#,##0.00###"
    written = format_decimal(amount, format=pattern, locale=language, numbering_system="latn")
    pair = (currency, written) if language in _CURRENCY_FIRST else (written, currency)
    return GLUE.join(pair)


def country(code: str, language: str) -> str:
    """The State's short name by CLDR; the code itself where CLDR has none."""
    return name_of(code.upper(), "countries", language)


def language_name(code: str, language: str) -> str:
    """The name of a language: "German"; the code itself where CLDR has none."""
    return str(_locale(language).languages.get(code.lower(), code))


ARABIC_LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The order of letters that count (abjad)."""
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
ListStyle = Literal["standard", "or"]


def letters_of(language: str) -> str:
    """The letters that count items and points: a b c, in Arabic أ ب ج."""
    return ARABIC_LETTERS if language == "ar" else LATIN_LETTERS


def separators(count: int, language: str, style: ListStyle = "standard") -> tuple[str, ...]:
    """What stands before, between and after `count` items of a list ("a, b and c")."""
    if count == 0:
        return ("",)
    tokens = [chr(0xE100 + index) for index in range(count)]
    joined = format_list(tokens, style=style, locale=_list_locale(language))
    return tuple(re.split("[\ue100-\uf8ff]", joined))


def _list_locale(language: str) -> str:
    return "en_GB" if language == "en" else language  # no comma before the last "and"


def zone(name: str) -> ZoneInfo:
    """A time zone of the tz database. Raises RenderError for an unknown name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise RenderError(
            N_("No time zone is called {name}. Choose one such as Africa/Accra."), name=name
        ) from error


def city(zone_name: str, language: str) -> str:
    """The city that names a time zone: "Vienna"."""
    zone(zone_name)
    return str(get_timezone_location(get_timezone(zone_name), locale=language, return_city=True))


def offset(zone_name: str, on: date) -> timedelta:
    """What a zone is ahead of UTC at noon of a day, or at a moment on its own clocks."""
    if isinstance(on, datetime):
        return on.replace(tzinfo=zone(zone_name)).utcoffset() or timedelta()
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC).astimezone(zone(zone_name))
    return noon.utcoffset() or timedelta()


def utc(zone_name: str, on: date) -> str:
    """The zone's distance from UTC on a day or at a moment: "UTC+1", "UTC+5:30"."""
    minutes = int(offset(zone_name, on).total_seconds() // 60)
    sign, (hours, rest) = ("-" if minutes < 0 else "+"), divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def hours(text: str, shift: timedelta = timedelta()) -> str:
    """Office hours with an en dash, moved by the difference of two zones: "09:30–17:30".

    A text of another shape is given back as typed.
    """
    found = _HOURS.match(text)
    if not found:
        return text
    numbers = [int(group) for group in found.groups()]
    ends = (numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3])
    moved = [(end + int(shift.total_seconds() // 60)) % (24 * 60) for end in ends]
    return "\u2013".join(f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in moved)
