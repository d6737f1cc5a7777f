# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bad answers pasted into the real fields, and drafts that hold them, in a real window.

Whatever is pasted stands in the field as it stands in the answers, is told where it can't stand,
reaches the disk, and goes by undo. pytest-qt fails a test in which any handler raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton

from mla_writer.domain.draft import Draft
from mla_writer.services.opening import sample_draft
from mla_writer.storage.draft_file import read_draft, write_draft
from mla_writer.ui.editors.variants import MeasuresEditor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

LONG = "word " * 60_000
LOST = "\ufffd"
PASTED = {
    "NUL": "a\0b",
    "a bell": "a\x07b",
    "an override": "a\u202eb",
    "zero width": "\u200b\u2060",
    "a bullet of Word": "\uf0b7 first",
    "the last character": "\U0010fffd",
    "a noncharacter": "a\uffff",
    "many characters": LONG,
    "lines": "a\nb",
    "Arabic digits": "\u0663\u0664",
    "a template": "{{ 7 }}{% x %}",
    "a reference": "\u27e6annex:a99\u27e7",
    "marks": "e" + "\u0301" * 500,
}
# A field of each editor that is typed into: its path, and what its kind says to each.
FIELDS = (
    "classification",
    "ref_own",
    "gate_more",
    "auth_central.address_lines",
    "auth_central.phone",
    "deadline",
    "transnational_value",
    "offences[o1].penalty_value",
    "measures[m1].accounts[a1].iban",
)


def line_of(drafting: DraftingScreen, path: str) -> QLineEdit | QPlainTextEdit:
    drafting.go_to_answer(path)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit | QPlainTextEdit), path
    return line


def text_in(line: QLineEdit | QPlainTextEdit) -> str:
    return line.text() if isinstance(line, QLineEdit) else line.toPlainText()


def first_text(raw: Any) -> str:
    """The words of an answer; of an answer of parts those of the first."""
    if isinstance(raw, dict):
        return str(next((raw[name] for name in ("amount", "at", "from") if name in raw), ""))
    return str(raw or "")


@pytest.mark.parametrize("path", FIELDS)
def test_whatever_is_pasted_is_kept_told_saved_and_undone(
    drafting: DraftingScreen, path: str
) -> None:
    session, opened = drafting.session, drafting.opened
    line = line_of(drafting, path)
    before = session.answers.get(path)
    for name, words in PASTED.items():
        line.selectAll()
        QApplication.clipboard().setText(words)
        line.paste()
        held = first_text(session.answers.get(path))
        assert held == text_in(line), name
        assert held[:1] == words.replace("\uf0b7", LOST).replace("\U0010fffd", LOST)[:1], name
        told = [one.code for one in session.view().by_path.get(path, ())]
        is_lost = LOST in held
        assert ("answer.reserved-character" in told) or not is_lost, name
        assert opened.unsaved is None, name
        drafting.save()
        assert read_draft(opened.path).answers == session.draft.answers, name
        drafting.undo()
        assert session.answers.get(path) == before, name
        line = line_of(drafting, path)


def test_a_bullet_of_word_in_a_long_text_leaves_the_cursor_and_the_rest(
    drafting: DraftingScreen,
) -> None:
    before = "some words before and some behind"
    drafting.edits.answer("facts_more", before)
    line = line_of(drafting, "facts_more")
    assert isinstance(line, QPlainTextEdit)
    cursor = line.textCursor()
    cursor.setPosition(len(before) // 2)
    line.setTextCursor(cursor)
    QApplication.clipboard().setText("\uf0b7 ")
    line.paste()
    QTest.keyClicks(line, "typed on")
    at = len(before) // 2
    wanted = f"{before[:at]}{LOST} typed on{before[at:]}"
    assert line.toPlainText() == wanted
    assert drafting.session.answers.get("facts_more") == wanted


WRONG_SHAPES: dict[str, Any] = {
    "persons": "a",
    "orgs": ["x", {"_id": "g1", "name": "Kaya Ltd"}, {}, {"_id": "g1"}],
    "auth_central": ["a"],
    "offences": {"name": "x"},
    "requesting_state": 7,
    "bases": "UNTOC",
    "undertakings": [["a"], 7],
    "transnational_value": "EUR 5",
    "attachments": [{"_id": "a1", "file": "a.pdf"}, {"_id": "a2", "file": {"name": ["x"]}}],
    "facts_established": LONG,
    "ref_own": "a\nb\u2028c",
    "letter_date": {"at": []},
    "confidential": "yes",
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_draft_of_wrong_shapes_can_be_walked_through_and_mended(
    open_window: Callable[..., MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    told: list[object] = []
    monkeypatch.setattr("mla_writer.ui.main_window.tell", lambda *said: told.append(said[2:]))
    sample = sample_draft("01-ready")
    unknown = {"_id": "m9", "_variant": "dowsing", "where": "a hill"}
    measures = sample.answers["measures"]
    assert isinstance(measures, list)
    tree = {**sample.answers, **WRONG_SHAPES, "measures": [*measures, unknown, "x"]}
    path = tmp_path / "case.mla"
    write_draft(path, Draft("mla", "D-1", "2026-11-23", tree))
    window = open_window(screen_language=language)
    window.open(path)
    drafting = window.drafting
    assert drafting is not None
    for step in drafting.order():
        drafting.visit(step)
    for finding in drafting.session.view().findings:
        drafting.go_to_answer(finding.path)
    drafting.save()
    assert read_draft(path).answers == tree
    drafting.go_to_step("persons")
    drafting.edits.add_row("persons", "")
    drafting.edits.answer("orgs[g1].name", "Vosloo Ltd")
    drafting.edits.answer("auth_central.name", "Office")
    assert drafting.session.answers.get("auth_central") == {"name": "Office"}
    assert drafting.session.view().view.value("persons") is not None
    assert told == []


def test_a_measure_that_is_not_known_stands_in_the_list_and_can_be_deleted(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "case.mla"
    rows: list[Json] = [
        {"_id": "m1", "_variant": "dowsing"},
        {"_id": "m2", "_variant": "statement"},
    ]
    write_draft(path, Draft("mla", "D-1", "2026-11-23", {"measures": rows}))
    window = open_window()
    window.open(path)
    drafting = window.drafting
    assert drafting is not None
    drafting.go_to_answer("measures[m1]")
    codes = [one.code for one in drafting.session.view().by_path["measures[m1]"]]
    assert codes == ["answer.unknown-measure"]
    page = drafting.stack.section
    assert page is not None
    (editor,) = page.findChildren(MeasuresEditor)
    bin_ = next(b for b in editor.findChildren(QToolButton) if "dowsing" in b.accessibleName())
    QTest.mouseClick(bin_, Qt.MouseButton.LeftButton)
    assert [row["_id"] for row in drafting.session.answers.get("measures") or []] == ["m2"]  # type: ignore[call-overload,index,union-attr] # rows, as written above
    drafting.undo()
    assert drafting.session.answers.get("measures") == rows
