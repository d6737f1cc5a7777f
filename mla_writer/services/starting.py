# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Starting: what home shows at once, and what is read while a person already uses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.heads import MeasureHead, measure_heads
from mla_writer.services.drafts import RecentDraft, recent_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from mla_writer.storage.settings import Settings


@dataclass(frozen=True)
class ReadAhead:
    """What was read. data_of: the day of the newest treaty facts, None where there are none."""

    data_of: date | None
    drafts: tuple[RecentDraft, ...]


def offered_measures(form: str) -> tuple[MeasureHead, ...]:
    """What a request of this form can ask for, by name. Raises FaultyFiles."""
    return measure_heads(paths.FORMS, form)


def read_ahead(form: str, settings: Settings, clock: Callable[[], datetime]) -> ReadAhead:
    """The form, the treaty data and the drafts that were open last. Raises FaultyFiles."""
    from mla_writer.services.choices import data_date
    from mla_writer.services.opening import open_form, open_reference

    open_form(form)
    return ReadAhead(data_date(open_reference()), recent_drafts(settings, clock))
