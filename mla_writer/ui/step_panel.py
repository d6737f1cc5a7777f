# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The sections beside the questions: how far the draft is, then the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QProgressBar

from mla_writer.i18n import N_
from mla_writer.ui.steps import StepList
from mla_writer.ui.widgets import column, label, row

if TYPE_CHECKING:
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

LEAST_WIDTH = 190


class StepPanel(QFrame):
    """Counts, a bar, and the list of sections."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "subtle")
        self.setMinimumWidth(desk.look.text(LEAST_WIDTH))
        self.steps = StepList(desk)
        self._done = label("", "caption")
        self._essential = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        counts = row(desk, self._done, -1, self._essential, margins=(14, 10, 12, 4))
        box = column(desk, counts, row(desk, self._bar, margins=(14, 0, 12, 4)), gap=0)
        box.addWidget(self.steps, 1)
        self.setLayout(box)

    def show_progress(self, look: DraftView) -> None:
        """How many sections are done, and how many essential answers are left."""
        say = self._desk.say
        done = say(N_("{done} of {count} sections"), done=look.done_steps, count=len(look.steps))
        left = look.essential_left
        self._done.setText(done)
        self._bar.setAccessibleName(done)
        words = self._desk.words.app.plural(
            N_("{count} essential left"), N_("{count} essentials left"), left
        )
        self._essential.setText(words if left else "")
        self._bar.setMaximum(len(look.steps))
        self._bar.setValue(look.done_steps)
