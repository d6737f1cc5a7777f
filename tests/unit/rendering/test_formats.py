# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Dates, amounts, articles and hours as each language writes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from mla_writer.domain.values import PartialDate
from mla_writer.errors import RenderError
from mla_writer.rendering import formats

GLUED = "\u00a0"


@pytest.mark.parametrize(
    ("day", "language", "expected"),
    [
        (date(2026, 11, 23), "en", "23 November 2026"),
        (date(2026, 3, 1), "fr", "1er mars 2026"),
        (date(2026, 3, 2), "fr", "2 mars 2026"),
        (date(2026, 3, 5), "es", "5 de marzo de 2026"),
        (date(2026, 3, 5), "ru", "5 марта 2026 г."),
        (date(2026, 1, 5), "ar", "5 كانون الثاني/يناير 2026"),
        (date(2026, 7, 5), "ar", "5 تموز/يوليه 2026"),
        (date(2026, 3, 5), "zh", "2026年3月5日"),
        (PartialDate(1984, 2), "en", "February 1984"),
        (PartialDate(1984, 2), "ru", "февраль 1984 г."),
        (PartialDate(1984, 2), "zh", "1984年2月"),
        (PartialDate(1984), "fr", "1984"),
        (PartialDate(1984), "zh", "1984年"),
    ],
)
def test_dates_have_their_month_in_words(day: object, language: str, expected: str) -> None:
    written = formats.long_date(day, language)
    assert written.replace(GLUED, " ") == expected
    if language != "ar":
        assert " " not in written


def test_dates_in_digits_say_only_what_is_known() -> None:
    assert formats.digits(date(2027, 1, 15)) == "2027-01-15"
    assert formats.digits(PartialDate(1984, 2)) == "1984-02"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "EUR 2,340,500"),
        ("fr", "2 340 500 EUR"),
        ("es", "2.340.500 EUR"),
        ("ru", "2 340 500 EUR"),
        ("ar", "EUR 2,340,500"),
        ("zh", "EUR 2,340,500"),
    ],
)
def test_amounts_are_glued_to_their_currency(language: str, expected: str) -> None:
    written = formats.money(Decimal(2340500), "EUR", language)
    assert written.replace(GLUED, " ").replace("\u202f", " ") == expected
    assert " " not in written


def test_amounts_keep_their_cents() -> None:
    assert formats.money(Decimal("12.5"), "EUR", "en") == f"EUR{GLUED}12.50"


def test_lists_are_joined_as_the_language_joins_them() -> None:
    assert formats.separators(3, "en") == ("", ", ", " and ", "")
    assert formats.separators(2, "zh") == ("", "和", "")
    assert formats.separators(0, "en") == ("",)


def test_hours_move_with_the_zone_of_that_day() -> None:
    day = date(2026, 11, 23)
    shift = formats.offset("Europe/Vienna", day) - formats.offset("Africa/Accra", day)
    assert formats.hours("08:30-16:30") == "08:30–16:30"
    assert formats.hours("08:30 - 16:30", shift) == "09:30–17:30"
    assert formats.hours("22:30-23:30", timedelta(hours=2)) == "00:30–01:30"
    assert formats.hours("mornings", shift) == "mornings"


def test_zones_have_a_city_and_a_distance_from_utc() -> None:
    assert formats.city("Europe/Vienna", "en") == "Vienna"
    assert formats.city("Europe/Vienna", "fr") == "Vienne"
    assert formats.utc("Africa/Accra", date(2026, 11, 23)) == "UTC+0"
    assert formats.utc("Europe/Vienna", date(2026, 7, 1)) == "UTC+2"
    assert formats.utc("Asia/Kolkata", date(2026, 7, 1)) == "UTC+5:30"
    assert formats.utc("America/St_Johns", date(2026, 12, 1)) == "UTC-3:30"


def test_on_the_day_the_clocks_change_the_hour_decides() -> None:
    """Vienna goes to summer time on 28 March 2027 at 02:00."""
    before, after = (datetime.fromisoformat(f"2027-03-28T0{hour}:30") for hour in (1, 3))
    assert [formats.utc("Europe/Vienna", at) for at in (before, after)] == ["UTC+1", "UTC+2"]


def test_an_unknown_zone_is_told() -> None:
    with pytest.raises(RenderError, match="Vienna/Europe"):
        formats.city("Vienna/Europe", "en")
