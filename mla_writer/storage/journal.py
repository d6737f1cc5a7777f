# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The journal beside a draft: each change is on the disk before anybody relies on it.

``<name>.mla.journal`` holds marks and changes (journal_lines). A mark names a draft file by the
SHA-256 of its bytes, so a kill between saving and clearing neither loses a change nor applies one
twice: what stands after the last mark of the file that lies there is what it lacks (decision 031).
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer.bounded_file import read_bounded
from mla_writer.storage import complaints, draft_file, safe_file, strict_json
from mla_writer.storage.complaints import previous_of
from mla_writer.storage.journal_lines import (
    Line,
    heading,
    line_bytes,
    lines_after,
    lines_not_saved,
    read_page,
)

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Draft, Json

Clock = Callable[[], datetime]
LONG = safe_file.MEGABYTE
# Changes leave room for marks, so that a full journal never stands in the way of saving.
ROOM = safe_file.LARGEST - safe_file.MEGABYTE
MOST_VALUES = strict_json.MOST_VALUES * 9 // 10
FLAGS = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
flush_to_disk = getattr(os, "fdatasync", os.fsync)


def forgetting(draft_path: Path) -> Path:
    """The file that says that earlier versions of a draft are being forgotten."""
    place = safe_file.real_path(draft_path)
    return place.with_name(place.name + ".forgetting")


def has_to_forget(draft_path: Path) -> bool:
    """Whether a program was stopped while it forgot."""
    return forgetting(draft_path).exists()


@dataclass(frozen=True)
class Recovery:
    """What the journal holds that the draft file lacks.

    changes: to be applied to the draft that lies there, in this order. torn_tail: the last line
    was cut off or damaged and is left out. last_change_at: time of the last of the changes.
    strangers: changes made to another version of the draft; they aren't applied, and kept aside.
    """

    changes: tuple[Json, ...] = ()
    torn_tail: bool = False
    last_change_at: datetime | None = None
    strangers: tuple[Json, ...] = ()


def journal_of(draft_path: Path) -> Path:
    """Where the journal of a draft lies."""
    place = safe_file.real_path(draft_path)
    return place.with_name(place.name + ".journal")


def recover(draft_path: Path) -> Recovery:
    """The changes after the saved draft; reads only, changes nothing.

    Raises StorageError for a missing or unreadable draft file, or a journal that isn't ours.
    """
    path = journal_of(draft_path)
    data = _bytes_of(path)
    if data is None:
        return Recovery()
    page = read_page(data, path)
    after = lines_after(page.lines, fingerprint(draft_path))
    if after is None:
        return Recovery(torn_tail=page.torn_tail, strangers=_changes(lines_not_saved(page.lines)))
    changes = _changes(after)
    return Recovery(changes, page.torn_tail, after[-1].at if changes else None)


def _bytes_of(path: Path) -> bytes | None:
    """What the journal holds, None where there is none."""
    try:
        return read_bounded(path, safe_file.LARGEST) if path.exists() else None
    except OSError as problem:  # one that is too large, or no ordinary file, isn't ours either
        raise complaints.JOURNAL_NOT_OURS.about(path) from problem


def _changes(lines: tuple[Line, ...]) -> tuple[Json, ...]:
    return tuple(line.change for line in lines if not line.mark)


