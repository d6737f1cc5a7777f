# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Stored data: secured in time, asked for at the level of the law where they belong, and no more.

Identifiers, ports and times are looked at with those of preservation (``electronic``).
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from mla_writer.domain.values import Period
from mla_writer.reference.entry import month_later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

BELOW_CONTENT = ("subscriber_data", "traffic_data")
STORED_MEASURES = (*BELOW_CONTENT, "content_data")
ENDING = timedelta(days=30)
WHOLE_ACCOUNT = frozenset({"mail", "chat", "files", "photos", "backups"})
LONG_MONTHS = 12
YEAR = re.compile(r"\d{4}")
# Words of descriptions that ask for what somebody wrote, not for who or when: en, fr, ar.
CONTENT = re.compile(
    r"\b(?:contents?|subject lines?|attachments?|mailbox(?:es)?|conversations?"
    r"|text of (?:the |all )?(?:messages?|mails?|chats?)|photo(?:s|graphs?)?|videos?"
    r"|contenus?|objets? des messages|pièces jointes|boîtes? aux lettres)\b"
    r"|محتوى|محتويات|مرفقات|نصوص الرسائل|صور",
    re.IGNORECASE,
)


def secured(given: CheckInput) -> Iterator[Finding]:
    """Data that nobody has preserved are asked to be preserved first."""
    if given.measure_rows("preservation"):
        return
    for row in _rows(given):
        if given.says(f"{row}.preserved", False):
            yield given.finding("stored-data.not-preserved", f"{row}.preserved")


def kept(given: CheckInput) -> Iterator[Finding]:
    """What was preserved is still there when the request arrives."""
    for row in _rows(given):
        path = f"{row}.preserved_until"
        until = given.day(path)
        if until is None:
            continue
        if until < given.today:
            yield given.finding("stored-data.preservation-ended", path, date=until.isoformat())
        elif until - given.today <= ENDING:
            yield given.finding("stored-data.preservation-ends", path, date=until.isoformat())


def ticket(given: CheckInput) -> Iterator[Finding]:
    """The ticket is a number of the other side, not one of the case."""
    own = {given.text("ref_own"), *(given.text(f"{n}.number") for n in given.rows("case_numbers"))}
    asked = [f"{row}.preserved_ref" for row in _rows(given)]
    asked += [f"{row}.extension_of" for row in given.measure_rows("preservation")]
    for path in asked:
        number = given.text(path)
        if number and number in own:
            yield given.finding("stored-data.own-number", path, value=number)


def category(given: CheckInput) -> Iterator[Finding]:
    """Content isn't asked for among data that a lighter order gives."""
    for kind in BELOW_CONTENT:
        for measure in given.measure_rows(kind):
            for row in given.rows(f"{measure}.further_data"):
                found = CONTENT.search(given.text(f"{row}.what"))
                if found:
                    yield given.finding("stored-data.is-content", f"{row}.what", words=found[0])


def breadth(given: CheckInput) -> Iterator[Finding]:
    """Content of a whole account, or of years, reads as fishing."""
    for row in given.measure_rows("content_data"):
        scope = given.chosen(f"{row}.content_scope")
        if scope >= WHOLE_ACCOUNT and not given.text(f"{row}.keywords"):
            yield given.finding("stored-data.whole-account", f"{row}.content_scope")
        period = given.value(f"{row}.period", Period)
        if period and period.last > month_later(period.first, LONG_MONTHS):
            yield given.finding("stored-data.content-long", f"{row}.period", count=LONG_MONTHS)


def days(given: CheckInput) -> Iterator[Finding]:
    """Stored data are of days that have passed (V3)."""
    for row in _rows(given):
        period = given.value(f"{row}.period", Period)
        if period and period.last > given.today:
            day = period.last.isoformat()
            yield given.finding("stored-data.period-ahead", f"{row}.period", date=day)


def grounds(given: CheckInput) -> Iterator[Finding]:
    """Grounds for an order are recent facts: each has its day."""
    for row in _rows(given):
        words = given.text(f"{row}.threshold")
        if words and not YEAR.search(words):
            yield given.finding("stored-data.grounds-undated", f"{row}.threshold")


def silence(given: CheckInput) -> Iterator[Finding]:
    """What the provider may tell its customer fits what must be kept confidential."""
    wish = given.text("confidentiality")
    for row in _rows(given):
        path = f"{row}.no_notice"
        if wish == "none" and given.says(path, True):
            yield given.finding("stored-data.open-request", "confidentiality")
        if wish in ("fact", "substance") and given.says(path, False):
            yield given.finding("stored-data.provider-may-tell", path)


STORED_DATA = (secured, kept, ticket, category, breadth, days, grounds, silence)


def _rows(given: CheckInput) -> tuple[str, ...]:
    return tuple(row for kind in STORED_MEASURES for row in given.measure_rows(kind))
