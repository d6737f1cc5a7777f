# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Content that scrolls, and keeps what has the keyboard in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mla_writer.ui.widgets.boxes import holder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

SHAPING = (0, 30, 120)  # milliseconds
EDGE = 20  # pixels


class Scrolled(QScrollArea):
    """Content that scrolls up and down only."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = holder(content)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: QWidget | None = None
        self._whole: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def show_widget(self, widget: QWidget, whole: QWidget | None = None) -> None:
        """Scroll to a widget, again while the page finds its shape: one just built has none yet.

        whole: what holds it, of which as much as fits is to be seen from its top on.
        """
        self._shown, self._whole = widget, whole
        for wait in SHAPING:
            QTimer.singleShot(wait, widget, partial(self._scroll_to, widget))

    def _follow(self) -> None:
        """The page grew or shrank: what was shown stays in sight while it has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is not None and focus is self._shown:
            self._scroll_to(focus)

    def _let_go(self) -> None:
        """The person scrolls: that counts."""
        self._shown = self._whole = None

    def _scroll_to(self, widget: QWidget) -> None:
        content = self.widget()
        if content is not None and content.isAncestorOf(widget) and widget.hasFocus():
            if self._whole is not None and self._whole.isAncestorOf(widget):
                self._show_whole(self._whole, content)
            self.ensureWidgetVisible(widget, 20, 60)

    def _show_whole(self, whole: QWidget, content: QWidget) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = whole.mapTo(content, QPoint(0, 0)).y()
        bottom = top + whole.height()
        if bottom + EDGE > bar.value() + room:
            bar.setValue(min(bottom + EDGE - room, top - EDGE))


def scrolled(content: QLayout) -> Scrolled:
    """A layout that scrolls up and down only."""
    return Scrolled(content)


def around(widget: QWidget) -> Scrolled | None:
    """What holds a widget and scrolls."""
    holding = widget.parentWidget()
    while holding is not None and not isinstance(holding, Scrolled):
        holding = holding.parentWidget()
    return holding


def keep_in_sight(widget: QWidget, whole: QWidget | None = None) -> None:
    """Scroll what holds a widget until it shows, while it has the keyboard."""
    if (area := around(widget)) is not None:
        area.show_widget(widget, whole)
