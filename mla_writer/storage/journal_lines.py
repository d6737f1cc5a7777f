# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a journal: each numbered, each with its own checksum, each whole or not there.

A line is ``<16 hexadecimal digits of SHA-256> <JSON object>``. The first names the format. A mark
says that all changes above it are in the draft file whose bytes have this SHA-256.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mla_writer.errors import StorageError
from mla_writer.storage import complaints, strict_json

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

FORMAT = "mla-writer-journal"
VERSION = 1
DIGITS = 16


@dataclass(frozen=True)
class Line:
    """One line. mark: SHA-256 of a draft file, empty for a change. at: when it was written.

    is_saved: the draft file of this mark was seen on the disk, so the changes above are safe.
    """

    number: int
    at: datetime
    mark: str = ""
    is_saved: bool = False
    change: Json = None


@dataclass(frozen=True)
class Page:
    """What could be read of a journal.

    lines: the sound ones from the top. torn_tail: whether something follows that isn't a sound
    line. has_damage: whether that is more than one unfinished line, so that it was once whole.
    """

    lines: tuple[Line, ...]
    torn_tail: bool
    has_damage: bool


def heading() -> bytes:
    """The first line of every journal."""
    return _sealed({"format": FORMAT, "version": VERSION})


def line_bytes(line: Line, path: Path) -> bytes:
    """The bytes of a line. Raises StorageError for a change that a journal can't hold."""
    kept: dict[str, Json] = {"n": line.number, "at": line.at.isoformat()}
    if line.mark:
        return _sealed({**kept, "draft": line.mark, "saved": line.is_saved})
    return _sealed({**kept, "change": strict_json.storable(line.change, path)})


def _sealed(content: dict[str, Json]) -> bytes:
    text = json.dumps(content, ensure_ascii=False, allow_nan=False).encode()
    return _seal(text) + b" " + text + b"\n"


def _seal(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest()[:DIGITS].encode()


def read_page(data: bytes, path: Path) -> Page:
    """All sound lines from the top. Raises StorageError for a file that isn't a journal of ours."""
    if strict_json.count_values(data) > strict_json.MOST_VALUES:  # ours never grow so far
        raise complaints.JOURNAL_NOT_OURS.about(path)
    lines: list[Line] = []
    reached = _heading_length(data, path)
    while reached and (end := data.find(b"\n", reached)) >= 0:
        line = _read_line(data[reached:end], path)
        if line is None or (lines and line.number != lines[-1].number + 1):
            break
        lines.append(line)
        reached = end + 1
    rest = data[reached:]
    return Page(tuple(lines), bool(rest), b"\n" in rest)


def _heading_length(data: bytes, path: Path) -> int:
    """How long the heading is; 0 for one that is only half there."""
    usual = heading()
    if data.startswith(usual):
        return len(usual)
    if usual.startswith(data):
        return 0
    raise complaints.JOURNAL_NOT_OURS.about(path)


def _read_line(text: bytes, path: Path) -> Line | None:
    seal, _, content = text.partition(b" ")
    if seal != _seal(content):
        return None
    try:
        return _line_of(strict_json.storable(strict_json.parse(content, path), path))
    except (StorageError, KeyError, TypeError, ValueError):
        return None


def _line_of(content: Json) -> Line | None:
    if not isinstance(content, dict):
        return None
    number, at = content["n"], datetime.fromisoformat(str(content["at"]))
    if type(number) is not int or not at.tzinfo:
        return None
    if isinstance(mark := content.get("draft"), str):
        return Line(number, at, mark=mark, is_saved=content["saved"] is True)
    return Line(number, at, change=content["change"])


def lines_after(lines: tuple[Line, ...], mark: str) -> tuple[Line, ...] | None:
    """The lines from the last such mark on, the mark included; None where there is none."""
    places = [place for place, line in enumerate(lines) if line.mark == mark]
    return lines[places[-1] :] if places else None


def lines_not_saved(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines after the last mark whose draft file was seen on the disk; all without one."""
    places = [place for place, line in enumerate(lines) if line.is_saved]
    return lines[places[-1] :] if places else lines
