# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A draft that can't be changed: open elsewhere, signed; read, copied, taken over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from mla_writer.domain.draft import SignedLetter
from mla_writer.services.draft_files import open_for_work
from mla_writer.services.opening import sample_draft
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui.step_rows import REVIEW
from tests.gui.conftest import NOW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow


def words(root: QWidget) -> str:
    """All that can be read."""
    settle()
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def press(root: QWidget, text: str) -> None:
    """The button with these words."""
    settle()
    (found,) = [
        one for one in root.findChildren(QAbstractButton) if one.isVisible() and one.text() == text
    ]
    found.click()
    settle()


def test_a_second_window_reads_and_says_who_writes(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    other = open_for_work(specimen, lambda: NOW)
    window = open_window()
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    said = words(drafting)
    assert "Open in another window:" in said
    assert "You can read it." in said
    drafting.go_to_answer("subject")
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    before = line.text()
    assert before
    QTest.keyClicks(line, "!!!")
    assert line.text() == before
    assert drafting.session.answers.get("subject") == before
    other.close()


def test_no_field_of_any_section_takes_a_change(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    other = open_for_work(specimen, lambda: NOW)
    window = open_window()
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    before = drafting.session.answers.tree
    for view in drafting.session.view().steps:
        drafting.visit(view.step.id)
        settle()
        page = drafting.stack.section
        assert page is not None
        texts: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit)]
        texts += page.findChildren(QPlainTextEdit)
        assert all(text.isReadOnly() for text in texts if text.isVisible())
        switches = (*page.findChildren(QComboBox), *page.findChildren(QCheckBox))
        assert not [one for one in switches if one.isVisible() and one.isEnabled()]
        for pressed in page.findChildren(QAbstractButton):
            leads_away = isValid(pressed) and pressed.text().startswith("Ask the other authority")
            if isValid(pressed) and pressed.isVisible() and pressed.isEnabled() and not leads_away:
                pressed.click()
                settle(0)
    assert drafting.session.answers.tree == before
    other.close()


def test_a_key_that_would_change_it_says_that_nothing_was_changed(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    other = open_for_work(specimen, lambda: NOW)
    window = open_window()
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    before = drafting.session.answers.tree
    drafting.go_to_answer("persons[p1].family_name")
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_N, CTRL | SHIFT)
    assert drafting.session.answers.tree == before
    assert "Nothing was changed" in words(drafting)
    other.close()


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_it_is_taken_over_with_the_newest_answers_once_it_is_free(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    other = open_for_work(specimen, lambda: NOW)
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.says.look_again()
    assert "Open in another window:" in words(window.drafting)
    other.session.answer("subject", "Changed in the other window")
    other.close()
    window.drafting.says.look_again()
    assert "The draft is free now" in words(window.drafting)
    press(window.drafting, "Take over")
    drafting = window.drafting
    assert drafting is not None
    assert not drafting.opened.is_read_only
    drafting.go_to_answer("subject")
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "Changed in the other window"
    QTest.keyClicks(line, "!")
    assert drafting.session.answers.get("subject") == "Changed in the other window!"


def test_a_signed_request_says_so_and_is_copied_to_a_new_one(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "case.mla"
    letter = SignedLetter("letter.signed.pdf", "0" * 64, NOW.isoformat())
    write_draft(path, replace(sample_draft("01-ready"), signed_letters=(letter,)))
    window = open_window()
    window.open(path)
    drafting = window.drafting
    assert drafting is not None
    assert "This letter is signed." in words(drafting)
    drafting.visit(REVIEW)
    settle()
    assert not drafting.foot.onward.isEnabled()
    assert "can be read, not changed" in words(drafting.foot)
    drafting.finalise()
    assert not list(tmp_path.glob("*.pdf"))
    press(drafting, "Copy to a new request")
    copy = window.drafting
    assert copy is not None
    assert copy is not drafting
    assert copy.opened.path == tmp_path / "case-2.mla"
    assert not copy.opened.is_read_only
    assert copy.session.draft.signed_letters == ()
    assert copy.session.answers.get("subject") == drafting.session.answers.get("subject")
    assert not [
        one for one in copy.notices.findChildren(QPushButton) if one.text().startswith("Copy")
    ]


def test_a_row_can_still_be_opened_to_be_read(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    other = open_for_work(specimen, lambda: NOW)
    window = open_window(screen_language="ar", theme="dark")
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    drafting.go_to_answer("persons[p1].family_name")
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    assert line.text()
    other.close()
