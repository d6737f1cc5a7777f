# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The very spot of the keyboard inside an answer: found before a page is built anew, then taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mla_writer.ui.editors.base import Editor
from mla_writer.ui.tab_order import stops

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Caret(NamedTuple):
    """Where in a text the cursor stands, and where what is selected begins."""

    anchor: int
    position: int


class Spot(NamedTuple):
    """Where the keyboard is inside an answer: which of so many stops, and where in its text."""

    stop: int
    stops: int
    caret: Caret | None


def spot_of(widget: QWidget | None) -> Spot | None:
    """Where the keyboard is inside the answer around it; None outside of answers."""
    if widget is None or (editor := editor_around(widget)) is None:
        return None
    found = list(stops(editor))
    at = found.index(widget) if widget in found else 0
    return Spot(at, len(found), caret_of(widget))


def put_back(widget: QWidget | None, spot: Spot | None) -> None:
    """From where the keyboard came into the same answer, bring it to the same spot."""
    if widget is None or spot is None or (editor := editor_around(widget)) is None:
        return
    found = list(stops(editor))
    target = found[spot.stop] if len(found) == spot.stops else widget
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    put_caret(target, spot.caret)


def editor_around(widget: QWidget) -> Editor | None:
    """The innermost editor that a widget is a part of."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Editor):
        around = around.parentWidget()
    return around


def caret_of(widget: QWidget | None) -> Caret | None:
    """Where the cursor of a text stands; None where there is no text."""
    if isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        return Caret(cursor.anchor(), cursor.position())
    if isinstance(widget, QLineEdit):
        at = widget.cursorPosition()
        start, end = widget.selectionStart(), widget.selectionEnd()
        return Caret(at if start < 0 else end if at == start else start, at)
    return None


def put_caret(widget: QWidget | None, caret: Caret | None) -> None:
    """Put the cursor there again, as far as the text reaches."""
    if caret is None:
        return
    if isinstance(widget, QPlainTextEdit):
        last = len(widget.toPlainText())
        cursor = widget.textCursor()
        cursor.setPosition(min(caret.anchor, last))
        cursor.setPosition(min(caret.position, last), QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
    elif isinstance(widget, QLineEdit):
        anchor, at = (min(place, len(widget.text())) for place in caret)
        widget.setCursorPosition(at)
        if anchor != at:
            widget.setSelection(anchor, at - anchor)
