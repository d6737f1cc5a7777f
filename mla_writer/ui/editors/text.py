# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from mla_writer.ui.editors.base import LINE_WIDTH, STAYING, Editor, Setting, limited
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import repolish, row

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView

OTHER = Qt.FocusReason.OtherFocusReason


class LineEditor(Editor):
    """A line edit; codes and identifiers stay left to right in every letter."""

    is_identifier = False
    line_width = 0  # pixels at 100 %, 0 takes the whole line
    example = ""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.example)
        self.face(self.line, is_identifier=self.is_identifier)
        self.line.textEdited.connect(self._typed)
        self.watch(self.line)
        if self.line_width:
            self.line.setFixedWidth(setting.desk.look.text(self.line_width))
            self._line_box = Flow(setting.desk, self.line)
            self.setLayout(row(setting.desk, self._line_box))
        else:
            self.line.setMaximumWidth(setting.desk.look.text(LINE_WIDTH))
            self.setLayout(limited(setting.desk, self.line))

    def _typed(self, text: str) -> None:
        self.say(text or None)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show the text unless it is what stands there."""
        text = raw if isinstance(raw, str) else ""
        if text != self.line.text():
            self.line.setText(text)
            if not self.line.hasFocus():
                self.line.home(False)  # of a long text its beginning shows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the program brings the keyboard, typing goes on at the end.

        Of a long text that was left its beginning shows.
        """
        if isinstance(event, QFocusEvent):
            if event.lostFocus() and event.reason() not in STAYING:
                self.line.home(False)
            elif event.gotFocus() and event.reason() == OTHER:
                self.line.end(False)
        return super().eventFilter(watched, event)

    def target(self) -> QLineEdit:
        """The line."""
        return self.line

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """A red border of two pixels."""
        repolish(self.line, "invalid", is_faulty)


class IdentifierEditor(LineEditor):
    """A line for a number, an address or a code: left to right in every letter."""

    is_identifier = True


def build(question: Question, setting: Setting) -> Editor:
    """A line; codes such as an IBAN or an e-mail address keep their order."""
    editor = IdentifierEditor if question.field.syntax else LineEditor
    return editor(question, setting)
