# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a State takes a request in electronic form, as far as any source says.

Rows of kind ``electronic-form`` in ``notifications.csv`` hold our reading of what was notified.
Acceptance is a matter of each State; no row means unknown.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.values import Notification

ELECTRONIC_KIND = "electronic-form"


class ElectronicForm(StrEnum):
    """How a State takes a request that comes electronically, the strictest last."""

    ACCEPTED = "accepted"
    PENDING_PAPER = "pending_paper"
    NOT_ACCEPTED = "not_accepted"


def electronic_form(guiding: Iterable[Notification]) -> Notification | None:
    """The strictest of the notifications that speak of it, None where none does."""
    order = list(ElectronicForm)
    told = [note for note in guiding if note.kind == ELECTRONIC_KIND]
    return max(told, key=lambda note: order.index(ElectronicForm(note.value)), default=None)
