# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sealed annexes made to hurt: each is refused with one sentence, without the work it asks for."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import time
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.storage import sealed_annex
from mla_writer.storage.sealed_annex import (
    LARGEST,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_NAMES,
    MOST_WORK,
    SealedAnnex,
    annex_in,
    digest_of,
    read_sealed,
    write_sealed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WORDS = "five words that nobody guesses"
ROW = {"code": "LINDE 4", "name": "Zoltan Quirrelmann", "note": ""}
GOOD = {"format": "mla-writer-sealed-names", "version": 2, "request": "r1", "names": [ROW]}
NAMES = (SealedName("LINDE 4", "Zoltan Quirrelmann"),)


def age(content: bytes) -> bytes:
    return bytes(pyrage.passphrase.encrypt(content, WORDS))


@pytest.fixture(scope="module")
def sound() -> bytes:
    """An age file that holds names."""
    return age(json.dumps(GOOD).encode())


def with_work(data: bytes, factor: bytes) -> bytes:
    return re.sub(rb"(-> scrypt \S+) \d+", rb"\1 " + factor, data, count=1)


def with_two_locks(data: bytes) -> bytes:
    found = re.search(rb"-> scrypt .*\n.*\n", data)
    assert found
    return data.replace(found[0], found[0] * 2, 1)


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "no sealed annex"),
    "a PDF": (lambda _: b"%PDF-1.7", "no sealed annex"),
    "armoured": (lambda _: b"-----BEGIN AGE ENCRYPTED FILE-----\n", "no sealed annex"),
    "too large": (lambda data: data.ljust(LARGEST + 1, b"x"), "no sealed annex"),
    "another version": (lambda data: data.replace(b"/v1", b"/v2", 1), "no sealed annex"),
    "hours of work": (lambda data: with_work(data, b"40"), "too much work"),
    "all the memory": (lambda data: with_work(data, b"%d" % (MOST_WORK + 1)), "too much work"),
    "three digits": (lambda data: with_work(data, b"100"), "no sealed annex"),
    "less work than was done": (lambda data: with_work(data, b"10"), "doesn't open"),
    "two locks": (with_two_locks, "doesn't open"),
    "cut short": (lambda data: data[:-20], "doesn't open"),
    "cut in the header": (lambda data: data[:60], "doesn't open"),
    "cut in its first line": (lambda data: data[:30], "no sealed annex"),
    "one bit turned": (lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:], "doesn't open"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_one_sentence(
    name: str, sound: bytes, tmp_path: Path
) -> None:
    harm, sentence = BROKEN[name]
    path = tmp_path / "como.mla.sealed.age"
    path.write_bytes(harm(sound))
    start = time.process_time()
    with pytest.raises(StorageError, match=sentence) as told:
        read_sealed(path, WORDS)
    assert time.process_time() - start < 2
    assert told.value.__cause__ is None


