# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sealed annexes made to hurt: each is refused with one sentence, without the work it asks for."""

from __future__ import annotations

import json
import os
import re
import time
import unicodedata
from typing import TYPE_CHECKING

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import StorageError
from mla_writer.storage import sealed_annex
from mla_writer.storage.sealed_annex import LARGEST, MOST_WORK, names_in, read_sealed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = "five words that nobody guesses"
ROW = {"code": "LINDE 4", "name": "Zoltan Quirrelmann", "note": ""}
GOOD = {"format": "mla-writer-sealed-names", "version": 1, "names": [ROW]}


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
    "a later version": json.dumps({**GOOD, "version": 2}).encode(),
    "no names": json.dumps({**GOOD, "names": "all"}).encode(),
    "too many names": json.dumps({**GOOD, "names": [ROW] * 201}).encode(),
    "a row that is none": json.dumps({**GOOD, "names": [["LINDE 4"]]}).encode(),
    "a row with more": json.dumps({**GOOD, "names": [{**ROW, "age": "40"}]}).encode(),
    "a number as name": json.dumps({**GOOD, "names": [{**ROW, "name": 7}]}).encode(),
    "a long name": json.dumps({**GOOD, "names": [{**ROW, "name": "Q" * 201}]}).encode(),
    "a reserved character": json.dumps({**GOOD, "names": [{**ROW, "name": "\ue000"}]}).encode(),
    "nested deeply": b"[" * 5000 + b"]" * 5000,
    "a key twice": b'{"format": 1, "format": 2}',
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_content_is_refused_and_never_quoted(name: str, tmp_path: Path) -> None:
    """What a sender with the right passphrase may have sealed."""
    with pytest.raises(StorageError, match="something other than names") as told:
        names_in(STRANGE[name], tmp_path / "como.mla.sealed.age")
    assert "Zoltan" not in str(told.value)
    assert told.value.__cause__ is None


def test_the_same_content_well_made_is_read(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "como.mla.sealed.age"
    path.write_bytes(sound)
    assert read_sealed(path, WORDS) == names_in(json.dumps(GOOD).encode(), path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no sealed annex"):
        read_sealed(tmp_path, WORDS)
    with pytest.raises(StorageError, match="can't be read"):
        read_sealed(tmp_path / "nothing.sealed.age", WORDS)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.sealed.age")
        with pytest.raises(StorageError, match="no sealed annex"):
            read_sealed(tmp_path / "pipe.sealed.age", WORDS)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Without the costly step: whatever isn't an age file ends before it."""
    assert sealed_annex.HEADER.match(data) is None


@given(st.text(max_size=60))
def test_a_passphrase_is_taken_or_refused_with_a_sentence(passphrase: str) -> None:
    plain = unicodedata.normalize("NFC", passphrase)
    if len(plain) >= sealed_annex.SHORTEST_PASSPHRASE and len(set(plain)) >= 5:
        assert sealed_annex.check_passphrase(passphrase) == plain
    else:
        with pytest.raises(StorageError, match=r"^Choose a passphrase"):
            sealed_annex.check_passphrase(passphrase)
