# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Notices above the questions of a draft: one that stays, one that goes with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from mla_writer.i18n import N_
from mla_writer.ui.whereabouts import paths_of, step_of
from mla_writer.ui.widgets import button, clear, column, notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from mla_writer.services.drafting import DraftView
    from mla_writer.storage.journal import Recovery
    from mla_writer.ui.desk import Desk


class Notices(QWidget):
    """A standing notice (the draft is only read, the disk refuses it) above a passing one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._standing: QVBoxLayout = column(desk, gap=0)
        self._passing: QVBoxLayout = column(desk, gap=0)
        self._is_over: Callable[[], bool] | None = None
        self.setLayout(column(desk, self._standing, self._passing, gap=4))

    def tell(self, kind: str, title: str, detail: str = "", *actions: QWidget) -> None:
        """Show a notice until it is closed or the page changes."""
        self.clear()
        shut = button(self._desk.say(N_("Close")), self.clear, self._desk, kind="link")
        self._passing.addWidget(notice(kind, title, detail, self._desk, *actions, shut))
        self._announce(title)

    def ask(self, title: str, is_over: Callable[[], bool]) -> None:
        """Show what has to be said first; it goes as soon as it was."""
        self.tell("note", title)
        self._is_over = is_over

    def look_again(self) -> None:
        """The draft may have what was asked for."""
        if self._is_over is not None and self._is_over():
            self.clear()

    def clear(self) -> None:
        """Show none that passes."""
        self._is_over = None
        clear(self._passing)

    def stand(self, kind: str, title: str, detail: str, *actions: QWidget) -> None:
        """Show a notice that stays until the cause is gone."""
        clear(self._standing)
        self._standing.addWidget(notice(kind, title, detail, self._desk, *actions))
        self._announce(title)

    def relieve(self) -> None:
        """The cause is gone."""
        clear(self._standing)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def tell_recovered(self, recovery: Recovery, look: DraftView, *actions: QWidget) -> None:
        """What the journal brought back: how much, until when, in which sections."""
        say = self._desk.say
        count = self._desk.words.app.plural(
            N_("{count} change was recovered that had not been saved."),
            N_("{count} changes were recovered that had not been saved."),
            len(recovery.changes),
        )
        titles = {view.step.id: view.step.title for view in look.steps}
        places = (step_of(path, look) for path in paths_of(recovery.changes))
        named = dict.fromkeys(self._desk.label(titles[at]) for at in places if at in titles)
        parts = []
        if (until := recovery.last_change_at) is not None:
            when = self._desk.fixed(f"{until.astimezone():%Y-%m-%d %H:%M}")
            parts.append(say(N_("Last change: {time}."), time=when))
        if named:
            parts.append(say(N_("Sections: {sections}."), sections=", ".join(named)))
        self.tell("note", count, " ".join(parts), *actions)
