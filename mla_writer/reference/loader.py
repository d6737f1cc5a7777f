# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Loading reference data: plain CSV tables in, checked values out, all faults at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.errors import ReferenceDataError
from mla_writer.reference.age import STALE_AFTER_DAYS
from mla_writer.reference.article_tables import (
    effects_of,
    elements_of,
    profiles_of,
    reviewed_languages,
    rules_of,
    term_of,
)
from mla_writer.reference.authority_table import authorities_of
from mla_writer.reference.channels import channel_rules_of
from mla_writer.reference.known import Known
from mla_writer.reference.layers import Layers
from mla_writer.reference.state_tables import notifications_of, states_of
from mla_writer.reference.tables import Faults
from mla_writer.reference.treaty_tables import instruments_of, parties_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mla_writer.domain.state_rules import StateRules
    from mla_writer.reference.channels import ChannelRule
    from mla_writer.reference.layers import Update
    from mla_writer.reference.values import (
        AuthorityFact,
        Effect,
        ElementArticle,
        Instrument,
        Notification,
        PartyFact,
        Profile,
        StateFact,
        Term,
    )

# Codes that stand for no State but may be party to a treaty.
ORGANISATIONS = frozenset({"EU"})


@dataclass(frozen=True)
class Reference:
    """All that the program knows of States and instruments. Never changes once loaded.

    elements: element code → instrument code → articles. rules: the same for rules such as
    ``dual-criminality`` that are no element of a request. effects: what each instrument implies.
    channels: which effects open which channel.
    profiles: lists of bilateral treaties that were read. reviewed: languages whose words of the
    letter a jurist has reviewed. own: the folder of the State's own rows, None for none.
    own_rules: State code to what its pack says of requests that it writes. confirm_after_days:
    the age at which a fact asks to be confirmed.
    """

    instruments: Mapping[str, Instrument]
    parties: Mapping[tuple[str, str], PartyFact]
    states: Mapping[str, StateFact]
    elements: Mapping[str, Mapping[str, tuple[ElementArticle, ...]]]
    rules: Mapping[str, Mapping[str, tuple[str, ...]]]
    effects: Mapping[str, tuple[Effect, ...]]
    channels: tuple[ChannelRule, ...]
    profiles: Mapping[str, Profile]
    notifications: tuple[Notification, ...]
    authorities: tuple[AuthorityFact, ...]
    reviewed: frozenset[str]
    folder: Path
    own: Path | None = None
    own_rules: Mapping[str, StateRules] = field(default_factory=dict)
    confirm_after_days: int = STALE_AFTER_DAYS

    def party(self, state: str, instrument: str) -> PartyFact | None:
        """What is known of a State and an instrument; None means unknown, never "not a party"."""
        return self.parties.get((state, instrument))

    def notified(self, state: str, kind: str) -> tuple[Notification, ...]:
        """What a State has notified of one kind, for any instrument."""
        return tuple(n for n in self.notifications if (n.state, n.kind) == (state, kind))

    @cached_property
    def noted(self) -> Mapping[tuple[str, str], tuple[Notification, ...]]:
        """Notifications that hold, by State (or a territory that they name) and instrument."""
        found: dict[tuple[str, str], tuple[Notification, ...]] = {}
        for note in self.notifications:
            for place in () if note.superseded else (note.state, *note.territories):
                key = (place, note.instrument)
                found[key] = (*found.get(key, ()), note)
        return found

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Terms of the field by id, read when first asked for. Raises ReferenceDataError."""
        faults = Faults()
        rows = Layers(self.folder).rows("terms.csv", faults)
        _raise(faults)
        return {row["term_id"]: term_of(row) for row in rows}


def load_reference(
    folder: Path, own: Path | None = None, updates: tuple[Update, ...] = ()
) -> Reference:
    """Reference data from a folder of CSV files, with updates and a State's own rows over it.

    own: a folder with any of the tables in ``columns.OWN_TABLES``; own rows win by key.
    Raises ReferenceDataError with every fault of every file: file, line and column.
    """
    faults, layers = Faults(), Layers(folder, own, updates)
    instruments = instruments_of(layers, faults)
    states = states_of(layers, faults)
    known = Known(frozenset(instruments), frozenset(states) | ORGANISATIONS)
    reference = Reference(
        instruments=instruments,
        parties=parties_of(layers, known, instruments, faults),
        states=states,
        elements=elements_of(layers, known, faults),
        rules=rules_of(layers, known, faults),
        effects=effects_of(layers, known, faults),
        channels=channel_rules_of(layers, faults),
        profiles=profiles_of(layers, known, faults),
        notifications=notifications_of(layers, known, faults),
        authorities=authorities_of(layers, known, faults),
        reviewed=reviewed_languages(layers, faults),
        folder=folder,
        own=own,
    )
    _raise(faults)
    return reference


def _raise(faults: Faults) -> None:
    if faults.found:
        raise ReferenceDataError(tuple(faults.found))
