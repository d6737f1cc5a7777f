# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Measures that rest on an order: it is in force, it covers the days asked for, and stays unknown.

Interception (4.7) and special techniques (4.15) look forward: what they collect must lie within
the order, after the letter, and the person concerned must not hear of it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.domain.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

UNDER_ORDER = ("interception", "special_techniques")
# Fewer days than that, and the order may end before anybody over there has begun.
SOON = timedelta(days=21)


def dates(given: CheckInput) -> Iterator[Finding]:
    """The order was made before it ends, and is in force."""
    for row in _rows(given):
        made, ends = given.day(f"{row}.order_date"), given.day(f"{row}.order_expiry")
        if made is not None and made > given.today:
            yield given.finding("order.not-yet", f"{row}.order_date", date=str(made))
        if ends is None:
            continue
        if made is not None and ends < made:
            yield given.finding("order.reversed", f"{row}.order_expiry", date=str(made))
        elif ends < given.today:
            yield given.finding("order.expired", f"{row}.order_expiry", date=str(ends))


def periods(given: CheckInput) -> Iterator[Finding]:
    """What is asked for lies within the order, and ahead (EU 2000, article 18(3)(e))."""
    for row in _rows(given):
        path, period = f"{row}.period", given.value(f"{row}.period", Period)
        made, ends = given.day(f"{row}.order_date"), given.day(f"{row}.order_expiry")
        if period is None or period.first is None or period.last is None:
            continue
        if period.last < given.today:
            yield given.finding("order.period-past", path, date=str(period.last))
        elif ends is not None and period.last > ends:
            yield given.finding("order.beyond", path, articles=given.asking("CE23"), date=str(ends))
        if made is not None and period.first < made:
            yield given.finding("order.before", path, date=str(made))


def first_days(given: CheckInput) -> Iterator[Finding]:
    """Nothing begins over there before the answer that the letter asks for."""
    answer = given.day("deadline")
    for row in _rows(given):
        period = given.value(f"{row}.period", Period)
        begins = period.first if period is not None else None
        if answer is not None and begins is not None and given.today <= begins < answer:
            yield given.finding("order.before-answer", f"{row}.period", date=str(answer))


def time_left(given: CheckInput) -> Iterator[Finding]:
    """An order that ends soon leaves little time."""
    for row in _rows(given):
        ends = given.day(f"{row}.order_expiry")
        left = (ends - given.today).days if ends is not None else -1
        if 0 <= left < SOON.days:
            yield given.finding("order.ends-soon", f"{row}.order_expiry", count=left)


def papers(given: CheckInput) -> Iterator[Finding]:
    """The annex named as the order is listed as one."""
    for row in _rows(given):
        annex = row_named(given.text(f"{row}.order"), "attachments")
        content = given.text(f"{annex}.content") if annex else ""
        if content and content != "order":
            yield given.finding(
                "order.other-paper", f"{row}.order", title=given.text(f"{annex}.title") or "?"
            )


def secrecy(given: CheckInput) -> Iterator[Finding]:
    """Whoever is watched must not hear of it."""
    if any(_rows(given)) and given.text("confidentiality") == "none":
        yield given.finding("order.not-secret", "confidentiality", articles=given.asking("CE16"))


ORDERS = (dates, periods, first_days, time_left, papers, secrecy)


def _rows(given: CheckInput) -> tuple[str, ...]:
    return tuple(row for kind in UNDER_ORDER for row in given.measure_rows(kind))
