# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Go to: a few letters lead somewhere, or the list says that they don't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from mla_writer.ui.dialogs.go_to import GoTo
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

NONE = "Nothing found. Type fewer or other letters."


def typed(window: MainWindow, letters: str) -> tuple[GoTo, list[str]]:
    window.go_to()
    settle()
    (dialog,) = window.findChildren(GoTo)
    line, places = dialog.findChild(QLineEdit), dialog.findChild(QListWidget)
    assert isinstance(line, QLineEdit)
    assert isinstance(places, QListWidget)
    line.setFocus()
    line.setText(letters)
    line.textEdited.emit(letters)
    return dialog, [places.item(row).text() for row in range(places.count())]


def test_what_leads_nowhere_says_so_and_return_stays(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    dialog, shown = typed(window, "qqzzx")
    assert shown == [NONE]
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible()
    line.textEdited.emit("urgency")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert drafting.current_step == "urgency"


@pytest.mark.parametrize("letters", ["etabli", "ÉTABLI"])
def test_accents_need_not_be_typed(
    open_window: Callable[..., MainWindow], specimen: Path, letters: str
) -> None:
    window = open_window(screen_language="fr")
    window.open(specimen)
    dialog, shown = typed(window, letters)
    assert any("établi" in one for one in shown)
    dialog.reject()


def window_of(drafting: DraftingScreen) -> MainWindow:
    from mla_writer.ui.main_window import MainWindow

    window = drafting.window()
    assert isinstance(window, MainWindow)
    return window
