# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hostile packs are refused in 2 s and 200 MB with one clear sentence, and nothing is written."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives import serialization

from mla_writer import paths
from mla_writer.errors import MlaError
from mla_writer.packs.archive import write_archive
from mla_writer.packs.pack_file import open_pack
from mla_writer.services import packs

from . import hostile

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PROJECT = Path(__file__).parents[3]
SECONDS, KILOBYTES = 2.0, 200_000
# Time and memory of the program and of its child, beyond what it takes to load them.
MEASURE = """
import re, resource, sys, time
from datetime import datetime, UTC
from pathlib import Path
from mla_writer.errors import MlaError
from mla_writer.services import packs
def spent():
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + child.ru_utime + child.ru_stime
def peak():
    own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
start = spent()
try:
    packs.install(packs.look_at(Path(sys.argv[1])), datetime(2026, 11, 23, tzinfo=UTC))
    print("taken", end=" ")
except MlaError:
    print("refused", end=" ")
print(spent() - start, peak())
"""

ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "path traversal": (lambda: hostile.with_name("../outside.yaml"), "out of its folder"),
    "traversal by backslash": (lambda: hostile.with_name("a\\..\\..\\b.yaml"), "out of its folder"),
    "absolute path": (lambda: hostile.with_name("/etc/cron.d/x"), "absolute path"),
    "drive of Windows": (lambda: hostile.with_name("C:\\x.yaml"), "absolute path"),
    "network path": (lambda: hostile.with_name("\\\\server\\x.yaml"), "absolute path"),
    "device of Windows": (lambda: hostile.with_name("NUL.yaml"), "device"),
    "device with a number": (lambda: hostile.with_name("com1.rules.yaml"), "device"),
    "device with a small two": (lambda: hostile.with_name("COM².yaml"), "device"),
    "stream of Windows": (lambda: hostile.with_name("rules.yaml:x"), "has no file"),
    "link": (hostile.link, "a link"),
    "folder": (hostile.folder, "a folder"),
    "one name in two cases": (lambda: hostile.twice("rules.yaml", "RULES.yaml"), "twice"),
    "one name in two Unicode forms": (
        lambda: hostile.twice("r\u00e9.yaml", "re\u0301.yaml"),
        "twice",
    ),
    "one name by wide letters": (
        lambda: hostile.twice("rules.yaml", "\uff52\uff55les.yaml"),
        "twice",
    ),
    "the same name twice": (hostile.same_name_twice, "twice"),
    "archive in an archive": (lambda: hostile.with_name("inner.zip"), "another archive"),
    "pack in a pack": (lambda: hostile.with_name("inner.mlapack"), "another archive"),
    "Word file": (lambda: hostile.with_name("macro.docx"), "another archive"),
    "file of another kind": (lambda: hostile.with_name("run.py"), "has no file"),
    "hidden file": (lambda: hostile.with_name(".bashrc"), "has no file"),
    "bomb": (lambda: hostile.bomb(1000), "compressed"),
    "small bomb": (lambda: hostile.bomb(1), "compressed"),
    "sizes that lie": (hostile.lying_sizes, "compressed|not a pack|larger"),
    "thousands of files": (lambda: hostile.many_entries(60_000), "64 at most"),
    "overlapping entries": (hostile.overlapping, "not a pack"),
    "bytes before": (lambda: b"#!/bin/sh\n" + hostile.pack(), "not a pack"),
    "bytes after": (lambda: hostile.pack() + b"PK", "not a pack"),
    "no pack at all": (lambda: b"MZ" * 4000, "not a pack"),
    "nothing": (lambda: b"", "not a pack"),
    "too large": (lambda: b"PK\x03\x04" + bytes(9 << 20), "larger than a pack"),
    "wrong hash": (hostile.wrong_hash, "not the file that the manifest names"),
    "changed after signing": (hostile.changed_after_signing, "changed after it was signed"),
    "signature of another key": (hostile.borrowed_key, "changed after it was signed"),
    "unknown key": (hostile.stranger, "don't trust the key"),
    "signature without sense": (lambda: hostile.signature(b"{}"), "signature can't be read"),
    "signature as a list": (lambda: hostile.signature(b"[1]"), "signature can't be read"),
    "nested signature": (lambda: hostile.signature(b"[" * 90_000), "signature can't be read"),
    "no signature": (
        lambda: write_archive(
            {"manifest.json": hostile.manifest(hostile.example()), **hostile.example()}
        ),
        "isn't signed",
    ),
    "no manifest": (lambda: write_archive(hostile.example()), "no manifest.json"),
    "file that the manifest doesn't name": (
        hostile.unnamed,
        "manifest and the files differ",
    ),
    "huge manifest": (
        lambda: hostile.pack(hostile.example(), publisher="x" * 100_000),
        "manifest is larger",
    ),
    "format of the future": (lambda: hostile.pack(format=2), "has format 2"),
    "program of the future": (lambda: hostile.pack(minimum_program="99.0"), "needs MLA Writer 99"),
    "key that nobody knows": (lambda: hostile.pack(run="rm -rf /"), "no key run"),
    "version that is none": (lambda: hostile.pack(version="1.0.0.0"), "up to three numbers"),
    "data with a State's files": (
        lambda: hostile.pack(hostile.example(), **hostile.DATA),
        "has no file",
    ),
}  # fmt: skip
CONTENTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "code in a clause": (lambda: hostile.clause("{{ ''.__class__.__mro__ }}"), "clauses.yaml"),
    "call in a clause": (lambda: hostile.clause("{{ cycler.__init__.__globals__ }}"), "clauses"),
    "import in a clause": (lambda: hostile.clause("{% import 'os' as os %}x"), "import"),
    "include in a clause": (lambda: hostile.clause('{% include "clauses/service" %}x'), "include"),
    "macro in a clause": (lambda: hostile.clause("{% macro m() %}x{% endmacro %}"), "clauses"),
    "loop without end in a clause": (
        lambda: hostile.clause("{% for a in range(10**9) %}x{% endfor %}"),
        "clauses",
    ),
    "power in a clause": (lambda: hostile.clause("{{ 9**(9**9) }} x"), "arithmetic"),
    "long text by a sign": (lambda: hostile.clause("{{ '%9999999999d' % 1 }} x"), "clauses"),
    "heading in a clause": (lambda: hostile.clause("# Facts of another State"), "plain text"),
    "signatures in a clause": (lambda: hostile.clause("[[signatures]]"), "plain text"),
    "end of the condition": (
        lambda: hostile.clause("x", when='true) %}{{ "".__class__ }}{% if (true'),
        "clauses",
    ),
    "another State's letters": (
        lambda: hostile.clause("x", when="true) or (true"),
        "clauses",
    ),
    "code in a condition of a question": (
        lambda: hostile.question(when="''.__class__.__base__.__subclasses__()"),
        "questions.yaml",
    ),
    "call in a condition of a question": (
        lambda: hostile.question(when="open('/etc/passwd')"),
        "questions.yaml",
    ),
    "condition that goes round": (lambda: hostile.question(when="qv_q"), "circle"),
    "another State's questions": (
        lambda: hostile.question(when="true) or (true"),
        "questions.yaml",
    ),
    "question under a shipped id": (lambda: hostile.question(id="grade"), "begins with qv_"),
    "kind of module": (lambda: hostile.question(kind="os"), "no kind os"),
    "tags of YAML": (
        lambda: hostile.pack(hostile.example(rules="!!python/object/apply:os.system [id]")),
        "Tags",
    ),
    "laughs of YAML": (
        lambda: hostile.pack(
            hostile.example(rules="a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n")
        ),
        "Anchors",
    ),
    "YAML nested deeply": (lambda: hostile.pack(hostile.example(rules="[" * 50_000)), "deep"),
    "YAML of a million values": (
        lambda: hostile.pack(hostile.example(rules="[" + "1," * 900_000 + "1]")),
        "more than",
    ),
    "text that isn't UTF-8": (
        lambda: hostile.pack(hostile.example() | {"rules.yaml": b"\xff\xfe\x00"}),
        "UTF-8",
    ),
    "a row of a State that there isn't": (
        lambda: hostile.rows(
            "parties.csv",
            "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
            "entry_into_force_for_state,source,source_as_of\nZQ,UNTOC,party,,,,x,2026-01-01\n",
        ),
        "no State has the code",
    ),
    "a row without source": (
        lambda: hostile.rows(
            "parties.csv",
            "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
            "entry_into_force_for_state,source,source_as_of\nAT,UNTOC,party,,,,,2026-01-01\n",
        ),
        "needs its source",
    ),
    "a table of one endless cell": (
        lambda: hostile.rows("parties.csv", '"' + "x" * 1_900_000),
        "CSV",
    ),
}  # fmt: skip
HOSTILE = {**ARCHIVES, **CONTENTS}


