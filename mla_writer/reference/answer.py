# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The answer to "on which basis": two States, a day, measures and offences in; dated facts out.

One logic for screen, checks and command line. It proposes and explains; the officer decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import (
    CaseScope,
    ListApplies,
    Outcome,
    Reach,
    Standing,
    StateStanding,
    Topic,
)
from mla_writer.reference.age import STALE_AFTER_DAYS, asks_to_be_confirmed
from mla_writer.reference.bases import (
    BasisStatus,
    bases_between,
    bases_unread,
    basis_status,
    is_proposed,
    state_standing,
)
from mla_writer.reference.contents import ContentItem, Displacing, contents_of, displacing_among
from mla_writer.reference.effects import EFFECTS
from mla_writer.reference.languages import StateLanguages, languages_of
from mla_writer.reference.notes import Notes, notes_on
from mla_writer.reference.scope import Condition, conditions_of, offence_outcome
from mla_writer.reference.values import Instrument, PartyFact, Profile, ProposedWhen, Use

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import Effect

NO_SCOPE = CaseScope()
PRESERVATION = "preservation"
NARROW = (ProposedWhen.SERIOUS_CRIME, ProposedWhen.OWN_OFFENCES, ProposedWhen.ELECTRONIC)


@dataclass(frozen=True)
class Question:
    """What is asked: who asks whom on which day for what.

    requesting, requested: ISO 3166 alpha-2. measures: the traits of each measure asked for.
    stale_after: facts older than so many days ask to be confirmed.
    """

    requesting: str
    requested: str
    on: date
    measures: tuple[frozenset[str], ...] = ()
    scope: CaseScope = NO_SCOPE
    stale_after: int = STALE_AFTER_DAYS

    @cached_property
    def traits(self) -> frozenset[str]:
        """The traits of all measures together."""
        return frozenset().union(*self.measures)

    @property
    def is_preservation_alone(self) -> bool:
        """True when every measure only has data preserved, and there is one."""
        return bool(self.measures) and all(PRESERVATION in traits for traits in self.measures)


@dataclass(frozen=True)
class StateView:
    """How one State stands to an instrument. fact: None where nothing was read.

    asks_confirmation: the fact is old or absent; a fact of the State's own asks again when old.
    """

    state: str
    standing: StateStanding
    fact: PartyFact | None
    asks_confirmation: bool


@dataclass(frozen=True)
class Basis:
    """An instrument between the two States, with what it means for this request.

    conditions: what it requires of the case. covers: how offences and measures meet its scope.
    is_proposed: it binds both and covers the case, as far as the data and the answers say.
    """

    status: BasisStatus
    requesting: StateView
    requested: StateView
    conditions: tuple[Condition, ...]
    covers: Outcome
    is_proposed: bool
    notes: Notes
    effects: tuple[Effect, ...]

    @property
    def code(self) -> str:
        """The instrument's code."""
        return self.status.instrument.code

    @property
    def instrument(self) -> Instrument:
        """The instrument itself, with its articles, source and date."""
        return self.status.instrument

    @property
    def standing(self) -> Standing:
        """How the instrument stands between the two States."""
        return self.status.standing

    @property
    def can_be_ticked(self) -> bool:
        """False where it isn't in force, a source speaks against it, or it is for other things."""
        return self.standing.can_be_basis and self.instrument.used_for is not Use.OTHER

    @property
    def needs_reason(self) -> bool:
        """True when the case lies outside its scope by what is answered: ticking says why."""
        return self.covers is Outcome.FAILS and self.instrument.proposed_when in NARROW

    @property
    def asks_confirmation(self) -> bool:
        """True when a fact it rests on is old or absent."""
        return self.requesting.asks_confirmation or self.requested.asks_confirmation

    @property
    def is_confirmed(self) -> bool:
        """True when officers of this State looked both facts up, not too long ago."""
        facts = self.status.facts
        return bool(facts) and all(fact.own for fact in facts) and not self.asks_confirmation

    def on(self, topic: Topic) -> tuple[Effect, ...]:
        """What it implies on a topic; empty where no row says anything."""
        return tuple(effect for effect in self.effects if EFFECTS[effect.code][0] is topic)