STRANGE = {
    "not JSON": b"LINDE 4 is Zoltan",
    "a list": b"[]",
    "another format": json.dumps({**GOOD, "format": "letter"}).encode(),
    "a later version": json.dumps({**GOOD, "version": 3}).encode(),
    "no names": json.dumps({**GOOD, "names": "all"}).encode(),
    "too many names": json.dumps({**GOOD, "names": [ROW] * 201}).encode(),
    "a row that is none": json.dumps({**GOOD, "names": [["LINDE 4"]]}).encode(),
    "a row with more": json.dumps({**GOOD, "names": [{**ROW, "age": "40"}]}).encode(),
    "a number as name": json.dumps({**GOOD, "names": [{**ROW, "name": 7}]}).encode(),
    "a long name": json.dumps({**GOOD, "names": [{**ROW, "name": "Q" * 401}]}).encode(),
    "a version that is none": json.dumps({**GOOD, "version": True}).encode(),
    "a request that is no text": json.dumps({**GOOD, "request": ["r1"]}).encode(),
    "a long note": json.dumps({**GOOD, "names": [{**ROW, "note": "Q" * 1001}]}).encode(),
    "a reserved character": json.dumps({**GOOD, "names": [{**ROW, "name": "\ue000"}]}).encode(),
    "a name that clears the screen": json.dumps(
        {**GOOD, "names": [{**ROW, "name": "\x1b[2JZoltan"}]}
    ).encode(),
    "a name of two lines": json.dumps({**GOOD, "names": [{**ROW, "note": "a\nLINDE 5"}]}).encode(),
    "nested deeply": b"[" * 5000 + b"]" * 5000,
    "a key twice": b'{"format": 1, "format": 2}',
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_content_is_refused_and_never_quoted(name: str, tmp_path: Path) -> None:
    """What a sender with the right passphrase may have sealed."""
    with pytest.raises(StorageError, match="something other than names") as told:
        annex_in(STRANGE[name], tmp_path / "como.mla.sealed.age")
    assert "Zoltan" not in str(told.value)
    assert told.value.__cause__ is None


def test_the_same_content_well_made_is_read(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "como.mla.sealed.age"
    path.write_bytes(sound)
    whole = annex_in(json.dumps(GOOD).encode(), path, digest_of(path))
    assert read_sealed(path, WORDS) == whole
    assert (whole.names, whole.request) == (NAMES, "r1")
    older = {key: value for key, value in GOOD.items() if key != "request"} | {"version": 1}
    assert annex_in(json.dumps(older).encode(), path) == SealedAnnex(NAMES)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no sealed annex"):
        read_sealed(tmp_path, WORDS)
    with pytest.raises(StorageError, match="can't be read"):
        read_sealed(tmp_path / "nothing.sealed.age", WORDS)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.sealed.age")
        with pytest.raises(StorageError, match="no sealed annex"):
            read_sealed(tmp_path / "pipe.sealed.age", WORDS)


# -- writing ---------------------------------------------------------------------------------


def test_the_largest_annex_opens_again(tmp_path: Path) -> None:
    """What can be sealed can be opened: a file too large to be read would be names lost."""
    path = tmp_path / "como.mla.sealed.age"
    row = SealedName("\u6797" * LONGEST_NAME, "\u6797" * LONGEST_NAME)
    names = tuple(row for _ in range(MOST_NAMES))
    write_sealed(path, SealedAnnex(names), WORDS)
    assert read_sealed(path, WORDS).names == names
    long = tuple(replace(row, note="\u6797" * LONGEST_NOTE) for _ in range(MOST_NAMES))
    with pytest.raises(StorageError, match="Too much"):
        write_sealed(tmp_path / "other.sealed.age", SealedAnnex(long), WORDS)
    longer = (SealedName("LINDE 4", "Z", "Q" * (LONGEST_NOTE + 1)),)
    with pytest.raises(StorageError, match="note on “LINDE 4” is too long"):
        write_sealed(tmp_path / "other.sealed.age", SealedAnnex(longer), WORDS)
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x9b", "\ue000", "\ud800", "\U000f0000"])
def test_a_name_that_could_not_be_read_again_is_not_sealed(tmp_path: Path, sign: str) -> None:
    names = (SealedName("LINDE 4", f"Zoltan{sign}"),)
    with pytest.raises(StorageError, match="behind “LINDE 4” has a reserved character"):
        write_sealed(tmp_path / "como.sealed.age", SealedAnnex(names), WORDS)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_file_that_was_there(sound: bytes, tmp_path: Path) -> None:
    """The process may write files of 4 KB at most: the system refuses in the middle."""
    path = tmp_path / "como.mla.sealed.age"
    path.write_bytes(sound)
    annex = SealedAnnex(NAMES, "r1", digest_of(path))
    with room_for(4096), pytest.raises(StorageError, match="can't be written") as e:
        write_sealed(path, annex, WORDS)
    assert "Zoltan" not in str(e.value)
    assert e.value.__cause__ is None
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == sound


def test_a_folder_that_is_gone_or_closed_takes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be written"):
        write_sealed(tmp_path / "gone" / "como.sealed.age", SealedAnnex(NAMES), WORDS)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_changed_meanwhile_is_not_replaced(sound: bytes, tmp_path: Path) -> None:
    """Another window sealed other names after this one had opened the file."""
    path = tmp_path / "como.mla.sealed.age"
    path.write_bytes(sound)
    annex = SealedAnnex(NAMES, "r1", digest_of(path))
    path.write_bytes(sound + b"\n")
    with pytest.raises(StorageError, match="was changed meanwhile"):
        write_sealed(path, annex, WORDS)
    assert path.read_bytes() == sound + b"\n"
    path.unlink()
    with pytest.raises(StorageError, match="was changed meanwhile"):
        write_sealed(path, annex, WORDS)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_is_never_written_through(tmp_path: Path, is_there: bool) -> None:
    """Somebody laid a link to a place that others read."""
    target, path = tmp_path / "share.txt", tmp_path / "como.mla.sealed.age"
    if is_there:
        target.write_bytes(b"theirs")
    path.symlink_to(target)
    with pytest.raises(StorageError, match="is a link"):
        write_sealed(path, SealedAnnex(NAMES, "", digest_of(path) if is_there else ""), WORDS)
    assert path.is_symlink()
    assert target.exists() == is_there
    assert not is_there or target.read_bytes() == b"theirs"


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "como.mla.sealed.age"
    write_sealed(path, SealedAnnex(NAMES), WORDS)
    assert path.stat().st_mode & 0o077 == 0


GUESSED = {
    "spaces around a short one": "   quick9fox   ",
    "a common one": "password1234",
    "a row of keys": "qwertyuiop[]",
    "numbers in order": "1234567890123456",
    "one syllable again and again": "abcdeabcdeabcde",
    "the name itself": "Zoltan Quirrelmann",
    "the code name and the name": "LINDE 4 quirrelmann",
}


@pytest.mark.parametrize("why", GUESSED)
def test_a_passphrase_that_is_guessed_at_once_seals_nothing(why: str, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"^Choose a passphrase"):
        write_sealed(tmp_path / "como.sealed.age", SealedAnnex(NAMES), GUESSED[why])
    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond this: the write fails as it does on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, old)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Without the costly step: whatever isn't an age file ends before it."""
    assert sealed_annex.HEADER.match(data) is None


@given(st.text(max_size=60))
def test_a_passphrase_is_taken_or_refused_with_a_sentence(passphrase: str) -> None:
    plain = unicodedata.normalize("NFC", passphrase)
    is_short = len(plain.strip()) < sealed_annex.SHORTEST_PASSPHRASE
    if is_short or len(set(plain)) < sealed_annex.FEWEST_LETTERS:
        with pytest.raises(StorageError, match=r"^Choose a passphrase"):
            sealed_annex.check_passphrase(passphrase)
        return
    with contextlib.suppress(StorageError):  # zxcvbn judges the rest
        assert sealed_annex.check_passphrase(passphrase) == plain
