# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A date with its time in print, on the clocks of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering import formats
from mla_writer.rendering.session import Session, one

if TYPE_CHECKING:
    from datetime import datetime

    from mla_writer.domain.values import ZonedMoment
    from mla_writer.rendering.marks import Paragraphs

_WITH_ZONE = Text(N_("{date}, {time} ({city}, {offset})"), context="words")
_WITHOUT_ZONE = Text(N_("{date}, {time}"), context="words")


def printed(session: Session, path: str, moment: ZonedMoment) -> Paragraphs:
    """The day in words, the time, and where it is that late: city and distance from UTC."""
    words: dict[str, str | int] = {
        "date": formats.long_date(moment.at.date(), session.language),
        "time": clock(moment.at),
    }
    if not moment.zone:
        return one(session.said(_WITHOUT_ZONE, path, **words))
    words["city"] = formats.city(moment.zone, session.language)
    words["offset"] = formats.utc(moment.zone, moment.at)
    return one(session.said(_WITH_ZONE, path, **words))


def clock(at: datetime) -> str:
    """The time in digits. A log counts in seconds: an address has another user a moment later."""
    return at.strftime("%H:%M:%S" if at.second else "%H:%M")