@pytest.fixture(autouse=True)
def _trusted(tmp_path: Path) -> None:
    """The hostile publisher's key is trusted: its signature alone saves nobody."""
    public = hostile.KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    key = tmp_path / "hostile.pub"
    key.write_bytes(public)
    packs.trust(key, "Somebody trusted", NOW)


def everything(*folders: Path) -> dict[str, str]:
    """The SHA-256 of each file, and where each link leads."""
    found = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_symlink():
                found[str(path)] = str(path.readlink())
            elif path.is_file():
                found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                found[str(path)] = ""
    return found


def refusal(path: Path) -> str:
    """What is said when this pack is offered."""
    faults: list[str] = []

    def offer() -> None:
        report = packs.look_at(path)
        faults.extend(str(fault) for fault in report.examined.faults)
        packs.install(report, NOW)

    with pytest.raises(MlaError) as raised:
        offer()
    return "\n".join([str(raised.value), *faults])


def test_the_sound_pack_beside_them_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "sound.mlapack"
    path.write_bytes(hostile.pack())
    assert packs.install(packs.look_at(path), NOW).version == "1.0"


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_a_sentence_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    make, sentence = HOSTILE[name]
    path = tmp_path / "hostile.mlapack"
    path.write_bytes(make())
    home = Path(os.environ["HOME"])
    before = everything(home, tmp_path, paths.PACKS)
    said = refusal(path)
    assert re.search(sentence, said), said
    assert "Traceback" not in said
    assert len(said.splitlines()[0]) < 300
    assert everything(home, tmp_path, paths.PACKS) == before


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    "name",
    [
        "bomb",
        "thousands of files",
        "too large",
        "huge manifest",
        "nested signature",
        "YAML nested deeply",
        "YAML of a million values",
        "a table of one endless cell",
        "power in a clause",
    ],
)
def test_it_takes_two_seconds_and_200_megabytes_at_most(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.mlapack"
    path.write_bytes(HOSTILE[name][0]())
    child = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    verdict, seconds, kilobytes = child.stdout.split()
    assert verdict == "refused"
    assert float(seconds) < SECONDS
    assert int(kilobytes) < KILOBYTES


def test_an_older_version_is_refused_even_after_removal(tmp_path: Path) -> None:
    old, new = tmp_path / "old.mlapack", tmp_path / "new.mlapack"
    old.write_bytes(hostile.pack(version="1.9"))
    new.write_bytes(hostile.pack(version="1.10"))
    packs.install(packs.look_at(new), NOW)
    assert "older than 1.10" in refusal(old)
    packs.remove("valdoria")
    assert "older than 1.10" in refusal(old)


def test_other_contents_under_one_version_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.mlapack", tmp_path / "other.mlapack"
    one.write_bytes(hostile.pack())
    other.write_bytes(hostile.pack(publisher="Somebody else"))
    packs.install(packs.look_at(one), NOW)
    assert "other contents" in refusal(other)


def test_a_pack_changed_on_the_disk_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "sound.mlapack"
    path.write_bytes(hostile.pack())
    taken = packs.install(packs.look_at(path), NOW)
    kept = paths.packs_folder() / "files" / f"{taken.digest}.mlapack"
    assert [one.id for one in packs.in_use().installed] == ["valdoria"]
    kept.write_bytes(hostile.pack(publisher="Somebody else"))
    used = packs.in_use()
    assert used.installed == ()
    assert "was changed" in used.troubles[0].message


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    for name, data in hostile.example().items():
        (work / name).write_bytes(data)
    (work / "pack.yaml").symlink_to("/etc/passwd")
    assert "a link" in refusal(work)


def test_every_single_changed_byte_is_noticed() -> None:
    """No byte of a signed pack can be flipped and still be read as that pack."""
    sound = hostile.pack({"rules.yaml": b"withheld: []\n"})
    for at in range(len(sound)):
        changed = bytearray(sound)
        changed[at] ^= 0x01
        with pytest.raises(MlaError):
            open_pack(bytes(changed), "x.mlapack")


def test_zip_tools_can_read_a_pack(tmp_path: Path) -> None:
    """The format is plain: whoever wants to look inside needs no program of ours."""
    path = tmp_path / "sound.mlapack"
    path.write_bytes(hostile.pack())
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("manifest.json"))["id"] == "valdoria"
