# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is drawn anew under the keyboard gives it back: where it was, or at the next place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QToolButton

from mla_writer.ui.dialogs.notice import ReasonDialog
from mla_writer.ui.step_rows import REVIEW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    return here


def stroke(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)
    settle()


def words() -> str:
    here = focus()
    assert isinstance(here, QPushButton)
    return here.text()


def named(whole: QWidget, beginning: str) -> QPushButton:
    return next(
        one
        for one in whole.findChildren(QPushButton)
        if one.isVisible() and one.text().startswith(beginning)
    )


def on_review(drafting: DraftingScreen) -> None:
    drafting.session.answer("purpose", None)
    drafting.visit(REVIEW)
    settle()


def test_a_filter_keeps_the_keyboard(drafting: DraftingScreen) -> None:
    on_review(drafting)
    for name in ("Advice", "Done", "All"):
        named(drafting.review, name).setFocus()
        stroke(Qt.Key.Key_Space)
        assert words().startswith(name)
        assert focus().property("checked")


def test_passing_with_a_reason_and_withdrawing_stay_in_their_line(
    drafting: DraftingScreen,
) -> None:
    on_review(drafting)
    named(drafting.review, "Pass with a reason").setFocus()
    stroke(Qt.Key.Key_Space)
    reason = focus()
    assert isinstance(reason, QPlainTextEdit)
    QTest.keyClicks(reason, "It is said in the annex.")
    stroke(Qt.Key.Key_Tab)
    assert words() == "Keep this reason"
    stroke(Qt.Key.Key_Return)
    assert not drafting.review.findChildren(ReasonDialog)
    drafting.window().activateWindow()  # a desktop does it by itself
    settle()
    assert words() == "Withdraw"
    stroke(Qt.Key.Key_Space)
    assert words().startswith("Pass with a reason")
    assert drafting.review.isAncestorOf(focus())


def test_a_final_that_is_stopped_gives_the_keyboard_back(drafting: DraftingScreen) -> None:
    drafting.visit(REVIEW)
    settle()
    QTest.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    drafting.waiting.stop.click()
    assert focus() is drafting.foot.onward


@pytest.mark.parametrize("path", ["facts_inferred", "persons[p1].given_names", "conducting_same"])
def test_another_language_leaves_the_keyboard_at_its_question(
    drafting: DraftingScreen, path: str
) -> None:
    window = window_of(drafting)
    drafting.go_to_answer(path)
    settle()
    for keep in (replace(window.settings, screen_language="ar"), window.settings):
        window.dress_anew(keep)
        settle()
        now = window.drafting
        assert now is not None
        assert now.current_path == path
        page = now.stack.section
        assert page is not None
        row = page.grid.row_of(path)
        assert row is not None
        assert row.below.isAncestorOf(focus())


@pytest.mark.parametrize("part", ["rail", "steps", "foot", "review"])
def test_another_language_leaves_the_keyboard_in_its_area(
    drafting: DraftingScreen, part: str
) -> None:
    window = window_of(drafting)
    if part == "review":
        on_review(drafting)

    def target() -> QWidget:
        now = window.drafting
        assert now is not None
        found: dict[str, QWidget] = {
            "rail": window.places.rail.findChildren(QToolButton)[1],
            "steps": now.steps,
            "foot": now.foot.onward,
        }
        return found.get(part) or named(now.review, "")

    target().setFocus()
    settle()
    assert focus() is target()
    window.set_language("fr")
    settle()
    assert focus() is target()


def test_home_keeps_the_keyboard_where_it_was(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(seen_notices=("drafts-not-encrypted",))
    named(window.home, "Write a question").setFocus()
    settle()
    window.set_language("fr")
    settle()
    window.set_language("en")
    settle()
    assert words() == "Write a question"


def test_home_keeps_what_was_ticked(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.home.kinds.tick(["bank_records", "statement", "none-such"])
    window.set_language("ar")
    assert window.home.kinds.ticked() == ("statement", "bank_records")


def window_of(drafting: DraftingScreen) -> MainWindow:
    from mla_writer.ui.main_window import MainWindow

    window = drafting.window()
    assert isinstance(window, MainWindow)
    return window
