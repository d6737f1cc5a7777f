# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What somebody chooses as an annex: read to its end, or refused by name; nothing waits for ever.

Each is read in a process of its own, which is ended after a while: a test must not hang either.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import StorageError
from mla_writer.services.annex_files import describe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOUNDS = Bounds(seconds=20, megabytes=300)


def _none(path: Path) -> None:
    assert not path.exists()


REFUSED: dict[str, Callable[[Path], object]] = {
    "nothing": _none,
    "a folder": lambda path: path.mkdir(),
    "a pipe": os.mkfifo,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a device that waits": lambda path: path.symlink_to("/dev/tty"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nothing": lambda path: path.symlink_to("gone.pdf"),
    "a link to a folder": lambda path: path.symlink_to(".."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "annex.pdf"
    REFUSED[name](path)
    with pytest.raises(StorageError) as refused:
        run_confined(BOUNDS, describe, path)
    assert "annex.pdf" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_link_to_a_file_elsewhere_is_the_file_that_was_chosen(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "real.txt").write_bytes(b"words")
    (tmp_path / "annex.txt").symlink_to("elsewhere/real.txt")
    told = describe(tmp_path / "elsewhere" / ".." / "annex.txt")
    assert (told["name"], told["size"]) == ("annex.txt", 5)


def test_a_file_changed_afterwards_has_another_fingerprint_and_the_answer_keeps_the_old(
    tmp_path: Path,
) -> None:
    path = tmp_path / "annex.txt"
    path.write_bytes(b"words")
    before = describe(path)
    path.write_bytes(b"other")
    after = describe(path)
    assert (before["size"], after["size"]) == (5, 5)
    assert before["sha256"] != after["sha256"]


def test_a_gigabyte_of_nothing_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "annex.bin"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    told = run_confined(BOUNDS, describe, path)
    assert told["size"] == 1 << 30
