# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal bases between two States: a plain list with status, source and date for each.

Nothing here decides: the officer verifies with the depositary and ticks. What the data can't
show is said to be unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.reference.values import (
    Force,
    Instrument,
    PartyFact,
    PartyStatus,
    ProposedWhen,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mla_writer.reference.loader import Reference

# A serious crime has a maximum of at least four years (UNTOC art. 2(b)).
SERIOUS_CRIME_YEARS = 4


class Standing(StrEnum):
    """What the data says of an instrument between two States on a day."""

    BOTH_BOUND = "both-bound"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"
    SIGNED_ONLY = "signed-only"
    NOT_YET = "not-yet"
    NOT_PARTY = "not-party"
    NOT_IN_FORCE = "not-in-force"

    @property
    def can_be_basis(self) -> bool:
        """True when nothing in the data speaks against it."""
        return self in (Standing.BOTH_BOUND, Standing.UNCONFIRMED, Standing.UNKNOWN)


@dataclass(frozen=True)
class BasisStatus:
    """An instrument between two States.

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


@dataclass(frozen=True)
class Scope:
    """What of a request decides which instruments are proposed.

    years: the highest maximum penalty of its offences in years, None while unknown.
    electronic: a computer offence, or a measure for electronic evidence.
    """

    years: float | None = None
    electronic: bool = False

    def covers(self, when: ProposedWhen) -> bool:
        """True when an instrument with this rule is proposed of itself."""
        match when:
            case ProposedWhen.ALWAYS:
                return True
            case ProposedWhen.SERIOUS_CRIME:
                return self.years is not None and self.years >= SERIOUS_CRIME_YEARS
            case ProposedWhen.ELECTRONIC:
                return self.electronic
            case _:
                return False


def bases_between(
    reference: Reference, requesting: str, requested: str, on: date
) -> tuple[BasisStatus, ...]:
    """Instruments on mutual assistance of which something was read for one State at least.

    requesting, requested: ISO 3166 alpha-2. By standing, those that bind both first; in each
    standing in the order of ``instruments.csv``.
    """
    order = list(Standing)
    listed = (
        status for status in _of_assistance(reference, requesting, requested, on) if status.facts
    )
    return tuple(sorted(listed, key=lambda status: order.index(status.standing)))


def bases_unread(
    reference: Reference, requesting: str, requested: str, on: date
) -> tuple[BasisStatus, ...]:
    """Instruments on mutual assistance of which nothing was read for either State.

    They may well bind both: most regional instruments have few rows, or none.
    """
    every = _of_assistance(reference, requesting, requested, on)
    return tuple(status for status in every if not status.facts)


def basis_status(
    reference: Reference, instrument: Instrument, requesting: str, requested: str, on: date
) -> BasisStatus:
    """One instrument between two States on a day."""
    facts = (
        reference.party(requesting, instrument.code),
        reference.party(requested, instrument.code),
    )
    return BasisStatus(instrument, *facts, _standing(instrument, facts, on))


def is_proposed(status: BasisStatus, scope: Scope) -> bool:
    """True when the program proposes the instrument: it binds both and covers the case."""
    return status.standing is Standing.BOTH_BOUND and scope.covers(status.instrument.proposed_when)


def _of_assistance(
    reference: Reference, requesting: str, requested: str, on: date
) -> Iterator[BasisStatus]:
    for instrument in reference.instruments.values():
        if instrument.used_for is not Use.OTHER:
            yield basis_status(reference, instrument, requesting, requested, on)


def _standing(
    instrument: Instrument, facts: tuple[PartyFact | None, PartyFact | None], on: date
) -> Standing:
    if instrument.in_force is Force.NO or (instrument.entered and instrument.entered > on):
        return Standing.NOT_IN_FORCE
    statuses = {fact.status for fact in facts if fact}
    if PartyStatus.NOT_PARTY in statuses:
        return Standing.NOT_PARTY
    if PartyStatus.SIGNATORY in statuses:
        return Standing.SIGNED_ONLY
    if None in facts:
        return Standing.UNKNOWN
    bound = [fact.binds_on(on) for fact in facts if fact]
    if False in bound:
        return Standing.NOT_YET
    known = None not in bound and instrument.in_force is Force.YES
    return Standing.BOTH_BOUND if known else Standing.UNCONFIRMED
