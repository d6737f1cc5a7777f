# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window around the way: preview with its mark, recovery, rescue, a draft open elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox

from mla_writer.services.draft_files import open_for_work
from mla_writer.ui.app import Rescue
from mla_writer.ui.page_view import is_within
from tests.gui.conftest import NOW
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

CASE_DATA = "Kwame Asare-Boateng"


def test_the_preview_shows_the_pages_and_marks_the_answer(
    drafting: DraftingScreen, qtbot: QtBot
) -> None:
    pages = drafting.pane.preview.pages
    qtbot.waitUntil(lambda: pages.count >= 6, timeout=30000)
    drafting.go_to_answer("measures[m1].relevance")
    settle()
    assert pages.marked
    assert all(is_within(spot.path, "measures[m1].relevance") for spot in pages.marked)


def test_an_answer_is_redrawn_before_anything_else_is_done(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("subject")
    settle()
    drafting.port.answered.emit("subject", "Another subject")
    page = drafting.stack.section
    assert page is not None
    line = page.grid.rows["subject"].editor.target()
    assert isinstance(line, QLineEdit)
    assert line.text() == "Another subject"


def test_what_was_recovered_is_said_once(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    lost = open_for_work(specimen, lambda: NOW)
    lost.session.answer("subject", "Typed before the power went")
    lost.close()
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    settle()
    said = " ".join(label.text() for label in window.drafting.findChildren(QLabel))
    assert "1 change was recovered" in said
    assert window.drafting.session.answers.get("subject") == "Typed before the power went"


def test_an_error_nobody_caught_goes_to_a_dialog_without_case_data(
    open_window: Callable[..., MainWindow], capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_window()
    try:
        int(CASE_DATA)
    except ValueError as error:
        Rescue(window)(ValueError, error, error.__traceback__)
    (said,) = window.findChildren(QMessageBox)
    assert "ValueError" in said.text()
    assert CASE_DATA not in said.text() + capsys.readouterr().err
    said.close()


def test_text_size_keeps_the_draft_with_its_undo(drafting: DraftingScreen) -> None:
    before = drafting.session.answers.get("subject")
    drafting.port.answered.emit("subject", "Changed")
    window = drafting.window()
    window.set_size(150)  # type: ignore[attr-defined] # it is the main window
    after = window.drafting  # type: ignore[attr-defined] # as above
    after.undo()
    assert after.session.answers.get("subject") == before
