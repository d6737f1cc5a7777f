# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafts of the window: started, opened, copied, brought back, saved elsewhere; one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mla_writer import paths
from mla_writer.errors import MlaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from mla_writer.domain.draft import Draft
    from mla_writer.forms.relevance import View
    from mla_writer.services.draft_files import OpenDraft

FORM, QUESTION = "mla", "question"


class Openings(QObject):
    """Holds the draft that is open.

    closing: the screen of the open draft must go now. opened: another draft is open (OpenDraft).
    failed: an MlaError. unreadable: a draft that can't be read (its path, the MlaError).
    annex_left: the draft that is open now is a copy of one that has a sealed annex (Kept).
    """

    closing = Signal()
    opened = Signal(object)
    failed = Signal(object)
    unreadable = Signal(object, object)
    annex_left = Signal(object)

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.draft: OpenDraft | None = None

    def start(self, measures: tuple[str, ...], form: str = FORM) -> bool:
        """Begin a draft with these measures in a new file; whether it is open now."""
        from mla_writer.services.opening import start_draft

        now = self._clock()
        return self._new(lambda: start_draft(form, measures, None, now), _stem(form, now))

    def start_question(self) -> bool:
        """Begin a question to another authority without a request; whether it is open now."""
        return self.start((), QUESTION)

    def ask(self) -> bool:
        """Begin a question to the other authority from the open request; whether it is open now."""
        from mla_writer.services.asking import question_from

        return self._begin_from(question_from, QUESTION)

    def notify(self) -> bool:
        """Begin the short notice of an emergency from the open request; whether it is open now."""
        from mla_writer.services.emergency import EMERGENCY, notice_from

        if self.draft is None or self.draft.session.form.id == EMERGENCY:
            return False
        return self._begin_from(notice_from, EMERGENCY)

    def _begin_from(self, make: Callable[[Draft, View, datetime], Draft], form: str) -> bool:
        """Begin a short letter with what the open request has answered."""
        if self.draft is None:
            return False
        session, now = self.draft.session, self._clock()
        view = session.view().view
        return self._new(lambda: make(session.draft, view, now), _stem(form, now))

    def open_sample(self, language: str) -> None:
        """Open the specimen in a file of its own."""
        from mla_writer.services.opening import sample_draft

        self._new(lambda: sample_draft("01-ready", language), "specimen-01")

    def copy(self) -> None:
        """Open a copy of the open draft as a new request, beside it under a free name."""
        from mla_writer.services.draft_versions import copied
        from mla_writer.services.sealed_copies import copied_without

        if (now_open := self.draft) is not None:
            draft, at, first = now_open.session.draft, self._clock(), now_open.path
            if self._new(lambda: copied(draft, at), first.stem, first.parent):
                self.annex_left.emit(copied_without(first))

    def save_elsewhere(self, path: Path) -> None:
        """Write the open draft under another name, and go on there; its sealed annex goes along."""
        from mla_writer.services.draft_versions import draft_name
        from mla_writer.services.sealed_copies import save_elsewhere

        if self.draft is None:
            return
        target = draft_name(path)
        try:
            kept = save_elsewhere(self.draft.session.draft, self.draft.path, target)
        except MlaError as error:
            self.failed.emit(error)
            return
        if self.open(target):
            self.annex_left.emit(kept)

    def _new(self, make: Callable[[], Draft], stem: str, folder: Path | None = None) -> bool:
        from mla_writer.services.draft_versions import free_name

        try:
            draft = make()
        except MlaError as error:
            self.failed.emit(error)
            return False
        return self._keep(free_name(folder or paths.drafts_folder(), stem), draft)

    def _keep(self, path: Path, draft: Draft) -> bool:
        from mla_writer.services.draft_files import keep_new_draft

        try:
            keep_new_draft(path, draft)
        except MlaError as error:
            self.failed.emit(error)
            return False
        return self.open(path)

    def open(self, path: Path) -> bool:
        """Open a draft, for reading where it can't be changed; whether it is open now."""
        from mla_writer.services.draft_files import open_for_work

        try:
            found = open_for_work(path, self._clock)
        except MlaError as error:
            self.unreadable.emit(path, error)
            return False
        self.close()
        self.draft = found
        self.opened.emit(found)
        return True

    def take_over(self) -> None:
        """Open the draft anew that somebody else has closed meanwhile."""
        if self.draft is not None:
            self._anew(self.draft.path)

    def go_back(self) -> None:
        """Bring back the version of the open draft before the last saving."""
        from mla_writer.services.draft_versions import go_back

        if self.draft is None:
            return
        path, at = self.draft.path, self._clock()
        self.close()
        try:
            go_back(path, at)
        except MlaError as error:
            self.failed.emit(error)
        self.open(path)

    def mend(self, path: Path) -> None:
        """Bring back the version before of a draft that can't be read, and open it."""
        from mla_writer.services.draft_versions import mend

        try:
            mend(path, self._clock())
        except MlaError as error:
            self.failed.emit(error)
            return
        self.open(path)

    def _anew(self, path: Path) -> None:
        self.close()
        self.open(path)

    def close(self) -> None:
        """Let go of the open draft."""
        self.closing.emit()
        if self.draft is not None:
            self.draft.close()
            self.draft = None


def _stem(form: str, now: datetime) -> str:
    """How the file of a new draft begins: its day, and what it is unless it is a request."""
    return f"{now:%Y-%m-%d}" if form == FORM else f"{now:%Y-%m-%d}-{form}"
