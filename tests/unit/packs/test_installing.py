# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Taking packs and giving them up: who is trusted, which version, what a broken moment leaves."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.errors import PackError
from mla_writer.packs import register as registers
from mla_writer.packs.differences import ChangeKind
from mla_writer.services import packs
from mla_writer.services.opening import open_form, open_reference
from mla_writer.services.packs_making import build_pack
from mla_writer.storage import safe_file

from .conftest import EXAMPLE, NOW, Publisher, take

if TYPE_CHECKING:
    from pathlib import Path

PARTIES = (
    "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
    "entry_into_force_for_state,source,source_as_of\n"
)
NOTED = "iso_alpha2,instrument_code,kind,value,notification_date,source,source_as_of\n"


def versions() -> list[str]:
    return [f"{one.id} {one.version}" for one in packs.in_use().installed]


def data_pack(publisher: Publisher, version: str, **tables: str) -> Path:
    work = publisher.folder / f"data-{version}"
    work.mkdir()
    (work / "pack.yaml").write_text(
        f'id: world\nkind: data\ntitle: Treaty data\nversion: "{version}"\n'
        'minimum_program: "0.1"\nas_of: 2026-11-20\npublisher: A depositary of this test\n'
    )
    for name, text in tables.items():
        (work / f"{name}.csv").write_text(text)
    return publisher.signed(work, f"data-{version}.mlapack")


def test_an_unknown_key_installs_nothing(publisher: Publisher) -> None:
    signed = publisher.signed(EXAMPLE)
    with pytest.raises(PackError, match="don't trust the key"):
        take(signed)
    assert not paths.packs_folder().exists()


def test_a_reason_does_not_replace_a_signature_on_a_file(publisher: Publisher) -> None:
    made = build_pack(EXAMPLE, publisher.folder)
    with pytest.raises(PackError, match="isn't signed"):
        packs.install(packs.look_at(made), NOW, "because I say so")
    assert not paths.packs_folder().exists()


def test_ones_own_folder_is_tried_with_a_reason_that_is_kept() -> None:
    with pytest.raises(PackError, match="give a reason"):
        packs.install(packs.look_at(EXAMPLE), NOW, "  ")
    packs.install(packs.look_at(EXAMPLE), NOW, "Trying it before we sign")
    (one,) = packs.in_use().installed
    assert (one.signed_by, one.unsigned_reason) == ("", "Trying it before we sign")


def test_a_pack_with_faults_is_not_taken(publisher: Publisher) -> None:
    publisher.trust()
    faulty = publisher.signed(publisher.edited(rules=("measure: service", "measure: magic")))
    with pytest.raises(PackError, match="faults: 1"):
        take(faulty)
    assert versions() == []


def test_a_newer_version_takes_over_and_the_way_back_is_open(publisher: Publisher) -> None:
    publisher.trust()
    for number in ("1.1", "1.2"):
        take(publisher.version(number))
    assert versions() == ["valdoria 1.2"]
    assert packs.roll_back("valdoria").version == "1.1"
    assert versions() == ["valdoria 1.1"]
    with pytest.raises(PackError, match="No former version"):
        packs.roll_back("valdoria")
    take(publisher.folder / "v1.2.mlapack")
    assert versions() == ["valdoria 1.2"]
    with pytest.raises(PackError, match=r"older than 1\.2"):
        take(publisher.folder / "v1.1.mlapack")


def test_taking_the_same_again_keeps_the_way_back(publisher: Publisher) -> None:
    publisher.trust()
    take(publisher.version("1.1"))
    newer = publisher.version("1.2")
    take(newer)
    assert packs.look_at(newer).already
    take(newer)
    assert packs.roll_back("valdoria").version == "1.1"


def test_what_is_removed_is_gone_and_so_is_its_file(publisher: Publisher) -> None:
    publisher.trust()
    taken = take(publisher.signed(EXAMPLE))
    kept = registers.pack_path(paths.packs_folder(), taken.digest)
    assert kept.exists()
    packs.remove("valdoria")
    assert versions() == []
    assert not kept.exists()
    with pytest.raises(PackError, match="not installed"):
        packs.remove("valdoria")


def test_a_second_pack_of_one_state_is_refused(publisher: Publisher) -> None:
    publisher.trust()
    take(publisher.signed(EXAMPLE))
    other = publisher.signed(publisher.edited(pack=("id: valdoria", "id: other")), "o.mlapack")
    with pytest.raises(PackError, match="has a pack already"):
        take(other)


def test_another_key_does_not_take_a_pack_over(publisher: Publisher, tmp_path: Path) -> None:
    from mla_writer.services.packs_making import make_key

    from .conftest import UNLOCKS

    publisher.trust()
    take(publisher.version("1.1"))
    (tmp_path / "else").mkdir()
    other = Publisher(tmp_path / "else", tmp_path / "else" / "k")
    make_key(other.key, UNLOCKS)
    other.trust()
    with pytest.raises(PackError, match="another key before"):
        take(other.version("1.2"))


