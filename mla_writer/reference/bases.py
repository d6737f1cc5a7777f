# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Instruments between two States on a day: a plain list with standing, source and date.

Nothing here decides: the officer verifies with the depositary and ticks. What the data can't
show is said to be unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import CaseScope, Outcome, Reach, Standing, StateStanding
from mla_writer.reference.scope import offence_outcome
from mla_writer.reference.values import Force, Instrument, PartyFact, Use

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mla_writer.reference.loader import Reference

# The first of these that holds for a State decides how the pair stands.
DECISIVE = (
    (StateStanding.NOT_PARTY, Standing.NOT_PARTY),
    (StateStanding.ENDED, Standing.ENDED),
    (StateStanding.SIGNED_ONLY, Standing.SIGNED_ONLY),
    (StateStanding.UNKNOWN, Standing.UNKNOWN),
    (StateStanding.NOT_YET, Standing.NOT_YET),
    (StateStanding.UNDATED, Standing.UNCONFIRMED),
)
BOTH = 2
STANDINGS = {standing: place for place, standing in enumerate(Standing)}
REACHES = {reach: place for place, reach in enumerate(Reach)}
# Both consented: these lead the list together, the most specific first.
LEADING = (Standing.BOTH_BOUND, Standing.UNCONFIRMED)


@dataclass(frozen=True)
class BasisStatus:
    """An instrument between two States on a day.

    requesting, requested: what the sources say of each State, None where nothing was read.
    """

    instrument: Instrument
    requesting: PartyFact | None
    requested: PartyFact | None
    standing: Standing

    @property
    def facts(self) -> tuple[PartyFact, ...]:
        """The facts there are, requesting State first."""
        return tuple(fact for fact in (self.requesting, self.requested) if fact)

    @property
    def since(self) -> date | None:
        """The first day on which it binds both, None while one of the days is unknown."""
        days = [fact.entered for fact in self.facts]
        known = [day for day in days if day]
        needed = 1 if self.instrument.reach is Reach.LAW else BOTH
        if len(known) < max(needed, len(days)):
            return None
        return max(*known, self.instrument.entered or known[0])

    @property
    def until(self) -> date | None:
        """The first day on which it no longer binds both, None where no end was read."""
        return min((fact.ended for fact in self.facts if fact.ended), default=None)


def bases_between(
    reference: Reference, requesting: str, requested: str, on: date
) -> tuple[BasisStatus, ...]:
    """Instruments on mutual assistance of which something was read for one State at least.

    requesting, requested: ISO 3166 alpha-2. Those to which both States consented come first, the
    most specific at the top; then the others by standing; else in the order of the tables.
    """
    listed = (
        status for status in _of_assistance(reference, requesting, requested, on) if _is_of(status)
    )
    return tuple(sorted(listed, key=_place))


def bases_unread(
    reference: Reference, requesting: str, requested: str, on: date
) -> tuple[BasisStatus, ...]:
    """Instruments on mutual assistance of which nothing was read for either State.

    They may well bind both: most regional instruments have few rows, or none.
    """
    every = _of_assistance(reference, requesting, requested, on)
    return tuple(status for status in every if not status.facts and _is_open(status.instrument))


def basis_status(
    reference: Reference, instrument: Instrument, requesting: str, requested: str, on: date
) -> BasisStatus:
    """One instrument between two States on a day."""
    first = reference.party(requesting, instrument.code)
    second = reference.party(requested, instrument.code)
    return BasisStatus(instrument, first, second, _standing(instrument, (first, second), on))


def is_proposed(status: BasisStatus, scope: CaseScope) -> bool:
    """True when the program proposes the instrument: it binds both and covers the case."""
    bound = status.standing is Standing.BOTH_BOUND
    return bound and offence_outcome(status.instrument, scope) is Outcome.MET


def state_standing(fact: PartyFact | None, on: date) -> StateStanding:
    """How a State stands to an instrument; without a row that is unknown."""
    return fact.standing_on(on) if fact else StateStanding.UNKNOWN


def _of_assistance(
    reference: Reference, requesting: str, requested: str, on: date
) -> Iterator[BasisStatus]:
    for instrument in reference.instruments.values():
        if instrument.used_for is not Use.OTHER:
            yield basis_status(reference, instrument, requesting, requested, on)


def _is_of(status: BasisStatus) -> bool:
    """True when it concerns these States; a bilateral one without both rows is others'."""
    if status.instrument.reach.is_of_a_pair:
        return status.requesting is not None and status.requested is not None
    return bool(status.facts)


def _is_open(instrument: Instrument) -> bool:
    """True when States without a row may be parties to it too."""
    return not instrument.own and not instrument.reach.is_of_a_pair


def _place(status: BasisStatus) -> tuple[int, int]:
    place = 0 if status.standing in LEADING else STANDINGS[status.standing]
    return place, REACHES[status.instrument.reach]


def _standing(
    instrument: Instrument, facts: tuple[PartyFact | None, PartyFact | None], on: date
) -> Standing:
    if instrument.in_force is Force.NO or (instrument.entered and instrument.entered > on):
        return Standing.NOT_IN_FORCE
    if instrument.reach is Reach.LAW:  # a State's own law stands without a row of the other
        facts = (facts[0] or facts[1], facts[1] or facts[0])
    if instrument.reach.is_of_a_pair and None in facts:  # it exists between other States
        return Standing.NOT_PARTY
    both = [state_standing(fact, on) for fact in facts]
    for theirs, ours in DECISIVE:
        if theirs in both:
            return ours
    return Standing.BOTH_BOUND if instrument.in_force is Force.YES else Standing.UNCONFIRMED
