# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How old a fact is: what was read long ago asks to be confirmed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

STALE_AFTER_DAYS = 365
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WHOLE_DATE = 10
YEAR_AND_MONTH = 7


def newest_day(dates: Iterable[str]) -> date | None:
    """The newest of these that is a whole date, None where none is."""
    newest = max((told for told in dates if DAY.fullmatch(told)), default="")
    return date.fromisoformat(newest) if newest else None


def last_day_of(as_of: str) -> date | None:
    """The last day that "2014", "2014-07" or "2014-07-10" speaks of, None for "unknown"."""
    if not as_of[:4].isdecimal():
        return None
    year = int(as_of[:4])
    if len(as_of) >= WHOLE_DATE:
        return date.fromisoformat(as_of[:WHOLE_DATE])
    month = int(as_of[5:7]) if len(as_of) == YEAR_AND_MONTH else 12
    return date(year, month, monthrange(year, month)[1])


def asks_to_be_confirmed(as_of: str, today: date, days: int = STALE_AFTER_DAYS) -> bool:
    """True when a fact of that date is older than so many days, or nobody knows how old it is."""
    told = last_day_of(as_of)
    return told is None or told < today - timedelta(days=days)
