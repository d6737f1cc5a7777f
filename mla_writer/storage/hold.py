# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One writer for each draft: a second program learns who has it open, and opens it for reading.

The lock itself is the system's (flock, or LockFile on Windows) on ``<name>.mla.lock``: it ends
with the program that holds it, however that ends, so nothing can go stale. Who it is stands
beside, in ``<name>.mla.holder``, and counts only while the lock is held. A clean end takes both
files away; who had opened the lock's file by then finds that it has no name any more, and opens
the next one.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import filelock

from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.storage import safe_file, strict_json
from mla_writer.storage.record import WrongShapeError, from_json, to_json

if TYPE_CHECKING:
    from datetime import datetime

LARGEST_NOTE = 4096


@dataclass(frozen=True)
class Holder:
    """Who has the draft open: user and machine, process number, since when (ISO 8601)."""

    user: str
    host: str
    process: int
    since: str


@dataclass(frozen=True)
class Hold:
    """The right to write a draft, or why there is none.

    is_ours: we may write. holder: who else has it open, None where that isn't known, or where
    the folder can't be written at all. is_taken: somebody else has it open.
    """

    is_ours: bool
    holder: Holder | None = None
    is_taken: bool = False
    _lock: filelock.BaseFileLock | None = None
    _note: Path | None = None

    def release(self) -> None:
        """Let others write; a second call does nothing."""
        if self._lock is None or not self._lock.is_locked:
            return
        if self._note is not None:
            with contextlib.suppress(OSError):  # the note counts only while the lock is held
                self._note.unlink(missing_ok=True)
        _let_go(self._lock)

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.release()


def is_free(path: Path) -> bool:
    """Whether this draft could be held now; nothing is kept, and nobody is told."""
    place = safe_file.real_path(path)
    if not place.parent.is_dir():
        return False
    lock = filelock.FileLock(place.with_name(place.name + ".lock"), thread_local=False)
    try:
        _take(lock)
    except (filelock.Timeout, OSError):
        return False
    _let_go(lock)
    return True


def hold(path: Path, now: datetime) -> Hold:
    """Hold this draft for writing, at once or not at all; a link and its target are one draft.

    Raises nothing where somebody else has it or the folder can't be written: the answer says so.
    """
    place = safe_file.real_path(path)
    note = place.with_name(place.name + ".holder")
    if not place.parent.is_dir():  # the lock would make it
        return Hold(is_ours=False)
    lock = filelock.FileLock(place.with_name(place.name + ".lock"), thread_local=False)
    try:
        _take(lock)
    except filelock.Timeout:
        return Hold(is_ours=False, holder=_read_note(note), is_taken=True)
    except OSError:
        return Hold(is_ours=False)
    ours = Holder(_user(), platform.node(), os.getpid(), now.isoformat())
    with contextlib.suppress(StorageError):  # held all the same; only nobody can read by whom
        safe_file.replace_whole(note, json.dumps(to_json(ours)).encode())
    return Hold(is_ours=True, holder=ours, _lock=lock, _note=note)


def hold_or_refuse(path: Path, now: datetime) -> Hold:
    """Hold this draft for writing. Raises StorageError that says who has it open."""
    held = hold(path, now)
    if held.is_ours:
        return held
    if held.holder is not None:
        raise StorageError(
            N_("{file} is open elsewhere: {who}. Close it there first."),
            file=path.name,
            who=f"{held.holder.user}, {held.holder.host}",
        )
    if held.is_taken:
        raise StorageError(N_("{file} is open elsewhere. Close it there first."), file=path.name)
    raise StorageError(N_("{file} can't be changed: its folder can't be written."), file=path.name)


def _take(lock: filelock.BaseFileLock) -> None:
    """Take the lock now. Raises filelock.Timeout where another has it, OSError where none can be.

    The file that its holder has just taken away can't be locked any more, so there is a second try.
    """
    try:
        lock.acquire(blocking=False)
    except filelock.Timeout:
        lock.acquire(blocking=False)


def _let_go(lock: filelock.BaseFileLock) -> None:
    """Take the lock's file away while it is still held, then end the lock.

    Windows lets nobody take an open file away; there the lock's own end does it.
    """
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for this user number
        return ""


def _read_note(note: Path) -> Holder | None:
    try:
        content = strict_json.parse(safe_file.read_whole(note, LARGEST_NOTE), note)
        return from_json(Holder, strict_json.storable(content, note))
    except (StorageError, WrongShapeError):
        return None
