# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Loading reference data: plain CSV tables in, checked values out, all faults at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.errors import ReferenceDataError
from mla_writer.reference.reading import (
    Known,
    authorities_of,
    elements_of,
    instruments_of,
    notifications_of,
    parties_of,
    reviewed_languages,
    rules_of,
    states_of,
    table,
    term_of,
)
from mla_writer.reference.tables import Faults, check_unique

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mla_writer.reference.values import (
        AuthorityFact,
        ElementArticle,
        Instrument,
        Notification,
        PartyFact,
        StateFact,
        Term,
    )

# Codes that stand for no State but may be party to a treaty.
ORGANISATIONS = frozenset({"EU"})


@dataclass(frozen=True)
class Reference:
    """All that the program knows of States and instruments. Never changes once loaded.

    elements: element code → instrument code → articles. rules: the same for rules such as
    ``dual-criminality`` that are no element of a request. reviewed: languages whose words of the
    letter a jurist has reviewed.
    """

    instruments: Mapping[str, Instrument]
    parties: Mapping[tuple[str, str], PartyFact]
    states: Mapping[str, StateFact]
    elements: Mapping[str, Mapping[str, tuple[ElementArticle, ...]]]
    rules: Mapping[str, Mapping[str, tuple[str, ...]]]
    notifications: tuple[Notification, ...]
    authorities: tuple[AuthorityFact, ...]
    reviewed: frozenset[str]
    folder: Path

    def party(self, state: str, instrument: str) -> PartyFact | None:
        """What is known of a State and an instrument; None means unknown, never "not a party"."""
        return self.parties.get((state, instrument))

    def notified(self, state: str, kind: str) -> tuple[Notification, ...]:
        """What a State has notified of one kind, for any instrument."""
        return tuple(n for n in self.notifications if (n.state, n.kind) == (state, kind))

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Terms of the field by id, read when first asked for. Raises ReferenceDataError."""
        faults = Faults()
        rows = table(self.folder, "terms.csv", faults)
        check_unique(rows, ("term_id",), faults)
        _raise(faults)
        return {row["term_id"]: term_of(row) for row in rows}


def load_reference(folder: Path) -> Reference:
    """Reference data from a folder of CSV files.

    Raises ReferenceDataError with every fault of every file: file, line and column.
    """
    faults = Faults()
    instruments = instruments_of(folder, faults)
    states = states_of(folder, faults)
    known = Known(frozenset(instruments), frozenset(states) | ORGANISATIONS)
    reference = Reference(
        instruments=instruments,
        parties=parties_of(folder, known, instruments, faults),
        states=states,
        elements=elements_of(folder, known, faults),
        rules=rules_of(folder, known, faults),
        notifications=notifications_of(folder, known, faults),
        authorities=authorities_of(folder, known, faults),
        reviewed=reviewed_languages(folder, faults),
        folder=folder,
    )
    _raise(faults)
    return reference


def _raise(faults: Faults) -> None:
    if faults.found:
        raise ReferenceDataError(tuple(faults.found))
