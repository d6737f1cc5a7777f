# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Verify: the report on a signed letter that came from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.ui.dialogs.files import ask_file, ask_folder
from mla_writer.ui.judging import Outcome, judged, trust_folder
from mla_writer.ui.signature_report import ReportView
from mla_writer.ui.tasks import Task
from mla_writer.ui.waiting import Waiting
from mla_writer.ui.widgets import (
    Wrapped,
    button,
    clear,
    column,
    frame,
    label,
    line,
    notice,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.ui.desk import Desk


class VerifyScreen(QWidget):
    """One letter at a time; whatever can't be read is not relied on."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path: Path | None = None
        self.outcome: Outcome | None = None
        self._trust = trust_folder()
        self._report: ReportView | None = None
        self._task = Task(self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._refuse)
        self.waiting = Waiting(desk)
        self.waiting.stopped.connect(self._stop)
        self._list: QVBoxLayout = column(desk, margins=(24, 14, 24, 16), gap=10)
        box = column(desk, gap=0)
        box.addWidget(scrolled(self._list), 1)
        box.addWidget(self.waiting)
        box.addWidget(line())
        box.addWidget(self._foot())
        self.setLayout(column(desk, frame(box)))
        self._draw_empty()

    def _foot(self) -> QWidget:
        desk = self._desk
        back = button(desk.say(N_("Back")), self.closed.emit, desk, icon="arrow-left")
        words = desk.say(N_("Verify a letter…"))
        self._choose = button(words, self.choose, desk, kind="primary", icon="shield-check")
        return frame(row(desk, back, -1, self._choose, margins=(14, 9, 14, 9)))

    def focus_first(self) -> None:
        """Bring the keyboard to the verdict, else to the way to a letter."""
        if self._report is not None:
            self._report.focus_verdict()
        else:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Ask for a signed letter."""
        title = self._desk.say(N_("Verify a letter"))
        start = self.path.parent if self.path is not None else None
        ask_file(self, title, self.verify, start=start, pattern="PDF (*.pdf)")

    def verify(self, path: Path) -> None:
        """Judge this file; what was shown before stays until then."""
        self.path = path
        trust, at = self._trust, self._desk.clock()
        self.waiting.begin(self._desk.say(N_("Verifying…")))
        self._task.forget()
        self._task.start(lambda: judged(path, trust, at))

    def take_over(self, before: VerifyScreen) -> None:
        """Show what the screen showed that stood here before the window was dressed anew."""
        self._trust, self.path = before._trust, before.path
        if before.outcome is not None:
            self._show(before.outcome)

    def _stop(self) -> None:
        self._task.forget()

    def _draw_empty(self) -> None:
        desk = self._desk
        self._begin()
        self._list.addWidget(label(desk.say(N_("Verify a letter")), "h1"))
        words = N_("Choose a signed PDF. Its report will stand here.")
        self._list.addWidget(Wrapped(desk.say(words), "muted"))
        self._list.addStretch(1)

    def _begin(self) -> None:
        clear(self._list)
        self._report = None

    def _show(self, outcome: object) -> None:
        self.waiting.end()
        self.outcome = judged_ = cast("Outcome", outcome)
        self._begin()
        view = ReportView(judged_.report, judged_.path, self._trust, self._desk)
        view.trust_asked.connect(self._choose_trust)
        self._list.addWidget(view)
        self._list.addStretch(1)
        self._report = view
        if self.isVisible():
            view.focus_verdict()

    def _refuse(self, error: object) -> None:
        """Nothing is said to hold of what can't be read."""
        self.waiting.end()
        self.outcome = None
        self._begin()
        words, said = self._desk.words, type(error).__name__
        if isinstance(error, MlaError):
            said = f"{words.error(error)} {words.code(error)}"
        title = self._desk.say(N_("This file can't be verified. Don't rely on it."))
        self._list.addWidget(label(self._desk.say(N_("Verify a letter")), "h1"))
        self._list.addWidget(notice("err", title, said, self._desk))
        self._list.addStretch(1)
        self.focus_first()

    def _choose_trust(self) -> None:
        title = self._desk.say(N_("Folder of certificates you trust"))
        ask_folder(self, title, self.trust, self._trust)

    def trust(self, folder: Path) -> None:
        """Judge the letter anew with the certificates of this folder."""
        self._trust = folder
        if self.path is not None:
            self.verify(self.path)
