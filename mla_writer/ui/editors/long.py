# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Text over several lines; a blank line starts a new paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, Setting
from mla_writer.ui.widgets import column, label, repolish, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView

FEWEST_LINES, MOST_LINES = 3, 14


class Area(QPlainTextEdit):
    """A text area that grows with its text, between three lines and fourteen."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        height = self.fontMetrics().lineSpacing()
        lines = max(FEWEST_LINES, min(MOST_LINES, int(self.document().size().height())))
        return QSize(200, lines * height + 2 * self.frameWidth() + 18)

    def minimumSizeHint(self) -> QSize:
        """The same: the page scrolls, not the area."""
        return QSize(80, self.sizeHint().height())


class AreaEditor(Editor):
    """A text area with a count of characters."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.area = Area()
        self.area.setTabChangesFocus(True)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.face(self.area)
        self.watch(self.area)
        self._shown = ""
        self.area.textChanged.connect(self._typed)
        self._count = label("", "caption")
        self.setLayout(column(setting.desk, self.area, row(setting.desk, -1, self._count), gap=2))

    def _typed(self) -> None:
        text = self.area.toPlainText()
        self.area.updateGeometry()
        if text != self._shown:
            self._shown = text
            self.say(text or None)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show the text unless it is what stands there, so that the cursor stays."""
        text = raw if isinstance(raw, str) else ""
        self._shown = text
        if text != self.area.toPlainText():
            self.area.setPlainText(text)
        self._count.setText(
            self.desk.words.app.plural(N_("{count} character"), N_("{count} characters"), len(text))
            if text
            else ""
        )

    def target(self) -> QPlainTextEdit:
        """The area."""
        return self.area

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """A red border of two pixels."""
        repolish(self.area, "invalid", is_faulty)


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return AreaEditor(question, setting)
