# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a person opened and where the cursor stood is so again in another language or look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.editors.repeat_rows import RowCard
from mla_writer.ui.field_grid import FieldGrid
from mla_writer.ui.main_window import MainWindow
from mla_writer.ui.spot import editor_around
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.screens.drafting import DraftingScreen


def window_of(drafting: DraftingScreen) -> MainWindow:
    window = drafting.window()
    assert isinstance(window, MainWindow)
    return window


def screen(window: MainWindow) -> DraftingScreen:
    assert window.drafting is not None
    return window.drafting


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    return here


CHANGES: dict[str, Callable[[MainWindow], None]] = {
    "language": lambda window: window.set_language("ar"),
    "theme": lambda window: window.set_theme("dark"),
    "size": lambda window: window.set_size(150),
}
changes = pytest.mark.parametrize("change", CHANGES)


@changes
def test_the_cursor_stays_in_a_text(drafting: DraftingScreen, change: str) -> None:
    window = window_of(drafting)
    drafting.go_to_answer("facts_established")
    area = focus()
    assert isinstance(area, QPlainTextEdit)
    cursor = area.textCursor()
    cursor.setPosition(40)
    cursor.setPosition(52, cursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    CHANGES[change](window)
    settle(150)
    after = focus()
    assert isinstance(after, QPlainTextEdit)
    assert (after.textCursor().anchor(), after.textCursor().position()) == (40, 52)
    assert screen(window).current_path == "facts_established"


def test_the_cursor_and_a_selection_stay_in_a_line(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    drafting.go_to_answer("subject")
    line = focus()
    assert isinstance(line, QLineEdit)
    line.setSelection(9, -4)
    window.set_language("fr")
    settle(150)
    after = focus()
    assert isinstance(after, QLineEdit)
    assert after is not line
    assert (after.selectionStart(), after.selectionEnd(), after.cursorPosition()) == (5, 9, 5)


def group(window: MainWindow, path: str) -> RepeatEditor:
    found = screen(window).findChildren(RepeatEditor)
    (one,) = (each for each in found if each.path == path and each.isVisible())
    return one


def card(window: MainWindow, path: str) -> RowCard:
    (one,) = (each for each in group(window, path).findChildren(RowCard) if each.isVisible())
    return one


def test_unfolded_questions_and_the_open_row_stay(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    drafting.go_to_step("persons")
    group(window, "persons").open("persons[p2]")
    grid = card(window, "persons").grid
    folded = len(grid.rows)
    grid._more.click()
    assert len(grid.rows) > folded
    drafting.go_to_step("facts")
    window.set_language("ar")
    screen(window).go_to_step("persons")
    settle(100)
    after = card(window, "persons")
    assert after.path == "persons[p2]"
    assert isinstance(after.grid, FieldGrid)
    assert len(after.grid.rows) == len(grid.rows)


def test_rows_that_were_all_shut_stay_shut(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    drafting.session.answer("persons[p1].birth_date", "2999-01-01")
    drafting.go_to_step("persons")
    settle()
    assert card(window, "persons").path == "persons[p1]", "a fault opens its row at first"
    card(window, "persons").done.emit()
    window.set_language("fr")
    settle(100)
    assert not [one for one in group(window, "persons").findChildren(RowCard) if one.isVisible()]


def test_the_second_part_of_an_answer_keeps_the_keyboard(drafting: DraftingScreen) -> None:
    window = window_of(drafting)
    drafting.go_to_answer("measures[m1].period")
    whole = editor_around(focus())
    assert whole is not None
    lines = whole.findChildren(QLineEdit)
    lines[1].setFocus()
    name = lines[1].accessibleName()
    window.set_theme("dark")
    settle(150)
    assert focus().accessibleName() == name
