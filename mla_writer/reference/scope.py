# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Does an instrument cover the case: what it requires, and how the answers meet that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import SERIOUS_CRIME_YEARS, CaseScope, Outcome, Requirement
from mla_writer.reference.values import Instrument, ProposedWhen

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference

ASKED = {
    ProposedWhen.SERIOUS_CRIME: Requirement.SERIOUS_CRIME,
    ProposedWhen.ELECTRONIC: Requirement.ELECTRONIC,
    ProposedWhen.OWN_OFFENCES: Requirement.OWN_OFFENCES,
}
GROUNDS = "reasonable-grounds"


@dataclass(frozen=True)
class Condition:
    """A requirement of an instrument and how the case meets it.

    articles: of ``rules.csv``, empty where no row says. grounds: the articles by which reasonable
    grounds to suspect suffice, empty where no row says so.
    """

    requirement: Requirement
    outcome: Outcome
    articles: tuple[str, ...]
    grounds: tuple[str, ...] = ()


def conditions_of(
    reference: Reference, instrument: Instrument, scope: CaseScope
) -> tuple[Condition, ...]:
    """What the instrument requires, the offence first, then what the officer has to state."""
    rules, code = reference.rules, instrument.code
    asked = ASKED.get(instrument.proposed_when)
    found = []
    if asked is not None:
        articles = rules.get(asked.value, {}).get(code, ())
        found.append(Condition(asked, offence_outcome(instrument, scope), articles))
    for stated in (Requirement.TRANSNATIONAL, Requirement.GROUP):
        if articles := rules.get(stated.value, {}).get(code, ()):
            outcome = Outcome.MET if stated in scope.stated else Outcome.OPEN
            found.append(Condition(stated, outcome, articles, rules.get(GROUNDS, {}).get(code, ())))
    return tuple(found)


def offence_outcome(instrument: Instrument, scope: CaseScope) -> Outcome:
    """Whether offences or measures lie in the instrument's scope.

    Serious crime: open while no maximum is known. Own offences: only the officer can say which
    offence it is, so it fails until that is said. Known by name only: open.
    """
    if instrument.code in scope.under:
        return Outcome.MET
    match instrument.proposed_when:
        case ProposedWhen.ALWAYS:
            return Outcome.MET
        case ProposedWhen.SERIOUS_CRIME:
            return _of_penalty(scope.years)
        case ProposedWhen.ELECTRONIC:
            return Outcome.MET if scope.electronic else Outcome.FAILS
        case ProposedWhen.OWN_OFFENCES:
            return Outcome.FAILS
        case _:
            return Outcome.OPEN


def _of_penalty(years: float | None) -> Outcome:
    if years is None:
        return Outcome.OPEN
    return Outcome.MET if years >= SERIOUS_CRIME_YEARS else Outcome.FAILS
