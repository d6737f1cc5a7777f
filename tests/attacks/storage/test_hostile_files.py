# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Files made to hurt: each is refused with one sentence, in 2 s and 200 MB, nothing is changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import StorageError
from mla_writer.storage import journal_lines, strict_json
from mla_writer.storage.draft_file import VERSION, encode, read_draft, write_draft
from mla_writer.storage.journal import Journal, journal_of, recover
from tests.unit.storage.trees import small_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.domain.draft import Json

PROJECT = Path(__file__).parents[3]
SECONDS, KILOBYTES = 2.0, 200_000
MEASURE = """
import re, sys, time
from pathlib import Path
from mla_writer.errors import StorageError
from mla_writer.storage.draft_file import VERSION, read_draft
from mla_writer.storage.journal import recover
start = time.process_time()
try:
    draft = read_draft(Path(sys.argv[1]))
    print(len(draft.answers) + len(recover(Path(sys.argv[1])).strangers) > 0, end=" ")
except StorageError as problem:
    print("refused", end=" ")
seconds = time.process_time() - start
print(seconds, *re.findall(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text()))
"""


def sealed(body: Json, version: Json = VERSION) -> bytes:
    """A file with a fitting checksum, as somebody makes it who knows the format."""
    content: dict[str, Json] = {"format": "mla-writer-draft", "version": version, "draft": body}
    return json.dumps({**content, "checksum": strict_json.checksum(content)}).encode()


def body(**changes: Json) -> dict[str, Json]:
    """The body of a small draft with other fields."""
    whole = json.loads(encode(small_draft(), Path("x.mla")))["draft"]
    return {**whole, **changes}


def nested(depth: int, innermost: Json = None) -> Json:
    value: Json = innermost
    for _ in range(depth):
        value = [value]
    return value


REFUSED = {
    "empty": (b"", "damaged"),
    "not UTF-8": (b'{"format": "\xff\xfe"}', "damaged"),
    "not JSON": (b"From: somebody", "damaged"),
    "a list": (b"[]", "no draft of MLA Writer"),
    "another format": (b'{"format": "letter"}', "no draft of MLA Writer"),
    "format of a wrong type": (b'{"format": ["mla-writer-draft"]}', "no draft of MLA Writer"),
    "version from the future": (sealed(body(), VERSION + 1), "newer MLA Writer"),
    "version far away": (sealed(body(), 10**4000), "newer MLA Writer"),
    "version below all": (sealed(body(), -1), "a whole number at “version”"),
    "version that is true": (sealed(body(), version=True), "a whole number at “version”"),
    "version 1.0": (sealed(body(), 1.0), "a whole number at “version”"),
    "wrong checksum": (sealed(body()).replace(b"D-1", b"D-2"), "damaged"),
    "no checksum": (b'{"format": "mla-writer-draft", "version": 1, "draft": {}}', "damaged"),
    "body that is a list": (sealed([]), "an object at “draft”"),
    "field missing": (sealed({}), "what is needed at “form”"),
    "field unknown": (sealed(body(colour="red")), "a known field at “colour”"),
    "answers that are a list": (sealed(body(answers=[])), "an object at “answers”"),
    "form that is a number": (sealed(body(form=1)), "a text at “form”"),
    "specimen that is a number": (sealed(body(specimen=1)), "yes or no at “specimen”"),
    "overrides that are an object": (sealed(body(overrides={})), "a list at “overrides”"),
    "override that is a text": (sealed(body(overrides=["x"])), r"an object at “overrides\[0\]”"),
    "NUL": (sealed(body(answers={"facts": "\x00"})), r"U\+0000 at “answers\.facts”"),
    "lone surrogate": (sealed(body(answers={"facts": "\ud800"})), r"U\+D800"),
    "private use": (
        sealed(body(answers={"facts": ["x", "\ue000"]})),
        r"U\+E000 at “answers\.facts\[1\]”",
    ),
    "plane 15": (sealed(body(answers={"facts": "\U000f0000"})), r"U\+F0000"),
    "plane 16": (sealed(body(answers={"facts": "\U0010ffff"})), r"U\+10FFFF"),
    "private use in a key": (sealed(body(answers={"\uf8ff": 1})), r"U\+F8FF at “answers”"),
    "private use in a reason": (sealed(body(form="\ue001")), r"U\+E001 at “form”"),
    "too deep": (sealed(body(answers={"facts": nested(150)})), "nests answers deeper than 100"),
    "very deep": (b"[" * 1_000_000, "nests|more answers"),
    "very deep objects": (b'{"a":' * 200_000, "nests"),
    "double key": (b'{"format": "x", "format": "mla-writer-draft"}', "the key “format” twice"),
    "double key inside": (b'{"a": {"\\u0000": 1, "\\u0000": 2}}', "the key “\ufffd” twice"),
    "not a number": (b'{"format": NaN}', "damaged"),
    "endless number": (sealed(body(answers={"n": 1})).replace(b'"n": 1', b'"n": 1e999'), "damaged"),
    "very long number": (b'{"format": ' + b"9" * 5000 + b"}", "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_one_sentence_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    content, sentence = REFUSED[name]
    path = tmp_path / "request.mla"
    path.write_bytes(content)
    with pytest.raises(StorageError, match=sentence) as refusal:
        read_draft(path)
    assert str(path) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    str(refusal.value).encode()
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "name", sorted(set(REFUSED) - {"version from the future", "version far away"})
)
def test_refusal_names_the_previous_version_where_there_is_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(facts="one"))
    write_draft(path, small_draft(facts="two"))
    path.write_bytes(REFUSED[name][0])
    with pytest.raises(StorageError) as refusal:
        read_draft(path)
    if "version" not in refusal.value.arguments:
        assert "“request.mla.previous”" in str(refusal.value)


