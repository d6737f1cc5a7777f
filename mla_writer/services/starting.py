# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Starting: what home shows at once, and what is read while a person already uses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.heads import MeasureHead, measure_heads
from mla_writer.services.drafts import RecentDraft, recent_drafts
from mla_writer.services.packs_in_use import packs_in_use
from mla_writer.services.settings import open_settings

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
    """What this office's State can ask for with a form, by name. Raises FaultyFiles."""
    country = open_settings().office.country
    used = packs_in_use()
    office = used.office(country)
    rules = used.rules.get(office.country if office else country)
    heads = measure_heads(paths.FORMS, form)
    return tuple(one for one in heads if rules is None or rules.withholds(one.id) is None)


def read_ahead(form: str, settings: Settings, clock: Callable[[], datetime]) -> ReadAhead:
    """The form, the treaty data and the drafts that were open last. Raises FaultyFiles."""
    from mla_writer.reference.age import newest_day
    from mla_writer.services.opening import open_form, open_reference

    open_form(form)
    facts = open_reference().parties.values()
    return ReadAhead(newest_day(fact.as_of for fact in facts), recent_drafts(settings, clock))
