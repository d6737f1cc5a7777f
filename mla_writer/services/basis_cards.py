# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An instrument as its card reads: how both States stand, who says so, what it asks of the case.

Texts in the reader's language. Nothing is decided here: that is ``reference.answer``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import ListApplies, Outcome, Reach, StateStanding
from mla_writer.forms.code_lists import name_of
from mla_writer.i18n import N_, direction, isolate
from mla_writer.reference.provenance import source_name
from mla_writer.reference.titles import title_of
from mla_writer.reference.values import Use
from mla_writer.services.basis_words import (
    GROUNDS_SUFFICE,
    LISTS,
    OUTCOMES,
    REACHES,
    REQUIREMENTS,
    STANDINGS,
    STATE_STANDINGS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.reference.answer import Basis, BasisAnswer, StateView
    from mla_writer.reference.bases import BasisStatus
    from mla_writer.reference.loader import Reference
    from mla_writer.reference.scope import Condition
    from mla_writer.reference.values import Instrument, PartyFact
    from mla_writer.services.wording import Wording

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DATED: Mapping[StateStanding, str] = {
    StateStanding.IN_FORCE: N_("{state}: in force since {date}"),
    StateStanding.NOT_YET: N_("{state}: in force only from {date}"),
    StateStanding.ENDED: N_("{state}: no longer bound since {date}"),
    StateStanding.UNDATED: N_("{state}: consented on {date}, in force from when is unknown"),
}


@dataclass(frozen=True)
class Card:
    """What a card says.

    about: short name and kind. states: a line for each State. sources: who says so, with dates.
    asks: why a fact is to be confirmed, "" where it isn't. closed: why it can't be ticked, "" where
    it can. conditions: what it asks of the case. is_outside: the case lies outside its scope by
    what is answered.
    """

    code: str
    title: str
    about: str = ""
    states: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    asks: str = ""
    closed: str = ""
    conditions: tuple[str, ...] = ()
    is_proposed: bool = False
    is_confirmed: bool = False
    is_own: bool = False
    is_outside: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        parts = (self.about, *self.states, *self.sources, self.asks, self.closed, *self.conditions)
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def card_of(basis: Basis, answer: BasisAnswer, words: Wording) -> Card:
    """The card of an instrument between two States."""
    is_closed = not basis.can_be_ticked
    return Card(
        code=basis.code,
        title=title_of(answer.reference, basis.code, words.language),
        about=_about(basis.instrument, words),
        states=tuple(_state(view, words) for view in _views(basis)),
        sources=_sources(basis, words),
        asks=_asks(basis, words),
        closed=_closed(basis, words) if is_closed else "",
        conditions=() if is_closed else tuple(_conditions(basis, answer, words)),
        is_proposed=basis.is_proposed,
        is_confirmed=basis.is_confirmed,
        is_own=basis.instrument.own,
        is_outside=basis.covers is Outcome.FAILS,
    )


def unread_card(status: BasisStatus, reference: Reference, words: Wording) -> Card:
    """The card of an instrument of which nothing was read for either State."""
    return Card(
        code=status.instrument.code,
        title=title_of(reference, status.instrument.code, words.language),
        about=_about(status.instrument, words),
        states=(words.say(N_("Nothing is known of both States. Ask the depositary.")),),
    )


def day_words(day: date | str, language: str) -> str:
    """A day as cards say it: 20 Sep 2012. What a source dates in part stays as it stands."""
    from babel.dates import format_date

    if isinstance(day, str):
        if not DAY.fullmatch(day):
            return day
        day = date.fromisoformat(day)
    return format_date(day, "d MMM y", locale=language)


def fixed(text: str, words: Wording) -> str:
    """A name or an article that keeps its order in right-to-left text, and stays on one line."""
    whole = text.replace(" ", "\u00a0")
    return isolate(whole) if direction(words.language) == "rtl" else whole


def state_name(code: str, words: Wording) -> str:
    """A State's name in the reader's language."""
    return name_of(code, "countries", words.language)


def source_words(source: str, as_of: str, words: Wording) -> str:
    """Who says so and on which day."""
    named = source_name(source)
    if direction(words.language) == "rtl":
        named = isolate(named)
    if not as_of[:1].isdigit():
        return words.say(N_("Source: {source}, its date is unknown."), source=named)
    told = day_words(as_of, words.language)
    return words.say(N_("Source: {source}, as of {date}."), source=named, date=told)


def _views(basis: Basis) -> tuple[StateView, ...]:
    """Both States, or the one whose law it is."""
    both = (basis.requesting, basis.requested)
    is_law = basis.instrument.reach is Reach.LAW
    return tuple(view for view in both if view.fact) if is_law else both


def _about(instrument: Instrument, words: Wording) -> str:
    kind, name = words.say(REACHES[instrument.reach]), fixed(instrument.short_name, words)
    return words.say(N_("{kind}: {name}"), kind=kind, name=name)


def _state(view: StateView, words: Wording) -> str:
    """How a State stands, with the day that matters where one was read or worked out."""
    state, fact, standing = state_name(view.state, words), view.fact, view.standing
    day = _decisive_day(fact, standing) if fact else None
    if fact is None or day is None:
        status = words.say(STATE_STANDINGS[standing])
        return words.say(N_("{state}: {status}"), state=state, status=status)
    said = day_words(day, words.language)
    if fact.computed and day == fact.entered:
        said = words.say(N_("{date} (computed)"), date=said)
    return words.say(DATED[standing], state=state, date=said)


def _decisive_day(fact: PartyFact, standing: StateStanding) -> date | None:
    if standing is StateStanding.ENDED:
        return fact.ended
    if standing is StateStanding.UNDATED:
        return fact.consent
    return fact.entered if standing in DATED else None


def _sources(basis: Basis, words: Wording) -> tuple[str, ...]:
    told = (source_words(fact.source, fact.as_of, words) for fact in basis.status.facts)
    return tuple(dict.fromkeys(told))


def _asks(basis: Basis, words: Wording) -> str:
    """Why a fact asks to be confirmed: nothing was read, or it was read long ago."""
    if not basis.asks_confirmation:
        return ""
    missing = [view for view in _views(basis) if view.fact is None]
    if missing:
        names = ", ".join(state_name(view.state, words) for view in missing)
        return words.say(N_("Nothing was read of {state}. Ask the depositary."), state=names)
    return words.say(N_("These facts are old. Confirm them."))


def _closed(basis: Basis, words: Wording) -> str:
    if basis.instrument.used_for is Use.OTHER:
        return words.say(N_("It isn't about assistance in criminal matters."))
    standing = words.say(STANDINGS[basis.standing])
    return words.say(N_("{standing}. It can't be cited."), standing=standing)


def _conditions(basis: Basis, answer: BasisAnswer, words: Wording) -> Iterator[str]:
    """What it asks of the case: each thing while one of them isn't shown, else that all are."""
    if basis.conditions and all(each.outcome is Outcome.MET for each in basis.conditions):
        yield words.say(N_("What it asks of the case is shown."))
    else:
        for condition in basis.conditions:
            yield _condition(basis, condition, words)
    applies = answer.list_applies(basis.code)
    if applies is not ListApplies.ALWAYS:
        (span, *_) = answer.reference.rules["default-list"][basis.code]
        rule = fixed(f"{basis.code} {span}", words)
        yield words.say(N_("{article}: {applies}"), article=rule, applies=words.say(LISTS[applies]))


def _condition(basis: Basis, condition: Condition, words: Wording) -> str:
    """A requirement with its articles and how the answers meet it."""
    named = words.say(REQUIREMENTS[condition.requirement])
    if condition.articles:
        rule = fixed(f"{basis.code} {', '.join(condition.articles)}", words)
        named = f"{named} ({rule})"
    said = f"{named}: {words.say(OUTCOMES[condition.outcome])}."
    if condition.grounds and condition.outcome is not Outcome.MET:
        return f"{said} {words.say(GROUNDS_SUFFICE)}"
    return said
