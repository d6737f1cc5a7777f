# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer pack`: what each action prints and its exit code, as a person at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Shell

EXAMPLE = paths.PACKS / "valdoria"
PARTIES = (
    "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
    "entry_into_force_for_state,source,source_as_of\n"
)
ROWS = (
    "QA,BUDAPEST,party,2026-10-01,accession,2027-01-01,invented for this test,2026-11-01\n"
    "AT,UNTOC,party,2004-09-23,ratification,2004-10-23,invented for this test,2026-11-01\n"
)


@pytest.fixture
def signed(shell: Shell, tmp_path: Path) -> Path:
    """The example, built and signed with a new key that nobody trusts yet."""
    shell.typed = "a long passphrase"
    made = tmp_path / "valdoria-1.0.mlapack"
    assert shell.run("pack", "key", tmp_path / "k") == 0
    assert shell.run("pack", "build", EXAMPLE, "-o", tmp_path) == 0
    assert shell.run("pack", "sign", made, "--key", tmp_path / "k") == 0
    return made


def trust(shell: Shell, folder: Path) -> None:
    assert shell.run("pack", "trust", folder / "k.pub", "--name", "Our ministry") == 0


def test_from_a_folder_to_an_installed_pack(shell: Shell, signed: Path, tmp_path: Path) -> None:
    assert shell.run("pack", "verify", signed) == 3
    assert "a key that you don't trust" in shell.said
    assert shell.run("pack", "install", signed) == 2
    assert "Compare it with its owner's word" in shell.complaint
    trust(shell, tmp_path)
    assert shell.run("pack", "verify", signed) == 0
    assert "Signed by: Our ministry" in shell.said
    assert shell.run("pack", "install", signed) == 0
    assert "Installed: valdoria 1.0" in shell.said
    assert shell.run("pack", "install", signed) == 0
    assert "installed already" in shell.said
    assert shell.run("pack", "list") == 0
    assert shell.said.startswith("valdoria 1.0  Signed by: Our ministry\n")
    assert shell.run("pack", "remove", "valdoria") == 0
    assert shell.run("pack", "remove", "valdoria") == 2
    assert "Installed: -" in shell.complaint


def test_a_changed_pack_is_not_valid(shell: Shell, signed: Path, tmp_path: Path) -> None:
    trust(shell, tmp_path)
    signed.write_bytes(signed.read_bytes().replace(b"Harbour Day", b"Harvest Day"))
    assert shell.run("pack", "verify", signed) == 1
    assert shell.run("pack", "install", signed) == 2
    assert shell.run("pack", "list") == 0
    assert "valdoria" not in shell.said


def test_what_is_not_there_can_not_be_read(shell: Shell, tmp_path: Path) -> None:
    for action in ("lint", "verify", "install"):
        assert shell.run("pack", action, tmp_path / "none.mlapack") == 2
        assert "isn't there" in shell.complaint


def test_faults_are_listed_with_file_and_line(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("pack", "new", tmp_path / "w", "--id", "ours", "--state", "AT") == 0
    assert shell.run("pack", "lint", tmp_path / "w") == 0
    (tmp_path / "w" / "rules.yaml").write_text("service_days: {days: 0}\n")
    assert shell.run("pack", "lint", tmp_path / "w") == 1
    lines = shell.said.splitlines()
    assert lines[0].startswith("rules.yaml:1: service_days.days: ")
    assert lines[1] == "rules.yaml:1: service_days.provision: This key is needed. Add it."
    assert lines[-1] == "Faults: 2"


def test_a_new_pack_names_its_state(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("pack", "new", tmp_path / "w", "--id", "ours") == 2
    assert "--state" in shell.complaint
    assert not (tmp_path / "w").exists()


def test_ones_own_folder_needs_a_reason(shell: Shell) -> None:
    assert shell.run("pack", "install", EXAMPLE) == 2
    assert "--unsigned" in shell.complaint
    assert shell.run("pack", "install", EXAMPLE, "--unsigned", "Trying it out") == 0
    assert shell.run("pack", "list") == 0
    assert "valdoria 1.0  Not signed: Trying it out" in shell.said


def test_data_are_shown_before_they_are_taken(shell: Shell, signed: Path, tmp_path: Path) -> None:
    assert signed.exists()
    trust(shell, tmp_path)
    work, made = tmp_path / "data", tmp_path / "data.mlapack"
    assert shell.run("pack", "new", work, "--id", "world", "--kind", "data") == 0
    (work / "parties.csv").write_text(PARTIES + ROWS)
    assert shell.run("pack", "build", work, "-o", made) == 0
    assert shell.run("pack", "sign", made, "--key", tmp_path / "k") == 0
    assert shell.run("pack", "update", made) == 1
    assert "parties: 1 added, 1 changed, 0 withdrawn" in shell.said
    assert "  + QA BUDAPEST" in shell.said
    assert "Nothing was taken" in shell.said
    assert shell.run("pack", "list") == 0
    assert "world" not in shell.said
    assert shell.run("pack", "update", made, "--yes") == 0
    assert "Installed: world 0.1" in shell.said
    assert shell.run("pack", "rollback", "world") == 2
    assert "No former version" in shell.complaint


def test_each_command_says_which_packs_are_not_used(
    shell: Shell, signed: Path, tmp_path: Path
) -> None:
    trust(shell, tmp_path)
    assert shell.run("pack", "install", signed) == 0
    assert shell.run("types") == 0
    assert shell.complaint == ""
    key = shell.run("pack", "list") or shell.said.splitlines()[1][:9]
    assert shell.run("pack", "distrust", str(key)) == 0
    assert shell.run("types") == 0
    assert "valdoria isn't used: its key isn't trusted any more" in shell.complaint


def test_a_draft_asks_what_the_pack_asks(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("pack", "install", EXAMPLE, "--unsigned", "Trying it out") == 0
    draft = tmp_path / "case.mla"
    assert shell.run("new", "mla", "-o", tmp_path / "no.mla", "--measure", "service") == 2
    assert "through their consulates only" in shell.complaint
    assert shell.run("new", "mla", "-o", draft, "--measure", "bank_records") == 0
    assert shell.run("check", draft) == 1
    assert "number of the investigating judge's leave" in shell.said
    french = type(shell)(language="fr")
    assert french.run("check", draft) == 1
    assert "Quel est le numéro de l'autorisation" in french.said
