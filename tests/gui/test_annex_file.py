# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Choosing the file of an annex fills what can be read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
