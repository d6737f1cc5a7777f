# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Buttons: with words, or an icon with a name. Return presses the one that has the keyboard.

Qt's own take Space only, or become the dialog's default that Return in a line presses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton

from mla_writer.i18n import N_
from mla_writer.ui import icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from mla_writer.ui.desk import Desk

LINK_PAD = 2
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_pressed_by(event: QKeyEvent, pressed: QAbstractButton) -> bool:
    """Whether Return was struck on a button, which then was clicked."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier(0)
    is_struck = event.key() in RETURNS and plain
    if is_struck and not event.isAutoRepeat():
        pressed.click()
    return is_struck


class PushButton(QPushButton):
    """A button with words."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is as good as Space."""
        if not _is_pressed_by(event, self):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A button with an icon."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is as good as Space."""
        if not _is_pressed_by(event, self):
            super().keyPressEvent(event)


def button(
    text: str,
    do: Callable[[], object],
    desk: Desk,
    *,
    kind: str = "",
    icon: str = "",
    is_trailing: bool = False,
) -> QPushButton:
    """A push button; `do` must be a bound method of a QObject, so that nothing is kept alive.

    is_trailing: the icon stands behind the words, for what leads onward.
    """
    made = PushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        colour = {"primary": "on_primary", "link": "primary", "chip": "primary"}.get(kind, "text2")
        size, gap = (12, 3) if kind == "chip" else (16, 5)
        side, room = desk.look.text(size), desk.look.text(gap)
        drawn = icons.spaced(icon, colour, desk.look, size, room, is_trailing=is_trailing)
        off = icons.spaced(icon, "text3", desk.look, size, room, is_trailing=is_trailing)
        drawn.addPixmap(off.pixmap(side + room, side), QIcon.Mode.Disabled)
        made.setIcon(drawn)
        made.setIconSize(QSize(side + room, side))
    if is_trailing:
        flip = (
            Qt.LayoutDirection.LeftToRight if desk.look.is_rtl else Qt.LayoutDirection.RightToLeft
        )
        made.setLayoutDirection(flip)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(do)
    return made


def more(left: int, do: Callable[[], object], desk: Desk) -> QPushButton:
    """What follows a list of which only a part is built yet."""
    words = desk.say(N_("Show more ({count} left)"), count=left)
    return button(words, do, desk, kind="link", icon="chevron-down")


def tool(icon: str, name: str, do: Callable[[], object], desk: Desk, keys: str = "") -> QToolButton:
    """An icon button with a tooltip and a name for screen readers."""
    made = ToolButton()
    made.setProperty("kind", "quiet")
    made.setIcon(icons.icon(icon, "text2", desk.look))
    made.setIconSize(QSize(desk.look.text(16), desk.look.text(16)))
    made.setToolTip(f"{name}  {keys}" if keys else name)
    made.setAccessibleName(name)
    made.clicked.connect(do)
    return made


class WrappedLink(PushButton):
    """A link whose words may take several lines: an error is never cut."""

    def __init__(self, text: str, do: Callable[[], object], desk: Desk) -> None:
        super().__init__(text)
        self._colour = QColor(desk.look.colours["primary"])
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(do)

    def _needed(self, width: int) -> QRect:
        room = QRect(0, 0, max(width - 2 * LINK_PAD, 1), 10_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._needed(width).height() + 2 * LINK_PAD

    def sizeHint(self) -> QSize:
        """All words in one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * LINK_PAD + 1
        return QSize(width, self.fontMetrics().height() + 2 * LINK_PAD)

    def minimumSizeHint(self) -> QSize:
        """A few words at least."""
        return QSize(60, self.fontMetrics().height() + 2 * LINK_PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Underlined words in lines."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(self._colour)
        inner = self.rect().adjusted(LINK_PAD, LINK_PAD, -LINK_PAD, -LINK_PAD)
        painter.drawText(inner, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.text())
