# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`seal` and `unseal`: names are typed unseen, and shown by the passphrase alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
    shell.answers = ["Zoltan Quirrelmann", "", WORDS, WORDS]
    assert shell.run("seal", como) == 0
    assert shell.said == f"Sealed: {como}.sealed.age\n"
    new = "another phrase of words"
    shell.answers = [WORDS, "", "Ebba Ulvaeus", new, new]
    assert shell.run("seal", como) == 0
    shell.typed = new
    assert shell.run("unseal", f"{como}.sealed.age") == 0
    assert shell.said == "LINDE 4\tZoltan Quirrelmann\nAHORN 2\tEbba Ulvaeus\n"


def test_passphrases_that_differ_seal_nothing(shell: Shell, como: Path) -> None:
    shell.answers = ["Zoltan Quirrelmann", "", WORDS, f"{WORDS}?"]
    assert shell.run("seal", como) == 2
    assert "differ" in shell.complaint
    assert "Quirrelmann" not in shell.said + shell.complaint
    assert not como.with_name("como.mla.sealed.age").exists()


def test_a_draft_without_code_names_has_nothing_to_seal(shell: Shell, specimen: Path) -> None:
    assert shell.run("seal", specimen) == 2
    assert "has no code names" in shell.complaint
