# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How urgent the answers make a request: grounds for a grade, which is proposed and never imposed.

The five questions of the 2021 Working Group report (paragraph 16): urgency of the case, gravity,
arrest, risk of losing evidence, stage. A clock that runs within 90 days makes a case urgent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from mla_writer.checks.known_answers import LATE_STAGES, PRESSING
from mla_writer.checks.people import PROTECTED_ROLES
from mla_writer.checks.said import begins_with
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

CLOCK, LOSS = timedelta(days=90), timedelta(days=30)
LATELY = timedelta(days=7)
# Channels by which no answer comes within hours.
SLOW = frozenset({"central", "diplomatic", "judicial"})
TOLD = tuple(f"urgency_{part}" for part in ("time", "gravity", "arrest", "evidence", "stage"))


class Grade(IntEnum):
    """The grades from the calmest up; their names in lower case are the answers."""

    ROUTINE = 0
    PRIORITY = 1
    URGENT = 2
    EMERGENCY = 3


@dataclass(frozen=True)
class Ground:
    """A grade, and the finding that says what speaks for it."""

    grade: Grade
    finding: Finding


def grounds(given: CheckInput) -> tuple[Ground, ...]:
    """What in the answers speaks for a grade above routine, the most pressing first."""
    found = (ground for each in GROUNDS for ground in each(given))
    return tuple(sorted(found, key=lambda ground: -ground.grade))


def _is_said(given: CheckInput, path: str) -> bool:
    """True when an answer tells of something: "Nobody has been arrested" tells of nothing."""
    words = given.text(path)
    return bool(words) and not begins_with(words, "none of it")


def _danger(given: CheckInput) -> Iterator[Ground]:
    if _is_said(given, "urgency_danger"):
        yield Ground(Grade.EMERGENCY, given.finding("urgency.danger", "grade"))


def _custody(given: CheckInput) -> Iterator[Ground]:
    yield from _clock(given, "urgency.custody", given.day("custody_until"), CLOCK)


def _limitation(given: CheckInput) -> Iterator[Ground]:
    for row in given.rows("offences"):
        yield from _clock(given, "urgency.limitation", given.day(f"{row}.limitation_date"), CLOCK)


def _hearing(given: CheckInput) -> Iterator[Ground]:
    for row, _ in given.view.measures:
        moment = given.value(f"{row}.hearing_date", ZonedMoment)
        day = moment.at.date() if moment is not None else None
        yield from _clock(given, "urgency.hearing", day, CLOCK)


def _loss(given: CheckInput) -> Iterator[Ground]:
    for row, _ in given.view.measures:
        yield from _clock(given, "urgency.data-lost", given.day(f"{row}.kept_until"), LOSS)
        yield from _clock(given, "urgency.assets-gone", given.day(f"{row}.gone_by"), LOSS)
        yield from _clock(given, "urgency.order-ends", given.day(f"{row}.order_expiry"), LOSS)
    if _is_said(given, "urgency_evidence"):
        yield Ground(Grade.URGENT, given.finding("urgency.evidence", "grade"))


def _operation(given: CheckInput) -> Iterator[Ground]:
    if "operation" in given.traits:
        yield Ground(Grade.URGENT, given.finding("operation.not-urgent", "grade"))


def _clock(given: CheckInput, code: str, end: date | None, near: timedelta) -> Iterator[Ground]:
    """A day that is near and hasn't passed."""
    if end is not None and timedelta() <= end - given.today <= near:
        yield Ground(Grade.URGENT, given.finding(code, "grade", date=end.isoformat()))


def _stage(given: CheckInput) -> Iterator[Ground]:
    if given.text("proc_kind") in LATE_STAGES or _is_said(given, "urgency_stage"):
        yield Ground(Grade.PRIORITY, given.finding("urgency.stage", "grade"))


def _gravity(given: CheckInput) -> Iterator[Ground]:
    if _is_said(given, "urgency_gravity"):
        yield Ground(Grade.PRIORITY, given.finding("urgency.gravity", "grade"))
    if _is_said(given, "urgency_arrest"):
        yield Ground(Grade.PRIORITY, given.finding("urgency.arrest", "grade"))


def _victims(given: CheckInput) -> Iterator[Ground]:
    roles = {given.text(f"{row}.role") for row in given.rows("persons")}
    minors = any(given.says(f"{row}.minor", True) for row in given.rows("persons"))
    if minors or roles & PROTECTED_ROLES:
        yield Ground(Grade.PRIORITY, given.finding("urgency.victims", "grade"))


GROUNDS: tuple[Callable[[CheckInput], Iterator[Ground]], ...] = (
    _danger, _custody, _limitation, _hearing, _loss, _operation, _stage, _gravity, _victims,
)  # fmt: skip


def calmer(given: CheckInput) -> Iterator[Finding]:
    """The grade is calmer than the most pressing ground in the answers."""
    grade = given.text("grade").upper()
    if grade not in Grade.__members__:
        return
    above = [ground.finding for ground in grounds(given) if ground.grade > Grade[grade]]
    yield from above[:1]
    yield from (finding for finding in above[1:] if finding.severity.blocks)


def groundless(given: CheckInput) -> Iterator[Finding]:
    """An urgent grade has a ground: a clock, or a reason in words."""
    told = any(_is_said(given, path) for path in TOLD)
    is_shown = any(ground.grade >= Grade.URGENT for ground in grounds(given))
    is_asked = given.is_asked("urgency_time")
    if is_asked and given.text("grade") in PRESSING and not told and not is_shown:
        yield given.finding("urgency.without-ground", "urgency_time")


def effects(given: CheckInput) -> Iterator[Finding]:
    """What a grade brings with it: the telephone, a fast channel, a copy in advance, a date."""
    grade = given.text("grade")
    if grade == "emergency" and given.is_asked("prior_contacts") and not _was_called(given):
        yield given.finding("urgency.nobody-called", "prior_contacts")
    if given.says("called", False):
        yield given.finding("urgency.nobody-called", "called")
    if grade == "emergency" and given.text("channel") in SLOW:
        articles = given.rule("urgent-channel")
        yield given.finding("urgency.slow-channel", "channel", articles=articles)
    if grade in PRESSING and given.text("electronic") == "paper":
        yield given.finding("urgency.paper-alone", "electronic", articles=given.rule("language"))
    if grade == "priority" and given.is_asked("deadline") and not given.text("deadline"):
        yield given.finding("urgency.no-date", "deadline", articles=given.asking("CE17"))


URGENCY = (calmer, groundless, effects)


def _was_called(given: CheckInput) -> bool:
    """Whether somebody there has been spoken with in the last days."""
    days = (given.day(f"{row}.date") for row in given.rows("prior_contacts"))
    return any(day is not None and given.today - day <= LATELY for day in days)
