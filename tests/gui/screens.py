# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of the program, one after the other: for tests and for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.step_rows import REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.ui.main_window import MainWindow

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
