# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The table of keys: each one does what the menus say, and none does nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit

from mla_writer.ui.menu_table import table
from mla_writer.ui.side_strip import CHECKS, GUIDANCE
from mla_writer.ui.step_rows import REVIEW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

# The keys of the design that no menu has, and why.
ELSEWHERE = {
    "Esc": "leaves a list, a search, a pane",
    "Del": "shown in a menu, taken by the group",
    "Alt+Up": "shown in a menu, taken by the group",
    "Alt+Down": "shown in a menu, taken by the group",
}
DESIGN = (
    "Ctrl+K Ctrl+1 Ctrl+2 F6 Shift+F6 Ctrl+PgDown Ctrl+PgUp Ctrl+Return F7 F8 Shift+F8 F9 Ctrl+F9 "
    "F1 Shift+F1 Ctrl+N Ctrl+Shift+E Ctrl+Shift+N Del Alt+Up Alt+Down Ctrl+S Ctrl+Z Ctrl+Y Ctrl++ "
    "Ctrl+- Ctrl+0 Ctrl+Shift+L Alt+Left Esc"
)


def stroke(keys: str) -> None:
    """Press what a menu shows, on whatever has the keyboard."""
    settle()
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    QTest.keySequence(here, QKeySequence(keys))
    settle()


@dataclass(frozen=True)
class Seen:
    """What a person could notice of the window."""

    step: str
    path: str
    focus: int
    place: bool
    is_side_open: bool
    tab: int
    percent: int
    language: str
    answers: object
    dialogs: int
    saved: str
    draft: object


def look_at(window: MainWindow) -> Seen:
    drafting = window.drafting
    assert drafting is not None
    return Seen(
        drafting.current_step,
        drafting.current_path,
        id(QApplication.focusWidget()),
        window.places.is_drafting,
        drafting.pane.isVisible(),
        drafting.pane.tab,
        window.settings.text_percent,
        drafting.session.draft.document_language,
        drafting.session.answers.tree,
        len([one for one in window.findChildren(QDialog) if one.isVisible()]),
        "" if drafting.foot.tick.isHidden() else "saved",
        window.openings.draft and window.openings.draft.path,
    )


def change_then(window: MainWindow, path: str = "subject") -> None:
    assert window.drafting is not None
    window.drafting.go_to_answer(path)
    settle()
    window.drafting.port.answered.emit(path, "Changed by hand")


def undone(window: MainWindow) -> None:
    change_then(window)
    stroke("Ctrl+Z")


def come_from(window: MainWindow) -> None:
    assert window.drafting is not None
    window.drafting.visit("facts")
    window.drafting.visit("persons")


def larger(window: MainWindow) -> None:
    window.scale(1)


def in_persons(window: MainWindow) -> None:
    assert window.drafting is not None
    window.drafting.visit("persons")
    window.drafting.go_to_answer("persons")


def on_review(window: MainWindow) -> None:
    assert window.drafting is not None
    window.drafting.visit(REVIEW)


def nothing(_window: MainWindow) -> None:
    """The draft as it was opened."""


PREPARE: dict[str, Callable[[MainWindow], object]] = {
    "Ctrl+S": change_then,
    "Ctrl+Z": change_then,
    "Ctrl+Y": undone,
    "Alt+Left": come_from,
    "Ctrl+-": larger,
    "Ctrl+0": larger,
    "Ctrl+Shift+N": in_persons,
    "Del": in_persons,
    "Alt+Down": in_persons,
    "Ctrl+PgUp": come_from,
    "Ctrl+2": lambda window: window.go_home(),
}


def menu_keys(window: MainWindow) -> dict[str, str]:
    """Each key of the menus with its words."""
    entries = [entry for lines in table(window).values() for entry in lines]
    return {
        entry.keys or entry.shown: entry.words for entry in entries if entry.keys or entry.shown
    }


@pytest.fixture
def window(drafting: DraftingScreen) -> MainWindow:
    from mla_writer.ui.main_window import MainWindow

    window = drafting.window()
    assert isinstance(window, MainWindow)
    drafting.visit("facts")
    settle()
    return window


def test_the_menus_have_each_key_of_the_design(window: MainWindow) -> None:
    known = {*menu_keys(window), *ELSEWHERE}
    assert set(DESIGN.split()) <= known


# Ctrl+Q closes the window; files and settings open dialogs.
@pytest.mark.parametrize(
    "keys",
    [keys for keys in (*DESIGN.split(), "Ctrl+O", "Ctrl+,") if keys not in ("Esc", "Alt+Up")],
)
def test_no_key_does_nothing(window: MainWindow, keys: str) -> None:
    assert keys in menu_keys(window)
    PREPARE.get(keys, nothing)(window)
    settle()
    before = look_at(window)
    stroke(keys)
    assert look_at(window) != before, f"{keys} does nothing"
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_each_key_is_shown_in_its_menu(window: MainWindow) -> None:
    shown = set()
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            shown.add(action.shortcut().toString(QKeySequence.SequenceFormat.PortableText))
            shown.add(action.text().partition("\t")[2])
    assert {QKeySequence(keys).toString() for keys in menu_keys(window)} <= shown


