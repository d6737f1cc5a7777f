# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Small values."""

from __future__ import annotations

from datetime import date

import pytest

from mla_writer.domain.person import Person
from mla_writer.domain.values import PartialDate


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
