# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Words on the screen: in one line, over several lines, cut on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from mla_writer.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.ui.desk import Desk


class Wrapped(QLabel):
    """Text over several lines that doesn't claim the height of its narrowest shape."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line high: the real height follows from the width."""
        return QSize(60, self.fontMetrics().height())


class Elided(QLabel):
    """A name in one line; what doesn't fit is in its tooltip."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__()
        self.full = ""
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another name."""
        self.full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self.full, Qt.TextElideMode.ElideRight, self.width())
        )

    def sizeHint(self) -> QSize:
        """As wide as the whole name."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self.full) + 6, self.fontMetrics().height()
        )

    def minimumSizeHint(self) -> QSize:
        """A few letters at least."""
        return QSize(60, self.fontMetrics().height())


def label(text: str, role: str = "") -> QLabel:
    """A text in one line."""
    made = QLabel(text)
    made.setProperty("role", role)
    return made


def picture(name: str, token: str, desk: Desk, size: int = 16) -> QLabel:
    """An icon; it never stands without a word beside it."""
    made = QLabel()
    drawn = icons.pixmap(name, token, size, desk.look)
    made.setPixmap(drawn)
    made.setFixedSize(drawn.deviceIndependentSize().toSize())
    return made
