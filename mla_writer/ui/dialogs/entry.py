# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One setting on the screen: its name, a hint, what is wrong with it, and its field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from mla_writer.i18n import N_
from mla_writer.ui.completions import NameBox, meant, offer_names
from mla_writer.ui.widgets import TextArea, Wrapped, beside, column, picture, repolish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

    from mla_writer.ui.desk import Desk

AREA_HEIGHT = 72
FEW = 12  # a list of more names is searched by typing


class Entry(QWidget):
    """A field with its name above it; a fault stands between them, as in a draft."""

    def __init__(self, name: str, field: QWidget, desk: Desk, hint: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._hint = hint
        self.field = field
        title = Wrapped(name, "strong")
        title.setBuddy(field)
        field.setAccessibleName(name)
        field.setAccessibleDescription(hint)
        self._fault = Wrapped("", "err")
        self._line = beside(picture("octagon-alert", "err", desk), self._fault, desk)
        self._line.hide()
        below = Wrapped(hint, "muted") if hint else None
        self.setLayout(column(desk, title, below, self._line, field, gap=4))

    def tell(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back. What was typed stays."""
        is_new = bool(sentence) and sentence != self._fault.text()
        self._fault.setText(sentence)
        self._line.setVisible(bool(sentence))
        repolish(self.field, "invalid", bool(sentence))
        error = self._desk.say(N_("Error: {sentence}"), sentence=sentence) if sentence else ""
        spoken = (part.rstrip(".") for part in (self._hint, error) if part)
        self.field.setAccessibleDescription(". ".join(spoken))
        if is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, error))

    @property
    def fault(self) -> str:
        """What is wrong at present."""
        return self._fault.text()


class Line(QLineEdit):
    """A line whose content is taken when the keyboard leaves it, or with Enter."""

    left = Signal()

    def __init__(self, text: str = "", *, is_identifier: bool = False) -> None:
        super().__init__(text)
        self._before = text
        if is_identifier:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.editingFinished.connect(self._leave)

    def _leave(self) -> None:
        if self.text() != self._before:
            self._before = self.text()
            self.left.emit()


class Lines(TextArea):
    """A few lines, taken when the keyboard leaves them."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(is_rtl=desk.look.is_rtl)
        self.setFixedHeight(desk.look.text(AREA_HEIGHT))

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show another text."""
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The person goes on."""
        super().focusOutEvent(event)
        self.left.emit()


def choice_of(options: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
    """A list of codes with their names; in a long one typing searches anywhere in a name."""
    made = NameBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    for code, name in options:
        made.addItem(name, code)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    if made.count() > FEW:
        _make_searchable(made)
    return made


def _make_searchable(made: QComboBox) -> None:
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    offer_names(made)
    if (line := made.lineEdit()) is not None:
        line.editingFinished.connect(partial(_settle, made))


def _settle(made: QComboBox) -> None:
    """Choose the name that was meant; show again what is chosen when none was."""
    row = meant(made)
    if row >= 0 and row != made.currentIndex():
        made.setCurrentIndex(row)
        made.activated.emit(row)
    made.setEditText(made.itemText(made.currentIndex()))
