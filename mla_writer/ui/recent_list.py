# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The drafts that were open last: where each stands, and the way to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.flow import Flow
from mla_writer.ui.waiting import Waiting
from mla_writer.ui.widgets import (
    Elided,
    Status,
    Wrapped,
    button,
    clear,
    column,
    label,
    line,
    pill,
)

if TYPE_CHECKING:
    from mla_writer.services.drafts import RecentDraft
    from mla_writer.ui.desk import Desk


class RecentList(QWidget):
    """Newest first. Empty, it says what will stand here."""

    open_asked = Signal(object)
    browse_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.shown: tuple[RecentDraft, ...] = ()
        self._openers: list[QPushButton] = []
        say, ask = desk.say, self.browse_asked.emit
        other = button(say(N_("Open a draft…")), ask, desk, kind="link", icon="folder-open")
        head = Flow(desk, label(say(N_("Continue")), "h2"), other)
        self._other = other
        self._waiting = Waiting(desk, can_stop=False)
        self._drafts: QVBoxLayout = column(desk, gap=9)
        self.setLayout(column(desk, head, self._waiting, self._drafts, -1, gap=9))

    def focus_first(self) -> None:
        """Bring the keyboard to the last draft, else to the way to others."""
        (self._openers[0] if self._openers else self._other).setFocus()

    def show_reading(self) -> None:
        """Say that the drafts are being read."""
        self._waiting.begin(self._desk.say(N_("Reading your drafts…")))

    def show_drafts(self, drafts: tuple[RecentDraft, ...]) -> None:
        """Show the drafts that were open last."""
        self._waiting.end()
        self.shown = drafts
        clear(self._drafts)
        self._openers = []
        if not drafts:
            say, ask = self._desk.say, self.sample_asked.emit
            empty = Wrapped(say(N_("Drafts you work on will be listed here.")), "muted")
            sample = button(say(N_("Open the specimen")), ask, self._desk, icon="file-text")
            self._drafts.addWidget(empty)
            self._drafts.addWidget(sample)
        for at, draft in enumerate(drafts):
            if at:
                self._drafts.addWidget(line())
            self._drafts.addLayout(self._draft(draft))

    def _draft(self, draft: RecentDraft) -> QVBoxLayout:
        desk = self._desk
        opener = button(
            draft.reference or draft.path.stem,
            partial(self.open_asked.emit, draft.path),
            desk,
            kind="link",
        )
        opener.setToolTip(str(draft.path))
        self._openers.append(opener)
        ago = label(self._ago(draft), "caption")
        head = Flow(desk, opener, ago)
        if draft.trouble is not None:
            return column(desk, head, Wrapped(desk.words.error(draft.trouble), "err"), gap=3)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedSize(desk.look.text(110), 6)
        bar.setMaximum(max(draft.steps, 1))
        bar.setValue(draft.done)
        words = desk.say(N_("{done} of {count} sections"), done=draft.done, count=draft.steps)
        bar.setAccessibleName(words)
        if draft.requested:
            from babel import Locale

            state_name = Locale.parse(desk.words.language).territories.get(draft.requested)
            head.add(label(str(state_name or draft.requested)))
        status: Status = "wrong" if draft.wrong else "part" if draft.blocking else "done"
        whole = desk.say(N_("Signed") if draft.is_signed else N_("Ready for a final"))
        state = pill(status, words if draft.blocking else whole, desk, plain=True)
        told = draft.subject or desk.label(draft.title)
        subject = Elided(told, "muted") if told else None
        return column(desk, head, subject, Flow(desk, bar, state, gap=10), gap=3)

    def _ago(self, draft: RecentDraft) -> str:
        if draft.changed is None:
            return ""
        from babel.dates import format_timedelta

        return str(
            format_timedelta(
                draft.changed - self._desk.clock(),
                add_direction=True,
                locale=self._desk.words.language,
            )
        )
