# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Questions: help, faults, groups, alignment, and what a screen reader is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QRadioButton, QToolButton

from mla_writer.ui.focus_ring import Ring
from mla_writer.ui.side_strip import CHECKS
from tests.gui.screens import settle, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

SHIFT = Qt.KeyboardModifier.ShiftModifier


def here() -> QWidget:
    settle()
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the keyboard"
    return found


def test_f1_shows_guidance_and_shift_f1_its_articles(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].sex")
    QTest.keyClick(here(), Qt.Key.Key_F1)
    said = words(drafting.pane.guidance)
    assert "Sex" in said
    assert "Nothing is lost if it doesn't apply" in said
    assert "Which persons are concerned?" in said
    QTest.keyClick(here(), Qt.Key.Key_F1, SHIFT)
    assert "UNTOC 18(15)(e)" in here().accessibleName()
    assert "United Nations Convention" in here().accessibleName()


def test_a_fault_waits_until_the_field_is_left_again_and_again(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].birth_date")
    line = here()
    assert isinstance(line, QLineEdit)
    page = drafting.stack.currentWidget()
    assert page is not None
    for _ in range(2):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "1984-13")
        assert "1984-13" not in words(page)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        assert "1984-13 is not a date" in words(page) or "no day 1984-13" in words(page)
        assert line.text() == "1984-13"
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "1984-02-14")
        QTest.keyClick(here(), Qt.Key.Key_Tab)
        assert "1984-13" not in words(page)


def test_editors_of_one_line_stand_on_one_line(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].role")
    role = here()
    drafting.go_to_answer("persons[p1].family_name")
    name = here()
    assert role.mapTo(drafting, QPoint(0, 0)).x() != name.mapTo(drafting, QPoint(0, 0)).x()
    assert role.mapTo(drafting, QPoint(0, 0)).y() == name.mapTo(drafting, QPoint(0, 0)).y()


def test_the_ring_follows_a_field_that_is_pushed_down(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].birth_date")
    line = here()
    drafting.port.answered.emit("persons[p1].email", "no address")
    drafting.port.left.emit("persons[p1].email")
    settle(60)
    (ring,) = [one for one in drafting.window().findChildren(Ring) if one.isVisible()]
    around = ring.geometry().center()
    ground = ring.parentWidget()
    assert ground is not None
    assert line.rect().translated(line.mapTo(ground, QPoint(0, 0))).contains(around)


def test_del_clears_a_choice_and_never_the_row_around_it(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].sex")
    box = here()
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Delete)
    assert drafting.session.answers.get("persons[p1].sex") is None
    assert "persons[p1]" in drafting.session.view().view.rows("persons")


def test_closed_rows_say_their_place_and_state(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("persons[p1].family_name")
    settle()
    page = drafting.stack.currentWidget()
    assert page is not None
    edit = [one for one in page.findChildren(QToolButton) if one.accessibleName()[:5] == "Edit "]
    assert "2 of 2, Advice" in {one.accessibleDescription() for one in edit}


def test_a_choice_keeps_its_own_name_beside_its_question(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("measures[m1].fi_unknown")
    radio = here()
    assert isinstance(radio, QRadioButton)
    assert not radio.accessibleName() or radio.accessibleName() in {"Yes", "No"}
    assert radio.accessibleDescription().startswith("Is the name of the bank unknown?. optional")


@pytest.mark.parametrize("percent", [150, 200])
def test_narrow_windows_count_the_checks_and_an_open_pane_makes_way(
    open_window: Callable[..., MainWindow], specimen: Path, percent: int
) -> None:
    window = open_window(text_percent=percent)
    window.open(specimen)
    assert window.drafting is not None
    drafting = window.drafting
    settle()
    count = len(drafting.session.view().findings)
    shown = drafting.strip if percent == 150 else drafting.bar
    assert shown.isVisible()
    texts = {str(one.property("text")) for one in shown.children()}
    assert f"Checks {count}" in texts
    drafting.open_pane(CHECKS)
    settle()
    assert drafting.pane.isVisible()
    drafting.go_to_answer("facts_established")
    settle()
    assert not drafting.pane.isVisible()
