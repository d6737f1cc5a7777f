# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for legal bases: how a State stands, how a pair stands, what a case brings with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# A serious crime has a maximum of at least four years (UNTOC art. 2(b)).
SERIOUS_CRIME_YEARS = 4


class Reach(StrEnum):
    """How near an instrument is to the two States and the case; the first leads."""

    BILATERAL = "bilateral"
    REGIONAL = "regional"
    OFFENCE = "offence"
    GENERAL = "general"
    LAW = "law"
    RECIPROCITY = "reciprocity"

    @property
    def is_of_a_pair(self) -> bool:
        """True when the instrument exists between named States only: others aren't "unknown"."""
        return self in (Reach.BILATERAL, Reach.RECIPROCITY)


class StateStanding(StrEnum):
    """What the data says of one State and one instrument on a day."""

    IN_FORCE = "in-force"
    UNDATED = "undated"
    UNKNOWN = "unknown"
    SIGNED_ONLY = "signed-only"
    NOT_YET = "not-yet"
    ENDED = "ended"
    NOT_PARTY = "not-party"


class Standing(StrEnum):
    """What the data says of an instrument between two States on a day.

    UNCONFIRMED: both consented, but from when it binds was not read. ENDED: one has left it.
    """

    BOTH_BOUND = "both-bound"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"
    SIGNED_ONLY = "signed-only"
    NOT_YET = "not-yet"
    ENDED = "ended"
    NOT_PARTY = "not-party"
    NOT_IN_FORCE = "not-in-force"

    @property
    def can_be_basis(self) -> bool:
        """True when nothing in the data speaks against it."""
        return self in (Standing.BOTH_BOUND, Standing.UNCONFIRMED, Standing.UNKNOWN)


class Requirement(StrEnum):
    """What an instrument asks of a case before it covers it."""

    SERIOUS_CRIME = "serious-crime"
    TRANSNATIONAL = "transnational"
    GROUP = "group"
    OWN_OFFENCES = "own-offences"
    ELECTRONIC = "electronic"


class Outcome(StrEnum):
    """How a case answers a requirement."""

    MET = "met"
    OPEN = "open"
    FAILS = "fails"


class ListApplies(StrEnum):
    """Whether an article of a content list speaks between these two States.

    DEFAULT: it applies because no treaty of mutual assistance is known to bind them.
    DOUBTFUL: such a treaty may bind them. IF_AGREED: such a treaty does bind them, so the article
    holds only where they agree (UNTOC 18(7), UNCAC 46(7), 1988 Convention 7(7), ETS 185 27(1)).
    """

    ALWAYS = "always"
    DEFAULT = "default"
    DOUBTFUL = "doubtful"
    IF_AGREED = "if-agreed"


class Topic(StrEnum):
    """What a basis implies something for."""

    CHANNEL = "channel"
    URGENT = "urgent"
    LANGUAGE = "language"
    FORM = "form"
    COSTS = "costs"
    USE = "use"
    CONFIDENTIALITY = "confidentiality"
    REFUSAL = "refusal"


class Acceptance(StrEnum):
    """Whether a State takes a request in a language, as far as any source says."""

    OFFICIAL = "official"
    NOTIFIED = "notified"
    TRANSLATE = "translate"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class CaseScope:
    """What of a request decides which instruments cover it.

    years: the highest maximum penalty of its offences in years, None while unknown.
    electronic: a computer offence, or a measure for electronic evidence.
    under: codes of instruments of which the officer said how the case falls under them.
    stated: requirements for which the officer gave the grounds (``TRANSNATIONAL``, ``GROUP``).
    """

    years: float | None = None
    electronic: bool = False
    under: frozenset[str] = frozenset()
    stated: frozenset[Requirement] = frozenset()
