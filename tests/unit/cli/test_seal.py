# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`seal` and `unseal`: names are typed unseen, and shown by the passphrase alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer.services.sealed_names import sealed_path
from mla_writer.storage.hold import hold_or_refuse
from tests.golden.cases_list import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Shell

WORDS = "five words that nobody guesses"


@pytest.fixture
def como(shell: Shell, tmp_path: Path) -> Path:
    draft = tmp_path / "como.mla"
    answers = CASES / "12-special-techniques" / "special-techniques-ready.yaml"
    assert shell.run("new", "mla", "-o", draft) == 0
    assert shell.run("fill", draft, "--answers", answers) == 0
    return draft


def test_a_final_asks_for_the_annex_that_it_speaks_of(shell: Shell, como: Path) -> None:
    out = como.parent / "letters"
    assert shell.run("render", como, "--out", out, "--final") == 0
    assert "none is written yet" in shell.complaint
    como.with_name("como.mla.sealed.age").write_bytes(b"somebody's")
    assert shell.run("render", como, "--out", out, "--final") == 0
    assert shell.complaint == ""


@pytest.mark.timeout(180)  # each opening takes a second on a machine that has nothing else to do
def test_names_are_sealed_shown_and_sealed_again(shell: Shell, como: Path) -> None:
    """The second time the annex is opened first, and Enter keeps what is known."""
    shell.answers = ["Zoltan Quirrelmann", "Ask for him at the desk", "", WORDS, WORDS]
    assert shell.run("seal", como) == 0
    assert shell.said == f"Sealed: {como}.sealed.age\n"
    new = "another phrase of words"
    shell.answers = [WORDS, "", "", "Ebba \u202eUlvaeus", "", new, new]
    assert shell.run("seal", como) == 0
    shell.typed = new
    shell.is_terminal = True
    assert shell.run("unseal", f"{como}.sealed.age") == 0
    first, second = "LINDE 4\tZoltan Quirrelmann\tAsk for him at the desk", "AHORN 2\tEbba Ulvaeus"
    assert shell.said == f"{first}\n{second}\n"

    shell.is_terminal = False
    assert shell.run("seal", como, "--look") == 0
    assert "No sealed name stands" in shell.said
    note = como.with_name("note.yaml")
    note.write_text("subject: The team of Z. Quirrelmann\n", encoding="utf-8")
    assert shell.run("fill", como, "--answers", note) == 0
    assert shell.run("seal", como, "--look") == 1
    assert "LINDE 4: Answer: What is the subject line of the letter?" in shell.complaint
    assert "Quirrelmann" not in shell.said + shell.complaint


def test_names_go_to_no_file_and_no_other_program(shell: Shell, como: Path) -> None:
    """`mla-writer unseal FILE > names.txt` would leave them there in clear."""
    assert shell.run("unseal", f"{como}.sealed.age") == 2
    assert "on a terminal alone" in shell.complaint
    assert shell.said == ""


def test_a_name_that_stands_in_the_draft_is_told_with_its_places(shell: Shell, como: Path) -> None:
    """A whole name has to go. A part may be somebody else's: it is asked."""
    shell.answers = ["Renzo Valsecchi", "", "", WORDS, WORDS]
    assert shell.run("seal", como) == 2
    assert "LINDE 4: Answer: " in shell.complaint
    assert "Valsecchi" not in shell.complaint
    shell.answers = ["Maria Quirrelmann", "", "", WORDS, WORDS, "no"]
    assert shell.run("seal", como) == 2
    assert not como.with_name("como.mla.sealed.age").exists()
    shell.answers = ["Maria Quirrelmann", "", "", WORDS, WORDS, "Yes"]
    assert shell.run("seal", como) == 0
    assert como.with_name("como.mla.sealed.age").exists()


def test_the_annex_of_another_request_is_never_replaced(shell: Shell, como: Path) -> None:
    other = como.with_name("other.mla")
    answers = CASES / "12-special-techniques" / "special-techniques-ready.yaml"
    assert shell.run("new", "mla", "-o", other) == 0
    assert shell.run("fill", other, "--answers", answers) == 0
    shell.answers = ["Zoltan Quirrelmann", "", "", WORDS, WORDS]
    assert shell.run("seal", other) == 0
    annex, copy = sealed_path(other), sealed_path(como)
    copy.write_bytes(annex.read_bytes())
    shell.typed = WORDS
    assert shell.run("seal", como) == 2
    assert "belongs to another request" in shell.complaint
    assert shell.run("seal", como, "--look") == 2
    assert copy.read_bytes() == annex.read_bytes()
    como.unlink()
    assert shell.run("new", "mla", "-o", como) == 2
    assert "como.mla.sealed.age exists already" in shell.complaint


def test_a_draft_that_is_open_elsewhere_is_not_sealed(shell: Shell, como: Path) -> None:
    with hold_or_refuse(como, datetime(2026, 11, 23, 9, 0, tzinfo=UTC)):
        shell.answers = ["Zoltan Quirrelmann", "", "", WORDS, WORDS]
        assert shell.run("seal", como) == 2
    assert "is open in another window" in shell.complaint
    assert not sealed_path(como).exists()


def test_passphrases_that_differ_seal_nothing(shell: Shell, como: Path) -> None:
    shell.answers = ["Zoltan Quirrelmann", "", "", WORDS, f"{WORDS}?"]
    assert shell.run("seal", como) == 2
    assert "differ" in shell.complaint
    assert "Quirrelmann" not in shell.said + shell.complaint
    assert not como.with_name("como.mla.sealed.age").exists()


def test_a_draft_without_code_names_has_nothing_to_seal(shell: Shell, specimen: Path) -> None:
    assert shell.run("seal", specimen) == 2
    assert "has no code names" in shell.complaint
