# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Temporary transfer of a detained person (V12): consent that holds, a return in time, promises.

UNTOC, article 18(10)-(12), and its like: never without consent, never for a trial, always back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.checks.people import ACCUSED_ROLES, full_name
from mla_writer.domain.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MEASURE = "temporary_transfer"
# Channels that bypass the ministries.
DIRECT = frozenset({"judicial", "interpol", "contact_point"})
# Treaties in our data that foresee a prisoner who goes to the requested State.
WITH_PRISONER_SENT = frozenset({"ETS182", "EU2000"})
# What is asked of the receiving State, by the list in which it is ticked.
PROMISES = {"undertakings": "transfer.promise", "assurances": "transfer.assurance"}
# What a consent must have been, and the finding where it wasn't.
SOUND = (("consent_free", "transfer.not-free"), ("consent_informed", "transfer.not-informed"))


def times(given: CheckInput) -> Iterator[Finding]:
    """The stay lies ahead, the return after it, and both before the sentence ends."""
    for row in given.measure_rows(MEASURE):
        stay = given.value(f"{row}.dates", Period)
        back, end = given.day(f"{row}.return_by"), given.day(f"{row}.sentence_end")
        if stay is not None and stay.first <= given.today:
            yield given.finding("transfer.stay-past", f"{row}.dates", date=str(stay.first))
        if stay is not None and back is not None and back < stay.last:
            yield given.finding("transfer.return-early", f"{row}.return_by", date=str(stay.last))
        if back is not None and end is not None and back > end:
            yield given.finding(
                "transfer.return-late",
                f"{row}.return_by",
                articles=given.asking("CE25"),
                date=str(back),
                other_date=str(end),
            )


def direction(given: CheckInput) -> Iterator[Finding]:
    """A treaty that is ticked foresees a prisoner who is sent there, as far as our data say."""
    for row in given.measure_rows(MEASURE):
        sent = given.text(f"{row}.direction") == "to_them"
        if sent and given.bases and not WITH_PRISONER_SENT & set(given.bases):
            yield given.finding("transfer.direction-not-foreseen", f"{row}.direction")


def consent(given: CheckInput) -> Iterator[Finding]:
    """Consent is free, informed, understood, advised, and no younger than today."""
    articles = given.asking("CE25")
    for row in given.measure_rows(MEASURE):
        if given.text(f"{row}.consent_status") == "to_be_asked":
            path, sent = f"{row}.consent_status", given.text(f"{row}.direction") == "to_them"
            code = "transfer.own-prisoner" if sent else "transfer.consent-open"
            yield given.finding(code, path, articles=articles)
        dated, path = given.day(f"{row}.consent_date"), f"{row}.consent_date"
        if dated is not None and dated > given.today:
            yield given.finding("transfer.consent-ahead", path, date=str(dated))
        for name, code in SOUND:
            if given.says(f"{row}.{name}", False):
                yield given.finding(code, f"{row}.{name}", articles=articles)
        if given.says(f"{row}.consent_counsel", False):
            yield given.finding("transfer.no-counsel", f"{row}.consent_counsel")
        yield from _language(given, row)


def _language(given: CheckInput, row: str) -> Iterator[Finding]:
    """What was explained was explained in the person's own language."""
    spoken, path = given.text(f"{_detainee(given, row)}.language"), f"{row}.consent_language"
    used = given.text(path)
    if spoken and used and spoken != used:
        yield given.finding("transfer.consent-language", path, language=spoken)


def person(given: CheckInput) -> Iterator[Finding]:
    """The person is in custody, and isn't brought to be tried."""
    for row in given.measure_rows(MEASURE):
        detainee = _detainee(given, row)
        name = full_name(given, detainee) or "?"
        if given.says(f"{row}.not_for_trial", False):
            yield given.finding(
                "transfer.for-trial", f"{row}.not_for_trial", articles=given.asking("CE25")
            )
        if not detainee:
            continue
        if given.says(f"{detainee}.detained", False):
            yield given.finding("transfer.not-detained", f"{row}.detainee", person=name)
        end, known = given.day(f"{row}.sentence_end"), given.day(f"{detainee}.detained_until")
        if end is not None and known is not None and end != known:
            yield given.finding(
                "transfer.end-differs", f"{row}.sentence_end", date=str(end), other_date=str(known)
            )
        if given.text(f"{detainee}.role") in ACCUSED_ROLES - {"convicted"}:
            yield given.finding("transfer.accused", f"{row}.detainee", person=name)


def promises(given: CheckInput) -> Iterator[Finding]:
    """Each promise that treaties ask of the receiving State is given, or asked for.

    Silent while none is ticked: then the question itself is open.
    """
    for row in given.measure_rows(MEASURE):
        for listed, code in PROMISES.items():
            question = given.view.question(f"{row}.{listed}")
            ticked = given.chosen(f"{row}.{listed}")
            for choice in question.field.choices if question is not None and ticked else ():
                if choice.id not in ticked:
                    yield given.finding(
                        code,
                        f"{row}.{listed}",
                        articles=given.asking("CE25"),
                        promise=choice.label,
                    )


def journey(given: CheckInput) -> Iterator[Finding]:
    """States on the way agree first, and neither end of the journey is one of them."""
    ends = {given.text("requesting_state"), given.text("requested_state")}
    for row in given.measure_rows(MEASURE):
        for state in sorted(given.chosen(f"{row}.transit") & ends):
            yield given.finding("transfer.transit-at-the-end", f"{row}.transit", state=state)
        if given.says(f"{row}.transit_agreed", False):
            yield given.finding(
                "transfer.transit-open",
                f"{row}.transit_agreed",
                articles=given.rule("transit-of-detainee"),
            )


def channel(given: CheckInput) -> Iterator[Finding]:
    """The Council of Europe's treaties send such a request from ministry to ministry."""
    articles = given.rule("detainee-channel")
    if articles and given.text("channel") in DIRECT and given.measure_rows(MEASURE):
        yield given.finding("transfer.channel", "channel", articles=articles)


TRANSFER = (times, direction, consent, person, promises, journey, channel)


def _detainee(given: CheckInput, row: str) -> str:
    """The row of the person to be transferred, "" while it isn't one of the list."""
    picked = row_named(given.text(f"{row}.detainee"), "persons")
    return picked if picked in given.rows("persons") else ""
