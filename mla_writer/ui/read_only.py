# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading only: fields show their answers, take the keyboard, and take no change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
# What only shows more may be pressed: chips, links, the row's opener, the card's end.
SHOWING = frozenset({"chip", "link", "opener", "summary"})


class ReadOnly:
    """Keeps the editors of one page from taking changes, those too that are built later.

    A row that is opened builds its fields at that moment and brings the keyboard there, so a move
    of the keyboard is when to look again.
    """

    def __init__(self, page: Callable[[], QWidget | None]) -> None:
        self._page = page
        self.is_on = False

    def begin(self) -> None:
        """From now on pages are only read."""
        if not self.is_on:
            self.is_on = True
            application = QApplication.instance()
            if isinstance(application, QApplication):
                application.focusChanged.connect(self.apply)
        self.apply()

    def end(self) -> None:
        """Let go of the application."""
        application = QApplication.instance()
        if self.is_on and isinstance(application, QApplication):
            application.focusChanged.disconnect(self.apply)
        self.is_on = False

    def apply(self, *_focus: QWidget | None) -> None:
        """Look at the page that is shown."""
        page = self._page()
        if not self.is_on or page is None:
            return
        for field in page.findChildren(QWidget):
            if isinstance(field, TEXTS):
                hold_back(field)
            elif isinstance(field, QComboBox) or (
                isinstance(field, QAbstractButton) and changes(field)
            ):
                field.setEnabled(False)


def hold_back(text: QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox) -> None:
    """Take no typing from now on, and look like it."""
    if not text.isReadOnly():
        text.setReadOnly(True)
        text.style().unpolish(text)
        text.style().polish(text)


def changes(pressed: QAbstractButton) -> bool:
    """Whether pressing this changes an answer."""
    if pressed.isCheckable():
        return True
    return pressed.property("kind") not in SHOWING and not pressed.property("shows_more")
