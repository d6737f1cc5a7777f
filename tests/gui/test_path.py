# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The whole way by keyboard: from the first tick to a signed letter and its report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.ui.step_rows import REVIEW, SIGN
from tests.gui.conftest import NOW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key on whatever has the keyboard."""
    settle()
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    QTest.keyClick(here, key, modifiers)


def type_text(text: str) -> None:
    settle()
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    QTest.keyClicks(here, text)


def labels(screen: DraftingScreen) -> str:
    """All that can be read on the page that is shown."""
    settle()
    page = screen.stack.currentWidget()
    assert page is not None
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_ticking_two_kinds_starts_a_request_with_two_measures(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    type_text("bank")
    press(Qt.Key.Key_Return)
    type_text("statement")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert window.drafting is not None
    rows = window.drafting.session.view().view.rows("measures")
    assert rows == ("measures[m1]", "measures[m2]")
    assert window.places.is_drafting


def test_ctrl_k_goes_to_a_question_by_a_few_letters(drafting: DraftingScreen, qtbot: QtBot) -> None:
    window = drafting.window()
    press(Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
    type_text("follows from")
    press(Qt.Key.Key_Return)
    settle()
    assert drafting.current_step == "facts"
    assert drafting.current_path == "facts_inferred"


def test_undo_and_redo_work_over_fields_from_within_a_field(drafting: DraftingScreen) -> None:
    before = drafting.session.answers.get("subject")
    drafting.go_to_answer("subject")
    press(Qt.Key.Key_End)
    type_text("!")
    assert drafting.session.answers.get("subject") == f"{before}!"
    drafting.go_to_answer("facts_established")
    press(Qt.Key.Key_Z, CTRL)
    assert drafting.session.answers.get("subject") == before
    assert drafting.current_path == "subject"
    press(Qt.Key.Key_Y, CTRL)
    assert drafting.session.answers.get("subject") == f"{before}!"


def test_a_fault_is_said_after_leaving_at_the_field_and_in_the_summary(
    drafting: DraftingScreen,
) -> None:
    drafting.go_to_answer("persons[p1].birth_date")
    here = QApplication.focusWidget()
    assert isinstance(here, QLineEdit)
    here.clear()
    type_text("2062-03-14")
    (title,) = {
        drafting.desk.words.finding(one).title
        for one in drafting.session.view().findings
        if one.path == "persons[p1].birth_date" and one.severity.blocks
    }
    assert title not in links(drafting)
    press(Qt.Key.Key_Tab)
    assert title in links(drafting)
    assert title in labels(drafting)
    description = here.accessibleDescription()
    assert title in description
    assert here.text() == "2062-03-14"


def links(drafting: DraftingScreen) -> set[str]:
    """The words of the links and buttons that can be seen on this page."""
    settle()
    page = drafting.stack.currentWidget()
    assert page is not None
    return {link.text() for link in page.findChildren(QPushButton) if link.isVisible()}


def test_continue_goes_to_the_summary_once_then_on(drafting: DraftingScreen) -> None:
    drafting.session.answer("letter_date", "2026-13-40")
    step = drafting.session.view().view.question("letter_date")
    assert step is not None
    drafting.visit(step.step)
    press(Qt.Key.Key_Return, CTRL)
    here = QApplication.focusWidget()
    assert drafting.current_step == step.step
    assert here is not None
    assert here.property("kind") == "link"
    press(Qt.Key.Key_Return, CTRL)
    assert drafting.current_step != step.step


def test_rows_are_added_moved_deleted_and_brought_back(drafting: DraftingScreen) -> None:
    def rows() -> tuple[str, ...]:
        return drafting.session.view().view.rows("persons")

    drafting.visit("persons")
    first, second = rows()
    press(Qt.Key.Key_N, CTRL | SHIFT)
    assert rows() == (first, second, "persons[p3]")
    assert drafting.current_path.startswith("persons[p3].")
    drafting.go_to_answer("persons")
    press(Qt.Key.Key_Down, ALT)
    assert rows()[:2] == (second, first)
    press(Qt.Key.Key_Delete)
    assert rows() == (second, "persons[p3]")
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    assert here.isVisible()
    press(Qt.Key.Key_Z, CTRL)
    assert rows() == (second, first, "persons[p3]")


def test_a_gap_is_passed_with_a_reason_and_the_letter_signed(
    drafting: DraftingScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    drafting.session.answer("deadline", "2026-11-01")
    drafting.go_to_step(REVIEW)
    assert drafting.session.view().blocking
    for finding in drafting.session.view().blocking:
        drafting.review.override_given.emit(finding, "The facts show it already.")
    assert "The facts show it already." in labels(drafting)
    key, trust = demo_key(tmp_path / "keys", NOW)
    drafting.foot.onward.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    choose_key(drafting, key)
    here = QApplication.focusWidget()
    assert isinstance(here, QLineEdit)
    assert here.echoMode() is QLineEdit.EchoMode.Password
    type_text(PIN)
    empty = drafting.sign_pane.grab().toImage()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: drafting.sign.is_done, timeout=30000)
    assert "Signer is not confirmed" in labels(drafting)
    assert inked(drafting, empty) > 50
    verdict = QApplication.focusWidget()
    assert verdict is not None
    assert verdict.accessibleName().startswith("Signer is not confirmed")
    assert "This letter is signed." in said_above(drafting)
    (kept,) = drafting.session.draft.signed_letters
    assert kept.file == "EOCO-INV-2026-0417.en.signed.pdf"
    drafting.sign.trust(trust)
    qtbot.waitUntil(lambda: "Signature is valid" in labels(drafting), timeout=30000)
    assert (drafting.opened.path.parent / "EOCO-INV-2026-0417.en.signed.pdf").exists()


def inked(drafting: DraftingScreen, before: QImage) -> int:
    """How many pixels of the page became dark: the signature that stands in its box."""
    now = drafting.sign_pane.grab().toImage()
    title = 60  # pixels above the page that hold its title
    places = [(x, y) for x in range(now.width()) for y in range(title, now.height())]
    return sum(
        now.pixelColor(x, y).lightness() < 110 < before.pixelColor(x, y).lightness()
        for x, y in places
    )


def choose_key(drafting: DraftingScreen, key: Path) -> None:
    """Choose…, type the file's name, Return: as a person does it."""
    (choose,) = [one for one in drafting.sign.findChildren(QPushButton) if one.text() == "Choose…"]
    choose.click()
    settle()
    (dialog,) = drafting.window().findChildren(QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(str(key))
    settle(100)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(100)


def said_above(drafting: DraftingScreen) -> str:
    """The notices of the draft."""
    return "\n".join(one.text() for one in drafting.notices.findChildren(QLabel))


def test_a_wrong_pin_is_one_sentence_and_nothing_is_written(
    drafting: DraftingScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    key, _ = demo_key(tmp_path / "keys", NOW)
    drafting.finalise()
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    drafting.sign.use_key(key)
    drafting.focus_page()
    type_text("wrong")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(drafting.window().findChildren(QMessageBox)), timeout=30000)
    (said,) = drafting.window().findChildren(QMessageBox)
    assert "PIN" in said.text()
    said.close()
    assert not list(drafting.opened.path.parent.glob("*.signed.pdf"))


def test_an_answer_after_the_final_locks_the_signature_again(
    drafting: DraftingScreen, qtbot: QtBot
) -> None:
    drafting.finalise()
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    drafting.go_to_answer("subject")
    type_text("x")
    assert not drafting.sign.is_ready


def test_home_says_until_it_is_closed_that_drafts_are_not_encrypted(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    said = [label.text() for label in window.home.findChildren(QLabel)]
    assert any("not encrypted" in text for text in said)
    window.dress_anew(replace(window.settings, screen_language="fr"))
    said = [label.text() for label in window.home.findChildren(QLabel)]
    assert any("chiffrés" in text for text in said), said
    close = [one for one in window.home.findChildren(QPushButton) if one.text() == "Fermer"]
    close[0].click()
    window.dress_anew(replace(window.settings, screen_language="en"))
    again = open_window(seen_notices=window.settings.seen_notices)
    said = [label.text() for label in again.home.findChildren(QLabel)]
    assert not any("not encrypted" in text for text in said)
    assert all(not tick.isChecked() for tick in again.home.findChildren(QCheckBox))
