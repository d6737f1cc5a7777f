# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Typing in a list: what is offered, and which name was meant."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit

from mla_writer.domain.likeness import unmarked
from mla_writer.i18n import bare

SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier

NONE = -1
PAUSE = 1200  # milliseconds after which letters begin another name


class NameBox(QComboBox):
    """A list in which letters typed one after the other choose the name that has them.

    Qt knows the beginning of a name only. One letter again and again goes round those that begin
    with it; what no name has changes nothing. With a line of its own it is Qt's list.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._watched: QAbstractItemView | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are taken here; other keys are Qt's."""
        if not self._takes(event):
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """From now on letters that are typed in the open list are taken too."""
        super().showPopup()
        if self._watched is None:
            self._watched = self.view()
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key in the open list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return is_key and self._takes(cast("QKeyEvent", event))

    def _takes(self, event: QKeyEvent) -> bool:
        before = self._typed if self._pause.isActive() else ""
        letters = event.text()
        is_command = bool(event.modifiers() & ~(SHIFT | KEYPAD))
        is_text = letters.isprintable() and bool(letters if before else letters.strip())
        if self.isEditable() or is_command or not is_text:
            return False
        self._typed = before + letters
        self._pause.start()
        if (row := self._found(unmarked(self._typed))) != NONE:
            self._choose(row)
        return True

    def _choose(self, row: int) -> None:
        if self._watched is not None and self._watched.isVisible():
            self._watched.setCurrentIndex(self.model().index(row, 0))
        elif row != self.currentIndex():
            self.setCurrentIndex(row)
            self.activated.emit(row)

    def _found(self, typed: str) -> int:
        """The first name that begins so, else of which a word does, else that has it anywhere."""
        names = [unmarked(bare(self.itemText(row))) for row in range(self.count())]
        ways = (
            lambda name: name.startswith(typed),
            lambda name: any(word.startswith(typed) for word in name.split()),
            lambda name: typed in name,
        )
        rows = (row for way in ways for row, name in enumerate(names) if way(name))
        found = next(rows, NONE)
        return found if found != NONE else self._next(typed, names)

    def _next(self, typed: str, names: list[str]) -> int:
        """One letter struck again: the next name that begins with it."""
        if set(typed) != {typed[0]}:
            return NONE
        now = self.currentIndex()
        order = (*range(now + 1, len(names)), *range(now + 1))
        return next((row for row in order if names[row].startswith(typed[0])), NONE)


def complete(line: QLineEdit, names: list[str]) -> None:
    """Offer each name that contains what is typed, in a list below a line of its own."""
    line.setCompleter(_offering(QCompleter(names, line)))


def offer_names(box: QComboBox) -> None:
    """Offer each name that contains what is typed, in a list below the line."""
    box.setCompleter(_offering(QCompleter(box.model(), box)))


def _offering(completer: QCompleter) -> QCompleter:
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (names := completer.popup()) is not None:  # a window: black on X11 without a ground
        names.setProperty("kind", "offered")
    return completer


def meant(box: QComboBox) -> int:
    """The row of the name typed in full, else of the only name that contains it, else NONE."""
    typed = box.currentText().strip()
    row = box.findText(typed, Qt.MatchFlag.MatchFixedString)
    if row >= 0 or not typed:
        return row
    folded = bare(typed).casefold()
    found = [row for row in range(box.count()) if folded in bare(box.itemText(row)).casefold()]
    return found[0] if len(found) == 1 else NONE
