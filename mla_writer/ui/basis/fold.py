# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A part that stays shut until it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mla_writer.i18n import N_
from mla_writer.ui.widgets import WrappedLink, column, holder, picture, row

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
        self.opener = WrappedLink(words, self.toggle, desk)
        self.opener.setProperty("shows_more", True)
        self._arrows = [picture(f"chevron-{way}", "primary", desk, 16) for way in ("down", "up")]
        self._inside = holder(content)
        self._inside.hide()
        head = row(desk, *self._arrows, gap=GAP)
        head.addWidget(self.opener, 1)
        self.setLayout(column(desk, head, self._inside, gap=6))
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
        self._describe()
        if self.is_open:
            self.opened.emit()

    def _describe(self) -> None:
        for arrow, is_up in zip(self._arrows, (False, True), strict=True):
            arrow.setVisible(is_up is self.is_open)
        state = N_("Open") if self.is_open else N_("Shut")
        self.opener.setAccessibleDescription(self._desk.say(state))
