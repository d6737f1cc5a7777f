# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The frame of a draft: head, sections, page, pane and foot, and where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mla_writer.ui.bottom_bar import BottomBar
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.columns import Columns
from mla_writer.ui.notices import Notices
from mla_writer.ui.page_stack import PageStack
from mla_writer.ui.request_head import RequestHead
from mla_writer.ui.screens.review import ReviewPage
from mla_writer.ui.screens.sign import SignPage
from mla_writer.ui.section_bar import SectionBar
from mla_writer.ui.side_pane import SidePane
from mla_writer.ui.side_strip import SideStrip
from mla_writer.ui.sign_pane import SignPane
from mla_writer.ui.step_panel import StepPanel
from mla_writer.ui.step_rows import REVIEW, SIGN
from mla_writer.ui.waiting import Waiting
from mla_writer.ui.widgets import column, frame, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from mla_writer.ui.desk import Desk


class DraftFrame(QWidget):
    """The parts of the drafting screen, arranged for the breadth of the window."""

    def __init__(self, desk: Desk, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.desk = desk
        self._breadth = Breadth.WIDE
        self._is_side_open = True
        self._build(widths)

    def _build(self, widths: tuple[int, ...]) -> None:
        desk = self.desk
        self.head = RequestHead(desk)
        self.bar = SectionBar(desk)
        self.panel = StepPanel(desk)
        self.steps = self.panel.steps
        self.pane = SidePane(desk)
        self.strip = SideStrip(desk)
        self.foot = BottomBar(desk)
        self.review = ReviewPage(desk)
        self.sign = SignPage(desk)
        self.sign_pane = SignPane(desk)
        self.stack = PageStack({REVIEW: self.review, SIGN: self.sign})
        self.foot.room.addWidget(self.sign.pin_box)
        self._sides = QStackedWidget()
        self.preview_waiting = Waiting(desk)
        self._pane_side = frame(column(desk, self.pane, self.preview_waiting, gap=0), "subtle")
        self._sides.addWidget(self._pane_side)
        self._sides.addWidget(self.sign_pane)
        self.notices = Notices(desk)
        self.waiting = Waiting(desk)
        parts = (self.panel, self._middle(), self._sides, self.strip)
        self._columns = Columns(desk, parts, widths)
        box = column(desk, self.head, line(), self.bar, gap=0)
        box.addWidget(self._columns, 1)
        self.setLayout(box)

    def _middle(self) -> QWidget:
        box = column(self.desk, self.notices, gap=0)
        box.addWidget(self.stack, 1)
        box.addWidget(self.waiting)
        box.addWidget(line())
        box.addWidget(self.foot)
        made = frame(box)
        made.setMinimumWidth(self.desk.look.text(360))
        return made

    def fit(self, breadth: Breadth) -> None:
        """Show what this breadth has room for; where the pane isn't a column it starts shut."""
        if breadth is not self._breadth:
            self._breadth = breadth
            self._is_side_open = breadth is Breadth.WIDE
        self.head.fit(breadth)
        self.review.fit(breadth)
        self.bar.setVisible(breadth is Breadth.NARROW)
        self.arrange()

    def arrange(self) -> None:
        """The review brings its own side; the signature shows where it will stand."""
        is_wide = self._breadth is Breadth.WIDE
        step = self.stack.step
        has_side = step != REVIEW and (step != SIGN or is_wide)
        self.bar.offer_side(is_there=has_side)
        self._sides.setCurrentWidget(self.sign_pane if step == SIGN else self._pane_side)
        is_open = self._is_side_open or step == SIGN
        self._columns.arrange(self._breadth, has_side=has_side, is_open=is_open)

    def widths(self) -> tuple[int, ...]:
        """The widths of the columns, to be kept."""
        return self._columns.widths()

    def focus_page(self) -> None:
        """Bring the keyboard to the page: here to the main button."""
        self.foot.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def return_to_page(self) -> None:
        """Bring the keyboard back to where it was on the page."""
        self.focus_page()

    def areas(self) -> list[tuple[bool, Callable[[], object]]]:
        """What F6 goes round: whether the keyboard is there, and how to bring it there."""
        here = QApplication.focusWidget()

        def is_in(widget: QWidget) -> bool:
            return here is not None and (widget is here or widget.isAncestorOf(here))

        steps = self.bar.list if self._breadth is Breadth.NARROW else self.steps
        areas: list[tuple[bool, Callable[[], object]]] = [
            (is_in(steps), steps.setFocus),
            (is_in(self.stack) or is_in(self.foot), self.return_to_page),
        ]
        if not self._sides.isHidden() and self._sides.currentWidget() is self._pane_side:
            areas.append((is_in(self._sides), self.pane.focus_tab))
        return areas

    # -- the pane --------------------------------------------------------------------------

    def open_pane(self, tab: int) -> None:
        """Show one of the three tabs of the pane."""
        self.pane.show_tab(tab)
        self._want_side(is_open=True)

    def toggle_pane(self) -> None:
        """Open or shut the pane; a strip of three buttons stays."""
        self._want_side(is_open=self._sides.isHidden())
        if not self._sides.isHidden():
            self.pane.focus_tab()
        else:
            self.return_to_page()

    def uncover(self) -> None:
        """The keyboard goes to a question: a pane that lies over the questions makes way."""
        if self._breadth is not Breadth.WIDE and self._is_side_open:
            self._want_side(is_open=False)

    def _want_side(self, *, is_open: bool) -> None:
        self._is_side_open = is_open
        self.arrange()

    def next_tab(self) -> None:
        """Go round the tabs of the pane."""
        self._want_side(is_open=True)
        self.pane.next_tab()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pane; no answer is lost."""
        is_over = self._breadth is not Breadth.WIDE and not self._sides.isHidden()
        here = QApplication.focusWidget()
        is_in_side = here is not None and self._sides.isAncestorOf(here)
        if event.key() == Qt.Key.Key_Escape and (is_over or is_in_side):
            if is_over:
                self._want_side(is_open=False)
            self.return_to_page()
        else:
            super().keyPressEvent(event)
