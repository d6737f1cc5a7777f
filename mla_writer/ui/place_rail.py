# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The bar of places at the start of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import ToolButton, column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

WIDTH = 76
HOME, REQUEST, HELP, SETTINGS = "home", "request", "help", "settings"
PLACES = ((HOME, "house", N_("Home")), (REQUEST, "folder-open", N_("Request")))
BELOW = ((HELP, "circle-help", N_("Help")), (SETTINGS, "settings", N_("Settings")))


class PlaceRail(QFrame):
    """Home and the open request at the top, help and settings below."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._places: dict[str, ToolButton] = {}
        self.setProperty("kind", "rail")
        box = column(desk, margins=(0, 8, 0, 8), gap=2)
        for name, icon, words in PLACES:
            box.addWidget(self._place(name, icon, desk.say(words)))
        box.addStretch(1)
        for name, icon, words in BELOW:
            box.addWidget(self._place(name, icon, desk.say(words)))
        self.setLayout(box)
        self._fit()

    def _fit(self) -> None:
        """As wide as in the design, or as the longest name: a language may need more."""
        needed = (place.sizeHint().width() for place in self._places.values())
        width = max(self._desk.look.text(WIDTH), *needed)
        self.setFixedWidth(width)
        for place in self._places.values():
            place.ensurePolished()
            place.setFixedWidth(width)

    def _place(self, name: str, icon: str, words: str) -> ToolButton:
        made = ToolButton()
        made.setProperty("kind", "place")
        made.setText(words)
        made.setIcon(icons.icon(icon, "rail_text", self._desk.look, 20))
        made.setAccessibleName(words)
        side = self._desk.look.text(20)
        made.setIconSize(QSize(side, side))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(name in (HOME, REQUEST))
        made.clicked.connect(partial(self.chosen.emit, name))
        self._places[name] = made
        return made

    def mark(self, place: str, *, has_request: bool) -> None:
        """Show where one is; without an open request its place is off."""
        for name, shown in self._places.items():
            shown.setChecked(name == place)
        self._places[REQUEST].setEnabled(has_request)

    def focus_place(self) -> None:
        """Bring the keyboard to the place one is at."""
        at = next((one for one in self._places.values() if one.isChecked()), None)
        (at or self._places[HOME]).setFocus(Qt.FocusReason.OtherFocusReason)
