# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A question to the other authority: begun from a request or at home, listed, opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from mla_writer import paths
from mla_writer.ui.step_rows import REVIEW, SIGN
from tests.gui.clipping import clipped
from tests.gui.screens import press, screens, settle, words
from tests.gui.test_every_screen import nameless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

ASK = "Ask the other authority"


def choose(window: MainWindow, start: str) -> QAction:
    """The entry of a menu whose words begin like this; its menu is about to show."""
    for menu in window.menuBar().actions():
        inner = menu.menu()
        assert isinstance(inner, QMenu)
        inner.aboutToShow.emit()
    (found,) = [one for one in window.actions() if one.text().replace("&", "").startswith(start)]
    return found


def screen(window: MainWindow) -> DraftingScreen:
    """The screen of the open draft."""
    assert window.drafting is not None
    return window.drafting


def form_of(window: MainWindow) -> str:
    return screen(window).session.form.id


@pytest.mark.parametrize("path", ["channel", "language_accepted"])
def test_a_link_at_the_question_begins_a_letter_that_asks(
    open_window: Callable[..., MainWindow], specimen: Path, path: str
) -> None:
    window = open_window()
    window.open(specimen)
    request = screen(window)
    before = request.session.draft
    request.go_to_answer(path)
    settle()
    page = request.stack.section
    row = page.grid.row_of(path) if page is not None else None
    assert row is not None
    press(row.above, ASK)
    asked = screen(window)
    assert asked is not request
    assert form_of(window) == "question"
    assert asked.session.answers.get("ref_own") == before.answers["ref_own"]
    assert asked.session.answers.get("facts_established") is None
    assert asked.opened.path.parent == paths.drafts_folder()
    window.open(specimen)
    assert screen(window).session.draft.answers == before.answers


def test_the_menu_asks_only_while_a_request_is_open(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window()
    assert not choose(window, ASK).isEnabled()
    window.open(specimen)
    entry = choose(window, ASK)
    assert entry.isEnabled()
    entry.trigger()
    assert form_of(window) == "question"


def test_home_begins_lists_and_opens_a_question(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    press(window.home, "Write a question")
    assert form_of(window) == "question"
    path = screen(window).opened.path
    window.openings.close()
    window.go_home()
    assert "Question before a request" in words(window.home.recent)
    press(window.home.recent, path.stem)
    assert form_of(window) == "question"


def test_two_questions_of_one_day_have_two_files(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.openings.start_question()
    window.openings.start_question()
    assert len(list(paths.drafts_folder().glob("*question*.mla"))) == 2


def test_a_question_goes_on_to_review_and_signature(
    open_window: Callable[..., MainWindow], specimen: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(specimen)
    window.openings.ask()
    asked = screen(window)
    asked.visit(REVIEW)
    for finding in asked.session.view().blocking:
        asked.edits.override(finding, "A test of the path.")
    asked.finalise()
    qtbot.waitUntil(lambda: asked.current_step == SIGN, timeout=30000)
    assert list(paths.drafts_folder().rglob("*.pdf"))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_nothing_of_a_question_is_clipped_or_nameless(
    open_window: Callable[..., MainWindow], language: str, percent: int
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.openings.start_question()
    found = {name: [*clipped(window), *nameless(window)] for name in screens(window)}
    assert not {name: parts for name, parts in found.items() if parts}
