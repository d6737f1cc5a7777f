# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An office keeps its own authorities: typed, from a spreadsheet, over the shipped ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import ReferenceDataError, StorageError
from mla_writer.services import directory
from mla_writer.services.opening import open_reference
from mla_writer.storage.spreadsheet import read_sheet, write_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.reference.values import AuthorityFact

GOOD = {
    "iso_alpha2": "ES",
    "name": "Fiscalía General del Estado, Cooperación Internacional",
    "instruments": "BUDAPEST; UNCAC",
    "as_of": "2026-11-02",
    "source": "Telephone call with the liaison magistrate",
    "role": "liaison",
    "network": "IberRed",
    "phone": "+34 91 000 0000",
    "email": "cooperacion@fiscal.example",
    "languages": "es en",
}


def row(**changed: str) -> tuple[str, ...]:
    cells = {**GOOD, **changed}
    return tuple(cells.get(column, "") for column in directory.HEAD)


def authority(state: str, name: str) -> AuthorityFact:
    found = [f for f in open_reference().authorities if (f.state, f.name) == (state, name)]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("name", ["ours.csv", "ours.xlsx"])
def test_a_spreadsheet_comes_in_and_shows(name: str, tmp_path: Path) -> None:
    write_sheet(tmp_path / name, directory.HEAD, [row()])
    incoming = directory.read_incoming(tmp_path / name, open_reference())
    assert (len(incoming.added), incoming.changed, incoming.refused) == (1, (), ())
    directory.keep(incoming.taken)
    kept = authority("ES", GOOD["name"])
    assert (kept.network, kept.phone, kept.languages) == (
        "IberRed",
        "+34 91 000 0000",
        ("es", "en"),
    )
    assert kept.own
    again = directory.read_incoming(tmp_path / name, open_reference())
    assert (again.added, again.changed, again.same) == ((), (), 1)


def test_an_own_row_takes_the_place_of_the_shipped_one_and_gives_it_back() -> None:
    shipped = authority("EE", "Ministry of Justice")
    directory.keep([replace(shipped, city="Tallinn", as_of="2026-11-02", source="Its web page")])
    assert authority("EE", "Ministry of Justice").city == "Tallinn"
    directory.remove(shipped)
    assert authority("EE", "Ministry of Justice") == shipped


def test_an_own_row_may_change_its_key() -> None:
    first = replace(
        authority("EE", "Ministry of Justice"), name="Unit", as_of="2026-11-02", source="A call"
    )
    directory.keep([first])
    directory.keep([replace(first, instruments=("UNTOC",))], instead_of=first)
    assert authority("EE", "Unit").instruments == ("UNTOC",)
    directory.remove(authority("EE", "Unit"))
    assert all(fact.name != "Unit" for fact in open_reference().authorities)


@pytest.mark.parametrize("name", ["all.csv", "all.xlsx"])
def test_what_was_exported_comes_back_as_the_same(name: str, tmp_path: Path) -> None:
    rows = open_reference().authorities
    directory.export(rows, tmp_path / name)
    sheet = read_sheet(tmp_path / name)
    assert len(sheet.rows) == len(rows)
    incoming = directory.read_incoming(tmp_path / name, open_reference())
    assert (incoming.added, incoming.changed) == ((), ())


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        ({"iso_alpha2": "XX"}, "iso_alpha2"),
        ({"source": ""}, "source"),
        ({"as_of": ""}, "as_of"),
        ({"as_of": "2026-13-40"}, "as_of"),
        ({"as_of": "unknown"}, "as_of"),
        ({"name": ""}, "name"),
        ({"instruments": "UNTOC; TREATY"}, "instruments"),
        ({"role": "boss"}, "role"),
        ({"email": "nobody"}, "email"),
        ({"phone": "91 000"}, "phone"),
        ({"note": "=HYPERLINK(1)"}, "note"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_line(
    changed: dict[str, str], column: str, tmp_path: Path
) -> None:
    good = row(name="Another office")
    write_sheet(tmp_path / "mixed.csv", directory.HEAD, [row(**changed), good])
    incoming = directory.read_incoming(tmp_path / "mixed.csv", open_reference())
    assert [(fault.line, fault.path) for fault in incoming.refused] == [(2, column)]
    assert [fact.name for fact in incoming.added] == ["Another office"]


def test_the_same_office_twice_is_refused(tmp_path: Path) -> None:
    write_sheet(tmp_path / "twice.csv", directory.HEAD, [row(), row(phone="")])
    incoming = directory.read_incoming(tmp_path / "twice.csv", open_reference())
    assert [fault.line for fault in incoming.refused] == [3]


def test_a_file_without_its_columns_says_which(tmp_path: Path) -> None:
    write_sheet(tmp_path / "bare.csv", ("iso_alpha2", "name"), [("ES", "An office")])
    incoming = directory.read_incoming(tmp_path / "bare.csv", open_reference())
    assert "source" in incoming.refused[0].message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("not.xlsx", b"PK\x03\x04 and then nothing"),
        ("text.xlsx", b"a,b\n"),
        ("latin.csv", "iso_alpha2;na\xefve".encode("latin-1")),
        ("quote.csv", b'iso_alpha2,name\n"ES,An office\n'),
    ],
)
def test_a_file_that_is_no_table_is_told_in_one_sentence(
    name: str, data: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(StorageError, match=name):
        directory.read_incoming(tmp_path / name, open_reference())


def test_an_empty_file_brings_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    incoming = directory.read_incoming(tmp_path / "empty.csv", open_reference())
    assert incoming.taken == ()
    assert incoming.refused


def test_a_row_typed_wrong_is_kept_by_nobody() -> None:
    wrong = replace(authority("EE", "Ministry of Justice"), source="")
    with pytest.raises(ReferenceDataError):
        directory.keep([wrong])
    assert not authority("EE", "Ministry of Justice").own
