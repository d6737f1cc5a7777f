# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Draft files: reading one, writing a new one, and holding one open with its journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError, StorageError
from mla_writer.i18n import N_
from mla_writer.services.drafting import DraftSession, replay
from mla_writer.services.opening import fill_draft, open_form, open_reference
from mla_writer.storage.draft_file import read_draft, write_draft
from mla_writer.storage.hold import Hold, hold
from mla_writer.storage.journal import Journal, Recovery, recover

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
    with _held(path, clock()):
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


@dataclass
class OpenDraft:
    """A draft open for writing: its session, its file, its journal, and what came back.

    recovered: what the journal held that the file lacked when it was opened.
    """

    session: DraftSession
    path: Path
    recovered: Recovery
    _journal: Journal
    _hold: Hold

    def save(self) -> None:
        """Write the draft and shorten the journal. Raises StorageError; the old file then stays."""
        self._journal.save(self.session.draft)

    def close(self) -> None:
        """Let go of the draft; what the journal holds stays until the next save."""
        self._journal.close()
        self._hold.release()


def edit_draft(path: Path, clock: Callable[[], datetime]) -> OpenDraft:
    """Open a draft for writing; changes after the last save come back from the journal.

    Raises StorageError when it can't be read, or is open elsewhere: nobody else can then change it.
    """
    held = _held(path, clock())
    try:
        draft, recovery = recovered_draft(path)
        journal = Journal.open(path)
    except StorageError:
        held.release()
        raise
    session = DraftSession(open_form(draft.form), open_reference(), draft, clock)
    opened = OpenDraft(session, path, recovery, journal, held)
    session.record_with(_recorder(opened, journal))
    return opened


def _recorder(opened: OpenDraft, journal: Journal) -> Callable[[Json], None]:
    """Brings each change to the disk; a journal that grew long is folded into the draft first."""

    def record(change: Json) -> None:
        if journal.is_long:
            opened.save()
        journal.append(change)

    return record


def _held(path: Path, now: datetime) -> Hold:
    """The hold on a draft. Raises StorageError that says who has it open."""
    held = hold(path, now)
    if held.is_ours:
        return held
    who = f"{held.holder.user}, {held.holder.host}" if held.holder else "?"
    raise StorageError(
        N_("{file} is open elsewhere: {who}. Close it there first."), file=path.name, who=who
    )
