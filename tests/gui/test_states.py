# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""States of the screens: empty, waiting, not saved, recovered, unreadable, old data."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMessageBox,
    QProgressBar,
)

from mla_writer.errors import StorageError
from mla_writer.services.draft_files import open_for_work
from mla_writer.ui.reading_ahead import old_data
from mla_writer.ui.step_rows import step_rows
from mla_writer.ui.waiting import Waiting
from tests.gui.conftest import NOW
from tests.gui.screens import press, settle, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def test_an_empty_home_says_what_will_be_there_with_one_button(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    settle(500)
    assert "Drafts you work on will be listed here." in words(window.home.recent)
    press(window.home.recent, "Open the specimen")
    assert window.places.is_drafting


def test_a_search_without_a_find_says_so(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.home.kinds.narrow("xyz")
    assert "No kind of help has these letters." in words(window.home)
    window.home.kinds.narrow("")
    assert "No kind of help has these letters." not in words(window.home)


def test_waiting_shows_nothing_then_words_then_a_bar_with_a_way_out(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    waiting = Waiting(window.desk)
    waiting.setParent(window)
    waiting.begin("Making something…")
    assert shown(waiting) == ""
    settle(450)
    assert shown(waiting) == "words"
    settle(900)
    assert shown(waiting) == "words and bar"
    asked: list[bool] = []
    waiting.stopped.connect(lambda: asked.append(True))
    waiting.stop.click()
    assert asked
    assert shown(waiting) == ""
    settle(1200)
    assert shown(waiting) == ""


def shown(waiting: Waiting) -> str:
    """What of it can be seen."""
    if waiting.isHidden():
        return ""
    return "words and bar" if waiting.findChild(QProgressBar) else "words"


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow beyond 100 bytes."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_what_the_disk_refuses_is_kept_and_saved_elsewhere(
    drafting: DraftingScreen, tmp_path: Path
) -> None:
    from mla_writer.ui.main_window import MainWindow

    window = drafting.window()
    assert isinstance(window, MainWindow)
    with full_disk():
        drafting.port.answered.emit("subject", "Typed on a full disk")
        drafting.save()
        said = words(drafting.notices)
    assert "Not saved. Your work is kept in memory." in said
    assert "Code: STORAGE-" in said
    assert drafting.session.answers.get("subject") == "Typed on a full disk"
    assert drafting.foot.tick.isHidden()
    window.openings.save_elsewhere(tmp_path / "elsewhere")
    now = window.drafting
    assert now is not None
    assert now.opened.path == tmp_path / "elsewhere.mla"
    assert now.session.answers.get("subject") == "Typed on a full disk"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_the_notice_goes_when_the_disk_takes_the_draft(drafting: DraftingScreen) -> None:
    with full_disk():
        drafting.port.answered.emit("subject", "First")
        assert "Not saved" in words(drafting.notices)
    drafting.save()
    assert "Not saved" not in words(drafting.notices)
    assert not drafting.foot.tick.isHidden()


def test_what_was_recovered_can_be_left_out_and_brought_back(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    lost = open_for_work(specimen, lambda: NOW)
    before = lost.session.answers.get("subject")
    lost.session.answer("subject", "Typed before the power went")
    lost.close()
    window = open_window()
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    assert "Last change: 20" in words(drafting.notices)
    press(drafting.notices, "Leave it out")
    assert drafting.session.answers.get("subject") == before
    drafting.undo()
    assert drafting.session.answers.get("subject") == "Typed before the power went"
    window.openings.close()
    window.open(specimen)
    assert window.drafting is not None
    assert "recovered" not in words(window.drafting.notices)


def test_a_draft_that_cant_be_read_offers_the_version_before(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    opened = open_for_work(specimen, lambda: NOW)
    opened.session.answer("subject", "The newest words")
    opened.save()
    opened.close()
    specimen.write_bytes(specimen.read_bytes()[:300])
    window = open_window()
    window.open(specimen)
    said = words(window.home)
    assert "This draft can't be opened." in said
    assert "The file stays as it is." in said
    assert "Code: STORAGE-" in said
    here = QApplication.focusWidget()
    assert isinstance(here, QAbstractButton)
    assert here.text().startswith("Bring back the version of")
    here.click()
    settle()
    assert window.drafting is not None
    assert window.drafting.session.answers.get("subject") == "The newest words"


def test_going_back_brings_the_version_before_the_last_saving(drafting: DraftingScreen) -> None:
    from mla_writer.ui.main_window import MainWindow

    window = drafting.window()
    assert isinstance(window, MainWindow)
    drafting.port.answered.emit("subject", "One")
    drafting.save()
    drafting.port.answered.emit("subject", "Two")
    drafting.save()
    window.openings.go_back()
    assert window.drafting is not None
    assert window.drafting.session.answers.get("subject") == "One"


def test_an_error_says_what_is_safe_and_its_code(drafting: DraftingScreen) -> None:
    drafting.failed.emit(StorageError("Can't write to {folder}: {why}.", folder="/x", why="full"))
    (said,) = drafting.window().findChildren(QMessageBox)
    assert "Your answers are safe." in said.text()
    assert "Code: STORAGE-" in said.text()
    said.close()


def test_treaty_data_is_old_after_a_year(open_window: Callable[..., MainWindow]) -> None:
    desk = open_window().desk
    today = date(2026, 11, 23)
    assert old_data(date(2025, 11, 24), today, 365, desk) is None
    assert old_data(None, today, 365, desk) is None
    title, _ = old_data(date(2025, 9, 23), today, 365, desk) or ("", "")
    assert title == "Treaty data is 14 months old."


def test_an_answer_passed_with_a_reason_is_shown_as_passed(drafting: DraftingScreen) -> None:
    drafting.session.answer("facts_established", None)
    (finding,) = drafting.session.view().blocking
    drafting.review.override_given.emit(finding, "They know it from request 12.")
    assert "essential left" not in words(drafting.panel)
    assert drafting.session.view().essential_left == 0
    rows = step_rows(drafting.session.view(), drafting.desk, is_final=False, is_signed=False)
    assert {row.id: row.words for row in rows}[finding.step] == "1 passed"
