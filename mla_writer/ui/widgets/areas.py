# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts of several lines."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

STRONG = {"L": False, "R": True, "AL": True}  # UAX 9: whether text that begins so runs to the left


def runs_left(text: str, *, otherwise: bool) -> bool:
    """Whether a text is read from the right, by its first letter; of no letters: otherwise."""
    kinds = map(unicodedata.bidirectional, text)
    return next((STRONG[kind] for kind in kinds if kind in STRONG), otherwise)


class TextArea(QPlainTextEdit):
    """Text stands on the side where its own language begins; Tab goes on to the next field.

    Qt sets each paragraph in its direction, and leaves all of them on the left.
    is_rtl: the side of the cursor while nothing is typed.
    """

    def __init__(self, *, is_rtl: bool) -> None:
        super().__init__()
        self._is_rtl = is_rtl
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._take_side)
        self._take_side()

    def _take_side(self) -> None:
        is_right = runs_left(self.toPlainText(), otherwise=self._is_rtl)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)
