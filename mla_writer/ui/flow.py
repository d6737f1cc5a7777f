# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts side by side that go on in a new line where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.ui.desk import Desk


class Flow(QWidget):
    """Parts keep their own width; lines are as high as their highest part; right to left mirrors.

    columns: parts stand in columns of equal width, as many as fit, but no more than this.
    """

    def __init__(self, desk: Desk, *parts: QWidget, gap: int = 8, columns: int = 0) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._across, self._down = desk.look.space(gap), desk.look.space(min(gap, 6))
        self._columns = columns
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Take one more part."""
        part.setParent(self)
        self._parts.append(part)
        part.show()
        self.updateGeometry()

    def clear(self) -> None:
        """Let go of all parts."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        """All parts in one line."""
        hints = [own_size(part) for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self._across * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest part alone in its line; in columns parts may wrap."""
        hints = [part.minimumSizeHint() for part in self._shown()]
        width = max((hint.width() for hint in hints), default=0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each part in its place."""
        self._lay(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """A part that needs another size asks this way where there is no layout."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay(self.width(), move=True)
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _width(self, part: QWidget, room: int) -> int:
        """The width of a part: its own, or that of a column where all parts fit in columns."""
        if not self._columns:
            return min(own_size(part).width(), room)
        widest = max(one.sizeHint().width() for one in self._shown())
        fitting = (room + self._across) // max(widest + self._across, 1)
        columns = max(1, min(self._columns, fitting))
        return (room - (columns - 1) * self._across) // columns

    def _lay(self, room: int, *, move: bool) -> int:
        y = 0
        for line in self._lines(room):
            height = max(place.height() for _, place in line)
            for part, place in line if move else ():
                place.moveTop(y if self._columns else y + (height - place.height()) // 2)
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            y += height + self._down
        return max(y - self._down, 0)

    def _lines(self, room: int) -> list[list[tuple[QWidget, QRect]]]:
        """The parts of each line and how far from its beginning they stand."""
        lines: list[list[tuple[QWidget, QRect]]] = []
        x = 0
        for part in self._shown():
            width = self._width(part, room)
            if not lines or x + width > room:
                lines.append([])
                x = 0
            lines[-1].append((part, QRect(x, 0, width, height_at(part, width))))
            x += width + self._across
        return lines


def own_size(part: QWidget) -> QSize:
    """What a part asks for, within what it was told to keep to."""
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def height_at(part: QWidget, width: int) -> int:
    """The height of a part at a width."""
    height = part.heightForWidth(width) if part.hasHeightForWidth() else 0
    return height if height > 0 else own_size(part).height()
