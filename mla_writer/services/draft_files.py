# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Draft files: reading one, writing a new one, and holding one open with its journal."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.domain.draft import SignedLetter
from mla_writer.errors import AnswerError, MlaError, StorageError
from mla_writer.i18n import N_
from mla_writer.services.drafting import DraftSession, replay
from mla_writer.services.opening import fill_draft, open_form, open_reference
from mla_writer.storage.draft_file import read_draft, write_draft
from mla_writer.storage.hold import Hold, Holder, hold, hold_or_refuse, is_free
from mla_writer.storage.journal import Journal, Recovery, has_to_forget, recover
from mla_writer.storage.safe_file import read_whole
from mla_writer.storage.sealed_annex import sealed_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from mla_writer.domain.draft import Draft, Json


def open_draft(path: Path, clock: Callable[[], datetime]) -> DraftSession:
    """A draft for reading: the file and what its journal holds beyond it. Nothing is written."""
    draft, _ = recovered_draft(path)
    return DraftSession(open_form(draft.form), open_reference(), draft, clock)


def keep_new_draft(path: Path, draft: Draft) -> None:
    """Write a draft under a name that nothing has yet. Raises StorageError."""
    if path.exists():
        raise StorageError(N_("{file} exists already. Choose another name."), file=str(path))
    if (left := sealed_path(path)).exists():  # names of a draft that is gone: never another's
        raise StorageError(N_("{file} exists already. Choose another name."), file=str(left))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(
            N_("Can't write to {folder}: {why}."), folder=str(path.parent), why=reason
        ) from error
    write_draft(path, draft)


def fill_draft_file(path: Path, answers: Path, clock: Callable[[], datetime]) -> None:
    """Lay a file of answers over a draft and save it: all of them or none.

    Raises FaultyFiles with every fault, StorageError when the draft is open elsewhere.
    """
    with hold_or_refuse(path, clock()):
        draft, _ = recovered_draft(path)
        filled = fill_draft(draft, answers)
        with Journal.open(path) as journal:
            journal.save(filled)


def recovered_draft(path: Path) -> tuple[Draft, Recovery]:
    """The draft with the changes that its journal holds beyond it. Raises StorageError."""
    draft, recovery = read_draft(path), recover(path)
    try:
        return replay(draft, recovery.changes), recovery
    except AnswerError as error:
        raise StorageError(
            N_("The journal of {file} can't be applied. Move it away to open the saved draft."),
            file=path.name,
        ) from error


class Closed(StrEnum):
    """Why a draft can be read and not changed."""

    ELSEWHERE = "open elsewhere"
    NO_RIGHT = "folder can't be written"
    SIGNED = "signed"


@dataclass(frozen=True)
class Lock:
    """What keeps a draft from being changed. holder: who has it open, where that is known."""

    why: Closed
    holder: Holder | None = None


@dataclass
class OpenDraft:
    """A draft open for work, or for reading only: its session, its file, and what came back.

    recovered: what the journal held that the file lacked. saved: the draft as the file had it.
    lock: why it can only be read. unsaved: why the last change is in memory only, None where all
    changes are on the disk.
    """

    session: DraftSession
    path: Path
    recovered: Recovery
    saved: Draft
    lock: Lock | None = None
    unsaved: StorageError | None = None
    _journal: Journal | None = None
    _hold: Hold | None = None
    _must_forget: bool = False

    def save(self) -> None:
        """Write the draft and shorten the journal. Raises StorageError; the old file then stays."""
        if self._journal is None:
            return
        write = self._journal.forget if self._must_forget else self._journal.save
        try:
            write(self.session.draft)
        except StorageError as error:
            self.unsaved = error
            raise
        self.unsaved, self._must_forget = None, False

    def record(self, change: Json) -> None:
        """Bring a change to the disk. Where that fails it counts in memory, and `unsaved` says so.

        The journal then has a gap, so the next change first writes the whole draft. A journal that
        grew long is folded into the draft, too.
        """
        if self._journal is None:
            return
        try:
            if self.unsaved is not None or self._journal.is_long:
                self.save()
            self._journal.append(change)
        except StorageError as error:
            self.unsaved = error

    def forget(self) -> None:
        """Save, and leave no earlier version of the draft, neither on the disk nor here.

        Raises StorageError where it can't be changed, or the disk refuses it: then the next saving
        does it.
        """
        if self._journal is None:
            raise StorageError(N_("{file} can't be changed here."), file=self.path.name)
        self.saved, self.recovered, self._must_forget = self.session.draft, Recovery(), True
        self.save()

    def keep_signed(self, signed: Path) -> None:
        """Note in the draft which file everybody signed, and save. Raises StorageError."""
        data, at = read_whole(signed), self.session.now()
        digest = hashlib.sha256(data).hexdigest()
        self.session.keep_signed(SignedLetter(signed.name, digest, at.isoformat()))
        self.save()

    @property
    def is_read_only(self) -> bool:
        """Whether answers can only be read: somebody else has it open, or everybody has signed."""
        return self.lock is not None

    def shut(self) -> None:
        """From now on the request is only read: everybody has signed."""
        self.lock = Lock(Closed.SIGNED)

    def close(self) -> None:
        """Let go of the draft; what the journal holds stays until the next save."""
        if self._journal is not None:
            self._journal.close()
        if self._hold is not None:
            self._hold.release()


def open_for_work(path: Path, clock: Callable[[], datetime]) -> OpenDraft:
    """Open a draft for writing, or for reading where it can't be changed: `lock` says why.

    Raises StorageError when it can't be read.
    """
    held = hold(path, clock())
    if held.is_ours:
        return _opened(path, clock, held)
    why = Closed.ELSEWHERE if held.is_taken else Closed.NO_RIGHT
    draft, recovery = recovered_draft(path)
    session = DraftSession(open_form(draft.form), open_reference(), draft, clock)
    return OpenDraft(session, path, replace(recovery, changes=()), draft, Lock(why, held.holder))


def _opened(path: Path, clock: Callable[[], datetime], held: Hold) -> OpenDraft:
    try:
        saved = read_draft(path)
        draft, recovery = recovered_draft(path)
        session = DraftSession(open_form(draft.form), open_reference(), draft, clock)
        journal = Journal.open(path)
    except MlaError:
        held.release()
        raise
    opened = OpenDraft(session, path, recovery, saved, _journal=journal, _hold=held)
    if draft.signed_letters or draft.paper_signatures:
        opened.shut()
    session.record_with(opened.record)
    if has_to_forget(path):
        with contextlib.suppress(StorageError):  # the next saving tries again, and tells
            opened.forget()
    return opened


def can_be_taken_over(path: Path) -> bool:
    """Whether nobody has this draft open any longer."""
    return is_free(path)
