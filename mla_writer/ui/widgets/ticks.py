# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tick boxes and radio buttons whose words wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QWidget

from mla_writer.ui.widgets.boxes import column, row
from mla_writer.ui.widgets.labels import Wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from mla_writer.ui.desk import Desk

OWN_HINT = "own-hint"  # property: what a box says of itself, beside the question it belongs to


class TickLine(QWidget):
    """A tick box or radio button whose words may take several lines, with a hint below them.

    Qt's own buttons never wrap. A click on the words is a click on the box.
    """

    def __init__(
        self, box: QAbstractButton, words: str, hint: str, desk: Desk, role: str = ""
    ) -> None:
        super().__init__()
        self.box = box
        box.setAccessibleName(words)
        box.setAccessibleDescription(hint)
        box.setProperty(OWN_HINT, hint)
        self._words = Wrapped(words, role)
        self._words.installEventFilter(self)
        self._words.setEnabled(box.isEnabled())
        said = column(desk, self._words, Wrapped(hint, "caption") if hint else None, gap=2)
        made = row(desk, gap=0)  # a box without words of its own keeps room for them
        made.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(said, 1)
        self.setLayout(made)

    def sizeHint(self) -> QSize:
        """As wide as box and words in one line."""
        hint = super().sizeHint()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return QSize(self.box.sizeHint().width() + words + 2, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words act as the box does."""
        if event.type() == QEvent.Type.MouseButtonRelease and self.box.isEnabled():
            self.box.click()
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        return super().eventFilter(watched, event)
