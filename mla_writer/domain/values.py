# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Small values that answers are made of: money, dates, periods, moments, files."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True)
class Money:
    """An amount in a currency; currency is an ISO 4217 code such as ``EUR``."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class PartialDate:
    """A date of which the day, or month and day, may be unknown (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The earliest day that this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that this may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True)
class ZonedMoment:
    """A time on the clocks of a place. at has no offset; zone is an IANA name, "" if not given."""

    at: datetime
    zone: str = ""

    def on(self, zone: str) -> ZonedMoment:
        """The same moment on the clocks of another zone. Raises ValueError without an own zone."""
        if not self.zone:
            raise ValueError("a moment without a zone has no place on other clocks")
        here = self.at.replace(tzinfo=ZoneInfo(self.zone))
        return ZonedMoment(here.astimezone(ZoneInfo(zone)).replace(tzinfo=None), zone)


@dataclass(frozen=True)
class Period:
    """Days from first to last, both included. zone as in ZonedMoment."""

    first: date
    last: date
    zone: str = ""


@dataclass(frozen=True)
class AnnexFile:
    """A file that an answer names. sha256: 64 hex digits; size in bytes; pages None if unknown."""

    name: str
    sha256: str
    size: int
    pages: int | None = None
