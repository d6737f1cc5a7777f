# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Verifying a letter that came from elsewhere: the report, and what can't be relied on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.producing import produce
from mla_writer.services.signing import SigningRequest, sign_file
from mla_writer.signing.report import Verdict
from tests.gui.conftest import NOW
from tests.gui.screens import settle, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A signed letter and the folder of certificates that trusts its signer."""
    folder = tmp_path_factory.mktemp("signed")
    session = DraftSession(
        open_form("mla"), open_reference(), sample_draft("01-ready"), lambda: NOW
    )
    letter = produce(session, folder, final=True)
    key, trust = demo_key(folder / "keys", NOW)
    made = sign_file(SigningRequest(letter.pdf, key), lambda: PIN, NOW)
    return made.path, trust


def choose_in_dialog(window: MainWindow, path: Path) -> None:
    """Type a file's name into the dialog that is open, and Return."""
    (dialog,) = window.findChildren(QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    settle(100)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(100)


def test_a_letter_is_chosen_and_the_keyboard_comes_to_the_verdict(
    open_window: Callable[..., MainWindow], signed: tuple[Path, Path], qtbot: QtBot
) -> None:
    path, trust = signed
    window = open_window()
    window.verify()
    settle()
    choose_in_dialog(window, path)
    screen = window.places.verifying
    assert screen is not None
    qtbot.waitUntil(lambda: screen.outcome is not None, timeout=30000)
    assert "Signer is not confirmed" in words(screen)
    screen.trust(trust)
    qtbot.waitUntil(lambda: "Signature is valid" in words(screen), timeout=30000)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName().startswith("Signature is valid")
    window.set_language("ar")
    assert window.places.is_verifying
    assert window.places.verifying is not None
    assert window.places.verifying.outcome is not None


def test_after_the_folder_of_trust_the_keyboard_is_at_the_new_verdict(
    open_window: Callable[..., MainWindow], signed: tuple[Path, Path], qtbot: QtBot
) -> None:
    path, trust = signed
    window = open_window()
    screen = window.places.show_verify()
    screen.verify(path)
    qtbot.waitUntil(lambda: "not confirmed" in words(screen), timeout=30000)
    (choose,) = [one for one in screen.findChildren(QPushButton) if one.text() == "Choose…"]
    choose.setFocus()
    QTest.keyClick(choose, Qt.Key.Key_Space)
    choose_in_dialog(window, trust)
    qtbot.waitUntil(lambda: "Signature is valid" in words(screen), timeout=30000)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName().startswith("Signature is valid")


def test_a_changed_letter_is_not_valid(
    open_window: Callable[..., MainWindow],
    signed: tuple[Path, Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path, trust = signed
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 1
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(data)
    window = open_window()
    screen = window.places.show_verify()
    screen.trust(trust)
    screen.verify(forged)
    qtbot.waitUntil(lambda: "on this file" in words(screen) or "rely on it" in words(screen))
    assert "Signature is valid" not in words(screen)


@pytest.mark.parametrize("content", [b"", b"not a PDF", b"%PDF-1.7\n%%EOF", b"\0" * 5000])
def test_what_cant_be_read_isnt_relied_on(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(content)
    window = open_window()
    screen = window.places.show_verify()
    screen.verify(path)
    qtbot.waitUntil(lambda: "rely on" in words(screen), timeout=30000)
    assert screen.outcome is None or screen.outcome.report.verdict is Verdict.NOT_VALID
    assert screen.outcome is not None or "Code: " in words(screen)


def test_stopping_leaves_what_was_shown(
    open_window: Callable[..., MainWindow], signed: tuple[Path, Path], qtbot: QtBot
) -> None:
    path, _ = signed
    window = open_window()
    screen = window.places.show_verify()
    screen.verify(path)
    screen.waiting.stop.click()
    assert screen.waiting.isHidden()
    from mla_writer.ui.tasks import wait_for_all

    assert wait_for_all(30000)
    settle()
    assert screen.outcome is None
    assert [one for one in screen.findChildren(QPushButton) if one.text() == "Verify a letter…"]
    screen.verify(path)
    qtbot.waitUntil(lambda: screen.outcome is not None, timeout=30000)
