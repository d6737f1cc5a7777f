# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Signing says what it wants first, and takes it back once it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from mla_writer.services.demonstration import demo_key
from mla_writer.ui.step_rows import SIGN
from tests.gui.conftest import NOW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.screens.drafting import DraftingScreen

KEY, PIN = "Choose a key file first.", "Type the PIN first."


def line() -> QLineEdit:
    here = QApplication.focusWidget()
    assert isinstance(here, QLineEdit)
    return here


def press_main_button() -> None:
    settle()
    QTest.keyClick(line(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


def said(drafting: DraftingScreen) -> set[str]:
    return {one.text() for one in drafting.sign.findChildren(QLabel) if one.isVisible()}


def test_the_key_then_the_pin_are_asked_for(
    drafting: DraftingScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    key, _ = demo_key(tmp_path / "keys", NOW)
    drafting.finalise()
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    press_main_button()
    assert KEY in said(drafting)
    assert line().property("invalid")
    line().setText(str(key))
    assert KEY not in said(drafting)
    press_main_button()
    assert line().echoMode() is QLineEdit.EchoMode.Password
    assert PIN not in said(drafting)
    press_main_button()
    assert PIN in said(drafting)
    QTest.keyClicks(line(), "1")
    assert PIN not in said(drafting)


def test_after_choosing_the_key_the_pin_has_the_keyboard_and_signing_comes_next(
    drafting: DraftingScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    key, _ = demo_key(tmp_path / "keys", NOW)
    drafting.finalise()
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    settle()
    QTest.keyClick(line(), Qt.Key.Key_Tab)
    choose = QApplication.focusWidget()
    assert choose is not None
    QTest.keyClick(choose, Qt.Key.Key_Return)
    settle(100)
    (dialog,) = drafting.window().findChildren(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(key))
    settle(100)
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle(100)
    assert line().echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(line(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is drafting.foot.onward
