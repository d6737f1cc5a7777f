# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A draft that can't be changed: open elsewhere, signed; read, copied, taken over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from shiboken6 import isValid

from mla_writer.domain.draft import SignedLetter
from mla_writer.services.draft_files import open_for_work
from mla_writer.services.opening import sample_draft
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui.main_window import MainWindow
from mla_writer.ui.step_rows import REVIEW
from tests.gui.conftest import NOW
from tests.gui.screens import line_at, press, settle, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.ui.screens.drafting import DraftingScreen


# Links that begin a letter of their own, and leave this one.
OTHER_LETTERS = frozenset({"Ask the other authority…", "Write the short notice first…"})


@pytest.fixture
def other(specimen: Path) -> Iterator[OpenDraft]:
    """The specimen, open for work in another window."""
    opened = open_for_work(specimen, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def reading(open_window: Callable[..., MainWindow], other: OpenDraft) -> DraftingScreen:
    """The same draft in this window, which can only read it."""
    window = open_window()
    window.open(other.path)
    assert window.drafting is not None
    return window.drafting


def test_a_second_window_reads_and_says_who_writes(reading: DraftingScreen) -> None:
    said = words(reading)
    assert "Open in another window:" in said
    assert "You can read it." in said
    line = line_at(reading, "subject")
    before = line.text()
    assert before
    QTest.keyClicks(line, "!!!")
    assert line.text() == before
    assert reading.session.answers.get("subject") == before


def test_no_field_of_any_section_takes_a_change(reading: DraftingScreen) -> None:
    before = reading.session.answers.tree
    for view in reading.session.view().steps:
        reading.visit(view.step.id)
        settle()
        page = reading.stack.section
        assert page is not None
        texts: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit)]
        texts += page.findChildren(QPlainTextEdit)
        assert all(text.isReadOnly() for text in texts if text.isVisible())
        switches = (*page.findChildren(QComboBox), *page.findChildren(QCheckBox))
        assert not [one for one in switches if one.isVisible() and one.isEnabled()]
        for pressed in page.findChildren(QAbstractButton):
            leads_away = isValid(pressed) and pressed.text() in OTHER_LETTERS
            if isValid(pressed) and pressed.isVisible() and pressed.isEnabled() and not leads_away:
                pressed.click()
                settle(0)
    assert reading.session.answers.tree == before


def test_a_key_that_would_change_it_says_that_nothing_was_changed(reading: DraftingScreen) -> None:
    before = reading.session.answers.tree
    reading.go_to_answer("persons[p1].family_name")
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_N, CTRL | SHIFT)
    assert reading.session.answers.tree == before
    assert "Nothing was changed" in words(reading)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_it_is_taken_over_with_the_newest_answers_once_it_is_free(
    reading: DraftingScreen, other: OpenDraft
) -> None:
    window = reading.window()
    assert isinstance(window, MainWindow)
    reading.says.look_again()
    assert "Open in another window:" in words(reading)
    other.session.answer("subject", "Changed in the other window")
    other.close()
    reading.says.look_again()
    assert "The draft is free now" in words(reading)
    press(reading, "Take over")
    drafting = window.drafting
    assert drafting is not None
    assert not drafting.opened.is_read_only
    line = line_at(drafting, "subject")
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
    open_window: Callable[..., MainWindow], other: OpenDraft
) -> None:
    window = open_window(screen_language="ar", theme="dark")
    window.open(other.path)
    assert window.drafting is not None
    line = line_at(window.drafting, "persons[p1].family_name")
    assert line.isReadOnly()
    assert line.text()
