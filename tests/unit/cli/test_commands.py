# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From a new draft to a verified signature at the command line, with the exit codes promised."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.cli.main import COMMANDS
from mla_writer.signing.identity import demo_root, make_demo_identity

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Shell

DESK = paths.PROJECT / "tests" / "golden" / "cases" / "01" / "01-desk.yaml"


def test_types_lists_the_measures(shell: Shell) -> None:
    assert shell.run("types") == 0
    assert "bank_records" in shell.said
    assert "statement" in shell.said


def test_schema_prints_the_shape_of_the_answers(shell: Shell) -> None:
    assert shell.run("schema", "mla") == 0
    assert "nexus" in json.loads(shell.said)["properties"]
    assert shell.run("schema", "mlb") == 2
    assert "mlb" in shell.complaint


def test_a_new_draft_takes_measures_and_never_overwrites(shell: Shell, tmp_path: Path) -> None:
    draft = tmp_path / "new.mla"
    assert shell.run("new", "mla", "-o", draft, "--measure", "bank_records", "--lang", "ar") == 0
    before = draft.read_bytes()
    assert shell.run("new", "mla", "-o", draft) == 2
    assert "exists already" in shell.complaint
    assert draft.read_bytes() == before


def test_an_unknown_type_or_measure_is_named(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("new", "mlb", "-o", tmp_path / "x.mla") == 2
    assert "mla" in shell.complaint
    assert shell.run("new", "mla", "-o", tmp_path / "x.mla", "--measure", "bank") == 2
    assert not (tmp_path / "x.mla").exists()


def test_an_unknown_key_is_an_error_with_the_nearest_names(
    shell: Shell, specimen: Path, tmp_path: Path
) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text("purpos: The wrong key\nsubject: Changed\n", encoding="utf-8")
    before = specimen.read_bytes()
    assert shell.run("fill", specimen, "--answers", answers) == 2
    assert "purpos" in shell.complaint
    assert "purpose" in shell.complaint
    assert specimen.read_bytes() == before


def test_answers_may_be_json(shell: Shell, specimen: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"subject": "Of JSON"}), encoding="utf-8")
    assert shell.run("fill", specimen, "--answers", answers) == 0
    assert "Of JSON" in specimen.read_text(encoding="utf-8")


def test_check_says_ready_with_0_and_not_ready_with_1(
    shell: Shell, specimen: Path, tmp_path: Path
) -> None:
    assert shell.run("check", specimen) == 0
    assert "Ready" in shell.said
    desk = tmp_path / "desk.mla"
    shell.run("new", "mla", "-o", desk)
    shell.run("fill", desk, "--answers", DESK)
    assert shell.run("check", desk, "--json") == 1
    found = json.loads(shell.said)
    assert {"code", "severity", "path", "articles", "title"} <= set(found[0])
    assert any("UNTOC" in article for finding in found for article in finding["articles"])


@pytest.mark.parametrize("content", [b"", b"{", b"not ours", b"\xff\xfe\x00"])
def test_check_of_what_is_no_draft_is_2(shell: Shell, tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken.mla"
    broken.write_bytes(content)
    assert shell.run("check", broken) == 2
    assert shell.complaint.strip()
    assert broken.read_bytes() == content


def test_a_final_of_an_unfinished_draft_is_refused_and_writes_nothing(
    shell: Shell, tmp_path: Path
) -> None:
    desk, out = tmp_path / "desk.mla", tmp_path / "out"
    shell.run("new", "mla", "-o", desk)
    shell.run("fill", desk, "--answers", DESK)
    assert shell.run("render", desk, "--out", out, "--final") == 2
    assert not out.exists()
    assert shell.run("render", desk, "--out", out) == 0
    assert sorted(path.suffix for path in out.iterdir()) == [".docx", ".pdf"]


def test_the_whole_way_to_a_valid_signature(shell: Shell, specimen: Path, tmp_path: Path) -> None:
    out, key, pin, trust = (
        tmp_path / "out",
        tmp_path / "k.p12",
        tmp_path / "pin",
        tmp_path / "trust",
    )
    assert shell.run("render", specimen, "--out", out, "--final") == 0
    pdf = next(out.glob("*.pdf"))
    data = make_demo_identity("A. Signatory", datetime(2026, 11, 1, tzinfo=UTC), "2468")
    key.write_bytes(data)
    pin.write_text("2468\n", encoding="utf-8")
    trust.mkdir()
    (trust / "root.pem").write_bytes(demo_root(data, "2468"))
    shell.typed = "not the pin"
    assert shell.run("sign", pdf, "--p12", key) == 2
    assert [path.name for path in out.glob("*.pdf")] == [pdf.name]
    assert shell.run("sign", pdf, "--p12", key, "--pin-file", pin) == 0
    signed = next(out.glob("*.signed.pdf"))
    assert shell.run("verify", signed) == 3
    assert shell.run("verify", signed, "--trust", trust) == 0
    assert shell.run("verify", signed, "--trust", trust, "--json") == 0
    assert json.loads(shell.said)["signatures"][0]["bytes_intact"] is True
    spoiled = bytearray(signed.read_bytes())
    spoiled[len(spoiled) // 3] ^= 1
    signed.write_bytes(spoiled)
    assert shell.run("verify", signed, "--trust", trust) == 1


def test_verify_of_what_is_no_pdf_is_2(shell: Shell, tmp_path: Path) -> None:
    no_pdf = tmp_path / "no.pdf"
    no_pdf.write_bytes(b"hello")
    assert shell.run("verify", no_pdf) == 2
    assert shell.complaint.strip()


def test_lint_of_the_shipped_files_finds_nothing(shell: Shell) -> None:
    assert shell.run("lint") == 0, shell.said


def test_every_command_explains_itself(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            shell.run(name, "--help")
        assert ended.value.code == 0
        assert "usage" in capsys.readouterr().out
