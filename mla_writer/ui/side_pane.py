# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The pane beside the questions: three tabs for preview, checks, guidance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.checks_pane import ChecksPane
from mla_writer.ui.guidance_pane import GuidancePane
from mla_writer.ui.preview_pane import PreviewPane
from mla_writer.ui.side_strip import CHECKS, TABS, with_count
from mla_writer.ui.widgets import column, frame, label, line, row, tool

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk


class SidePane(QWidget):
    """Three tabs; F9 opens and shuts the pane, Ctrl+F9 goes to the next tab."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.preview = PreviewPane(desk)
        self.checks = ChecksPane(desk)
        self.guidance = GuidancePane(desk)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(desk.say(N_("Preview, checks, guidance")))
        side = desk.look.text(16)
        self._tabs.setIconSize(QSize(side, side))
        self._stack = QStackedWidget()
        panes = (self.preview, self.checks, self.guidance)
        for (icon, words), part in zip(TABS, panes, strict=True):
            self._tabs.addTab(icons.icon(icon, "text2", desk.look), desk.say(words))
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        shut = tool(
            "panel-right-close", desk.say(N_("Close this pane")), self.closed.emit, desk, "F9"
        )
        head = row(desk, self._tabs, -1, label("F9", "caption"), shut, margins=(8, 0, 6, 0), gap=2)
        box = column(desk, frame(head, "subtle"), line(), gap=0)
        box.addWidget(self._stack, 1)
        self.setLayout(column(desk, frame(box, "subtle"), gap=0))

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self._tabs.setCurrentIndex(tab)

    @property
    def tab(self) -> int:
        """The tab in front."""
        return self._tabs.currentIndex()

    def next_tab(self) -> None:
        """Go round the tabs."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + 1) % self._tabs.count())

    def focus_tab(self) -> None:
        """Bring the keyboard to the tabs."""
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def count_checks(self, count: int) -> None:
        """Show how many findings there are."""
        self._tabs.setTabText(CHECKS, with_count(CHECKS, count, self._desk))
