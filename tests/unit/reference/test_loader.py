# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reference data: read whole and quickly; every fault told at once with its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.domain.legal_basis import StateStanding
from mla_writer.errors import ReferenceDataError
from mla_writer.reference.elements import ELEMENT_NAMES
from mla_writer.reference.loader import Reference, load_reference
from mla_writer.reference.values import Force, PartyStatus

if TYPE_CHECKING:
    from pathlib import Path


def append(file: Path, line: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")


def told(folder: Path) -> list[str]:
    with pytest.raises(ReferenceDataError) as caught:
        load_reference(folder)
    return [str(fault) for fault in caught.value.faults]


def test_real_rows_of_ghana_and_austria_come_out(reference: Reference) -> None:
    ghana, austria = reference.party("GH", "UNTOC"), reference.party("AT", "UNTOC")
    assert ghana is not None
    assert austria is not None
    assert (ghana.consent, ghana.action) == (date(2012, 8, 21), "accession")
    assert (austria.consent, austria.action) == (date(2004, 9, 23), "ratification")
    assert (ghana.entered, ghana.computed) == (date(2012, 9, 20), True)
    assert ghana.as_of == "2014-01-27"
    assert ghana.source.startswith("UN Treaty Collection")
    assert reference.states["AT"].names["ar"] == "النمسا"


def test_a_missing_row_is_unknown(reference: Reference) -> None:
    assert reference.party("SO", "UNTOC") is None


def test_a_date_of_the_source_is_not_marked_as_computed(reference: Reference) -> None:
    fact = reference.party("GH", "BUDAPEST")
    assert fact is not None
    assert (fact.entered, fact.computed) == (date(2019, 4, 1), False)


def test_nothing_is_computed_where_the_own_entry_is_unknown(reference: Reference) -> None:
    fact = reference.party("GH", "UNCAT")
    assert fact is not None
    assert (fact.status, fact.entered) == (PartyStatus.PARTY, None)
    assert fact.standing_on(date(2026, 1, 1)) is StateStanding.UNDATED


def test_nobody_is_bound_before_the_treaty_itself(reference: Reference) -> None:
    """Ghana deposited in April 1990; the 1988 Convention entered into force in November."""
    fact = reference.party("GH", "NARC88")
    assert fact is not None
    assert (fact.entered, fact.computed) == (date(1990, 11, 11), True)


def test_in_force_is_yes_no_or_unknown(reference: Reference) -> None:
    forces = {code: reference.instruments[code].in_force for code in ("UNTOC", "SOM")}
    assert set(forces.values()) == {Force.YES}
    assert reference.instruments["BUDAPEST-P2"].in_force is Force.NO
    assert reference.instruments["UNCAT"].in_force is Force.UNKNOWN


def test_every_element_of_the_matrix_has_a_name_and_a_source(reference: Reference) -> None:
    assert len(ELEMENT_NAMES) == 50
    asked = {item.element for profile in reference.profiles.values() for item in profile.items}
    assert set(reference.elements) | asked == set(ELEMENT_NAMES)
    assert [article.reference for article in reference.elements["CE04"]["UNTOC"]] == ["18(15)(c)"]
    assert reference.elements["CE04"]["UNTOC"][0].content
    assert not reference.elements["CE16"]["UNTOC"][0].content


def test_every_instrument_is_classified(reference: Reference) -> None:
    from mla_writer.reference.tables import Faults, read_rows

    rows = read_rows(paths.REFERENCE / "uses.csv", ("instrument",), Faults())
    assert sorted(row["instrument"] for row in rows) == sorted(reference.instruments)


def test_terms_are_read_when_asked_for(reference: Reference) -> None:
    assert reference.terms["act-02"].words["fr"] == ("État Partie requis", "État requis")


def test_all_faults_are_told_at_once_with_file_and_line(folder: Path) -> None:
    parties = folder / "parties.csv"
    count = len(parties.read_text(encoding="utf-8").splitlines())
    append(parties, "GH,UNTOC,party,2012-02-30,accession,,,sometime,")
    append(parties, "XX,PALERMO,member,,,,A source,2014,")
    append(parties, "GH,UNTOC")
    append(folder / "elements.csv", "CE99,UNTOC,,list,,,")
    (folder / "states.csv").unlink()
    faults = told(folder)
    for line, column, words in (
        (count + 1, "source", "needs its source"),
        (count + 1, "source_as_of", "a date"),
        (count + 1, "date_of_consent", "no date of the calendar"),
        (count + 1, "iso_alpha2+instrument_code", "the same as line"),
        (count + 2, "iso_alpha2", "no State has the code 'XX'"),
        (count + 2, "instrument_code", "no instrument has the code 'PALERMO'"),
        (count + 2, "status", "is not one of party, signatory"),
        (count + 3, "", "2 cells, 9 expected"),
    ):
        place = f"parties.csv:{line}: {column}".rstrip()
        assert any(fault.startswith(place) and words in fault for fault in faults), place
    assert "states.csv: the file is missing or can't be read" in faults
    assert any("elements.csv" in fault and "'CE99'" in fault for fault in faults)
    assert any("elements.csv" in fault and "neither content nor basis" in fault for fault in faults)


def test_a_missing_column_is_named(folder: Path) -> None:
    file = folder / "rules.csv"
    file.write_text("rule,instrument,source,source_as_of\n", encoding="utf-8")
    assert told(folder) == ["rules.csv:1: columns are missing: article"]


def test_a_line_break_inside_a_cell_does_not_shift_the_lines(folder: Path) -> None:
    file = folder / "rules.csv"
    file.write_text(
        'rule,instrument,article,source,source_as_of\nscope,UNTOC,"18\n(1)",Text,2026\n'
        "scope,NOWHERE,3,Text,2026\n",
        encoding="utf-8",
    )
    assert told(folder) == ["rules.csv:4: instrument: no instrument has the code 'NOWHERE'"]


def test_a_column_that_stands_twice_is_named(folder: Path) -> None:
    file = folder / "rules.csv"
    file.write_text("rule,instrument,article,source,source,source_as_of\n", encoding="utf-8")
    assert told(folder) == ["rules.csv:1: columns stand twice: source"]


def test_a_table_without_an_end_is_refused(folder: Path) -> None:
    with (folder / "rules.csv").open("a", encoding="utf-8") as table:
        table.write("x" * 5_000_000)
    (fault,) = told(folder)
    assert fault.startswith("rules.csv: the file is larger than")
