# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The practice case of the guide, typed into the window as the page says, in each language.

Nothing is known here but the words of the page: sections, questions, answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from mla_writer.paths import PROJECT
from mla_writer.services.opening import open_form
from mla_writer.ui.rows import QuestionRow
from mla_writer.ui.step_rows import REVIEW, SIGN
from mla_writer.ui.widgets import TickLine
from tests.gui.screens import settle
from tests.pki import PIN, read_pki

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

PAGES = {"en": "practice.md", "ar": "practice.ar.md", "fr": "practice.fr.md"}
BANK = open_form("mla").measures["bank_records"].title
REASON = "Read by a colleague who knows the law in both languages."


def sections(language: str) -> Iterator[tuple[str, list[tuple[int, str, str]]]]:
    """Each section of the page: its title; depth, question and answer of each row."""
    text = (PROJECT / "docs" / PAGES[language]).read_text(encoding="utf-8")
    for part in text.split("\n## ")[1:]:
        title, _, table = part.partition("\n")
        cells = re.findall(r"^\| (.*) \| (.*?) ?\|$", table, re.MULTILINE)[1:]
        yield title, [(name.count("→ "), name.replace("→ ", ""), said) for name, said in cells]


def questions(screen: DraftingScreen) -> Iterator[QuestionRow]:
    """The questions that can be seen, after everything was unfolded."""
    page = screen.stack.currentWidget()
    assert page is not None
    more = screen.desk.say("More questions")
    for button in page.findChildren(QPushButton):
        if button.text() == more and button.isVisible():
            button.click()
            settle()
    yield from (one for one in page.findChildren(QuestionRow) if one.editor.isVisible())


def fill(screen: DraftingScreen, rows: list[tuple[int, str, str]]) -> None:
    """Answer the questions of one section, those of an entry inside the entry."""
    where = [""]
    for depth, name, said in rows:
        del where[depth + 1 :]
        row = find(screen, name, where[depth])
        if said.startswith("**"):
            press(row.editor, said.strip("*"))
            where.append(screen.session.view().view.rows(row.path)[-1])
        elif said:
            answer(row.editor, said)
        else:
            where.append(row.path)


def find(screen: DraftingScreen, name: str, inside: str) -> QuestionRow:
    """The question with these words, directly in a section, an entry or a whole."""
    for row in questions(screen):
        around = row.path.rpartition(".")[0]
        is_here = around == inside if inside else around in ("", screen.current_step)
        if screen.desk.label(row.editor.field.label) == name and is_here:
            return row
    raise AssertionError(f"nothing asks: {name} (in {inside or screen.current_step})")


def press(editor: QWidget, words: str) -> None:
    """Press the button of a list that says this."""
    found = [one for one in editor.findChildren(QPushButton) if one.text() == words]
    found[-1].click()
    settle()


def answer(editor: QWidget, said: str) -> None:
    """Tick, choose or type, whatever stands there."""
    lists = [one for one in editor.findChildren(QComboBox) if one.isVisible()]
    ticks = editor.findChildren(QAbstractButton)
    if lists and (at := lists[0].findText(said)) >= 0:
        lists[0].setCurrentIndex(at)
        lists[0].activated.emit(at)
    elif any(isinstance(one, QCheckBox) or "Radio" in type(one).__name__ for one in ticks):
        for wanted in said.split("; "):
            tick(editor, wanted)
    else:
        lines = [one for one in editor.findChildren(QLineEdit) if one.isVisible()]
        areas = editor.findChildren(QPlainTextEdit)
        parts = said.split(", ") if len(lines) > 1 else [said]
        for place, part in zip([*lines, *areas], parts, strict=False):
            type_into(place, part)
    settle()


def tick(editor: QWidget, words: str) -> None:
    """Click what has these words beside it or on it."""
    for button in editor.findChildren(QAbstractButton):
        around = button.parentWidget()
        is_named = isinstance(around, TickLine) and button.accessibleName().startswith(words)
        if button.text() == words or button.accessibleName() == words or is_named:
            button.click()
            return
    raise AssertionError(f"nothing to tick: {words}")


def type_into(place: QWidget, text: str) -> None:
    """Type as a keyboard of any script does."""
    place.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(place, event)


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize("language", PAGES)
def test_the_practice_case_leads_to_a_signed_and_verified_letter(
    open_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    window = open_window(screen_language=language, document_language=language)
    wanted = window.desk.label(BANK)
    next(
        one for one in window.home.findChildren(QCheckBox) if one.accessibleName() == wanted
    ).click()
    window.places.press_primary()
    screen = window.drafting
    assert screen is not None
    for title, rows in sections(language):
        looks = screen.session.view().steps
        step = next(one.step for one in looks if screen.desk.label(one.step.title) == title)
        screen.visit(step.id)
        settle()
        fill(screen, rows)
    left = screen.session.view().blocking
    assert [one.code for one in left] == ([] if language == "en" else ["language.not-reviewed"])
    for finding in left:
        screen.session.override(finding, REASON)
    screen.visit(REVIEW)
    screen.onward()
    qtbot.waitUntil(lambda: screen.current_step == SIGN, timeout=20000)
    sign(screen, tmp_path)
    qtbot.waitUntil(lambda: screen.sign.is_done, timeout=20000)
    screen.sign.trust(tmp_path / "trust")
    qtbot.waitUntil(lambda: screen.sign.is_judged, timeout=20000)
    assert screen.sign.outcome is not None
    assert screen.sign.outcome.report.verdict == "valid"


def sign(screen: DraftingScreen, folder: Path) -> None:
    """Sign with a key file as the guide makes one, and trust its certificate."""
    pki, key = read_pki(), folder / "practice.p12"
    key.write_bytes(pki.p12("self_signed"))
    (folder / "trust").mkdir()
    (folder / "trust" / "certificate.der").write_bytes(pki.der("self_signed"))
    screen.sign.use_key(key)
    screen.sign.sign_with(PIN)
