# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A State's own rows over the shipped ones: by key they win, and they say from where and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.errors import ReferenceDataError
from mla_writer.reference.age import asks_to_be_confirmed, last_day_of
from mla_writer.reference.loader import load_reference

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.reference.loader import Reference

PARTIES = (
    "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
    "entry_into_force_for_state,end_for_state,source,source_as_of\n"
)
NOTES = "iso_alpha2,instrument_code,kind,value,notification_date,source,source_as_of\n"


def laid_over(own: Path, **tables: str) -> Reference:
    for name, text in tables.items():
        (own / f"{name}.csv").write_text(text, encoding="utf-8")
    return load_reference(paths.REFERENCE, own)


def told(own: Path, **tables: str) -> list[str]:
    with pytest.raises(ReferenceDataError) as caught:
        laid_over(own, **tables)
    return [str(fault) for fault in caught.value.faults]


def test_an_own_row_wins_by_key_and_the_others_stay(reference: Reference, tmp_path: Path) -> None:
    row = "CG,UNTOC,party,2020-01-02,ratification,2020-02-01,,Depositary's page,2026-11-20\n"
    layered = laid_over(tmp_path, parties=PARTIES + row)
    fact = layered.party("CG", "UNTOC")
    assert fact is not None
    assert (fact.own, fact.entered, fact.computed) == (True, date(2020, 2, 1), False)
    assert (fact.source, fact.as_of) == ("Depositary's page", "2026-11-20")
    assert len(layered.parties) == len(reference.parties)
    assert layered.party("GH", "UNTOC") == reference.party("GH", "UNTOC")


def test_no_own_folder_or_an_empty_one_changes_nothing(
    reference: Reference, tmp_path: Path
) -> None:
    assert load_reference(paths.REFERENCE, tmp_path).parties == reference.parties
    assert load_reference(paths.REFERENCE, tmp_path / "nowhere").parties == reference.parties


def test_an_own_notification_takes_the_place_of_all_of_its_kind(tmp_path: Path) -> None:
    row = "CH,UNTOC,acceptable-language,English too,2026-01-01,Letter,2026-11-20\n"
    layered = laid_over(tmp_path, notifications=NOTES + row)
    words = [note.value for note in layered.notified("CH", "acceptable-language")]
    assert words == ["English too"]
    assert layered.notified("CH", "central-authority")


def test_own_rows_need_a_source_and_the_day_on_which_it_was_read(tmp_path: Path) -> None:
    rows = "CG,UNTOC,party,,,,,,2026-11-20\nIR,UNTOC,party,,,,,Page,unknown\n"
    assert told(tmp_path, parties=PARTIES + rows) == [
        "own/parties.csv:2: source: a fact needs its source",
        "own/parties.csv:3: source_as_of: say when you read it (2026-04-25)",
    ]


def test_faults_of_both_layers_are_told_at_once(folder: Path, tmp_path: Path) -> None:
    with (folder / "parties.csv").open("a", encoding="utf-8") as shipped:
        shipped.write("XX,UNTOC,party,,,,A source,2014,\n")
    own = tmp_path / "own"
    own.mkdir()
    (own / "parties.csv").write_text(PARTIES + "YY,UNTOC,party,,,,,Page,2026-11-20\n")
    with pytest.raises(ReferenceDataError) as caught:
        load_reference(folder, own)
    files = {fault.file for fault in caught.value.faults}
    assert files == {"parties.csv", "own/parties.csv"}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("CG,UNTOC,party,2020-01-02,,2019-12-31,,P,2026", "is before the consent"),
        ("CG,UNTOC,party,2027-01-02,,,,P,2026-11-20", "later than the source"),
        ("CG,UNTOC,party,2020-01-02,,2020-02-01,2020-02-01,P,2026", "not after the day"),
        ("CG,UNTOC,party,2020-02-30,,,,P,2026", "no date of the calendar"),
        ("CG,UNTOC,party,,,,,P,2026\nCG,UNTOC,party,,,,,P,2026", "the same as line 2"),
    ],
)
def test_what_can_not_be_is_refused(tmp_path: Path, row: str, fault: str) -> None:
    assert any(fault in one for one in told(tmp_path, parties=f"{PARTIES}{row}\n"))


def test_a_succession_may_look_back(tmp_path: Path) -> None:
    row = "CG,UNTOC,party,2020-01-02,succession,2006-06-03,,Page,2026-11-20\n"
    fact = laid_over(tmp_path, parties=PARTIES + row).party("CG", "UNTOC")
    assert fact is not None
    assert fact.entered == date(2006, 6, 3)


def test_an_own_instrument_needs_its_use_and_known_parties(tmp_path: Path) -> None:
    faults = told(
        tmp_path,
        instruments="code,short_name,full_name,entry_into_force,in_force,scope,source,source_as_of\n"
        "XY,Treaty,,,yes,,Gazette,2026-11-20\n",
        parties=PARTIES + "GH,ZZ,party,,,,,Gazette,2026-11-20\n",
    )
    assert "own/instruments.csv:2: code: its row in uses.csv is missing: what is it for?" in faults
    assert "own/parties.csv:2: instrument_code: no instrument has the code 'ZZ'" in faults


def test_an_unknown_effect_or_territory_is_refused(tmp_path: Path) -> None:
    faults = told(
        tmp_path,
        effects="instrument,effect,article,only_for,source,source_as_of\n"
        "UNTOC,by-pigeon,,,Page,2026-11-20\n",
        notifications="iso_alpha2,instrument_code,kind,value,notification_date,source,"
        "source_as_of,territories\nDK,UNTOC,territorial,Not there,2026,Page,2026,QQ\n",
    )
    assert "own/effects.csv:2: effect: no effect has the code 'by-pigeon'" in faults
    assert "own/effects.csv:2: article: an effect needs its article" in faults
    assert "own/notifications.csv:2: territories: no State has the code 'QQ'" in faults


@pytest.mark.parametrize(
    ("as_of", "last"),
    [
        ("2014", date(2014, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2014-07-10", date(2014, 7, 10)),
        ("unknown", None),
    ],
)
def test_a_partial_date_speaks_of_its_last_day(as_of: str, last: date | None) -> None:
    assert last_day_of(as_of) == last


def test_facts_age_by_days_and_an_unknown_age_is_old() -> None:
    assert not asks_to_be_confirmed("2025-11-23", date(2026, 11, 23))
    assert asks_to_be_confirmed("2025-11-22", date(2026, 11, 23))
    assert not asks_to_be_confirmed("2014", date(2026, 11, 23), days=5000)
    assert asks_to_be_confirmed("unknown", date(2026, 11, 23), days=5000)
