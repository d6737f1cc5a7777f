# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Waiting: nothing at first, words soon, a bar and a way to stop when it takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.widgets import Wrapped, button, column, picture, row

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

WORDS_AFTER, BAR_AFTER = 300, 1000  # milliseconds


class Waiting(QWidget):
    """Says what is being made. What was there before stays until it is done.

    can_stop: whether leaving off leaves nothing half done.
    """

    stopped = Signal()

    def __init__(self, desk: Desk, *, can_stop: bool = True) -> None:
        super().__init__()
        self._can_stop = can_stop
        self._words = Wrapped("", "muted")
        self.stop = button(desk.say(N_("Stop")), self._stop, desk, kind="link")
        self._bar: QProgressBar | None = None
        self._says = QTimer(self, singleShot=True, interval=WORDS_AFTER)
        self._says.timeout.connect(self.show)
        self._lasts = QTimer(self, singleShot=True, interval=BAR_AFTER)
        self._lasts.timeout.connect(self._show_bar)
        head = row(desk, picture("refresh-cw", "text2", desk, 16), gap=8)
        head.addWidget(self._words, 1)
        head.addWidget(self.stop)
        self._box = column(desk, head, margins=(16, 6, 16, 6), gap=4)
        self.setLayout(self._box)
        self.end()

    def begin(self, words: str) -> None:
        """Something is being made; a second call only says other words."""
        self._words.setText(words)
        if not self._lasts.isActive() and self.isHidden():
            self._says.start()
            self._lasts.start()

    def end(self) -> None:
        """It is done, or nobody waits any longer."""
        self._says.stop()
        self._lasts.stop()
        self.hide()
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self.stop.hide()

    def _show_bar(self) -> None:
        self._bar = bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(6)
        bar.setAccessibleName(self._words.text())
        self._box.addWidget(bar)
        self.stop.setVisible(self._can_stop)

    def _stop(self) -> None:
        self.end()
        self.stopped.emit()
