# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Go to: any section or question of the open draft by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.step_rows import REVIEW, SIGN
from mla_writer.ui.widgets import Wrapped, column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.drafting import DraftingScreen

TARGET = Qt.ItemDataRole.UserRole
MOST = 40


class GoTo(QDialog):
    """A line to type in and a list that narrows."""

    def __init__(self, drafting: DraftingScreen | None, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._drafting = drafting
        self._desk = desk
        self._targets = list(targets(drafting, desk)) if drafting else []
        self.setWindowTitle(desk.say(N_("Go to")))
        self._line = QLineEdit()
        self._line.setAccessibleName(desk.say(N_("Section or question")))
        self._line.setPlaceholderText(desk.say(N_("Type a few letters of a section or question")))
        self._line.textEdited.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.itemActivated.connect(self._go)
        self._list.setAccessibleName(desk.say(N_("Places")))
        box = column(desk, self._line, self._list, margins=(12, 12, 12, 12))
        if drafting is None:
            box.addWidget(Wrapped(desk.say(N_("Open a draft first.")), "muted"))
        self.setLayout(box)
        self.resize(desk.look.text(560), desk.look.text(420))
        self._narrow("")

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        self._list.clear()
        found = [(words, target) for words, target in self._targets if wanted in words.casefold()]
        for words, target in found[:MOST]:
            item = QListWidgetItem(words)
            item.setData(TARGET, target)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _go(self, item: QListWidgetItem) -> None:
        kind, target = item.data(TARGET)
        self.accept()
        if self._drafting is not None:
            (self._drafting.go_to_step if kind == "step" else self._drafting.go_to_answer)(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the line keeps the keyboard; Enter goes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(
                    max(0, min(self._list.currentRow() + by, self._list.count() - 1))
                )
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem():
                self._go(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)


def targets(drafting: DraftingScreen, desk: Desk) -> list[tuple[str, tuple[str, str]]]:
    """Every section and question that is asked, in the order of the form."""
    look = drafting.session.view()
    found = [(desk.label(step.step.title), ("step", step.step.id)) for step in look.steps]
    found += [(desk.say(N_("Review")), ("step", REVIEW)), (desk.say(N_("Sign")), ("step", SIGN))]
    titles = {step.step.id: desk.label(step.step.title) for step in look.steps}
    found += [
        (
            f"{desk.label(question.field.label)}  ({titles.get(question.step, '')})",
            ("answer", question.path),
        )
        for question in look.view.questions
    ]
    return found
