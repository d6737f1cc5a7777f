# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The strip that stays when the pane is shut: three labelled buttons, no hidden function."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk


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
        self.setProperty("kind", "subtle")
        box = column(desk, margins=(4, 10, 4, 10), gap=8)
        side = desk.look.text(18)
        for tab, (icon, words) in enumerate(TABS):
            opener = QToolButton()
            opener.setProperty("kind", "quiet")
            opener.setText(desk.say(words))
            opener.setIcon(icons.icon(icon, "text2", desk.look, 18))
            opener.setIconSize(QSize(side, side))
            opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            opener.clicked.connect(partial(self.asked_for.emit, tab))
            box.addWidget(opener)
        box.addStretch(1)
        self.setLayout(box)