def fingerprint(draft_path: Path) -> str:
    """SHA-256 of the draft file's bytes. Raises StorageError where it can't be read."""
    return _fingerprint(safe_file.read_whole(safe_file.real_path(draft_path)))


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Journal:
    """The open journal of one draft. Calls may come from several threads; hold the draft first.

    After each change `append`; to save, `save` (or `announce`, `write_draft`, `clear`, where
    `announce` is called together with the last change that the saved draft holds).
    """

    def __init__(self, draft_path: Path, lines: tuple[Line, ...], data: bytes, now: Clock) -> None:
        """Use `open`. data: what the file holds at this moment, which is exactly these lines."""
        self._draft_path = safe_file.real_path(draft_path)
        self._path = journal_of(draft_path)
        self._now = now
        self._turn = threading.RLock()
        self._hold(lines, data)
        self._file = _open_to_append(self._path)

    def _hold(self, lines: tuple[Line, ...], data: bytes) -> None:
        self._lines = list(lines)
        self._size = len(data)
        self._values = strict_json.count_values(data)

    @classmethod
    def open(cls, draft_path: Path, now: Clock = lambda: datetime.now(UTC)) -> Journal:
        """The journal of this saved draft, ready for the next change.

        Changes that `recover` reports stay in it until the draft is saved. A torn line is taken
        off; damage and changes of another version are first kept as ``<name>.journal.kept-1``.
        Raises StorageError.
        """
        path, mark = journal_of(draft_path), fingerprint(draft_path)
        data = _bytes_of(path) or b""
        page = read_page(data, path)
        belongs = lines_after(page.lines, mark) is not None
        if page.has_damage or (not belongs and _changes(lines_not_saved(page.lines))):
            safe_file.keep_aside(path, data)
        lines = page.lines if belongs else (Line(1, now(), mark=mark, is_saved=True),)
        if page.torn_tail or not belongs:
            data = _rewrite(path, lines)
        return cls(draft_path, lines, data, now)

    @property
    def is_long(self) -> bool:
        """Whether it is time to save the draft, so that recovery stays quick."""
        return self._size > LONG

    def append(self, change: Json) -> None:
        """Bring a change to the disk. Raises StorageError, and then the journal is as it was."""
        with self._turn:
            line = Line(self._next_number(), self._now(), change=change)
            data = line_bytes(line, self._path)
            values = self._values + strict_json.count_values(data)
            if self._size + len(data) > ROOM or values > MOST_VALUES:
                raise complaints.JOURNAL_FULL.about(self._path)
            self._append(line, data)

    def announce(self, draft: Draft) -> None:
        """Note that the draft about to be saved holds all changes so far. Raises StorageError."""
        data = draft_file.encode(draft, self._draft_path)
        with self._turn:
            self._append_mark(_fingerprint(data))

    def save(self, draft: Draft) -> None:
        """Save the draft, which holds all changes so far, and forget what is no longer needed.

        Raises StorageError; then the draft on the disk is as it was and no change is lost.
        """
        self.announce(draft)
        draft_file.write_draft(self._draft_path, draft)
        self.clear()

    def clear(self) -> None:
        """Forget the changes that the saved draft and its previous version hold.

        Without `announce`, the saved draft is taken to hold all changes. The changes between the
        previous version and this one stay, so that either can be the ground of a recovery, unless
        they are very long.
        """
        saved = fingerprint(self._draft_path)
        earlier = draft_file.read_if_there(previous_of(self._draft_path))
        with self._turn:
            if lines_after(tuple(self._lines), saved) is None:
                self._append_mark(saved)
            lines = tuple(_seen(line, saved) for line in self._lines)
            since = lines_after(lines, saved) or lines
            ground = lines_after(lines, _fingerprint(earlier)) if earlier is not None else None
            self._shorten(ground or since)
            if self.is_long:
                self._shorten(since)

    def forget(self, draft: Draft) -> None:
        """Save the draft, and leave no earlier version of it and no change beside it.

        A file beside it says that this was begun: a program that is killed on the way has lost no
        answer, and the next one goes on (`has_to_forget`). Raises StorageError.
        """
        data, begun = draft_file.encode(draft, self._draft_path), forgetting(self._draft_path)
        with self._turn:
            safe_file.replace_whole(begun, b"")
            self._append_mark(_fingerprint(data))
            safe_file.remove(previous_of(self._draft_path))
            safe_file.replace_whole(self._draft_path, data)
            mark = Line(self._next_number(), self._now(), mark=_fingerprint(data), is_saved=True)
            self._shorten((mark,))
            safe_file.remove(begun)

    def close(self) -> None:
        """Give the file free; what is in the journal stays."""
        with self._turn:
            if self._file >= 0:
                os.close(self._file)
            self._file = -1

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def _next_number(self) -> int:
        return self._lines[-1].number + 1

    def _append_mark(self, mark: str) -> None:
        line = Line(self._next_number(), self._now(), mark=mark)
        self._append(line, line_bytes(line, self._path))

    def _append(self, line: Line, data: bytes) -> None:
        try:
            _write(self._file, data)
        except OSError as problem:
            self._take_back()
            reason = safe_file.reason_of(problem)
            raise complaints.UNWRITABLE.about(self._path, reason=reason) from problem
        self._size += len(data)
        self._values += strict_json.count_values(data)
        self._lines.append(line)

    def _take_back(self) -> None:
        """Cut off what a failed writing left; where that fails too, nothing more is accepted."""
        try:
            os.ftruncate(self._file, self._size)
        except OSError:
            self.close()

    def _shorten(self, lines: tuple[Line, ...]) -> None:
        self.close()
        try:
            self._hold(lines, _rewrite(self._path, lines))
        finally:
            self._file = _open_to_append(self._path)


def _seen(line: Line, mark: str) -> Line:
    return replace(line, is_saved=True) if line.mark == mark else line


def _open_to_append(path: Path) -> int:
    try:
        return os.open(path, FLAGS)
    except OSError as problem:
        raise complaints.UNWRITABLE.about(path, reason=safe_file.reason_of(problem)) from problem


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
    flush_to_disk(file)


def _rewrite(path: Path, lines: tuple[Line, ...]) -> bytes:
    """Put these lines in place of the journal in one step; returns its bytes."""
    data = heading() + b"".join(line_bytes(line, path) for line in lines)
    safe_file.replace_whole(path, data)
    return data
