# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The grade of urgency: proposed by the answers, chosen by the officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from mla_writer.ui.basis.grade import GradeEditor
from mla_writer.ui.offers import NOTICE
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def shown(editor: GradeEditor) -> list[str]:
    return [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]


def test_the_answers_propose_a_grade_and_leave_the_choice(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("grade")
    settle()
    page = drafting.stack.section
    assert page is not None
    editor = page.grid.rows["grade"].editor
    assert isinstance(editor, GradeEditor)
    drafting.port.answered.emit("grade", None)
    settle()
    words = shown(editor)
    assert words.count("Proposed by your answers") == 1
    assert any("Custody ends on" in text for text in words)
    assert not any(radio.isChecked() for radio in editor.radios.values())
    spoken = editor.radios["urgent"].accessibleDescription()
    assert "custody clock" in spoken
    assert "Proposed by your answers." in spoken
    drafting.port.answered.emit("urgency_danger", "A child is held.")
    settle()
    assert "Proposed by your answers" in editor.radios["emergency"].accessibleDescription()
    assert "Proposed by your answers" not in editor.radios["urgent"].accessibleDescription()


def test_the_short_notice_is_begun_from_the_request(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.offers.take(NOTICE)
    settle()
    notice = window.drafting
    assert notice.session.form.id == "emergency"
    assert notice.session.draft.specimen
    for path in ("requested_state", "proc_subject", "deadline", "grade"):
        assert notice.session.answers.get(path)
    assert specimen.exists()
    assert window.openings.notify() is False
