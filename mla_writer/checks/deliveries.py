# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Controlled delivery: legs that join in place and time, and States on the way that consent (V4).

Every time is compared at the same clock, whatever its zone. Checks are silent while a place, time
or State that they need isn't answered: that is told elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from mla_writer.checks.spelling import mentions
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MEASURE = "controlled_delivery"
# Longer than this, somebody has to say who watches the goods where they lie.
LONG_HALT = timedelta(hours=48)
WORD = re.compile(r"[^\W\d_]{4,}")
# Words that name no place: two ports are not one.
COMMON = frozenset(
    letters_of(word)
    for word in (
        "port", "airport", "harbour", "harbor", "terminal", "ferry", "station", "railway", "border",
        "crossing", "customs", "warehouse", "depot", "container", "cargo", "freight", "street",
        "road", "quay", "north", "south", "east", "west", "central", "international",
        "aéroport", "gare", "frontière", "poste", "douane", "entrepôt", "quai", "route",
        "puerto", "aeropuerto", "estación", "frontera", "aduana", "almacén",
        "ميناء", "مطار", "محطة", "معبر", "حدود", "الحدود", "الحدودي", "جمارك", "الجمارك", "مستودع",
        "شارع", "طريق", "رصيف", "الدولي",
    )
)  # fmt: skip
WITHOUT_CONSENT = frozenset({"not_asked", "refused"})


@dataclass(frozen=True)
class Leg:
    """One leg of the route. number: counted from 1. Times are in UTC, None while not answered."""

    number: int
    path: str
    start: str
    start_state: str
    departs: datetime | None
    end: str
    end_state: str
    arrives: datetime | None

    @property
    def states(self) -> tuple[str, str]:
        """The States in which it begins and ends; "" while not answered."""
        return self.start_state, self.end_state


def legs_alone(given: CheckInput) -> Iterator[Finding]:
    """A leg arrives after it has left; the last of them arrives in days to come."""
    for row in given.measure_rows(MEASURE):
        legs = _legs(given, row)
        for leg in legs:
            if leg.departs and leg.arrives and leg.arrives <= leg.departs:
                yield given.finding(
                    "delivery.leg-reversed", f"{leg.path}.arrives", number=leg.number
                )
        last = legs[-1].arrives if legs else None
        if last is not None and last.date() < given.today:
            yield given.finding(
                "delivery.over", f"{legs[-1].path}.arrives", date=last.date().isoformat()
            )


def places_join(given: CheckInput) -> Iterator[Finding]:
    """A leg begins where the one before it ends."""
    for before, after in _joints(given):
        here, there = after.start, before.end
        states = {before.end_state, after.start_state}
        known = bool(here and there) and "" not in states
        same = mentions(here, there) or mentions(there, here)
        if not known or (same and len(states) == 1):
            continue
        near = len(states) == 1 and _share_a_name(here, there)
        yield given.finding(
            "delivery.place-unlike" if near else "delivery.place-gap",
            f"{after.path}.from_place",
            first=before.number,
            second=after.number,
            there=there,
            here=here,
        )


def times_join(given: CheckInput) -> Iterator[Finding]:
    """A leg leaves after the one before it has arrived, and goods that lie long are watched."""
    for before, after in _joints(given):
        if before.arrives is None or after.departs is None:
            continue
        halt = after.departs - before.arrives
        if halt < timedelta():
            yield given.finding(
                "delivery.time-gap",
                f"{after.path}.departs",
                first=before.number,
                second=after.number,
            )
        elif halt > LONG_HALT:
            yield given.finding(
                "delivery.long-halt",
                f"{after.path}.departs",
                first=before.number,
                second=after.number,
                count=int(halt / timedelta(hours=1)),
            )


def reaches(given: CheckInput) -> Iterator[Finding]:
    """The route touches the State that is asked."""
    asked = given.text("requested_state")
    for row in given.measure_rows(MEASURE):
        passed = _states(given, row)
        if asked and passed and "" not in passed and asked not in passed:
            yield given.finding("delivery.state-not-on-route", f"{row}.route", state=asked)


