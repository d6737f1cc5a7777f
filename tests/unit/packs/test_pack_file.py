# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The one file of a pack: the same bytes for the same contents, whatever the folder is like."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import MlaError, PackError, PackFaults
from mla_writer.packs.archive import read_archive, write_archive
from mla_writer.packs.pack_file import build, numbers, open_pack, pack_bytes
from mla_writer.packs.signature import in_groups, new_key, read_private_key, read_public_key
from mla_writer.services.packs_making import build_pack, lint_pack, sign_pack, start_pack

from .conftest import EXAMPLE, NOW, UNLOCKS, Publisher

if TYPE_CHECKING:
    from pathlib import Path

NAMES = st.from_regex(r"[d-k]{1,8}\.yaml", fullmatch=True)  # none is a device


def test_a_folder_gives_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(EXAMPLE, copy)
    for number, file in enumerate(sorted(copy.iterdir(), reverse=True)):
        os.utime(file, (number, number))
        file.chmod(0o600)
    (copy / ".DS_Store").write_bytes(b"of a desktop")
    assert build(copy) == build(EXAMPLE)


def test_signing_twice_gives_the_same_bytes(publisher: Publisher) -> None:
    once = publisher.signed(EXAMPLE, "one.mlapack").read_bytes()
    assert publisher.signed(EXAMPLE, "other.mlapack").read_bytes() == once


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=8))
def test_what_is_written_is_read(files: dict[str, bytes]) -> None:
    assert read_archive(write_archive(files), "x") == files


@given(st.binary(max_size=400))
def test_any_bytes_give_a_sentence(data: bytes) -> None:
    with pytest.raises(MlaError):
        open_pack(data, "x")


def test_a_pack_says_what_its_folder_said() -> None:
    pack = open_pack(build(EXAMPLE), "x")
    head = pack.manifest
    assert (head.id, head.state, head.kind, head.version) == ("valdoria", "QV", "state", "1.0")
    assert set(pack.files) == {"office.yaml", "rules.yaml", "questions.yaml", "clauses.yaml"}
    assert pack.signature is None


def test_faults_of_a_head_are_told_at_their_lines(publisher: Publisher) -> None:
    work = publisher.edited(pack=('version: "1.0"', "version: one"))
    with pytest.raises(PackFaults) as told:
        pack_bytes(work)
    (fault,) = told.value.faults
    assert (fault.file, fault.line, fault.path) == ("pack.yaml", 11, "version")
    assert "up to three numbers" in fault.message


@pytest.mark.parametrize(
    ("stem", "old", "new", "said"),
    [
        ("pack", "state: QV", "state: QX", "names its State by its code"),
        ("pack", "state: QV\n", "", "names its State by its code"),
        ("rules", "measure: service", "measure: servise", "There is no measure servise"),
        ("rules", "- id: speciality", "- id: specialty", "There is no undertaking specialty"),
        ("rules", "on: 06-14", "on: 06-31", "no such day"),
        ("rules", "months: 24", "months: 0", "greater than or equal to 1"),
        ("rules", "friday, sat", "freitag, sat", "Expected"),
        ("questions", "id: qv_leave", "id: leave", "begins with qv_"),
        ("questions", "into: proceedings", "into: proceding", "No form has a section proceding"),
        ("questions", "level: essential", "level: needed", "Expected one of"),
        ("questions", "kind: text", "kind: txt", "There is no kind txt"),
        ("clauses", "{{ qv_leave_number }}", "{{ qv_leave_no }}", "qv_leave_no"),
        ("clauses", "section: proceedings", "section: end", "No letter has a place end"),
        ("clauses", "when: qv_victims_informed", "when: qv_victims", "qv_victims"),
        ("clauses", "      ar: |", "      xx: |", "A language is one of"),
        ("clauses", "Number of the leave: {{ qv_leave_number }}.", "Given.", "prints the answer"),
    ],
)
def test_lint_tells_what_is_wrong_and_where(
    publisher: Publisher, stem: str, old: str, new: str, said: str
) -> None:
    work = publisher.edited("work", **{stem: (old, new)})
    if said == "prints the answer":  # in every language of the clause
        file = work / "clauses.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("{{ qv_leave_number }}", "…"))
    told = [str(fault) for fault in lint_pack(work)]
    assert any(said in line for line in told), told


def test_the_shipped_example_has_no_faults() -> None:
    assert lint_pack(EXAMPLE) == ()


@pytest.mark.parametrize("kind", ["state", "data"])
def test_a_new_pack_has_no_faults(tmp_path: Path, kind: str) -> None:
    start_pack(tmp_path / "new", kind, "my-pack", "AT", NOW.date())
    assert lint_pack(tmp_path / "new") == ()


def test_nothing_is_built_or_started_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine")
    with pytest.raises(PackError, match="not an empty folder"):
        start_pack(tmp_path / "there", "state", "p", "AT", NOW.date())
    made = build_pack(EXAMPLE, tmp_path)
    with pytest.raises(PackError, match="there already"):
        build_pack(EXAMPLE, made)


def test_a_key_needs_its_passphrase(publisher: Publisher) -> None:
    made = build_pack(EXAMPLE, publisher.folder)
    before = made.read_bytes()
    with pytest.raises(PackError, match="passphrase"):
        sign_pack(made, publisher.key, lambda: "wrong", None)
    assert made.read_bytes() == before
    assert UNLOCKS.encode() not in publisher.key.read_bytes()
    assert b"ENCRYPTED PRIVATE KEY" in publisher.key.read_bytes()


def test_keys_of_another_kind_are_refused() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ed448

    other = ed448.Ed448PrivateKey.generate()
    pem = serialization.Encoding.PEM
    private = other.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = other.public_key().public_bytes(pem, serialization.PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(PackError, match="Ed25519"):
        read_private_key(private, "")
    with pytest.raises(PackError, match="Ed25519"):
        read_public_key(public)
    with pytest.raises(PackError, match="not a public key"):
        read_public_key(new_key("words")[0])


@pytest.mark.parametrize(
    ("older", "newer"), [("1.9", "1.10"), ("1", "1.0.1"), ("0.9.9", "1"), ("2.0", "10.0")]
)
def test_versions_compare_by_number(older: str, newer: str) -> None:
    assert numbers(older) < numbers(newer)


def test_a_version_may_leave_zeros_out() -> None:
    assert numbers("1.2") == numbers("1.2.0")


def test_fingerprints_are_read_in_groups() -> None:
    assert in_groups("3f2a99c1") == "3f2a 99c1"
