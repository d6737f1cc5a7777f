# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The focus ring: one overlay that follows the keyboard, outside the control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.ui.tokens import Look

PAD = 4
GOING = (QEvent.Type.Hide, QEvent.Type.DeferredDelete)
RINGED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QListView)


class Ring(QWidget):
    """The drawn ring; it takes no clicks."""

    def __init__(self, parent: QWidget, colour: str) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded line of 2.4 pixels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), 2.4))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)


class FocusRing(QObject):
    """Follows the focus inside one window and the dialogs in front of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._colour = "#0B63B8"
        self._ring: Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
        application.focusChanged.connect(self._moved)

    def dress(self, look: Look) -> None:
        """Take the colour of a look."""
        self._colour = look.colours["focus"]

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        if not isinstance(new, RINGED) or not self._reaches(new.window()):
            return
        self._target = new
        host = ground(new)
        self._watched = list(up_to(host, new))
        for widget in self._watched:
            widget.installEventFilter(self)
        self._ring = Ring(host, self._colour)
        self._place()

    def _reaches(self, window: QWidget) -> bool:
        """This window, or a dialog in front of it; a list that drops down marks its own row."""
        behind: QWidget | None = window
        while isinstance(behind, QDialog):
            above = behind.parentWidget()
            behind = above.window() if above is not None else None
        return behind is self._window

    def _drop(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._target = None

    def _place(self) -> None:
        if self._ring is None or self._target is None:
            return
        host = ground(self._target)
        area = outline(self._target)
        corner = self._target.mapTo(host, area.topLeft())
        pad = -2 if isinstance(self._target, QListView) else PAD
        self._ring.setGeometry(QRect(corner, area.size()).adjusted(-pad, -pad, pad, pad))
        self._ring.show()
        self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to a control that moves, alone or with what holds it; go with one that is gone."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif watched is self._target and event.type() in GOING:
            self._drop()
        return super().eventFilter(watched, event)


def outline(widget: QWidget) -> QRect:
    """What the ring goes round: of a tick box whose words stand beside it, the box alone."""
    part = {
        QCheckBox: QStyle.SubElement.SE_CheckBoxIndicator,
        QRadioButton: QStyle.SubElement.SE_RadioButtonIndicator,
    }.get(type(widget))
    if part is None or not isinstance(widget, QAbstractButton) or widget.text():
        return widget.rect()
    option = QStyleOptionButton()
    option.initFrom(widget)
    return widget.style().subElementRect(part, option, widget)


def ground(widget: QWidget) -> QWidget:
    """What the ring is drawn on: the content that scrolls with the control, else the window."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and (content := parent.widget()) is not None:
            return content
        if isinstance(parent, QAbstractScrollArea):
            return parent.viewport()
        parent = parent.parentWidget()
    return widget.window()


def up_to(host: QWidget, widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that holds it inside a host."""
    holder: QWidget | None = widget
    while holder is not None and holder is not host:
        yield holder
        holder = holder.parentWidget()
