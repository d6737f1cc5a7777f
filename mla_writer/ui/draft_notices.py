# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a draft as a whole: only read, not saved, recovered, and what to do about it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mla_writer.i18n import N_
from mla_writer.services.draft_files import Closed, Lock, can_be_taken_over
from mla_writer.ui.widgets import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from mla_writer.errors import MlaError
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.notices import Notices

LOOK_EVERY = 3000  # milliseconds between two looks whether the draft is free


class DraftNotices(QObject):
    """Tells through the notices of the screen; its links ask the window.

    leave_out_asked: what was recovered is not wanted.
    """

    copy_asked = Signal()
    take_over_asked = Signal()
    save_elsewhere_asked = Signal()
    leave_out_asked = Signal()

    def __init__(self, opened: OpenDraft, notices: Notices, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._notices = notices
        self._desk = desk
        self._looking = QTimer(self, interval=LOOK_EVERY)
        self._looking.timeout.connect(self.look_again)

    def show_lock(self) -> None:
        """Say why the draft can only be read; offer what can be done instead."""
        lock = self._opened.lock
        if lock is None:
            return
        title, detail = reason(lock, self._desk)
        self._notices.stand("note", title, detail, self._copy())
        if lock.why is Closed.ELSEWHERE:
            self._looking.start()

    def look_again(self) -> None:
        """Offer to take the draft over as soon as the other has closed it."""
        if not can_be_taken_over(self._opened.path):
            return
        self._looking.stop()
        say = self._desk.say
        take = button(say(N_("Take over")), self.take_over_asked.emit, self._desk, kind="link")
        title, detail = N_("The draft is free now"), N_("You can go on from the newest answers.")
        self._notices.stand("note", say(title), say(detail), take, self._copy())

    def stop(self) -> None:
        """Nobody looks any longer."""
        self._looking.stop()

    def show_refused(self) -> None:
        """Somebody tried to change what is only read."""
        say = self._desk.say
        title, detail = N_("Nothing was changed"), N_("This request can be read, not changed.")
        self._notices.tell("note", say(title), say(detail))

    def show_unsaved(self, error: MlaError) -> None:
        """The disk refuses the draft; what was typed is in memory."""
        say, words = self._desk.say, self._desk.words
        title = say(N_("Not saved. Your work is kept in memory."))
        elsewhere = button(
            say(N_("Save elsewhere…")), self.save_elsewhere_asked.emit, self._desk, kind="link"
        )
        self._notices.stand("warn", title, f"{words.error(error)} {words.code(error)}", elsewhere)

    def show_saved(self) -> None:
        """The disk took the draft."""
        if not self._opened.is_read_only:
            self._notices.relieve()

    def show_recovered(self) -> None:
        """What the journal brought back, once, with a way to leave it out."""
        say = self._desk.say
        leave = button(say(N_("Leave it out")), self.leave_out_asked.emit, self._desk, kind="link")
        look = self._opened.session.view()
        self._notices.tell_recovered(self._opened.recovered, look, leave)

    def _copy(self) -> QPushButton:
        words = self._desk.say(N_("Copy to a new request"))
        return button(words, self.copy_asked.emit, self._desk, kind="link")


def reason(lock: Lock, desk: Desk) -> tuple[str, str]:
    """Why a draft can only be read: title and detail."""
    say = desk.say
    if lock.why is Closed.SIGNED:
        return say(N_("This letter is signed.")), say(N_("It can be read, not changed."))
    if lock.why is Closed.NO_RIGHT:
        title = N_("This folder can't be written.")
        return say(title), say(N_("The draft can be read, not changed."))
    if lock.holder is None:
        return say(N_("Open in another window.")), say(N_("You can read it."))
    since = datetime.fromisoformat(lock.holder.since).astimezone()
    who = desk.fixed(", ".join(filter(None, (lock.holder.user, lock.holder.host))))
    when = desk.fixed(f"{since:%Y-%m-%d %H:%M}")
    title = say(N_("Open in another window: {who}, since {time}."), who=who, time=when)
    return title, say(N_("You can read it."))
