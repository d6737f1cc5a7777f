# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A dialog that works off the screen's thread and says above its content how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from mla_writer.i18n import N_
from mla_writer.ui.dialogs.sized import SizedDialog
from mla_writer.ui.tasks import Task
from mla_writer.ui.waiting import Waiting
from mla_writer.ui.widgets import button, clear, column, notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.ui.desk import Desk


class WorkingDialog(SizedDialog):
    """The dialog lays out `told`, for notices, and `waiting`, for work that lasts.

    failure_title: what is said above the reason when work fails.
    rests_on: what has the focus once a notice is closed; set before the first notice.
    """

    failure_title = N_("Nothing was changed.")
    rests_on: QWidget

    def __init__(self, title: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(title, desk, parent)
        self.told: QVBoxLayout = column(desk)
        self.waiting = Waiting(desk, can_stop=False)
        self._work = self.new_task(self._worked)
        self._after: Callable[[object], object] = lambda _result: None

    def new_task(self, done: Callable[[object], object]) -> Task:
        """Work beside that of `do`, for example what is read at the start; its failure is told."""
        made = Task(self)
        made.done.connect(done)
        made.failed.connect(self._fail)
        return made

    def do(self, work: Callable[[], object], after: Callable[[object], object]) -> None:
        """One thing at a time, off the screen's thread; then what comes after it."""
        if not self._work.is_running:
            self._after = after
            self._work.start(work)

    def _worked(self, result: object) -> None:
        self.waiting.end()
        self._after(result)

    def _fail(self, error: object) -> None:
        self.waiting.end()
        self.tell("err", self.desk.say(self.failure_title), self.desk.failure(error))

    def tell(self, kind: str, title: str, detail: str = "", *actions: QWidget) -> None:
        """Show a notice, until the next one or its closing."""
        clear(self.told)
        shut = button(self.desk.say(N_("Close notice")), self._clear_told, self.desk, kind="link")
        self.told.addWidget(notice(kind, title, detail, self.desk, *actions, shut))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, title))

    def _clear_told(self) -> None:
        clear(self.told)
        self.rests_on.setFocus(Qt.FocusReason.OtherFocusReason)
