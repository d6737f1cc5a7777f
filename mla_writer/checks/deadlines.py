# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Time: the deadline and its surroundings (V13), limitation (V18), custody, dates of the letter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mla_writer.domain.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

SHORT_NOTICE = timedelta(days=14)
LIMITATION_NEAR = timedelta(days=180)


def deadline(given: CheckInput) -> Iterator[Finding]:
    """A deadline lies ahead, after the letter, with time to execute; its reason is asked for."""
    asked = given.day("deadline")
    if asked is None:
        return
    articles = given.asking("CE17")
    # An operation under way is decided within hours.
    soonest = given.today if given.text("grade") == "emergency" else given.today + timedelta(1)
    if asked < soonest:
        yield given.finding("deadlines.past", "deadline", articles=articles, date=str(asked))
        return
    if asked - given.today < SHORT_NOTICE:
        left = (asked - given.today).days
        yield given.finding("deadlines.short", "deadline", articles=articles, count=left)
    letter = given.day("letter_date")
    if letter is not None and letter > asked - (soonest - given.today):
        yield given.finding(
            "deadlines.before-letter", "deadline", date=str(asked), letter=str(letter)
        )


def limitation(given: CheckInput) -> Iterator[Finding]:
    """An offence that is, or soon will be, statute-barred; an answer that would come too late."""
    asked = given.day("deadline")
    for row in given.rows("offences"):
        path = f"{row}.limitation_date"
        bar = given.day(path)
        if bar is None:
            continue
        offence = given.text(f"{row}.name") or "?"
        if bar < given.today:
            yield given.finding("deadlines.limitation-past", path, offence=offence, date=str(bar))
        elif bar - given.today <= LIMITATION_NEAR:
            yield given.finding("deadlines.limitation-near", path, offence=offence, date=str(bar))
        if asked is not None and given.today <= bar < asked:
            yield given.finding(
                "deadlines.after-limitation", "deadline", offence=offence, date=str(bar)
            )


def offences(given: CheckInput) -> Iterator[Finding]:
    """An offence lies behind us, under a law that was in force by then (V2)."""
    for row in given.rows("offences"):
        path, offence = f"{row}.committed", given.text(f"{row}.name") or "?"
        when, since = given.value(path, Period), given.day(f"{row}.law_since")
        if when is None:
            continue
        if when.last is not None and when.last > given.today:
            yield given.finding("deadlines.offence-ahead", path, date=when.last.isoformat())
        if since is not None and when.first is not None and since > when.first:
            yield given.finding(
                "deadlines.law-later", f"{row}.law_since", offence=offence, date=since.isoformat()
            )


def custody(given: CheckInput) -> Iterator[Finding]:
    """Custody that ends before it starts, has ended, or ends before the answer is due."""
    since, until = given.day("custody_since"), given.day("custody_until")
    asked = given.day("deadline")
    if since is not None and since > given.today:
        yield given.finding("deadlines.custody-future", "custody_since", date=str(since))
    if until is None:
        return
    if since is not None and until < since:
        yield given.finding("deadlines.custody-reversed", "custody_until", date=str(until))
    elif until < given.today:
        yield given.finding("deadlines.custody-over", "custody_until", date=str(until))
    elif asked is not None and until < asked:
        yield given.finding("deadlines.after-custody", "deadline", date=str(until))


def letter(given: CheckInput) -> Iterator[Finding]:
    """A letter is not dated ahead, nor after its own signatures."""
    dated = given.day("letter_date")
    if dated is not None and dated > given.today:
        yield given.finding("deadlines.letter-ahead", "letter_date", date=str(dated))


def monitoring(given: CheckInput) -> Iterator[Finding]:
    """Watching an account lies in the future."""
    for row in given.measure_rows("bank_records"):
        until = given.day(f"{row}.monitor_until")
        if until is not None and until <= given.today:
            yield given.finding(
                "deadlines.monitoring-past", f"{row}.monitor_until", date=str(until)
            )


def notice(given: CheckInput) -> Iterator[Finding]:
    """A hearing for which the days of notice run beyond the deadline can't be attended."""
    asked = given.day("deadline")
    for row in given.measure_rows("statement"):
        days = given.count(f"{row}.notice_days")
        if asked is not None and days is not None and 0 < (asked - given.today).days < days:
            yield given.finding("deadlines.notice-too-long", f"{row}.notice_days", count=days)


DEADLINES = (
    deadline,
    limitation,
    offences,
    custody,
    letter,
    monitoring,
    notice,
)