def test_no_key_stands_for_two_things(window: MainWindow) -> None:
    taken = (action.shortcut() for action in window.actions())
    keys = [shortcut.toString() for shortcut in taken if not shortcut.isEmpty()]
    assert sorted(keys) == sorted(set(keys))
    assert not [key for key in keys if "Ctrl+Alt" in key]
    assert all(isinstance(action, QAction) for action in window.actions())


def test_del_in_a_text_deletes_letters_and_no_row(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    drafting.go_to_answer("persons[p1].family_name")
    settle()
    rows = drafting.session.view().view.rows("persons")
    here = QApplication.focusWidget()
    assert isinstance(here, QLineEdit)
    here.setCursorPosition(0)
    text = here.text()
    stroke("Del")
    assert drafting.session.view().view.rows("persons") == rows
    assert here.text() == text[1:]


def test_moving_a_row_down_and_up_again_leaves_it_where_it_was(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    in_persons(window)
    before = drafting.session.view().view.rows("persons")
    stroke("Alt+Down")
    assert drafting.session.view().view.rows("persons") != before
    stroke("Alt+Up")
    assert drafting.session.view().view.rows("persons") == before


def test_from_the_review_to_a_gap_and_back_to_its_line(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    drafting.session.answer("deadline", "2026-11-01")
    drafting.redraw()
    on_review(window)
    settle()
    (gap, *_) = drafting.session.view().blocking
    assert drafting.review.focus_item(gap.path)
    line = QApplication.focusWidget()
    assert line is not None
    stroke("Space")
    assert drafting.current_step == gap.step
    assert drafting.current_path == gap.path
    stroke("Alt+Left")
    assert drafting.current_step == REVIEW
    assert QApplication.focusWidget() is line


def in_order(drafting: DraftingScreen) -> list[str]:
    """The answers of what blocks, then those of all other findings."""
    look = drafting.session.view()
    return list(dict.fromkeys(one.path for one in (*look.blocking, *look.findings)))


def test_f8_brings_the_keyboard_to_each_finding_and_round_again(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    drafting.session.answer("purpose", None)
    drafting.session.answer("facts_established", None)
    drafting.redraw()
    found = in_order(drafting)
    assert found[:2] == ["facts_established", "purpose"]
    drafting.enter("")
    for path in (*found, found[0]):
        stroke("F8")
        assert drafting.current_path == path
        here = QApplication.focusWidget()
        assert here is not None
        assert drafting.stack.isAncestorOf(here), path
    stroke("Shift+F8")
    assert drafting.current_path == found[-1]


def test_f8_goes_on_from_an_answer_that_was_mended(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    kept = {name: drafting.session.answers.get(name) for name in ("purpose", "facts_established")}
    for name in kept:
        drafting.session.answer(name, None)
    found = in_order(drafting)
    mended = found.index("facts_established")
    drafting.enter("facts_established")
    drafting.session.answer("facts_established", kept["facts_established"])
    drafting.redraw()
    stroke("F8")
    assert drafting.current_path == found[mended + 1]
    drafting.enter("facts_established")
    stroke("Shift+F8")
    assert drafting.current_path == found[mended - 1]


def test_an_emergency_begins_at_its_question_and_answers_nothing(window: MainWindow) -> None:
    before = window.openings.draft
    stroke("Ctrl+Shift+E")
    drafting = window.drafting
    assert drafting is not None
    assert window.openings.draft is not before
    assert drafting.current_path == "urgency_danger"
    assert drafting.session.answers.get("grade") is None
    assert drafting.session.view().view.rows("measures") == ()


@pytest.mark.usefixtures("window")
def test_f6_goes_round_all_areas_and_back() -> None:
    start = QApplication.focusWidget()
    assert isinstance(start, QPlainTextEdit)
    seen = []
    for _ in range(4):
        stroke("F6")
        seen.append(QApplication.focusWidget())
    assert len(set(map(id, seen))) == 4
    for _ in range(4):
        stroke("Shift+F6")
    assert QApplication.focusWidget() is start


def test_esc_leaves_the_pane_and_no_answer_is_lost(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    change_then(window)
    stroke("F7")
    assert drafting.pane.tab == CHECKS
    stroke("Esc")
    here = QApplication.focusWidget()
    assert here is not None
    assert drafting.stack.isAncestorOf(here)
    assert drafting.session.answers.get("subject") == "Changed by hand"


def test_shift_f1_shows_the_articles_of_the_question(window: MainWindow) -> None:
    drafting = window.drafting
    assert drafting is not None
    drafting.go_to_answer("facts_established")
    stroke("Shift+F1")
    assert drafting.pane.tab == GUIDANCE


def test_ctrl_q_leaves_the_draft_without_lock_or_holder(window: MainWindow) -> None:
    assert window.openings.draft is not None
    path = window.openings.draft.path
    kept = path.with_name(f"{path.name}.lock")
    assert kept.exists()
    stroke("Ctrl+Q")
    assert not window.isVisible()
    assert not kept.exists()
    assert not path.with_name(f"{path.name}.holder").exists()
