# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A ship to be boarded: the right flag State, registry first, a position, waters where it may be.

1988 Convention, article 17; Protocol against the Smuggling of Migrants, article 8; ETS 156.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MEASURE = "boarding"
OLD = timedelta(days=1)
# What can be done only by somebody who is on board.
ON_BOARD = frozenset({"search", "act"})
# Which treaties speak of what a ship is suspected of.
BASES = {"drugs": frozenset({"NARC88", "ETS156"}), "migrants": frozenset({"SOM"})}
# Degrees, perhaps minutes and seconds, and the side; signs and spaces count as one space.
SIGNS = re.compile("[\\s\u00b0'\"\u2019\u201d\u2032\u2033]+")
ANGLE = r"(\d{1,3}(?:\.\d{1,8})?)(?: \d{1,2}(?:\.\d{1,8})?){0,2} ?"
POSITION = re.compile(rf"{ANGLE}[NS] ?[.;/]? ?{ANGLE}[EW]")
MOST_NORTH, MOST_EAST = 90, 180


def flag(given: CheckInput) -> Iterator[Finding]:
    """The State that is asked is that of the flag; a ship without a flag has none to ask."""
    asked = given.text("requested_state")
    for row in given.measure_rows(MEASURE):
        flown = given.text(f"{row}.flag")
        if flown and asked and flown != asked:
            yield given.finding(
                "boarding.other-flag",
                f"{row}.flag",
                articles=given.rule("flag-state"),
                state=flown,
            )
        if given.text(f"{row}.flag_shown") == "none":
            yield given.finding(
                "boarding.no-flag", f"{row}.flag_shown", articles=given.rule("no-nationality")
            )


def identity(given: CheckInput) -> Iterator[Finding]:
    """A ship is known by more than its name, which can be painted over."""
    for row in given.measure_rows(MEASURE):
        signs = (f"{row}.imo", f"{row}.call_sign", f"{row}.registry_marks")
        name = given.text(f"{row}.ship_name")
        if name and not any(given.text(sign) for sign in signs):
            yield given.finding("boarding.name-only", f"{row}.imo", name=name)


def steps(given: CheckInput) -> Iterator[Finding]:
    """Registry is confirmed before anything is authorised; nobody searches from outside."""
    for row in given.measure_rows(MEASURE):
        asked, path = given.chosen(f"{row}.asks"), f"{row}.asks"
        if asked and "confirm" not in asked:
            yield given.finding("boarding.registry-first", path, articles=given.rule("flag-state"))
        if asked & ON_BOARD and "board" not in asked:
            yield given.finding("boarding.search-without-boarding", path)


def place(given: CheckInput) -> Iterator[Finding]:
    """The position can be read and is fresh; the ship is not in a territorial sea."""
    for row in given.measure_rows(MEASURE):
        position = given.text(f"{row}.position")
        if position and not is_position(position):
            yield given.finding("boarding.not-a-position", f"{row}.position", value=position)
        seen = _day(given, f"{row}.position_at")
        if seen is not None and seen > given.today + OLD:
            yield given.finding("boarding.seen-ahead", f"{row}.position_at", date=seen.isoformat())
        elif seen is not None and given.today - seen > OLD:
            yield given.finding(
                "boarding.seen-long-ago", f"{row}.position_at", date=seen.isoformat()
            )
        if given.text(f"{row}.waters") == "territorial":
            yield given.finding(
                "boarding.territorial-sea", f"{row}.waters", articles=given.rule("coastal-state")
            )


def units(given: CheckInput) -> Iterator[Finding]:
    """Only craft on government service act, marked as such and authorised."""
    for row in given.measure_rows(MEASURE):
        if given.text(f"{row}.unit_kind") == "other":
            yield given.finding(
                "boarding.unmarked-unit", f"{row}.unit_kind", articles=given.rule("boarding-units")
            )


def decision(given: CheckInput) -> Iterator[Finding]:
    """The decision is asked for after the ship was seen, and not for a day that has passed."""
    for row in given.measure_rows(MEASURE):
        needed, path = given.value(f"{row}.decision_by", ZonedMoment), f"{row}.decision_by"
        seen = given.value(f"{row}.position_at", ZonedMoment)
        if needed is None or not needed.zone:
            continue
        if needed.at.date() < given.today:
            day = needed.at.date().isoformat()
            yield given.finding("boarding.decision-past", path, date=day)
        elif seen is not None and seen.zone and needed.on("UTC").at <= seen.on("UTC").at:
            yield given.finding("boarding.decision-before-sight", path)


def answer(given: CheckInput) -> Iterator[Finding]:
    """The date of the letter's mark isn't later than the hour at which they must decide."""
    asked = given.day("deadline")
    for row in given.measure_rows(MEASURE):
        needed = _day(given, f"{row}.decision_by")
        if asked is not None and needed is not None and asked > needed:
            yield given.finding("boarding.answer-late", "deadline", date=needed.isoformat())


def fitting_basis(given: CheckInput) -> Iterator[Finding]:
    """The treaty that is ticked speaks of what the ship is suspected of."""
    for row in given.measure_rows(MEASURE):
        fitting = BASES.get(given.text(f"{row}.suspicion"), frozenset(given.bases))
        if given.bases and not fitting & set(given.bases):
            yield given.finding("boarding.other-treaty", f"{row}.suspicion")


def own_ships(given: CheckInput) -> Iterator[Finding]:
    """Who wouldn't do it to a ship of its own may not be let do it to theirs (ETS 156, 21(d))."""
    for row in given.measure_rows(MEASURE):
        if given.says(f"{row}.own_ship", False):
            yield given.finding(
                "boarding.not-own-ships", f"{row}.own_ship", articles=given.asking("CE11")
            )


BOARDING = (flag, identity, steps, place, units, decision, answer, fitting_basis, own_ships)


def is_position(text: str) -> bool:
    """Whether a text holds a latitude and a longitude that can be, in degrees."""
    found = POSITION.search(SIGNS.sub(" ", text).replace(",", "."))
    if found is None:
        return False
    north, east = float(found[1]), float(found[2])
    return north <= MOST_NORTH and east <= MOST_EAST


def _day(given: CheckInput, path: str) -> date | None:
    moment = given.value(path, ZonedMoment)
    return moment.at.date() if moment is not None else None
