# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The bar that stays below the questions: back, what was saved, the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from mla_writer.i18n import N_
from mla_writer.ui.widgets import Wrapped, button, column, holder, label, picture, row

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QPushButton

    from mla_writer.ui.desk import Desk


class BottomBar(QFrame):
    """Back at the start, the primary button at the end; room for a PIN before it."""

    back_asked = Signal()
    onward_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "surface")
        self._back = button(desk.say(N_("Back")), self.back_asked.emit, desk, icon="arrow-left")
        self._saved: QLabel = label("", "muted")
        self.tick = holder(row(desk, picture("check", "ok", desk, 16), self._saved, gap=6))
        self.tick.hide()
        self.onward: QPushButton = button(
            "", self.onward_asked.emit, desk, kind="primary", icon="arrow-right", is_trailing=True
        )
        self.room: QHBoxLayout = row(desk)
        made = row(desk, self._back, self.tick, -1, margins=(14, 9, 14, 9), gap=8)
        made.addLayout(self.room)
        made.addWidget(self.onward)
        self._why = Wrapped("", "caption")
        self._why.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._why_line = holder(row(desk, self._why, margins=(14, 0, 14, 8)))
        self._why_line.hide()
        self.setLayout(column(desk, made, self._why_line, gap=0))

    def show_saved(self, at: datetime) -> None:
        """Say when the draft was saved, to the eye and to the ear."""
        words = self._desk.say(N_("Saved {time}"), time=self._desk.fixed(f"{at:%H:%M}"))
        self._saved.setText(words)
        self.tick.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_changed(self) -> None:
        """What is shown hasn't been written into the file yet."""
        self.tick.hide()

    def offer(
        self, words: str, shorter: str, *, is_open: bool, can_go_back: bool, why: str = ""
    ) -> None:
        """The words of the primary button; the shorter ones where there is no room.

        why: the reason of a closed button, in words under it.
        """
        room = self.width() * 0.55
        is_short = self.width() > 100 and self.onward.fontMetrics().horizontalAdvance(words) > room
        self.onward.setText(shorter if is_short else words)
        self.onward.setToolTip(words if is_short else "")
        self.onward.setEnabled(is_open)
        self.onward.setAccessibleDescription("" if is_open else why)
        self._why.setText(why)
        self._why_line.setVisible(bool(why) and not is_open)
        self._back.setEnabled(can_go_back)
