# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The head of an open request: its reference, what it is about, how urgent it is, undo, save."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mla_writer.i18n import N_
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.widgets import Elided, button, clear, label, line, pill, row, tool

if TYPE_CHECKING:
    from mla_writer.services.drafting import DraftSession, DraftView
    from mla_writer.ui.desk import Desk

HEIGHT = 44


class RequestHead(QFrame):
    """One line over the columns. The buttons ask; the screen does."""

    undo_asked = Signal()
    redo_asked = Signal()
    save_asked = Signal()
    check_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._urgent: str | None = None
        self.setProperty("kind", "surface")
        self.setFixedHeight(desk.look.text(HEIGHT))
        self._reference = label("", "h3")
        self._subject = Elided("", "muted")
        self._urgency = row(desk)
        say = desk.say
        self._undo = tool("undo-2", say(N_("Undo")), self.undo_asked.emit, desk, "Ctrl+Z")
        self._redo = tool("redo-2", say(N_("Redo")), self.redo_asked.emit, desk, "Ctrl+Y")
        save, check = self.save_asked.emit, self.check_asked.emit
        self._save = button(say(N_("Save")), save, desk, kind="quiet", icon="download")
        words = f"{say(N_('Check'))}  {desk.fixed('F7')}"
        self._check = button(words, check, desk, kind="quiet", icon="list-checks")
        self._gap = line(upright=True)
        made = row(desk, self._reference, line(upright=True), margins=(16, 0, 12, 0), gap=10)
        made.addWidget(self._subject, 1)
        made.addLayout(self._urgency)
        for part in (self._undo, self._redo, self._gap, self._save, self._check):
            made.addWidget(part)
        self.setLayout(made)

    def show_draft(self, look: DraftView, session: DraftSession) -> None:
        """Show what the draft says now."""
        reference = str(look.view.value("ref_own") or "")
        self._reference.setText(reference or self._desk.say(N_("No reference yet")))
        told = look.view.value("subject") or self._desk.label(look.view.form.title)
        self._subject.say(str(told))
        self._undo.setEnabled(session.can_undo)
        self._redo.setEnabled(session.can_redo)
        urgent = urgency_words(look, self._desk)
        if urgent != self._urgent:
            self._urgent = urgent
            clear(self._urgency)
            if urgent:
                self._urgency.addWidget(pill("advice", urgent, self._desk))

    def fit(self, breadth: Breadth) -> None:
        """Say less where there is less room: undo, redo and save are in the menus too."""
        for part in (self._undo, self._redo, self._gap, self._save):
            part.setVisible(breadth is Breadth.WIDE)
        self._check.setVisible(breadth is not Breadth.NARROW)


def urgency_words(look: DraftView, desk: Desk) -> str:
    """The deadline of an urgent request with the days that are left, "" for another."""
    deadline = look.view.value("deadline")
    if look.view.value("grade") not in ("emergency", "urgent") or not isinstance(deadline, date):
        return ""
    left = (deadline - look.today).days
    when = desk.fixed(format_date(deadline, "d MMM y", locale=desk.words.language))
    if left == 0:
        return desk.say(N_("Urgent: reply by today, {date}"), date=when)
    one, many = (
        N_("Urgent: reply by {date}, {count} day"),
        N_("Urgent: reply by {date}, {count} days"),
    )
    if left < 0:
        one = N_("Urgent: reply was due {date}, {count} day ago")
        many = N_("Urgent: reply was due {date}, {count} days ago")
    return desk.words.app.plural(one, many, abs(left), date=when)
