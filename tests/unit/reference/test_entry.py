# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Computed entry into force: agrees with every source that prints both dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mla_writer.reference.entry import RULES, entry_for, month_later

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference

OWN = date(2004, 7, 1)


def test_it_agrees_with_each_date_that_a_source_prints(reference: Reference) -> None:
    compared = 0
    for fact in reference.parties.values():
        instrument = reference.instruments[fact.instrument]
        if fact.entered is None or fact.computed:
            continue
        worked_out = entry_for(fact.consent, fact.action, instrument.later, instrument.entered)
        if worked_out is not None:
            assert worked_out == fact.entered, (fact.state, fact.instrument)
            compared += 1
    assert compared > 100


def test_the_thirtieth_day_and_never_before_the_treaty() -> None:
    assert entry_for(date(2012, 8, 21), "accession", "30th day", OWN) == date(2012, 9, 20)
    assert entry_for(date(2003, 1, 1), "accession", "30th day", OWN) == OWN


def test_nothing_is_computed_from_what_is_not_known() -> None:
    day = date(2012, 8, 21)
    assert entry_for(None, "accession", "30th day", OWN) is None
    assert entry_for(day, "succession", "30th day", OWN) is None
    assert entry_for(day, "accession", "some day", OWN) is None
    assert entry_for(day, "accession", "30th day", None) is None


def test_a_month_later_ends_with_the_month() -> None:
    assert month_later(date(2023, 11, 30), 3) == date(2024, 2, 29)
    assert month_later(date(2023, 12, 31), 2) == date(2024, 2, 29)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(sorted(RULES)))
def test_nobody_is_bound_before_the_deposit(deposit: date, rule: str) -> None:
    entered = entry_for(deposit, "ratification", rule, OWN)
    assert entered is not None
    assert entered > deposit or entered == OWN
