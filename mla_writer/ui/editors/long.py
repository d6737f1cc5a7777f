# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Text over several lines; a blank line starts a new paragraph; references come from a list.

Tab leads from text to text, past the button of references: Ctrl+Space opens their list.
"""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QSizePolicy

from mla_writer import i18n
from mla_writer.i18n import N_
from mla_writer.ui.editors.base import CTRL, LINE_WIDTH, Editor, Setting, limited
from mla_writer.ui.reference_tokens import TOKEN, Targets, targets_of
from mla_writer.ui.widgets import TextArea, button, column, label, repolish, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.tokens import Look

FEWEST_LINES, MOST_LINES = 2, 14
INSERT_KEYS = "Ctrl+Space"


class Area(TextArea):
    """A text area that grows with its text, between two lines and fourteen.

    Undo goes through the draft, so the area keeps none of its own.
    """

    def __init__(self, *, is_rtl: bool) -> None:
        super().__init__(is_rtl=is_rtl)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        lines = max(FEWEST_LINES, min(MOST_LINES, math.ceil(self.document().size().height())))
        around = self.height() - self.viewport().height() if self.isVisible() else 14
        text = lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        return QSize(200, math.ceil(text) + max(around, 2) + 3)

    def minimumSizeHint(self) -> QSize:
        """The same: the page scrolls, not the area."""
        return QSize(80, self.sizeHint().height())


class ReferenceColours(QSyntaxHighlighter):
    """References stand out as chips do."""

    def __init__(self, area: QPlainTextEdit, look: Look) -> None:
        super().__init__(area.document())
        self._format = QTextCharFormat()
        self._format.setForeground(QColor(look.colours["primary"]))
        self._format.setBackground(QColor(look.colours["primary_soft"]))

    def highlightBlock(self, text: str) -> None:
        """Colour each reference of a paragraph."""
        for found in TOKEN.finditer(text):
            self.setFormat(found.start(), len(found.group()), self._format)


class AreaEditor(Editor):
    """A text area with a count of characters and a list of what can be referred to."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.area = Area(is_rtl=i18n.direction(setting.language) == "rtl")
        self.face(self.area)
        self.watch(self.area)
        self._colours = ReferenceColours(self.area, setting.desk.look)
        self._shown = ""
        self._targets = Targets()
        self.area.textChanged.connect(self._typed)
        self._count = label("", "caption")
        self._insert: QPushButton = button(
            self.desk.say(N_("Insert reference")), self.offer, self.desk, kind="link", icon="link"
        )
        self._insert.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._insert.setToolTip(self.desk.fixed(INSERT_KEYS))
        self._insert.setAccessibleDescription(
            self.desk.say(N_("An annex or a measure; its number follows when the order changes."))
        )
        self._insert.hide()
        below = row(setting.desk, self._insert, -1, self._count)
        self.area.setMaximumWidth(setting.desk.look.text(LINE_WIDTH))
        self.setLayout(column(setting.desk, limited(setting.desk, self.area), below, gap=2))

    def _typed(self) -> None:
        text = self.area.toPlainText()
        self.area.updateGeometry()
        if text != self._shown:
            self._shown = text
            self.say(self._targets.kept(text) or None)

    def _takes(self, event: QKeyEvent) -> bool:
        """Ctrl+Space is the list's, not a letter."""
        is_asked = event.modifiers() == CTRL and event.key() == Qt.Key.Key_Space
        if is_asked and event.type() == QEvent.Type.KeyPress:
            self.offer()
            return True
        return super()._takes(event)

    def offer(self) -> None:
        """Show what can be referred to, where there is something and the text can be changed."""
        if self.area.isReadOnly() or not self._targets.offered:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for target in self._targets.offered:
            words = f"{target.shown[1:-1]}   {target.what}".replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self.insert, target.shown))
        menu.popup(self._insert.mapToGlobal(self._insert.rect().bottomLeft()))

    def insert(self, shown: str) -> None:
        """Put a reference where the cursor is."""
        self.area.insertPlainText(shown)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show the text unless it is what stands there, so that the cursor stays."""
        self._targets = targets_of(look, self.desk)
        self._insert.setVisible(bool(self._targets.offered))
        text = self._targets.readable(raw) if isinstance(raw, str) else ""
        self._shown = text
        if text != self.area.toPlainText():
            self._replace(text)
        count = len(text)
        one, many = N_("{count} character"), N_("{count} characters")
        self._count.setText(self.desk.words.app.plural(one, many, count) if count else "")

    def _replace(self, text: str) -> None:
        """Show another text; the cursor stays as near as it can to where it was."""
        place = self.area.textCursor().position()
        self.area.setPlainText(text)
        if self.area.hasFocus():
            cursor = self.area.textCursor()
            cursor.setPosition(min(place, self.area.document().characterCount() - 1))
            self.area.setTextCursor(cursor)

    def target(self) -> QPlainTextEdit:
        """The area."""
        return self.area

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """A red border of two pixels."""
        repolish(self.area, "invalid", is_faulty)


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return AreaEditor(question, setting)
