# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts about States and instruments: each with its source and the date the source speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Force(StrEnum):
    """Whether an instrument itself is in force, as far as its source says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class PartyStatus(StrEnum):
    """What the source says of a State. No row at all means unknown, never NOT_PARTY."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NOT_PARTY = "non-party-explicit"


class Use(StrEnum):
    """What an instrument is for, in a request for mutual legal assistance."""

    ASSISTANCE = "assistance"
    SUPPLEMENT = "supplement"
    OTHER = "other"


class ProposedWhen(StrEnum):
    """On which answers the program proposes an instrument of itself."""

    ALWAYS = "always"
    SERIOUS_CRIME = "serious-crime"
    ELECTRONIC = "electronic"
    OWN_OFFENCES = "own-offences"
    NEVER = "never"


@dataclass(frozen=True)
class Instrument:
    """A treaty or arrangement; the article columns are as its source was read, "" where silent.

    entered: its own entry into force, None where the source does not say or it has not.
    later: the rule for a State that consents later ("30th day"), "" where not read.
    used_for, proposed_when: our own classification (``uses.csv``).
    """

    code: str
    full_name: str
    short_name: str
    entered: date | None
    in_force: Force
    later: str
    articles: Mapping[str, str]
    scope: str
    source: str
    used_for: Use = Use.OTHER
    proposed_when: ProposedWhen = ProposedWhen.NEVER


@dataclass(frozen=True)
class PartyFact:
    """What a source says of one State and one instrument.

    consent: date of ratification, accession … ; action: which of them.
    entered: in force for this State from then on; computed: True when that date was worked
    out from the rule for later parties and does not stand in the source.
    as_of: the date the source speaks of, ISO, may be partial or "unknown".
    """

    state: str
    instrument: str
    status: PartyStatus
    consent: date | None
    action: str
    entered: date | None
    computed: bool
    source: str
    as_of: str
    note: str = ""

    def binds_on(self, day: date) -> bool | None:
        """True when in force for the State on that day, None when the source can't tell."""
        if self.status is not PartyStatus.PARTY:
            return False
        if self.entered is not None:
            return self.entered <= day
        if self.consent is not None and self.consent > day:
            return False
        return None


@dataclass(frozen=True)
class StateFact:
    """A State: codes, names by language of the screen, official languages as the source writes."""

    alpha2: str
    alpha3: str
    names: Mapping[str, str]
    official_name: str
    un_member: str
    legal_system: str
    official_languages: str
    region: str
    source: str
    as_of: str


@dataclass(frozen=True)
class Notification:
    """What a State has notified to a depositary: its kind, ``central-authority`` and others."""

    state: str
    instrument: str
    kind: str
    value: str
    notified: str
    source: str
    as_of: str
    superseded: str


@dataclass(frozen=True)
class AuthorityFact:
    """An authority that a source names for a State; to be verified before sending."""

    state: str
    name: str
    ministry: str
    city: str
    email_domain: str
    instruments: tuple[str, ...]
    source: str
    as_of: str


@dataclass(frozen=True)
class ElementArticle:
    """An article that asks for a canonical element of a request, or that is only its basis.

    content: True for an item of the instrument's own list of contents.
    only_for: a trait of measures (``coercive``, ``preservation``) without which it is silent.
    """

    element: str
    instrument: str
    reference: str
    content: bool
    only_for: str
    source: str


@dataclass(frozen=True)
class Term:
    """A term of the field by language; variants apart, the first is preferred."""

    id: str
    words: Mapping[str, tuple[str, ...]]
    status: Mapping[str, str]
    kind: str
    note: str