@dataclass(frozen=True)
class BasisAnswer:
    """All that is known of legal bases for one question.

    bases: instruments of which something was read; to which both consented first, the most
    specific at the top. displacing: treaties of assistance before which default lists step back.
    """

    reference: Reference
    question: Question
    bases: tuple[Basis, ...]
    displacing: Displacing

    @cached_property
    def unread(self) -> tuple[BasisStatus, ...]:
        """Instruments of which nothing was read for either State; they may well bind both."""
        asked = self.question
        return bases_unread(self.reference, asked.requesting, asked.requested, asked.on)

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Lists read in bilateral treaties of these two States: to enter as an own treaty."""
        pair = frozenset((self.question.requesting, self.question.requested))
        return tuple(p for p in self.reference.profiles.values() if p.states == pair)

    def basis(self, code: str) -> Basis | None:
        """The basis of any instrument, listed or not; None for a code that the data lacks."""
        instrument = self.reference.instruments.get(code)
        if code in self._by_code or instrument is None:
            return self._by_code.get(code)
        asked = self.question
        pair = (asked.requesting, asked.requested)
        status = basis_status(self.reference, instrument, *pair, asked.on)
        return _basis(self.reference, status, asked)

    @cached_property
    def _by_code(self) -> dict[str, Basis]:
        return {basis.code: basis for basis in self.bases}

    @property
    def proposed(self) -> tuple[str, ...]:
        """Codes of the instruments that are proposed, the most specific first."""
        return tuple(basis.code for basis in self.bases if basis.is_proposed)

    def contents(self, chosen: Iterable[str]) -> tuple[ContentItem, ...]:
        """What a request on these instruments has to contain, the most specific list first."""
        return contents_of(self.reference, chosen, self.question.traits, self.displacing)

    def asked_only_by(self, code: str, others: Iterable[str]) -> tuple[ContentItem, ...]:
        """What becomes asked for by choosing an instrument beside others, and wasn't before."""
        before = {
            item.element for item in self.contents(other for other in others if other != code)
        }
        return tuple(item for item in self.contents((code,)) if item.element not in before)

    def list_applies(self, code: str) -> ListApplies:
        """How the instrument's default list stands; ALWAYS where it has none."""
        spans = self.reference.rules.get("default-list", {}).get(code, ())
        return (
            self.displacing.applies(self.reference, code, spans[0])
            if spans
            else (ListApplies.ALWAYS)
        )

    def languages(self, chosen: Iterable[str] = ()) -> StateLanguages:
        """Languages of the requested State: official ones, and those notified for instruments.

        chosen: the instruments concerned; none means all that are listed.
        """
        codes = tuple(chosen) or tuple(basis.code for basis in self.bases)
        concerned = (self._by_code[code] for code in codes if code in self._by_code)
        guiding = (note for basis in concerned for note in basis.notes.guiding)
        return languages_of(self.reference.states.get(self.question.requested), guiding)


def answer_to(reference: Reference, question: Question) -> BasisAnswer:
    """What is known of legal bases between two States for what is asked."""
    listed = bases_between(reference, question.requesting, question.requested, question.on)
    return BasisAnswer(
        reference=reference,
        question=question,
        bases=tuple(_basis(reference, status, question) for status in listed),
        displacing=displacing_among(listed),
    )


def _basis(reference: Reference, status: BasisStatus, question: Question) -> Basis:
    instrument, scope, measures = status.instrument, question.scope, question.traits
    first, second = question.requesting, question.requested
    return Basis(
        status=status,
        requesting=_view(first, status.requesting, instrument, question),
        requested=_view(second, status.requested, instrument, question),
        conditions=conditions_of(reference, instrument, scope),
        covers=offence_outcome(instrument, scope),
        is_proposed=is_proposed(status, scope) and _has_a_place(reference, instrument, question),
        notes=notes_on(reference, instrument.code, first, second, measures),
        effects=_effects(reference, instrument, measures),
    )


def _has_a_place(reference: Reference, instrument: Instrument, question: Question) -> bool:
    """Preservation alone is proposed under the instruments that know it, and under no other.

    A State's own treaty is proposed too: whether it knows preservation its officer knows best.
    """
    return (
        not question.is_preservation_alone
        or instrument.own
        or any(
            article.only_for == PRESERVATION
            for articles in reference.elements.values()
            for article in articles.get(instrument.code, ())
        )
    )


def _view(
    state: str, fact: PartyFact | None, instrument: Instrument, question: Question
) -> StateView:
    """How a State stands; a law has one State, so the other's missing row is no question."""
    old = instrument.reach is not Reach.LAW
    if fact is not None:
        old = asks_to_be_confirmed(fact.as_of, question.on, question.stale_after)
    return StateView(state, state_standing(fact, question.on), fact, old)


def _effects(
    reference: Reference, instrument: Instrument, measures: frozenset[str]
) -> tuple[Effect, ...]:
    """The instrument's own effects, then for a supplement those of the treaty it adds to."""
    codes = (instrument.code, instrument.supplements)
    return tuple(
        effect
        for code in codes
        for effect in reference.effects.get(code, ())
        if not effect.only_for or effect.only_for in measures
    )
