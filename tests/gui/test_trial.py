# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an officer met who wrote a case by keyboard alone, with the guide alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from mla_writer.checks.finding import Severity
from mla_writer.ui.dialogs.files import ask_file, ask_folder
from mla_writer.ui.section_page import SectionPage
from tests.gui.screens import settle, words
from tests.gui.test_go_to import typed, window_of
from tests.gui.test_questions import here

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.ui.screens.drafting import DraftingScreen


def is_in_sight(widget: QWidget) -> bool:
    """Whether the whole widget shows in the page that scrolls."""
    around = widget.parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    port = around.viewport()
    shown = QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())
    return port.rect().contains(shown)


def test_a_row_that_was_just_added_is_in_sight(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("measures[m1].accounts")
    settle(200)
    page = drafting.stack.currentWidget()
    assert page is not None
    add = next(
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName().startswith("Add: Which accounts?")
    )
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    settle(300)
    assert here() is not add
    assert is_in_sight(here())


def test_a_note_says_what_another_check_found(drafting: DraftingScreen) -> None:
    look = drafting.session.view()
    others = (one for one in look.findings if not one.code.startswith("completeness."))
    found = replace(next(others), severity=Severity.MISSING, path="subject")
    drafting.go_to_answer("subject")
    page = drafting.stack.currentWidget()
    assert isinstance(page, SectionPage)
    row = page.grid.row_of("subject")
    question = look.view.question("subject")
    assert row is not None
    assert question is not None
    row.redraw(question, replace(look, findings=(found,)), is_touched=True)
    settle(50)
    assert drafting.desk.words.finding(found).title in words(page)
    assert "Essential answer still missing" not in words(page)


def test_a_long_text_that_was_filled_in_shows_its_beginning(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("auth_requested.unit")
    drafting.port.answered.emit("auth_requested.name", "Office " * 30)
    settle(50)
    shown = drafting.stack.currentWidget()
    assert shown is not None
    (line,) = [one for one in shown.findChildren(QLineEdit) if one.text().startswith("Office ")]
    assert line.cursorPosition() == 0
    drafting.go_to_answer("auth_requested.name")
    assert here() is line
    assert line.cursorPosition() == len(line.text())


@pytest.mark.parametrize("ask", [ask_file, ask_folder])
def test_names_offered_in_a_file_dialog_have_a_ground(
    drafting: DraftingScreen, ask: object, tmp_path: Path
) -> None:
    dialog = (
        ask_file(drafting, "Key file", print, start=tmp_path)
        if ask is ask_file
        else ask_folder(drafting, "Folder", print, tmp_path)
    )
    popups = [one.popup() for one in dialog.findChildren(QCompleter)]
    assert popups
    assert all(one is not None and one.property("kind") == "offered" for one in popups)
    dialog.reject()
    QApplication.processEvents()


def test_a_draft_is_found_by_its_reference(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    window.go_home()
    dialog, shown = typed(window, "eoco/inv")
    assert shown[0] == "EOCO/INV/2026/0417  (case)", "rows of the draft with these letters follow"
    dialog.reject()


def test_go_to_a_list_brings_the_keyboard_to_its_first_row(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("ref_own")
    dialog, _ = typed(window_of(drafting), "numbers does the case")
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(300)
    assert drafting.current_step == "proceedings"
    assert here().accessibleName().startswith("Edit ")


def test_a_row_of_a_treaty_shows_its_title(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("basis_details")
    settle(200)
    page = drafting.stack.currentWidget()
    assert page is not None
    names = [one.accessibleName() for one in page.findChildren(QToolButton)]
    assert "Edit UNTOC" not in names
    assert any(name.startswith("Edit United Nations Convention") for name in names), names
