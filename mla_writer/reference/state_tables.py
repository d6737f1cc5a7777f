# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""States and what they notified: from tables to checked values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.reference.columns import NAME_LANGUAGES
from mla_writer.reference.electronic_form import ELECTRONIC_KIND, ElectronicForm
from mla_writer.reference.tables import Faults, Row, check_sourced, one_of
from mla_writer.reference.values import Notification, StateFact

if TYPE_CHECKING:
    from mla_writer.reference.known import Known
    from mla_writer.reference.layers import Layers


def states_of(layers: Layers, faults: Faults) -> dict[str, StateFact]:
    """States by their two-letter codes."""
    rows = layers.rows("states.csv", faults)
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


def notifications_of(layers: Layers, known: Known, faults: Faults) -> tuple[Notification, ...]:
    """Notifications in the order of the file, the State's own last."""
    rows = layers.rows("notifications.csv", faults)
    known.check(rows, faults, "iso_alpha2", "instrument_code")
    check_sourced(rows, faults, "source_as_of", "notification_date")
    return tuple(_notification(row, known, faults) for row in rows)


def _notification(row: Row, known: Known, faults: Faults) -> Notification:
    if not row["kind"] or not row["value"]:
        faults.add(row, "value", "a notification needs its kind and its words")
    elif row["kind"] == ELECTRONIC_KIND:
        one_of(ElectronicForm, row, "value", faults)
    return Notification(
        state=row["iso_alpha2"],
        instrument=row["instrument_code"],
        kind=row["kind"],
        value=row["value"],
        notified=row["notification_date"],
        source=row["source"],
        as_of=row["source_as_of"],
        superseded=row["superseded_by_date"],
        touches=frozenset(row["touches"].split()),
        languages=tuple(row["languages"].split()),
        territories=known.check_listed(row, "territories", faults),
        own=row.own,
    )
