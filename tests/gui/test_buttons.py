# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Return presses the button that has the keyboard, on screens and in dialogs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from mla_writer.paths import PROJECT
from mla_writer.ui.dialogs.reading import ReadingDialog
from mla_writer.ui.dialogs.settings import SettingsDialog
from mla_writer.ui.widgets import WrappedLink, button, tool
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
MAKERS = re.compile(r"\bQ(?:Push|Tool)Button\(\)")


def named(whole: QWidget, words: str) -> QPushButton:
    return next(one for one in whole.findChildren(QPushButton) if one.text() == words)


def ended_by(dialog: QDialog, words: str, key: Qt.Key) -> list[int]:
    """How a dialog ended when a key was pressed on one of its buttons."""
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    pressed = named(dialog, words)
    pressed.setFocus()
    QTest.keyClick(pressed, key)
    return ended


@pytest.mark.parametrize("key", KEYS)
def test_settings_close_with_each_key(open_window: Callable[..., MainWindow], key: Qt.Key) -> None:
    window = open_window()
    window.open_settings()
    settle()
    (dialog,) = window.findChildren(SettingsDialog)
    assert ended_by(dialog, "Close", key) == [QDialog.DialogCode.Accepted.value]


def test_return_on_cancel_cancels_instead_of_keeping(drafting: DraftingScreen) -> None:
    drafting.visit("legal_basis")
    settle()
    links = drafting.stack.findChildren(QPushButton)
    next(one for one in links if one.text().startswith("Confirm") and one.isVisible()).click()
    settle()
    (dialog,) = drafting.window().findChildren(ReadingDialog)
    kept: list[bool] = []
    dialog.kept.connect(lambda: kept.append(True))
    ended = ended_by(dialog, "Cancel", Qt.Key.Key_Return)
    assert ended == [QDialog.DialogCode.Rejected.value]
    assert not kept


@pytest.mark.parametrize("key", KEYS)
def test_each_kind_of_button_takes_the_key_once(drafting: DraftingScreen, key: Qt.Key) -> None:
    pressed: list[str] = []
    desk, holder = drafting.desk, drafting.foot
    for name, made in (
        ("words", button("Go", lambda: pressed.append("words"), desk)),
        ("icon", tool("x", "Go", lambda: pressed.append("icon"), desk)),
        ("link", WrappedLink("Go", lambda: pressed.append("link"), desk)),
    ):
        made.setParent(holder)
        made.show()
        made.setFocus()
        assert QApplication.focusWidget() is made
        pressed.clear()
        QTest.keyClick(made, key)
        assert pressed == [name]
        made.deleteLater()


def test_no_button_that_is_a_stop_is_made_elsewhere() -> None:
    """Qt's own would not take Return."""
    ui = PROJECT / "mla_writer" / "ui"
    made = {path.name for path in ui.rglob("*.py") if MAKERS.search(path.read_text("utf-8"))}
    assert made == {"status_row.py"}  # its buttons are no stops
