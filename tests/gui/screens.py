# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of the program, one after the other: for tests and for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.step_rows import REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

ROUNDS = 10  # nested layouts ask one another for room, one level in each round
OPENED = "an open row"


def settle(milliseconds: int = 30) -> None:
    """Let the window lay itself out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def words(root: QWidget) -> str:
    """All that can be read, a line for each label; spaces that don't break are spaces."""
    settle()
    shown = (label.text() for label in root.findChildren(QLabel) if label.isVisible())
    return "\n".join(shown).replace("\u00a0", " ")


def named(root: QWidget, beginning: str) -> QAbstractButton:
    """The one button with these words, else the one whose words begin like this."""
    settle()
    shown = [one for one in root.findChildren(QAbstractButton) if one.isVisible()]
    found = [one for one in shown if one.text().startswith(beginning)]
    (button,) = [one for one in found if one.text() == beginning] or found
    return button


def press(root: QWidget, beginning: str) -> None:
    """Press the button that is named like this."""
    named(root, beginning).click()
    settle()


def line_at(drafting: DraftingScreen, path: str) -> QLineEdit:
    """Go to an answer of one line; the keyboard is there."""
    drafting.go_to_answer(path)
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def screens(window: MainWindow) -> Iterator[str]:
    """Shows home, each step, each first row opened, the review; gives the name of what shows."""
    window.go_home()
    settle()
    yield "home"
    if window.drafting is None:
        return
    window.places.show_draft()
    for step in [view.step.id for view in window.drafting.session.view().steps]:
        window.drafting.go_to_step(step)
        settle()
        yield step
        page = window.drafting.stack.currentWidget()
        groups = page.findChildren(RepeatEditor) if page is not None else []
        if any(group.open_first() for group in groups if group.isVisible()):
            settle()
            yield f"{step}, {OPENED}"
    window.drafting.go_to_step(REVIEW)
    settle()
    yield REVIEW
