# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Loading reference data: plain CSV tables in, checked values out, all faults at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.errors import ReferenceDataError
from mla_writer.reference.elements import ELEMENT_NAMES
from mla_writer.reference.entry import entry_for
from mla_writer.reference.tables import (
    Faults,
    Row,
    check_sourced,
    check_unique,
    day,
    one_of,
    read_rows,
)
from mla_writer.reference.values import (
    AuthorityFact,
    ElementArticle,
    Force,
    Instrument,
    Notification,
    PartyFact,
    PartyStatus,
    ProposedWhen,
    StateFact,
    Term,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# Codes that stand for no State but may be party to a treaty.
ORGANISATIONS = frozenset({"EU"})
NAME_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
ARTICLE_COLUMNS = (
    "mla_article",
    "legal_basis_rule",
    "request_content",
    "channel",
    "language",
    "urgent_interpol",
    "costs",
    "use_limitation",
    "confidentiality",
    "refusal_grounds",
)
COLUMNS = {
    "instruments.csv": (
        "code",
        "short_name",
        "entry_into_force",
        "in_force",
        "scope",
        "source",
        "full_name",
        "entry_for_later_parties",
        *ARTICLE_COLUMNS,
    ),
    "uses.csv": ("instrument", "used_for", "proposed_when", "why"),
    "parties.csv": (
        "iso_alpha2",
        "instrument_code",
        "status",
        "date_of_consent",
        "note",
        "consent_action",
        "entry_into_force_for_state",
        "source",
        "source_as_of",
    ),
    "states.csv": (
        "iso_alpha2",
        "iso_alpha3",
        "un_member",
        "legal_system",
        "region",
        "source",
        "official_languages",
        "source_as_of",
        "name_en_official",
        *tuple(f"name_{language}" for language in NAME_LANGUAGES),
    ),
    "notifications.csv": (
        "iso_alpha2",
        "instrument_code",
        "kind",
        "value",
        "source",
        "notification_date",
        "source_as_of",
        "superseded_by_date",
    ),
    "authorities.csv": (
        "iso_alpha2",
        "name",
        "ministry",
        "address_city",
        "email_domain",
        "instruments",
        "as_of",
        "source",
    ),
    "elements.csv": ("element", "instrument", "article", "kind", "only_for", "source"),
    "rules.csv": ("rule", "instrument", "article", "source"),
    "terms.csv": (
        "term_id",
        "part_of_speech_or_kind",
        "note",
        *NAME_LANGUAGES,
        *tuple(f"status_{language}" for language in NAME_LANGUAGES),
    ),
}


@dataclass(frozen=True)
class Reference:
    """All that the program knows of States and instruments. Never changes once loaded.

    elements: element code → instrument code → articles. rules: the same for rules such as
    ``dual-criminality`` that are no element of a request.
    """

    instruments: Mapping[str, Instrument]
    parties: Mapping[tuple[str, str], PartyFact]
    states: Mapping[str, StateFact]
    elements: Mapping[str, Mapping[str, tuple[ElementArticle, ...]]]
    rules: Mapping[str, Mapping[str, tuple[str, ...]]]
    notifications: tuple[Notification, ...]
    authorities: tuple[AuthorityFact, ...]
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
        rows = _table(self.folder, "terms.csv", faults)
        check_unique(rows, ("term_id",), faults)
        _raise(faults)
        return {row["term_id"]: _term(row) for row in rows}


def load_reference(folder: Path) -> Reference:
    """Reference data from a folder of CSV files.

    Raises ReferenceDataError with every fault of every file: file, line and column.
    """
    faults = Faults()
    instruments = _instruments(folder, faults)
    states = _states(folder, faults)
    known = _Known(frozenset(instruments), frozenset(states) | ORGANISATIONS)
    reference = Reference(
        instruments=instruments,
        parties=_parties(folder, known, instruments, faults),
        states=states,
        elements=_elements(folder, known, faults),
        rules=_rules(folder, known, faults),
        notifications=_notifications(folder, known, faults),
        authorities=_authorities(folder, known, faults),
        folder=folder,
    )
    _raise(faults)
    return reference


@dataclass(frozen=True)
class _Known:
    """Codes that other tables may use."""

    instruments: frozenset[str]
    states: frozenset[str]

    def check(self, rows: Iterable[Row], faults: Faults, state: str, *columns: str) -> None:
        """Note every code of a State (column ``state``, if any) or instrument that is unknown."""
        for row in rows:
            if state and row[state] not in self.states:
                faults.add(row, state, f"no State has the code {row[state]!r}")
            for column in columns:
                if row[column] not in self.instruments:
                    faults.add(row, column, f"no instrument has the code {row[column]!r}")


def _raise(faults: Faults) -> None:
    if faults.found:
        raise ReferenceDataError(tuple(faults.found))


def _table(folder: Path, name: str, faults: Faults) -> tuple[Row, ...]:
    return read_rows(folder / name, COLUMNS[name], faults)


def _instruments(folder: Path, faults: Faults) -> dict[str, Instrument]:
    rows = _table(folder, "instruments.csv", faults)
    check_unique(rows, ("code",), faults)
    check_sourced(rows, faults)
    uses = {row["instrument"]: row for row in _table(folder, "uses.csv", faults)}
    made = {row["code"]: _instrument(row, uses.get(row["code"]), faults) for row in rows}
    _Known(frozenset(made), frozenset()).check(uses.values(), faults, "", "instrument")
    return made


def _instrument(row: Row, use: Row | None, faults: Faults) -> Instrument:
    entered = row["entry_into_force"]
    if not row["short_name"]:
        faults.add(row, "short_name", "an instrument needs a short name")
    return Instrument(
        code=row["code"],
        full_name=row["full_name"] or row["short_name"],
        short_name=row["short_name"],
        entered=day(row, "entry_into_force", faults) if entered[:4].isdigit() else None,
        in_force=_force(row, faults),
        later=row["entry_for_later_parties"],
        articles={column: row[column] for column in ARTICLE_COLUMNS if row[column]},
        scope=row["scope"],
        source=row["source"],
        used_for=one_of(Use, use, "used_for", faults) if use else Use.OTHER,
        proposed_when=one_of(ProposedWhen, use, "proposed_when", faults)
        if use
        else ProposedWhen.NEVER,
    )


def _force(row: Row, faults: Faults) -> Force:
    """The column starts with yes or no; "see art. 32" and nothing at all are unknown."""
    first = row["in_force"].split(",")[0].split(" ")[0]
    if first in ("", "see"):
        return Force.UNKNOWN
    if first not in ("yes", "no"):
        faults.add(row, "in_force", f"{row['in_force']!r} starts with neither yes nor no")
        return Force.UNKNOWN
    return Force(first)


def _parties(
    folder: Path, known: _Known, instruments: Mapping[str, Instrument], faults: Faults
) -> dict[tuple[str, str], PartyFact]:
    rows = _table(folder, "parties.csv", faults)
    known.check(rows, faults, "iso_alpha2", "instrument_code")
    check_unique(rows, ("iso_alpha2", "instrument_code"), faults)
    check_sourced(rows, faults, "source_as_of")
    made = (_party(row, instruments.get(row["instrument_code"]), faults) for row in rows)
    return {(fact.state, fact.instrument): fact for fact in made}


def _party(row: Row, instrument: Instrument | None, faults: Faults) -> PartyFact:
    status = one_of(PartyStatus, row, "status", faults)
    consent = day(row, "date_of_consent", faults)
    entered = day(row, "entry_into_force_for_state", faults)
    if consent and entered and entered < consent:
        faults.add(row, "entry_into_force_for_state", "before the consent")
    computed = None
    if instrument and status is PartyStatus.PARTY and entered is None:
        action = row["consent_action"]
        computed = entry_for(consent, action, instrument.later, instrument.entered)
    return PartyFact(
        state=row["iso_alpha2"],
        instrument=row["instrument_code"],
        status=status,
        consent=consent,
        action=row["consent_action"],
        entered=entered or computed,
        computed=computed is not None,
        source=row["source"],
        as_of=row["source_as_of"],
        note=row["note"],
    )


def _states(folder: Path, faults: Faults) -> dict[str, StateFact]:
    rows = _table(folder, "states.csv", faults)
    check_unique(rows, ("iso_alpha2",), faults)
    check_sourced(rows, faults, "source_as_of")
    return {row["iso_alpha2"]: _state(row) for row in rows}


def _state(row: Row) -> StateFact:
    return StateFact(
        alpha2=row["iso_alpha2"],
        alpha3=row["iso_alpha3"],
        names={language: row[f"name_{language}"] for language in NAME_LANGUAGES},
        official_name=row["name_en_official"],
        un_member=row["un_member"],
        legal_system=row["legal_system"],
        official_languages=row["official_languages"],
        region=row["region"],
        source=row["source"],
        as_of=row["source_as_of"],
    )


def _notifications(folder: Path, known: _Known, faults: Faults) -> tuple[Notification, ...]:
    rows = _table(folder, "notifications.csv", faults)
    known.check(rows, faults, "iso_alpha2", "instrument_code")
    check_sourced(rows, faults, "source_as_of", "notification_date")
    return tuple(
        Notification(
            state=row["iso_alpha2"],
            instrument=row["instrument_code"],
            kind=row["kind"],
            value=row["value"],
            notified=row["notification_date"],
            source=row["source"],
            as_of=row["source_as_of"],
            superseded=row["superseded_by_date"],
        )
        for row in rows
    )


def _authorities(folder: Path, known: _Known, faults: Faults) -> tuple[AuthorityFact, ...]:
    rows = _table(folder, "authorities.csv", faults)
    known.check(rows, faults, "iso_alpha2")
    check_sourced(rows, faults, "as_of")
    return tuple(
        AuthorityFact(
            state=row["iso_alpha2"],
            name=row["name"],
            ministry=row["ministry"],
            city=row["address_city"],
            email_domain=row["email_domain"],
            instruments=tuple(code.strip() for code in row["instruments"].split(";") if code),
            source=row["source"],
            as_of=row["as_of"],
        )
        for row in rows
    )


def _elements(
    folder: Path, known: _Known, faults: Faults
) -> dict[str, dict[str, tuple[ElementArticle, ...]]]:
    rows = _table(folder, "elements.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_unique(rows, ("element", "instrument", "article"), faults)
    check_sourced(rows, faults)
    made: dict[str, dict[str, tuple[ElementArticle, ...]]] = {}
    for row in rows:
        if row["element"] not in ELEMENT_NAMES:
            faults.add(row, "element", f"no element has the code {row['element']!r}")
        article = _element_article(row, faults)
        origins = made.setdefault(article.element, {})
        origins[article.instrument] = (*origins.get(article.instrument, ()), article)
    return made


def _element_article(row: Row, faults: Faults) -> ElementArticle:
    if row["kind"] not in ("content", "basis"):
        faults.add(row, "kind", f"{row['kind']!r} is neither content nor basis")
    if not row["article"]:
        faults.add(row, "article", "an origin needs its article")
    return ElementArticle(
        element=row["element"],
        instrument=row["instrument"],
        reference=row["article"],
        content=row["kind"] == "content",
        only_for=row["only_for"],
        source=row["source"],
    )


def _rules(folder: Path, known: _Known, faults: Faults) -> dict[str, dict[str, tuple[str, ...]]]:
    rows = _table(folder, "rules.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_unique(rows, ("rule", "instrument", "article"), faults)
    check_sourced(rows, faults)
    made: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows:
        origins = made.setdefault(row["rule"], {})
        origins[row["instrument"]] = (*origins.get(row["instrument"], ()), row["article"])
    return made


def _term(row: Row) -> Term:
    return Term(
        id=row["term_id"],
        words={
            language: tuple(variant.strip() for variant in row[language].split(" | "))
            for language in NAME_LANGUAGES
        },
        status={language: row[f"status_{language}"] for language in NAME_LANGUAGES},
        kind=row["part_of_speech_or_kind"],
        note=row["note"],
    )
