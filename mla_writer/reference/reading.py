# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables of reference data to checked values; what is wrong with a row is noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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

from mla_writer.reference.columns import ARTICLE_COLUMNS, COLUMNS, NAME_LANGUAGES


@dataclass(frozen=True)
class Known:
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


def table(folder: Path, name: str, faults: Faults) -> tuple[Row, ...]:
    """The rows of a table by the name of its file."""
    return read_rows(folder / name, COLUMNS[name], faults)


def instruments_of(folder: Path, faults: Faults) -> dict[str, Instrument]:
    """Instruments by code, with what ``uses.csv`` says of each."""
    rows = table(folder, "instruments.csv", faults)
    check_unique(rows, ("code",), faults)
    check_sourced(rows, faults)
    uses = {row["instrument"]: row for row in table(folder, "uses.csv", faults)}
    made = {row["code"]: _instrument(row, uses.get(row["code"]), faults) for row in rows}
    Known(frozenset(made), frozenset()).check(uses.values(), faults, "", "instrument")
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


def parties_of(
    folder: Path, known: Known, instruments: Mapping[str, Instrument], faults: Faults
) -> dict[tuple[str, str], PartyFact]:
    """What the sources say of States and instruments, by both codes."""
    rows = table(folder, "parties.csv", faults)
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


def states_of(folder: Path, faults: Faults) -> dict[str, StateFact]:
    """States by their two-letter codes."""
    rows = table(folder, "states.csv", faults)
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


def notifications_of(folder: Path, known: Known, faults: Faults) -> tuple[Notification, ...]:
    """Notifications in the order of the file."""
    rows = table(folder, "notifications.csv", faults)
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


def authorities_of(folder: Path, known: Known, faults: Faults) -> tuple[AuthorityFact, ...]:
    """Authorities in the order of the file."""
    rows = table(folder, "authorities.csv", faults)
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


def elements_of(
    folder: Path, known: Known, faults: Faults
) -> dict[str, dict[str, tuple[ElementArticle, ...]]]:
    """Articles that ask for an element: element code to instrument code to articles."""
    rows = table(folder, "elements.csv", faults)
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


def rules_of(folder: Path, known: Known, faults: Faults) -> dict[str, dict[str, tuple[str, ...]]]:
    """Articles on a rule: rule to instrument code to articles."""
    rows = table(folder, "rules.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_unique(rows, ("rule", "instrument", "article"), faults)
    check_sourced(rows, faults)
    made: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows:
        origins = made.setdefault(row["rule"], {})
        origins[row["instrument"]] = (*origins.get(row["instrument"], ()), row["article"])
    return made


def reviewed_languages(folder: Path, faults: Faults) -> frozenset[str]:
    """Languages whose words of the letter a jurist has reviewed."""
    rows = table(folder, "reviews.csv", faults)
    check_unique(rows, ("language",), faults)
    check_sourced(rows, faults, "reviewed_on")
    return frozenset(row["language"] for row in rows)


def term_of(row: Row) -> Term:
    """A term of the field."""
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
