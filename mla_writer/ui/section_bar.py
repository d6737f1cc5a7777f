# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the window is narrow: the sections as one list box, the pane as three buttons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy

from mla_writer.i18n import N_
from mla_writer.ui.side_strip import CHECKS, TABS, with_count
from mla_writer.ui.widgets import button, row

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.step_rows import StepRow


class SectionBar(QFrame):
    """A list box of all sections with their status, then preview, checks, guidance."""

    chosen = Signal(str)
    asked_for = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[StepRow, ...] = ()
        self.setProperty("kind", "subtle")
        self.list = QComboBox()
        self.list.setAccessibleName(desk.say(N_("Sections")))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setMinimumContentsLength(12)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.list.setSizeAdjustPolicy(adjust)
        self.list.activated.connect(self._activated)
        self._openers = [
            button(desk.say(words), partial(self.asked_for.emit, tab), desk, icon=icon)
            for tab, (icon, words) in enumerate(TABS)
        ]
        self.setLayout(row(desk, self.list, *self._openers, margins=(16, 6, 16, 6), gap=8))

    def offer_side(self, *, is_there: bool) -> None:
        """Show the three buttons only on a page that has a pane."""
        for opener in self._openers:
            opener.setVisible(is_there)

    def count_checks(self, count: int) -> None:
        """Show how many findings there are."""
        self._openers[CHECKS].setText(with_count(CHECKS, count, self._desk))

    def show_steps(self, rows: tuple[StepRow, ...], current: str) -> None:
        """The same rows as the list of sections shows."""
        steps = tuple(step for step in rows if step.id)
        if steps != self._rows:
            self._rows = steps
            self.list.clear()
            for step in steps:
                self.list.addItem(self._words(step), step.id)
        self.list.setCurrentIndex(max(self.list.findData(current), 0))

    def _words(self, step: StepRow) -> str:
        place = {"number": step.number, "count": step.count}
        words = self._desk.say(
            N_("Section {number} of {count}: {title}"), title=step.title, **place
        )
        return f"{words}, {step.words}" if step.words else words

    def _activated(self, index: int) -> None:
        self.chosen.emit(str(self.list.itemData(index)))
