# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Content that scrolls, and keeps what has the keyboard in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mla_writer.ui.widgets.boxes import holder
from mla_writer.ui.widgets.labels import Wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

SHAPING = (0, 30, 120)  # milliseconds
SETTLING = 15  # milliseconds in which a page has usually found its shape


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
        self._quiet = QTimer(self, singleShot=True, interval=SETTLING)
        self._quiet.timeout.connect(self._freshen)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget, again while the page finds its shape: one just built has none yet."""
        self._shown = widget
        for wait in SHAPING:
            QTimer.singleShot(wait, widget, partial(self._scroll_to, widget))

    def freshen_soon(self) -> None:
        """Something changed: look soon whether every text has the room it needs."""
        self._quiet.start()

    def _freshen(self) -> None:
        """Layouts within layouts keep heights of before where several change at once: ask anew."""
        content = self.widget()
        for part in content.findChildren(Wrapped) if content is not None else ():
            if part.isVisible() and part.heightForWidth(part.width()) > part.height():
                ask_anew(part, self)

    def _follow(self) -> None:
        """The page grew or shrank: what was shown stays in sight while it has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is not None and focus is self._shown:
            self._scroll_to(focus)

    def _let_go(self) -> None:
        """The person scrolls: that counts."""
        self._shown = None

    def _scroll_to(self, widget: QWidget) -> None:
        content = self.widget()
        if content is not None and content.isAncestorOf(widget) and widget.hasFocus():
            self.ensureWidgetVisible(widget, 20, 60)


def scrolled(content: QLayout) -> Scrolled:
    """A layout that scrolls up and down only."""
    return Scrolled(content)


def ask_anew(part: QWidget, area: QWidget) -> None:
    """Forget the sizes that everything between a part and its area keeps."""
    around: QWidget | None = part
    while around is not None and around is not area:
        if (layout := around.layout()) is not None:
            layout.invalidate()
        around.updateGeometry()
        around = around.parentWidget()
