# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Who signs, and what came before: the letter that is followed, contacts, other requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput


def empowered(given: CheckInput) -> Iterator[Finding]:
    """Somebody signs for an authority; a drafter alone binds nobody."""
    rows = given.rows("signatories")
    capacities = {given.text(f"{row}.capacity") for row in rows}
    if capacities == {"drafter"}:
        yield given.finding("signature.drafter-alone", f"{rows[0]}.capacity")


def dates(given: CheckInput) -> Iterator[Finding]:
    """Nobody has signed on a day to come."""
    for row in given.rows("signatories"):
        signed = given.day(f"{row}.date")
        if signed is not None and signed > given.today:
            yield given.finding("signature.ahead", f"{row}.date", date=signed.isoformat())


def parent(given: CheckInput) -> Iterator[Finding]:
    """A supplement follows another letter, which was written before."""
    followed, own = given.text("parent_ref"), given.text("ref_own")
    if followed and letters_of(followed) == letters_of(own):
        yield given.finding("supplement.of-itself", "parent_ref")
    written = given.day("parent_date")
    if written is not None and written > given.today:
        yield given.finding("supplement.parent-ahead", "parent_date", date=written.isoformat())


def others(given: CheckInput) -> Iterator[Finding]:
    """Earlier contacts and other requests lie behind, and another request has another number."""
    for row in (*given.rows("prior_contacts"), *given.rows("related_requests")):
        path = f"{row}.date"
        day = _first_day(given, path)
        if day is not None and day > given.today:
            yield given.finding("supplement.contact-ahead", path, date=day.isoformat())
    own = letters_of(given.text("ref_own"))
    for path in (f"{row}.reference" for row in given.rows("related_requests")):
        if own and letters_of(given.text(path)) == own:
            yield given.finding("supplement.same-number", path)


SIGNATORIES = (empowered, dates, parent, others)


def _first_day(given: CheckInput, path: str) -> date | None:
    """The first day of a date that may lack its day or month."""
    partial = given.value(path, PartialDate)
    return partial.first_day if partial is not None else given.day(path)
