# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Typing in a list: what is offered, and which name was meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

NONE = -1


def offer_names(box: QComboBox) -> None:
    """Offer each name that contains what is typed, in a list below the line."""
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (names := completer.popup()) is not None:  # a window: black on X11 without a ground
        names.setProperty("kind", "offered")
    box.setCompleter(completer)


def meant(box: QComboBox) -> int:
    """The row of the name typed in full, else of the only name that contains it, else NONE."""
    typed = box.currentText().strip()
    row = box.findText(typed, Qt.MatchFlag.MatchFixedString)
    if row >= 0 or not typed:
        return row
    folded = typed.casefold()
    found = [row for row in range(box.count()) if folded in box.itemText(row).casefold()]
    return found[0] if len(found) == 1 else NONE
