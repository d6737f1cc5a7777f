# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts about States and instruments: each with its source and the date the source speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Reach, StateStanding

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
    used_for, proposed_when, reach, supplements: our own classification (``uses.csv``);
    supplements is the code of the treaty that it adds to, "" for none. own: a State's own row.
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
    as_of: str
    used_for: Use = Use.OTHER
    proposed_when: ProposedWhen = ProposedWhen.NEVER
    reach: Reach = Reach.REGIONAL
    supplements: str = ""
    own: bool = False

    @property
    def is_assistance_treaty(self) -> bool:
        """True for a treaty on mutual assistance in general between these or some States.

        Where one binds both States, the default lists of UNTOC 18(7) and its like step back.
        """
        general = self.proposed_when is ProposedWhen.ALWAYS and self.used_for is Use.ASSISTANCE
        return general and self.reach in (Reach.BILATERAL, Reach.REGIONAL)


@dataclass(frozen=True)
class PartyFact:
    """What a source says of one State and one instrument.

    consent: date of ratification, accession … ; action: which of them.
    entered: in force for this State from then on; computed: True when that date was worked
    out from the rule for later parties and does not stand in the source.
    ended: the first day on which it no longer binds the State (denunciation), None for none.
    as_of: the date the source speaks of, ISO, may be partial or "unknown".
    own: an officer of this State confirmed or entered it; source and as_of say where and when.
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
    ended: date | None = None
    own: bool = False

    def standing_on(self, day: date) -> StateStanding:
        """How the State stands to the instrument on that day, as far as the source says."""
        if self.status is PartyStatus.NOT_PARTY:
            return StateStanding.NOT_PARTY
        if self.status is PartyStatus.SIGNATORY:
            return StateStanding.SIGNED_ONLY
        if self.ended is not None and self.ended <= day:
            return StateStanding.ENDED
        if self.entered is not None:
            return StateStanding.IN_FORCE if self.entered <= day else StateStanding.NOT_YET
        if self.consent is not None and self.consent > day:
            return StateStanding.NOT_YET
        return StateStanding.UNDATED


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
    """What a State has notified to a depositary: its kind, ``central-authority`` and others.

    touches: our own reading of which measures it is about: traits, ``any`` or ``none``; empty
    where nobody has classified it. languages: two-letter codes that it names as accepted.
    territories: codes of the territories that it names; then it speaks of them alone, except
    for kind ``territorial``.
    """

    state: str
    instrument: str
    kind: str
    value: str
    notified: str
    source: str
    as_of: str
    superseded: str
    touches: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    own: bool = False


class AuthorityRole(StrEnum):
    """What an authority is there for."""

    CENTRAL = "central"
    COMPETENT = "competent"
    ROUND_THE_CLOCK = "24-7"
    LIAISON = "liaison"
    NETWORK = "network"


@dataclass(frozen=True)
class AuthorityFact:
    """An authority that a source names for a State; to be verified before sending.

    network: of a contact point or liaison magistrate, such as EJN or IberRed. address: its lines.
    phone: E.164. languages: codes. own: a row of this office. as_notified: its name is the text
    of a notification that nobody has divided.
    """

    state: str
    name: str
    ministry: str
    city: str
    email_domain: str
    instruments: tuple[str, ...]
    source: str
    as_of: str
    role: AuthorityRole = AuthorityRole.CENTRAL
    network: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""
    own: bool = False
    as_notified: bool = False


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
    as_of: str = ""


@dataclass(frozen=True)
class Effect:
    """What an instrument implies for a request, with the article that says so.

    code: a key of ``reference.effects.EFFECTS``, whose sentence is shown. words: a State's own
    sentence beside or instead of it. only_for: as in ``ElementArticle``.
    """

    instrument: str
    code: str
    article: str
    only_for: str
    words: str
    source: str
    as_of: str


@dataclass(frozen=True)
class Profile:
    """What a bilateral treaty that was read asks for: a list to start an own treaty from.

    states: the two States' codes, empty for a list that isn't of two States with codes.
    It says nothing on whether the treaty is in force.
    """

    code: str
    title: str
    states: frozenset[str]
    items: tuple[ElementArticle, ...]


@dataclass(frozen=True)
class Term:
    """A term of the field by language; variants apart, the first is preferred."""

    id: str
    words: Mapping[str, tuple[str, ...]]
    status: Mapping[str, str]
    kind: str
    note: str
