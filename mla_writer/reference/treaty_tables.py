# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Instruments and their parties, from tables to checked values; what is wrong is noted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Reach
from mla_writer.reference.columns import ARTICLE_COLUMNS
from mla_writer.reference.entry import entry_for
from mla_writer.reference.tables import Faults, Row, check_sourced, day, one_of
from mla_writer.reference.values import (
    Force,
    Instrument,
    PartyFact,
    PartyStatus,
    ProposedWhen,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mla_writer.reference.known import Known
    from mla_writer.reference.layers import Layers


def instruments_of(layers: Layers, faults: Faults) -> dict[str, Instrument]:
    """Instruments by code, with what ``uses.csv`` says of each."""
    rows = layers.rows("instruments.csv", faults)
    check_sourced(rows, faults, "source_as_of")
    uses = {row["instrument"]: row for row in layers.rows("uses.csv", faults)}
    made = {row["code"]: _instrument(row, uses.get(row["code"]), faults) for row in rows}
    for row in uses.values():
        for column in ("instrument", "supplements"):
            if row[column] not in made and (row[column] or column == "instrument"):
                faults.add(row, column, f"no instrument has the code {row[column]!r}")
    return made


def _instrument(row: Row, use: Row | None, faults: Faults) -> Instrument:
    for column in ("code", "short_name"):
        if not row[column]:
            faults.add(row, column, "an instrument needs a code and a short name")
    made = Instrument(
        code=row["code"],
        full_name=row["full_name"] or row["short_name"],
        short_name=row["short_name"],
        entered=_entered(row, faults),
        in_force=_force(row, faults),
        later=row["entry_for_later_parties"],
        articles={column: row[column] for column in ARTICLE_COLUMNS if row[column]},
        scope=row["scope"],
        source=row["source"],
        as_of=row["source_as_of"],
        own=row.own,
    )
    if use is None:
        faults.add(row, "code", "its row in uses.csv is missing: what is it for?")
        return made
    return replace(
        made,
        used_for=one_of(Use, use, "used_for", faults),
        proposed_when=one_of(ProposedWhen, use, "proposed_when", faults),
        reach=one_of(Reach, use, "reach", faults),
        supplements=use["supplements"],
    )


def _entered(row: Row, faults: Faults) -> date | None:
    """The cell is a day, or words such as "not in force on 2026-04-29"."""
    cell = row["entry_into_force"]
    return day(row, "entry_into_force", faults) if cell[:4].isdigit() else None


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
    layers: Layers, known: Known, instruments: Mapping[str, Instrument], faults: Faults
) -> dict[tuple[str, str], PartyFact]:
    """What the sources say of States and instruments, by both codes."""
    rows = layers.rows("parties.csv", faults)
    known.check(rows, faults, "iso_alpha2", "instrument_code")
    check_sourced(rows, faults, "source_as_of")
    return {
        (row["iso_alpha2"], row["instrument_code"]): _party(row, instruments, faults)
        for row in rows
    }


def _party(row: Row, instruments: Mapping[str, Instrument], faults: Faults) -> PartyFact:
    status = one_of(PartyStatus, row, "status", faults)
    consent, action = day(row, "date_of_consent", faults), row["consent_action"]
    entered = day(row, "entry_into_force_for_state", faults)
    ended = day(row, "end_for_state", faults)
    _check_order(row, consent, entered, ended, faults)
    instrument = instruments.get(row["instrument_code"])
    computed = None
    if entered is None and status is PartyStatus.PARTY and instrument is not None:
        computed = entry_for(consent, action, instrument.later, instrument.entered)
    return PartyFact(
        state=row["iso_alpha2"],
        instrument=row["instrument_code"],
        status=status,
        consent=consent,
        action=action,
        entered=entered or computed,
        computed=computed is not None,
        source=row["source"],
        as_of=row["source_as_of"],
        note=row["note"],
        ended=ended,
        own=row.own,
    )


def _check_order(
    row: Row, consent: date | None, entered: date | None, ended: date | None, faults: Faults
) -> None:
    """Consent comes before entry into force (a succession looks back), and both before the end.

    A source can't tell of a consent that is later than the day it speaks of.
    """
    told = row["source_as_of"]
    if consent and told[:4].isdigit() and consent.isoformat()[: len(told)] > told:
        faults.add(row, "date_of_consent", f"is later than the source, which speaks of {told}")
    if consent and entered and entered < consent and row["consent_action"] != "succession":
        faults.add(row, "entry_into_force_for_state", "is before the consent")
    first = entered or consent
    if ended and first and ended <= first:
        faults.add(row, "end_for_state", "is not after the day from which it binds")