def test_a_key_given_up_takes_its_packs_out_of_use(publisher: Publisher) -> None:
    publisher.trust()
    taken = take(publisher.signed(EXAMPLE))
    assert "qv_leave_number" in str(open_form("mla"))
    packs.distrust(taken.signed_by[:12])
    used = packs.in_use()
    assert used.installed == ()
    assert "isn't trusted any more" in used.troubles[0].message
    assert "qv_leave_number" not in str(open_form("mla"))
    publisher.trust()
    assert versions() == ["valdoria 1.0"]


def test_a_key_is_given_up_by_a_start_that_only_it_has(publisher: Publisher) -> None:
    publisher.trust()
    for start in ("", "zz"):
        with pytest.raises(PackError, match="0 keys begin"):
            packs.distrust(start)


def test_killed_before_the_switch_the_old_state_stands(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pack's bytes are on the disk, the register isn't replaced: nothing has happened."""
    publisher.trust()
    take(publisher.version("1.1"))
    newer = publisher.version("1.2")
    real = safe_file.replace_whole

    def killed(path: Path, data: bytes) -> None:
        if path.name == registers.FILE_NAME:
            raise KeyboardInterrupt
        real(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(safe_file, "replace_whole", killed)
        with pytest.raises(KeyboardInterrupt):
            take(newer)
    assert versions() == ["valdoria 1.1"]
    assert "qv_leave_number" in str(open_form("mla"))
    take(newer)
    assert versions() == ["valdoria 1.2"]


def test_a_broken_register_is_said_and_nothing_is_used(publisher: Publisher) -> None:
    publisher.trust()
    take(publisher.signed(EXAMPLE))
    (paths.packs_folder() / "register.json").write_text("{}")
    used = packs.in_use()
    assert used.installed == ()
    assert len(used.troubles) == 1
    assert "qv_leave_number" not in str(open_form("mla"))


def test_a_register_of_a_newer_program_is_left_alone(publisher: Publisher) -> None:
    publisher.trust()
    path = paths.packs_folder() / "register.json"
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, "version": 2}))
    before = path.read_bytes()
    from mla_writer.errors import StorageError

    with pytest.raises(StorageError, match="can't be understood"):
        publisher.trust()
    assert path.read_bytes() == before


def test_a_pack_whose_file_is_gone_is_said(publisher: Publisher) -> None:
    publisher.trust()
    take(publisher.signed(EXAMPLE))
    shutil.rmtree(paths.packs_folder() / "files")
    assert "its file is gone" in packs.in_use().troubles[0].message


# -- data ------------------------------------------------------------------------------------


def test_data_are_shown_as_a_difference_taken_and_rolled_back(publisher: Publisher) -> None:
    publisher.trust()
    before = open_reference()
    known = before.party("AT", "UNTOC")
    assert known is not None
    assert before.party("QA", "BUDAPEST") is None
    first = data_pack(
        publisher,
        "1.0",
        parties=PARTIES
        + "QA,BUDAPEST,party,2026-10-01,accession,2027-01-01,invented for this test,2026-11-01\n"
        + "AT,UNTOC,party,2004-09-23,ratification,2004-10-23,invented for this test,2026-11-01\n",
    )
    report = packs.look_at(first)
    (change,) = report.examined.changes
    assert (change.table, {str(kind): n for kind, n in change.counts.items()}) == (
        "parties.csv",
        {"added": 1, "changed": 1, "withdrawn": 0},
    )
    assert open_reference().party("QA", "BUDAPEST") is None
    packs.install(report, NOW)
    told = open_reference().party("QA", "BUDAPEST")
    assert told is not None
    assert told.source == "invented for this test"
    second = data_pack(publisher, "1.1", notifications=NOTED)
    (back,) = packs.look_at(second).examined.changes
    assert (back.table, back.counts[ChangeKind.WITHDRAWN], back.counts[ChangeKind.CHANGED]) == (
        "parties.csv",
        1,
        1,
    )
    take(second)
    assert open_reference().party("QA", "BUDAPEST") is None
    packs.roll_back("world")
    assert open_reference().party("QA", "BUDAPEST") is not None
    packs.remove("world")
    assert open_reference().party("AT", "UNTOC") == known


def test_rows_that_a_newer_version_leaves_out_are_told_as_withdrawn(publisher: Publisher) -> None:
    publisher.trust()
    row = "QA,BUDAPEST,party,2026-10-01,accession,2027-01-01,invented for this test,2026-11-01\n"
    take(data_pack(publisher, "1.0", parties=PARTIES + row))
    (change,) = packs.look_at(data_pack(publisher, "1.1", parties=PARTIES)).examined.changes
    assert [(str(row.kind), row.key) for row in change.rows] == [("withdrawn", ("QA", "BUDAPEST"))]


def test_rows_of_a_states_pack_win_over_those_of_data(publisher: Publisher) -> None:
    publisher.trust()
    row = "QA,BUDAPEST,party,2026-10-01,accession,2027-01-01,{},2026-11-01\n"
    take(data_pack(publisher, "1.0", parties=PARTIES + row.format("from the data")))
    work = publisher.edited()
    (work / "parties.csv").write_text(PARTIES + row.format("from the State"))
    take(publisher.signed(work))
    told = open_reference().party("QA", "BUDAPEST")
    assert told is not None
    assert told.source == "from the State"
