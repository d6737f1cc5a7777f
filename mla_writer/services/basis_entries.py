# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What officers confirm or enter about legal bases: what, when it was read, and from where.

A confirmation is an own row with the key of the shipped one, so it wins. Treaties, laws and
reciprocity of a State's own have the same fields as any instrument, and are treated the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mla_writer.reference.values import PartyStatus, ProposedWhen, Use
from mla_writer.services.basis_rows import Cells, change_rows, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mla_writer.domain.legal_basis import Reach
    from mla_writer.reference.values import Instrument, PartyFact

# What States notified about an instrument stays when the instrument is entered again.
UNTOUCHED = ("notifications.csv",)


@dataclass(frozen=True)
class Reading:
    """When and where an officer read it: a depositary's page, a gazette, a letter."""

    on: date
    where: str

    @property
    def cells(self) -> Cells:
        """The two cells that every row has."""
        return {"source": self.where, "source_as_of": self.on.isoformat()}


@dataclass(frozen=True)
class PartyEntry:
    """One State and one instrument as an officer read it; None and "" are what wasn't read.

    entered: in force for it from then on. ended: the first day on which it is no longer bound.
    """

    state: str
    instrument: str
    status: PartyStatus = PartyStatus.PARTY
    consent: date | None = None
    action: str = ""
    entered: date | None = None
    ended: date | None = None
    note: str = ""


@dataclass(frozen=True)
class ArticleEntry:
    """An article of an own instrument that asks for an element, CE01 to CE50."""

    element: str
    article: str
    only_for: str = ""


@dataclass(frozen=True)
class EffectEntry:
    """What an article implies: a code of ``reference.effects``; words: an own sentence."""

    code: str
    article: str
    words: str = ""
    only_for: str = ""


@dataclass(frozen=True)
class OwnInstrument:
    """A bilateral or regional treaty, a law, or an arrangement of reciprocity.

    in_force: None where it wasn't read. parties: a bilateral treaty needs both, a law its State.
    """

    code: str
    short_name: str
    reach: Reach
    parties: tuple[PartyEntry, ...]
    full_name: str = ""
    scope: str = ""
    in_force: bool | None = True
    entered: date | None = None
    proposed_when: ProposedWhen = ProposedWhen.ALWAYS
    supplements: str = ""
    elements: tuple[ArticleEntry, ...] = ()
    effects: tuple[EffectEntry, ...] = ()
    rules: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def as_read(fact: PartyFact) -> PartyEntry:
    """A fact as an entry to confirm or correct; a computed day becomes the officer's own word."""
    return PartyEntry(
        state=fact.state,
        instrument=fact.instrument,
        status=fact.status,
        consent=fact.consent,
        action=fact.action,
        entered=fact.entered,
        ended=fact.ended,
        note=fact.note,
    )


def confirm_parties(entries: tuple[PartyEntry, ...], reading: Reading) -> None:
    """Keep what an officer read of States and instruments. Raises ReferenceDataError."""
    change_rows({"parties.csv": [_party(entry, reading) for entry in entries]})


def withdraw_party(state: str, instrument: str) -> None:
    """Take a confirmation back; what was shipped counts again."""
    change_rows(drop={"parties.csv": [(state, instrument)]})


def confirm_force(instrument: Instrument, entered: date | None, reading: Reading) -> None:
    """Keep that an instrument is in force, as an officer read it; its other cells stay."""
    made = OwnInstrument(
        instrument.code,
        instrument.short_name,
        instrument.reach,
        (),
        full_name=instrument.full_name,
        scope=instrument.scope,
        entered=entered,
    )
    row = {**_instrument(made, reading), "entry_for_later_parties": instrument.later}
    change_rows({"instruments.csv": [{**row, **instrument.articles}]})


def enter_instrument(made: OwnInstrument, reading: Reading) -> None:
    """Keep an instrument with its parties and articles, in place of an own one of that code.

    Raises ReferenceDataError with all faults, and then nothing has changed.
    """
    told, of_it = reading.cells, {"instrument": made.code}
    before = {name: keys for name, keys in keys_of(made.code).items() if name not in UNTOUCHED}
    change_rows(
        {
            "instruments.csv": [_instrument(made, reading)],
            "uses.csv": [_use(made)],
            "parties.csv": [_party(entry, reading) for entry in made.parties],
            "elements.csv": [{**_element(entry), **of_it, **told} for entry in made.elements],
            "effects.csv": [{**_effect(entry), **of_it, **told} for entry in made.effects],
            "rules.csv": [
                {"rule": rule, "article": article, **of_it, **told}
                for rule, articles in made.rules.items()
                for article in articles
            ],
        },
        drop=before,
    )


def remove_instrument(code: str) -> None:
    """Remove an own instrument with all own rows that belong to it."""
    change_rows(drop=keys_of(code))


def _instrument(made: OwnInstrument, reading: Reading) -> Cells:
    return {
        "code": made.code,
        "short_name": made.short_name,
        "full_name": made.full_name,
        "entry_into_force": _day(made.entered),
        "in_force": {True: "yes", False: "no", None: ""}[made.in_force],
        "scope": made.scope,
        **reading.cells,
    }


def _use(made: OwnInstrument) -> Cells:
    used = Use.SUPPLEMENT if made.supplements else Use.ASSISTANCE
    return {
        "instrument": made.code,
        "used_for": used.value,
        "proposed_when": made.proposed_when.value,
        "reach": made.reach.value,
        "supplements": made.supplements,
        "why": "entered by an officer",
    }


def _party(entry: PartyEntry, reading: Reading) -> Cells:
    return {
        "iso_alpha2": entry.state,
        "instrument_code": entry.instrument,
        "status": entry.status.value,
        "date_of_consent": _day(entry.consent),
        "consent_action": entry.action,
        "entry_into_force_for_state": _day(entry.entered),
        "end_for_state": _day(entry.ended),
        "note": entry.note,
        **reading.cells,
    }


def _element(entry: ArticleEntry) -> Cells:
    return {
        "element": entry.element,
        "article": entry.article,
        "kind": "content",
        "only_for": entry.only_for,
    }


def _effect(entry: EffectEntry) -> Cells:
    return {
        "effect": entry.code,
        "article": entry.article,
        "only_for": entry.only_for,
        "words": entry.words,
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
