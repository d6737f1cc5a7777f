# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What officers confirm and enter: kept on disk, read back at once, and taken back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mla_writer.domain.legal_basis import Reach, Standing, Topic
from mla_writer.errors import ReferenceDataError, StorageError
from mla_writer.services import basis_entries as entries
from mla_writer.services.basis_rows import change_rows, own_folder, own_rows
from mla_writer.services.legal_basis import answer, newly_asked, side_by_side
from mla_writer.services.opening import open_reference

TODAY = date(2026, 11, 23)
READ = entries.Reading(date(2026, 11, 20), "Depositary's page, seen on screen")
CONGO = entries.PartyEntry("CG", "UNTOC", consent=date(2020, 1, 2), entered=date(2020, 2, 1))
TREATY = entries.OwnInstrument(
    code="ES-PE",
    short_name="Treaty of 8 November 2000",
    reach=Reach.BILATERAL,
    parties=(
        entries.PartyEntry("PE", "ES-PE", entered=date(2001, 12, 17)),
        entries.PartyEntry("ES", "ES-PE", entered=date(2001, 12, 17)),
    ),
    elements=(entries.ArticleEntry("CE01", "5(1)"), entries.ArticleEntry("CE29", "5(2)")),
    effects=(entries.EffectEntry("channel-own", "3", "Through both ministries."),),
    rules={"channel": ("3",)},
)


def standing(requesting: str, requested: str, code: str) -> Standing:
    basis = answer(open_reference(), requesting, requested, TODAY).basis(code)
    assert basis is not None
    return basis.standing


def test_a_confirmation_wins_and_says_when_and_where() -> None:
    assert standing("AT", "CG", "UNTOC") is Standing.SIGNED_ONLY
    entries.confirm_parties((CONGO,), READ)
    assert standing("AT", "CG", "UNTOC") is Standing.BOTH_BOUND
    fact = open_reference().party("CG", "UNTOC")
    assert fact is not None
    assert (fact.source, fact.as_of, fact.own) == (READ.where, "2026-11-20", True)


def test_taken_back_the_shipped_row_counts_again() -> None:
    entries.confirm_parties((CONGO,), READ)
    entries.withdraw_party("CG", "UNTOC")
    assert standing("AT", "CG", "UNTOC") is Standing.SIGNED_ONLY


def test_a_fact_as_it_was_read_is_confirmed_without_the_word_computed() -> None:
    shipped = open_reference().party("GH", "UNTOC")
    assert shipped is not None
    assert shipped.computed
    entries.confirm_parties((entries.as_read(shipped),), READ)
    confirmed = open_reference().party("GH", "UNTOC")
    assert confirmed is not None
    assert (confirmed.entered, confirmed.computed) == (shipped.entered, False)


def test_a_later_confirmation_takes_the_place_of_the_first() -> None:
    entries.confirm_parties((CONGO,), READ)
    left = replace(CONGO, ended=date(2026, 6, 1))
    entries.confirm_parties((left,), READ)
    assert len(own_rows("parties.csv")) == 1
    assert standing("AT", "CG", "UNTOC") is Standing.ENDED


def test_a_bilateral_treaty_is_treated_like_any_other() -> None:
    entries.enter_instrument(TREATY, READ)
    found = answer(open_reference(), "PE", "ES", TODAY)
    basis = found.basis("ES-PE")
    assert basis is not None
    assert found.bases[0] == basis
    assert (basis.is_proposed, basis.is_confirmed) == (True, True)
    assert [effect.words for effect in basis.on(Topic.CHANNEL)] == ["Through both ministries."]
    assert newly_asked(found, basis, ("UNCAC",)) == (("CE29", ("5(2)",)),)
    topics = dict(side_by_side(found, ("ES-PE", "UNCAC")))
    assert [len(cell) for cell in topics[Topic.CHANNEL]] == [1, 2]
    assert [len(cell) for cell in topics[Topic.COSTS]] == [0, 1]


def test_entered_again_it_has_no_rows_of_before() -> None:
    entries.enter_instrument(TREATY, READ)
    entries.enter_instrument(replace(TREATY, elements=TREATY.elements[:1]), READ)
    assert [row["element"] for row in own_rows("elements.csv")] == ["CE01"]


def test_removed_it_leaves_nothing_behind() -> None:
    entries.enter_instrument(TREATY, READ)
    entries.remove_instrument("ES-PE")
    assert "ES-PE" not in open_reference().instruments
    assert not [row for table in ("uses.csv", "parties.csv") for row in own_rows(table)]


def test_an_instrument_comes_into_force_by_an_officers_reading() -> None:
    shipped = open_reference().instruments["UNCYBER24"]
    entries.confirm_force(shipped, date(2026, 10, 1), READ)
    entries.confirm_parties(
        tuple(
            entries.PartyEntry(state, "UNCYBER24", entered=date(2026, 10, 1))
            for state in ("GH", "QA")
        ),
        READ,
    )
    assert standing("GH", "QA", "UNCYBER24") is Standing.BOTH_BOUND
    kept = open_reference().instruments["UNCYBER24"]
    assert (kept.proposed_when, kept.scope) == (shipped.proposed_when, shipped.scope)


def test_what_can_not_be_read_back_is_not_written() -> None:
    entries.confirm_parties((CONGO,), READ)
    before = own_rows("parties.csv")
    impossible = replace(CONGO, ended=date(2019, 1, 1))
    with pytest.raises(ReferenceDataError) as caught:
        entries.confirm_parties((impossible,), READ)
    assert "own/parties.csv:2: end_for_state" in str(caught.value.faults[0])
    nowhere = entries.Reading(date(2026, 11, 20), "")
    with pytest.raises(ReferenceDataError):
        entries.confirm_parties((CONGO,), nowhere)
    assert own_rows("parties.csv") == before


def test_an_instrument_that_is_still_used_is_not_removed() -> None:
    entries.enter_instrument(TREATY, READ)
    with pytest.raises(ReferenceDataError, match="no instrument has the code"):
        change_rows(drop={"instruments.csv": [("ES-PE",)]})
    assert "ES-PE" in open_reference().instruments


def test_only_the_tables_of_a_state_may_have_own_rows() -> None:
    with pytest.raises(StorageError):
        change_rows({"terms.csv": [{"term_id": "act-99"}]})
    assert not own_folder().exists()


def test_rows_changed_by_hand_are_read_the_next_time() -> None:
    entries.confirm_parties((CONGO,), READ)
    file = own_folder() / "parties.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("2020-02-01", "2020-02-02"))
    fact = open_reference().party("CG", "UNTOC")
    assert fact is not None
    assert fact.entered == date(2020, 2, 2)
