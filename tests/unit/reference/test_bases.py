# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal bases: each status from the data, nothing claimed beyond it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import CaseScope, Reach, Standing
from mla_writer.reference.bases import (
    BasisStatus,
    bases_between,
    bases_unread,
    basis_status,
    is_proposed,
)

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference

TODAY = date(2026, 11, 23)


def listed(reference: Reference, on: date = TODAY) -> dict[str, BasisStatus]:
    return {status.instrument.code: status for status in bases_between(reference, "GH", "AT", on)}


def test_ghana_and_austria_have_real_rows_with_source_and_date(reference: Reference) -> None:
    statuses = listed(reference)
    both = {code for code, status in statuses.items() if status.standing is Standing.BOTH_BOUND}
    assert {"UNTOC", "UNCAC", "BUDAPEST"} <= both
    for status in statuses.values():
        assert status.facts
        assert all(fact.source and fact.as_of for fact in status.facts)


def test_what_both_consented_to_leads_the_most_specific_first(reference: Reference) -> None:
    leading = [s for s in listed(reference).values() if s.standing.can_be_basis and s.requesting]
    reaches = [list(Reach).index(status.instrument.reach) for status in leading]
    assert reaches == sorted(reaches)
    assert [s.instrument.code for s in leading][-1] == "UNTOC"
    assert list(listed(reference).values())[: len(leading)] == leading


def test_one_fact_is_enough_to_be_listed_and_the_other_is_unknown(reference: Reference) -> None:
    status = listed(reference)["ETS30"]
    assert status.requesting is None
    assert (status.standing, status.standing.can_be_basis) == (Standing.UNKNOWN, True)


def test_what_nobody_read_is_listed_apart(reference: Reference) -> None:
    unread = {status.instrument.code for status in bases_unread(reference, "GH", "AT", TODAY)}
    assert "ECOWAS92" in unread
    assert not unread & set(listed(reference))


def test_extradition_and_transmission_are_no_bases_of_assistance(reference: Reference) -> None:
    everywhere = bases_between(reference, "AT", "ES", TODAY)
    codes = {status.instrument.code for status in everywhere}
    assert "ETS30" in codes
    assert not {code for code in codes if code.startswith("EXTRA57")}
    assert "MEDELLIN19" not in codes


def test_serious_crime_proposes_untoc_and_only_it(reference: Reference) -> None:
    proposed = {c for c, s in listed(reference).items() if is_proposed(s, CaseScope(years=25))}
    assert proposed == {"UNTOC"}


def test_nothing_is_proposed_while_the_penalty_is_unknown(reference: Reference) -> None:
    assert not [s for s in listed(reference).values() if is_proposed(s, CaseScope())]
    assert not [s for s in listed(reference).values() if is_proposed(s, CaseScope(years=3.5))]


def test_electronic_evidence_proposes_budapest(reference: Reference) -> None:
    proposed = {c for c, s in listed(reference).items() if is_proposed(s, CaseScope(1, True))}
    assert proposed == {"BUDAPEST"}


def test_an_instrument_that_is_not_in_force_is_never_proposed(reference: Reference) -> None:
    status = listed(reference)["BUDAPEST-P2"]
    assert status.standing is Standing.NOT_IN_FORCE
    assert not status.standing.can_be_basis
    assert not is_proposed(status, CaseScope(25, True))


def test_a_day_before_entry_into_force_is_too_early(reference: Reference) -> None:
    assert listed(reference, date(2012, 9, 19))["UNTOC"].standing is Standing.NOT_YET
    assert listed(reference, date(2012, 9, 20))["UNTOC"].standing is Standing.BOTH_BOUND
    assert listed(reference, date(2003, 1, 1))["UNTOC"].standing is Standing.NOT_IN_FORCE


def standing(reference: Reference, code: str, requesting: str, requested: str) -> Standing:
    instrument = reference.instruments[code]
    return basis_status(reference, instrument, requesting, requested, TODAY).standing


def test_each_status_has_its_own_word(reference: Reference) -> None:
    assert standing(reference, "UNTOC", "GH", "SO") is Standing.UNKNOWN
    assert standing(reference, "BUDAPEST", "GH", "IE") is Standing.SIGNED_ONLY
    assert standing(reference, "UNCAT", "GH", "AT") is Standing.UNCONFIRMED
    refuser = next(
        state
        for (state, code), fact in reference.parties.items()
        if code == "BUDAPEST" and fact.status == "non-party-explicit"
    )
    assert standing(reference, "BUDAPEST", "GH", refuser) is Standing.NOT_PARTY


def test_a_status_is_a_value(reference: Reference) -> None:
    status = listed(reference)["UNTOC"]
    assert replace(status, requested=None).facts == (status.requesting,)
