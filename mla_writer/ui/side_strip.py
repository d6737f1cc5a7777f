# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The strip that stays when the pane is shut: three labelled buttons, no hidden function."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import ToolButton, column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk


PREVIEW, CHECKS, GUIDANCE = range(3)
TABS = (
    ("eye", N_("Preview")),
    ("list-checks", N_("Checks")),
    ("book-open", N_("Guidance")),
)


class SideStrip(QFrame):
    """Preview, checks, guidance, one below the other."""

    asked_for = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._openers: list[ToolButton] = []
        self.setProperty("kind", "subtle")
        box = column(desk, margins=(4, 10, 4, 10), gap=8)
        side = desk.look.text(18)
        for tab, (icon, words) in enumerate(TABS):
            opener = ToolButton()
            opener.setProperty("kind", "quiet")
            opener.setText(desk.say(words))
            opener.setIcon(icons.icon(icon, "text2", desk.look, 18))
            opener.setIconSize(QSize(side, side))
            opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            opener.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            opener.clicked.connect(partial(self.asked_for.emit, tab))
            self._openers.append(opener)
            box.addWidget(opener)
        box.addStretch(1)
        self.setLayout(box)

    def count_checks(self, count: int) -> None:
        """Show how many findings there are."""
        self._openers[CHECKS].setText(with_count(CHECKS, count, self._desk))


def with_count(tab: int, count: int, desk: Desk) -> str:
    """The word of a tab, and how many wait there."""
    words = desk.say(TABS[tab][1])
    return desk.say(N_("{words} {count}"), words=words, count=count) if count else words
