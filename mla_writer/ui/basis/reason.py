# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Why an instrument covers a case that lies outside its scope by the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mla_writer.ui.editors.long import Area
from mla_writer.ui.widgets import Wrapped, column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk


class Reason(QWidget):
    """A question with an area for its answer; hidden while nothing is asked."""

    given = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._question = Wrapped("", "strong")
        self.area = Area(is_rtl=desk.look.is_rtl)
        self.area.textChanged.connect(self._typed)
        self._question.setBuddy(self.area)
        self._shown = ""
        self.setLayout(column(desk, self._question, self.area, margins=(0, 4, 0, 0), gap=4))
        self.hide()

    def ask(self, question: str) -> None:
        """Ask this, or nothing."""
        self._question.setText(question)
        self.area.setAccessibleName(question)
        self.setVisible(bool(question))

    def show_text(self, text: str) -> None:
        """Show what the draft holds; what is being typed stays."""
        if text != self.area.toPlainText():
            self._shown = text
            self.area.setPlainText(text)

    def _typed(self) -> None:
        text = self.area.toPlainText()
        if text != self._shown:
            self._shown = text
            self.given.emit(text)
