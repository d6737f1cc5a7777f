# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The columns of a draft: sections, questions, and the pane beside or over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from mla_writer.ui.breadth import Breadth
from mla_writer.ui.widgets import line, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.ui.desk import Desk

LEAST_LEFT = 220  # pixels at 100 %: less of the questions beside an open pane is only in the way
USUAL_WIDTHS = (236, 590, 464)  # pixels at 100 %: sections, questions, pane


class Columns(QWidget):
    """Wide windows show the pane as a column; in others it lies over the questions while open."""

    def __init__(
        self,
        desk: Desk,
        parts: tuple[QWidget, QWidget, QWidget, QWidget],
        widths: tuple[int, ...],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._panel, self._middle, self._side, self._strip = parts
        self._over = False
        self._edge = line(upright=True)  # between the questions and the pane that lies over them
        self._edge.setParent(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for at, part in enumerate((self._panel, self._middle, self._side)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(at, 1 if part is self._middle else 0)
        box = row(desk, gap=0)
        box.addWidget(self._splitter, 1)
        box.addWidget(self._strip)
        self.setLayout(box)
        usual = widths if len(widths) == len(USUAL_WIDTHS) else USUAL_WIDTHS
        self._wanted = [desk.look.text(width) for width in usual]
        self._splitter.setSizes(self._wanted)
        self._splitter.splitterMoved.connect(self._moved)

    def widths(self) -> tuple[int, ...]:
        """The widths that the person chose, in pixels at 100 %."""
        return tuple(round(size * 100 / self._desk.look.percent) for size in self._wanted)

    def _moved(self) -> None:
        """A column was drawn to another width; what is hidden keeps what it had."""
        now = self._splitter.sizes()[: 1 if self._over else None]
        self._wanted[: len(now)] = [
            size or wanted for size, wanted in zip(now, self._wanted, strict=False)
        ]

    def arrange(self, breadth: Breadth, *, has_side: bool, is_open: bool) -> None:
        """Show what fits. has_side: this page has a pane at all."""
        self._panel.setVisible(breadth is not Breadth.NARROW)
        self._lay_over(is_over=breadth is not Breadth.WIDE)
        is_shut = has_side and not is_open
        has_strip = {
            Breadth.WIDE: is_shut,
            Breadth.MIDDLE: has_side,
            Breadth.NARROW: False,
        }
        self._strip.setVisible(has_strip[breadth])
        self._side.setVisible(has_side and is_open)
        self._place()

    def _lay_over(self, *, is_over: bool) -> None:
        if is_over == self._over:
            return
        self._over = is_over
        if is_over:
            self._side.setParent(self)
        else:
            self._splitter.addWidget(self._side)
            self._splitter.setStretchFactor(2, 0)
            self._splitter.setSizes(self._wanted)

    def _place(self) -> None:
        self._edge.setVisible(self._over and not self._side.isHidden())
        if not self._over:
            return
        sections = min(self._wanted[0], self.width() // 2)
        if not self._panel.isHidden() and self._splitter.sizes()[0] < sections:
            self._splitter.setSizes([sections, self.width() - sections])
        strip = 0 if self._strip.isHidden() else self._strip.sizeHint().width()
        room = self.width() - strip
        width = self._width_over(room, 0 if self._panel.isHidden() else self._splitter.sizes()[0])
        is_rtl = self._desk.look.is_rtl
        start = strip if is_rtl else room - width
        self._side.setGeometry(QRect(start, 0, width, self.height()))
        self._edge.setGeometry(QRect(start + width if is_rtl else start - 1, 0, 1, self.height()))
        self._side.raise_()
        self._edge.raise_()

    def _width_over(self, room: int, sections: int) -> int:
        """As wide as the pane is usually; all of the questions where little of them would show."""
        usual = min(self._desk.look.text(USUAL_WIDTHS[2]), room)
        left = room - sections - usual
        return usual if left >= self._desk.look.text(LEAST_LEFT) else min(room - sections, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane that lies over the questions keeps to its edge."""
        super().resizeEvent(event)
        self._place()