def consents(given: CheckInput) -> Iterator[Finding]:
    """Every other State on the way consents; one that doesn't is named."""
    articles = given.rule("delivery-consent")
    for row in given.measure_rows(MEASURE):
        for stop in given.rows(f"{row}.transit_states"):
            state, consent = given.text(f"{stop}.state"), given.text(f"{stop}.consent")
            path = f"{stop}.consent"
            if state and consent in WITHOUT_CONSENT:
                yield given.finding("delivery.no-consent", path, articles=articles, state=state)
            elif state and consent == "asked":
                yield given.finding("delivery.consent-open", path, articles=articles, state=state)
        for state in _unsaid(given, row):
            yield given.finding(
                "delivery.consent-unknown", f"{row}.transit_states", articles=articles, state=state
            )


def decided_before(given: CheckInput) -> Iterator[Finding]:
    """The answer and the approval come before the goods leave for the State that is asked."""
    asked, answer = given.text("requested_state"), given.day("deadline")
    for row in given.measure_rows(MEASURE):
        entry = next((leg for leg in _legs(given, row) if asked and leg.end_state == asked), None)
        arrives = entry.arrives if entry else None
        if answer is not None and arrives is not None and answer > arrives.date():
            day = arrives.date().isoformat()
            yield given.finding("delivery.answer-late", "deadline", date=day)
        approval = _at(given, f"{row}.approval_by")
        if approval is not None and arrives is not None and approval > arrives:
            yield given.finding("delivery.approval-late", f"{row}.approval_by")


def extraditable(given: CheckInput) -> Iterator[Finding]:
    """The duty is tied to offences for which extradition is possible (ETS 182, article 18(1))."""
    for row in given.measure_rows(MEASURE):
        if given.says(f"{row}.extraditable", False):
            yield given.finding(
                "delivery.not-extraditable",
                f"{row}.extraditable",
                articles=given.rule("delivery-extraditable"),
            )


DELIVERIES = (
    legs_alone,
    places_join,
    times_join,
    reaches,
    consents,
    decided_before,
    extraditable,
)


def _legs(given: CheckInput, row: str) -> tuple[Leg, ...]:
    return tuple(
        Leg(
            number=number,
            path=path,
            start=given.text(f"{path}.from_place"),
            start_state=given.text(f"{path}.from_country"),
            departs=_at(given, f"{path}.departs"),
            end=given.text(f"{path}.to_place"),
            end_state=given.text(f"{path}.to_country"),
            arrives=_at(given, f"{path}.arrives"),
        )
        for number, path in enumerate(given.rows(f"{row}.route"), start=1)
    )


def _joints(given: CheckInput) -> Iterator[tuple[Leg, Leg]]:
    for row in given.measure_rows(MEASURE):
        yield from pairwise(_legs(given, row))


def _share_a_name(here: str, there: str) -> bool:
    """Whether two places share a word that names one: "Port of Rotterdam", "Rotterdam, quay 3"."""
    names = (word for word in WORD.findall(here) if letters_of(word) not in COMMON)
    return any(mentions(there, name) for name in names)


def _at(given: CheckInput, path: str) -> datetime | None:
    """A moment in UTC, None without an answer or a zone."""
    moment = given.value(path, ZonedMoment)
    return moment.on("UTC").at if moment is not None and moment.zone else None


def _states(given: CheckInput, row: str) -> tuple[str, ...]:
    """The States on the way in their order, each once; "" where one isn't answered."""
    return tuple(dict.fromkeys(state for leg in _legs(given, row) for state in leg.states))


def _unsaid(given: CheckInput, row: str) -> Iterator[str]:
    """States on the way of which nobody has said whether they consent."""
    ours = {given.text("requesting_state"), given.text("requested_state")}
    said = {given.text(f"{stop}.state") for stop in given.rows(f"{row}.transit_states")}
    if "" in ours | said:
        return
    yield from (state for state in _states(given, row) if state and state not in ours | said)
