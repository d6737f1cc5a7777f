# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A part that stays shut until it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import button, column, holder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from mla_writer.ui.desk import Desk

GAP = 5


class Fold(QWidget):
    """A link that opens and shuts what stands below it. It changes no answer."""

    opened = Signal()

    def __init__(self, words: str, content: QLayout, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.opener = button(words, self.toggle, desk, kind="link", icon="chevron-down")
        self.opener.setProperty("shows_more", True)
        self._inside = holder(content)
        self._inside.hide()
        self.setLayout(column(desk, self.opener, self._inside, gap=6))
        self._describe()

    @property
    def is_open(self) -> bool:
        """Whether the part shows."""
        return not self._inside.isHidden()

    def say(self, words: str) -> None:
        """Call it something else."""
        self.opener.setText(words)

    def toggle(self) -> None:
        """Open it, or shut it."""
        self._inside.setVisible(not self.is_open)
        look = self._desk.look
        arrow = "chevron-up" if self.is_open else "chevron-down"
        self.opener.setIcon(icons.spaced(arrow, "primary", look, 16, look.text(GAP)))
        self._describe()
        if self.is_open:
            self.opened.emit()

    def _describe(self) -> None:
        state = N_("Open") if self.is_open else N_("Shut")
        self.opener.setAccessibleDescription(self._desk.say(state))
