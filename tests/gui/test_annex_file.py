# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Choosing the file of an annex fills what can be read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.ui.editors.file import FileEditor
from tests.golden.cases_list import CASES
from tests.gui.screens import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow


def test_pages_are_read_from_the_file_and_asked_no_more(
    open_window: Callable[..., MainWindow], specimen: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(specimen)
    shown = window.drafting
    assert shown is not None
    shown.edits.answer("attachments[a1].file", None)
    shown.go_to_answer("attachments[a1].file")
    assert shown.session.view().view.question("attachments[a1].pages")
    editor = next(one for one in shown.findChildren(FileEditor) if one.isVisible())
    editor.read(CASES / "09-video" / "annexes" / "deductions.pdf")
    qtbot.waitUntil(lambda: "Pages: 3" in words(editor), timeout=20_000)
    assert shown.session.view().view.question("attachments[a1].pages") is None
    file = shown.session.view().view.value("attachments[a1].file")
    assert file is not None
    assert (file.name, file.pages) == ("deductions.pdf", 3)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("gone.pdf", "“gone.pdf” can't be read (No such file or directory)."),
        ("case.mla.sealed.age", "It is sent apart from the letter, never with it."),
    ],
)
def test_a_file_that_is_not_taken_is_told_and_the_answer_stays(
    open_window: Callable[..., MainWindow],
    specimen: Path,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    sentence: str,
) -> None:
    window = open_window()
    window.open(specimen)
    shown = window.drafting
    assert shown is not None
    shown.go_to_answer("attachments[a1].file")
    before = shown.session.answers.get("attachments[a1].file")
    assert before
    editor = next(one for one in shown.findChildren(FileEditor) if one.isVisible())
    editor.read(tmp_path / name)
    qtbot.waitUntil(lambda: sentence in words(editor), timeout=20_000)
    assert shown.session.answers.get("attachments[a1].file") == before
    editor.read(CASES / "09-video" / "annexes" / "deductions.pdf")
    qtbot.waitUntil(lambda: "Pages: 3" in words(editor), timeout=20_000)
    assert sentence not in words(editor)
