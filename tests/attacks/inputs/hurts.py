# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be done to any file: each takes the path of a sound one and hurts it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MEGABYTES_64 = 64 * 1024 * 1024
FIVE_GIGABYTES = 5 * 1024**3


def _filled_with(piece: bytes) -> Callable[[Path], None]:
    def hurt(path: Path) -> None:
        path.write_bytes(piece * (MEGABYTES_64 // len(piece)))

    return hurt


def _sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(FIVE_GIGABYTES)


def _cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])


def _linked_to(target: str) -> Callable[[Path], None]:
    def hurt(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return hurt


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


HURTS: Mapping[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "NUL": lambda path: path.write_bytes(bytes(100)),
    "cut": _cut,
    "not text": lambda path: path.write_bytes(b"\xff\xfe\xfd" * 50),
    "a surrogate": lambda path: path.write_bytes(b'a: "\xed\xa0\x80"\n'),
    "5 GB of nothing": _sparse,
    "64 MB of [": _filled_with(b"["),
    "64 MB of {": _filled_with(b'{"a":'),
    "64 MB of words": _filled_with(b"word "),
    "64 MB of lines": _filled_with(b"- a\n"),
    "a link to itself": lambda path: _linked_to(path.name)(path),
    "a link to /dev/zero": _linked_to("/dev/zero"),
    "a folder": _folder,
    "a pipe": _pipe,
}
