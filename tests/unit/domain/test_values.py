# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Small values."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from mla_writer.domain.person import Person
from mla_writer.domain.values import PartialDate, ZonedMoment


@pytest.mark.parametrize(
    ("value", "first", "last", "text"),
    [
        (PartialDate(1984), date(1984, 1, 1), date(1984, 12, 31), "1984"),
        (PartialDate(1984, 2), date(1984, 2, 1), date(1984, 2, 29), "1984-02"),
        (PartialDate(1984, 2, 14), date(1984, 2, 14), date(1984, 2, 14), "1984-02-14"),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(
    value: PartialDate, first: date, last: date, text: str
) -> None:
    assert (value.first_day, value.last_day, str(value)) == (first, last, text)


def test_a_person_with_one_name_has_no_space_before_it() -> None:
    assert Person(family_name="Suharto", one_name=True).full_name == "Suharto"


@pytest.mark.parametrize(
    ("at", "zone", "other", "there"),
    [
        ("2027-02-11T10:00", "Europe/Lisbon", "America/Sao_Paulo", "2027-02-11T07:00"),
        ("2027-02-11T22:00", "Europe/Lisbon", "Asia/Tokyo", "2027-02-12T07:00"),
        ("2027-03-28T03:30", "Europe/Vienna", "UTC", "2027-03-28T01:30"),
    ],
)
def test_a_moment_is_the_same_on_other_clocks(at: str, zone: str, other: str, there: str) -> None:
    moment = ZonedMoment(datetime.fromisoformat(at), zone)
    moved = moment.on(other)
    assert (moved.at.isoformat(timespec="minutes"), moved.zone) == (there, other)
    assert moved.on(zone) == moment


def test_a_moment_without_a_zone_is_on_no_other_clocks() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        ZonedMoment(datetime.fromisoformat("2027-02-11T10:00")).on("UTC")
