# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hearings by video or telephone: dates that can be, hours of day there, who may be heard so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mla_writer.checks.heard import hearings
from mla_writer.checks.people import full_name
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MEASURE = "video_hearing"
# Fewer days hardly suffice to find a room, a judge and the person.
AMPLE = timedelta(days=21)
# Hours at which a person and a judge can be expected to sit there, on their clocks.
OPENS, CLOSES = 7, 20
# Treaties in our data that name the telephone beside the video link.
WITH_TELEPHONE = frozenset({"ETS182", "EU2000"})


def dates(given: CheckInput) -> Iterator[Finding]:
    """Each date lies ahead, 21 days at least, and no two are the same moment."""
    for row in given.measure_rows(MEASURE):
        seen: set[datetime] = set()
        for path, moment in _dates(given, row):
            day, instant = moment.at.date(), _instant(moment)
            if day <= given.today:
                yield given.finding("video.date-past", path, date=str(day))
            elif day - given.today < AMPLE:
                left = (day - given.today).days
                yield given.finding("video.little-time", path, count=left, least=AMPLE.days)
            if instant in seen:
                yield given.finding("video.same-date", path, date=str(day))
            seen.add(instant)


def hours(given: CheckInput) -> Iterator[Finding]:
    """At each date it is day where the person sits."""
    for row in given.measure_rows(MEASURE):
        zone = given.text(f"{row}.witness_zone") if given.view.value(f"{row}.witness_zone") else ""
        for path, moment in _dates(given, row) if zone else ():
            there = moment.on(zone)
            if not OPENS <= there.at.hour < CLOSES:
                yield given.finding(
                    "video.night-there",
                    path,
                    date=str(moment.at.date()),
                    time=moment.at.strftime("%H:%M"),
                    zone=moment.zone,
                    other_date=str(there.at.date()),
                    other_time=there.at.strftime("%H:%M"),
                    other_zone=zone,
                )


def preparation(given: CheckInput) -> Iterator[Finding]:
    """The link is tested, and the date known, before the first hearing that is proposed."""
    for row in given.measure_rows(MEASURE):
        found = [moment for _, moment in _dates(given, row)]
        first = min(found, key=_instant, default=None)
        if first is None:
            continue
        for link in given.rows(f"{row}.tech"):
            test = given.value(f"{link}.test_at", ZonedMoment)
            if test is None or not test.zone:
                continue
            if _instant(test) >= _instant(first):
                yield given.finding("video.test-late", f"{link}.test_at", date=str(first.at.date()))
            elif test.at.date() <= given.today:
                day = str(test.at.date())
                yield given.finding("video.test-past", f"{link}.test_at", date=day)
        known = given.day(f"{row}.confirm_by")
        if known is not None and not given.today < known < first.at.date():
            yield given.finding("video.answer-late", f"{row}.confirm_by", date=str(first.at.date()))


def security(given: CheckInput) -> Iterator[Finding]:
    """What is said in a case of this kind isn't sent in the clear."""
    for row in given.measure_rows(MEASURE):
        for link in given.rows(f"{row}.tech"):
            if given.text(f"{link}.encryption") == "none":
                yield given.finding("video.not-encrypted", f"{link}.encryption")


def accused(given: CheckInput) -> Iterator[Finding]:
    """Many States refuse to hear an accused person by video; by telephone no treaty foresees it."""
    for row in given.measure_rows(MEASURE):
        path, medium = f"{row}.hear_role", given.text(f"{row}.medium")
        if given.text(path) != "suspect":
            continue
        if medium == "telephone":
            cited = given.rule("by-telephone")
            yield given.finding("video.accused-by-telephone", path, articles=cited)
        elif medium == "video":
            yield given.finding("video.accused", path, articles=given.rule("accused-by-video"))


def telephone(given: CheckInput) -> Iterator[Finding]:
    """A treaty that is ticked speaks of the telephone, as far as our data say."""
    for row in given.measure_rows(MEASURE):
        by_phone = given.text(f"{row}.medium") == "telephone"
        if by_phone and given.bases and not WITH_TELEPHONE & set(given.bases):
            yield given.finding("video.telephone-not-foreseen", f"{row}.medium")


def costs(given: CheckInput) -> Iterator[Finding]:
    """Who asks for the link pays for it, unless the two States agree otherwise."""
    for row in given.measure_rows(MEASURE):
        if given.says(f"{row}.cost_ok", False):
            articles = given.rule("video-costs")
            yield given.finding("video.costs-refused", f"{row}.cost_ok", articles=articles)


def interpretation(given: CheckInput) -> Iterator[Finding]:
    """The interpreter speaks the language of the person."""
    for hearing in hearings(given):
        path = f"{hearing.row}.interpreter_languages"
        offered, spoken = given.chosen(path), given.text(f"{hearing.person}.language")
        if hearing.person and offered and spoken and spoken not in offered:
            yield given.finding(
                "video.interpreter-language",
                path,
                language=spoken,
                person=full_name(given, hearing.person) or "?",
            )


REMOTE_HEARING = (
    dates, hours, preparation, security, accused, telephone, costs, interpretation,
)  # fmt: skip


def _dates(given: CheckInput, row: str) -> Iterator[tuple[str, ZonedMoment]]:
    """The dates proposed that can be read, each with its path."""
    for listed in given.rows(f"{row}.dates"):
        moment = given.value(f"{listed}.at", ZonedMoment)
        if moment is not None and moment.zone:
            yield f"{listed}.at", moment


def _instant(moment: ZonedMoment) -> datetime:
    return moment.at.replace(tzinfo=ZoneInfo(moment.zone))
