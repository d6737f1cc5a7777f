# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Entry into force for a State that consents later, computed from the rule in the treaty.

The rules are texts of ``entry_for_later_parties``; a text that is not here is not computed.
Nor is a date computed when the instrument's own entry into force is unknown: for an early
party it would come out too early.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Deposits that start the period; a succession looks back instead.
DEPOSITS = frozenset({"ratification", "accession", "acceptance", "approval"})


def month_later(day: date, months: int) -> date:
    """The same day some months later, the month's last day where there is none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError(day)


def _first_of_month_after_three(day: date) -> date:
    return month_later(month_later(day, 3).replace(day=1), 1)


RULES: Mapping[str, Callable[[date], date]] = {
    "30th day": lambda deposit: deposit + timedelta(days=30),
    "90th day": lambda deposit: deposit + timedelta(days=90),
    "first day of the month after three months": _first_of_month_after_three,
}


def entry_for(consent: date | None, action: str, rule: str, own_entry: date | None) -> date | None:
    """The day from which the State is bound, None when it can't be told.

    own_entry: the instrument's own entry into force; nobody is bound before it.
    """
    if consent is None or own_entry is None or action not in DEPOSITS or rule not in RULES:
        return None
    return max(RULES[rule](consent), own_entry)