@pytest.mark.parametrize("character", ["\x00", "\ud800", "\ue000", "\U000f0000", "\U0010ffff"])
def test_reserved_characters_are_not_written_either(tmp_path: Path, character: str) -> None:
    with pytest.raises(StorageError, match=r"reserved U\+"):
        write_draft(tmp_path / "request.mla", small_draft(facts=[{"a": f"x{character}"}]))
    assert list(tmp_path.iterdir()) == []


def test_depth_within_the_bound_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    draft = small_draft(facts=nested(97))
    write_draft(path, draft)
    assert read_draft(path) == draft
    with pytest.raises(StorageError, match="deeper"):
        write_draft(path, small_draft(facts=nested(5000)))


def test_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no ordinary file"):
        read_draft(tmp_path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="isn't there"):
        read_draft(tmp_path / "request.mla")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="not run: no pipes with names")
def test_pipe_and_device_never_block(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.mla"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(StorageError, match="no ordinary file"):
            read_draft(path)


def test_links_in_a_circle_are_said(tmp_path: Path) -> None:
    one, other = tmp_path / "one.mla", tmp_path / "other.mla"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(StorageError):
        read_draft(one)
    with pytest.raises(StorageError):
        write_draft(one, small_draft())


def test_name_with_nul_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        read_draft(tmp_path / "a\x00b.mla")


def test_link_planted_as_previous_version_is_not_written_through(tmp_path: Path) -> None:
    path, victim = tmp_path / "request.mla", tmp_path / "victim"
    victim.write_bytes(b"precious")
    write_draft(path, small_draft(facts="one"))
    (tmp_path / "request.mla.previous").symlink_to(victim)
    write_draft(path, small_draft(facts="two"))
    assert victim.read_bytes() == b"precious"


def test_journal_with_reserved_characters_stops_there(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft())
    with Journal.open(path) as journal:
        journal.append("good")
    text = '{"n": 3, "at": "2026-11-23T09:00:00+00:00", "change": "\ue000"}'.encode()
    with journal_of(path).open("ab") as file:
        file.write(journal_lines._seal(text) + b" " + text + b"\n")
    assert recover(path).changes == ("good",)
    assert recover(path).torn_tail


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)


def bulk(path: Path, unit: str, size: int = 8_000_000) -> None:
    """A sound draft file whose one answer repeats the unit up to about this size."""
    text = unit * (size // len(unit.encode()))
    path.write_bytes(encode(small_draft(facts=text), path))


def journal(path: Path, change: bytes, count: int) -> None:
    """An empty draft with a sealed journal of another one beside it."""
    write_draft(path, small_draft())
    lines = [
        b'{"n": %d, "at": "2026-11-23T09:00:00+00:00", "change": %s}' % (number, change)
        for number in range(1, count + 1)
    ]
    sealed_lines = [journal_lines._seal(line) + b" " + line + b"\n" for line in lines]
    journal_of(path).write_bytes(journal_lines.heading() + b"".join(sealed_lines))


LARGE: Mapping[str, tuple[Callable[[Path], object], str]] = {
    "journal of 8 MB in one line": (
        lambda path: journal(path, b'"' + b"x" * 8_000_000 + b'"', 1),
        "True",
    ),
    "journal of 40,000 lines": (lambda path: journal(path, b"1", 40_000), "True"),
    "journal of too many lines": (lambda path: journal(path, b"[]", 70_000), "refused"),
    "5 GB of nothing": (sparse, "refused"),
    "65 MB of text": (lambda path: path.write_bytes(b'{"a":"' + b"x" * 65_000_000), "refused"),
    "8 MB of lists": (lambda path: path.write_bytes(b"[" + b"[]," * 2_700_000), "refused"),
    "249,000 lists": (lambda path: path.write_bytes(b"[" + b"[]," * 124_000 + b"[]]"), "refused"),
    "249,000 objects": (lambda path: path.write_bytes(b"[" + b"{}," * 124_000 + b"{}]"), "refused"),
    "8 MB of brackets": (lambda path: path.write_bytes(b"[" * 8_000_000), "refused"),
    "8 MB of keys": (
        lambda path: path.write_bytes(
            b"{" + b",".join(b'"%030d":0' % number for number in range(225_000)) + b"}"
        ),
        "refused",
    ),
    "8 MB of one answer": (lambda path: bulk(path, "x"), "True"),
    "8 MB of emoji": (lambda path: bulk(path, "\U0001f600"), "True"),
    "8 MB of letters with one emoji": (
        lambda path: path.write_bytes(
            encode(small_draft(facts="x" * 8_000_000 + "\U0001f600"), path)
        ),
        "True",
    ),
    "8 MB of lines with one emoji": (
        lambda path: path.write_bytes(
            encode(small_draft(facts="x\n" * 2_600_000 + "\U0001f600"), path)
        ),
        "True",
    ),
    "8 MB of keys with a fitting checksum": (
        lambda path: path.write_bytes(
            encode(small_draft(**{f"{number:025d}": 0 for number in range(215_000)}), path)
        ),
        "True",
    ),
    "249,000 lists with a fitting checksum": (
        lambda path: path.write_bytes(sealed(body(answers={"facts": [[]] * 120_000}))),
        "True",
    ),
    "8 MB of escapes": (
        lambda path: path.write_bytes(b'{"a":"' + b"\\ud83d\\ude00" * 650_000 + b'"}'),
        "refused",
    ),
}


@pytest.mark.skipif(sys.platform != "linux", reason="not run: needs /proc")
@pytest.mark.parametrize("name", LARGE)
def test_large_files_cost_little(
    tmp_path: Path, name: str, record_property: Callable[[str, object], None]
) -> None:
    make, outcome = LARGE[name]
    path = tmp_path / "request.mla"
    make(path)
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    found, seconds, kilobytes = run.stdout.split()
    record_property("seconds", seconds)
    record_property("kilobytes", kilobytes)
    assert found == outcome
    assert float(seconds) < SECONDS
    assert int(kilobytes) < KILOBYTES
