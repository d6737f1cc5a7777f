# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A group that repeats: a summary for each row, one row open at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mla_writer.checks.finding import Severity
from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, Setting
from mla_writer.ui.field_grid import FieldGrid
from mla_writer.ui.widgets import (
    Elided,
    Status,
    button,
    clear,
    column,
    frame,
    label,
    pill,
    row,
    tool,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView

ICONS = {
    "person": "user",
    "organisation": "landmark",
    "offence": "scale",
    "account": "landmark",
    "contact": "user",
}


class RepeatEditor(Editor):
    """Rows of a group. The open row is a card with its questions; the others are one line each."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._rows: tuple[str, ...] = ()
        self._open = ""
        self._grid: FieldGrid | None = None
        self._look: DraftView | None = None
        self._list: QVBoxLayout = column(setting.desk, gap=6)
        self._add = button(self.desk.say(N_("Add")), self._add_row, self.desk, icon="plus")
        self._add.setAccessibleName(
            f"{self.desk.say(N_('Add'))}: {self.desk.label(question.field.label)}"
        )
        self.watch(self._add)
        self.setLayout(column(setting.desk, self._list, row(setting.desk, self._add, -1), gap=6))
        for keys, do in (
            ("Ctrl+Shift+N", self._add_row),
            ("Ctrl+Shift+Del", self._delete_open),
            ("Alt+Up", partial(self._move_open, -1)),
            ("Alt+Down", partial(self._move_open, 1)),
        ):
            QShortcut(
                QKeySequence(keys), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Rows as they are now; a row that was just added opens."""
        self._look = look
        rows = look.view.rows(self.path)
        added = [path for path in rows if path not in self._rows]
        if rows != self._rows:
            was_drawn = bool(self._rows) or self._grid is not None
            self._rows = rows
            if added and was_drawn:
                self._open = added[-1]
            elif self._open not in rows:
                self._open = self._faulty(look) or ""
            self._rebuild(look)
            if added and was_drawn and self._grid is not None and (first := self._grid.target()):
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._grid is not None:
            self._grid.redraw(look)

    def _faulty(self, look: DraftView) -> str:
        return next((path for path in self._rows if worst_of(path, look) == "wrong"), "")

    def _rebuild(self, look: DraftView) -> None:
        clear(self._list)
        self._grid = None
        for index, path in enumerate(self._rows):
            self._list.addWidget(
                self._card(index, path, look) if path == self._open else self._line(path, look)
            )

    def _line(self, path: str, look: DraftView) -> QWidget:
        name = Elided(look.view.summary(path) or self.desk.say(N_("Not named yet")), "strong")
        status, words = self._state(path, look)
        opener = tool(
            "pencil",
            self.desk.say(N_("Edit {name}"), name=name.full),
            partial(self.open, path),
            self.desk,
        )
        self.watch(opener)
        bin_ = tool(
            "trash-2",
            self.desk.say(N_("Delete {name}"), name=name.full),
            partial(self._delete, path),
            self.desk,
        )
        box = row(self.desk, self._icon(), margins=(12, 3, 6, 3), gap=9)
        box.addWidget(name, 1)
        for part in (pill(status, words, self.desk, plain=True), opener, bin_):
            box.addWidget(part)
        return frame(box, "card")

    def _icon(self) -> QWidget:
        from mla_writer.ui.widgets import picture

        return picture(ICONS.get(self.field.of, "list"), "text2", self.desk, 18)

    def _state(self, path: str, look: DraftView) -> tuple[Status, str]:
        worst = worst_of(path, look)
        words = {
            "wrong": N_("To fix"),
            "missing": N_("Essential left"),
            "advice": N_("Advice"),
            "done": N_("Done"),
        }
        return worst, self.desk.say(words[worst])

    def _card(self, index: int, path: str, look: DraftView) -> QWidget:
        status, words = self._state(path, look)
        place = self.desk.say(N_("{number} of {count}"), number=index + 1, count=len(self._rows))
        name = Elided(look.view.summary(path) or self.desk.say(N_("New")), "h3")
        head = row(self.desk, self._icon(), gap=9)
        head.addWidget(name, 1)
        head.addWidget(label(place, "caption"))
        head.addWidget(pill(status, words, self.desk))
        self._grid = FieldGrid(path, self.setting, columns=2)
        self._grid.redraw(look)
        foot = row(
            self.desk,
            button(self.desk.say(N_("Done with this one")), self._close, self.desk, icon="check"),
            -1,
            button(
                self.desk.say(N_("Delete")),
                partial(self._delete, path),
                self.desk,
                kind="quiet",
                icon="trash-2",
            ),
        )
        return frame(
            column(self.desk, head, self._grid, foot, margins=(14, 10, 14, 10), gap=9), "card-open"
        )

    def open(self, path: str) -> None:
        """Open a row, close the other."""
        self._open = path
        if self._look is not None:
            self._rebuild(self._look)
            if self._grid is not None and (first := self._grid.target()):
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._open = ""
        if self._look is not None:
            self._rebuild(self._look)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        self.setting.port.row_added.emit(self.path, "")

    def _delete_open(self) -> None:
        if self._open:
            self._delete(self._open)

    def _delete(self, path: str) -> None:
        """The next row takes the focus; undo brings the row back."""
        following = [other for other in self._rows if other != path]
        index = min(self._rows.index(path), len(following) - 1)
        self.setting.port.row_removed.emit(path)
        if following and self._open == following[index]:
            self.open(following[index])
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_open(self, by: int) -> None:
        if self._open:
            position = self._rows.index(self._open) + by
            if 0 <= position < len(self._rows):
                self.setting.port.row_moved.emit(self._open, position)

    def reveal(self, path: str) -> QWidget | None:
        """Open the row that holds an answer and give the answer's widget."""
        holder = next((one for one in self._rows if path == one or path.startswith(f"{one}.")), "")
        if holder and holder != self._open:
            self.open(holder)
        return None if self._grid is None else reveal(self._grid, path)

    def target(self) -> QWidget:
        """The button that adds a row."""
        return self._add


def reveal(grid: FieldGrid, path: str) -> QWidget | None:
    """The widget of an answer in a grid; cards on the way are opened."""
    found = grid.row_of(path)
    if found is None:
        return None
    if found.path == path:
        return found.editor.target()
    inner = getattr(found.editor, "reveal", None) or getattr(found.editor, "grid", None)
    if isinstance(inner, FieldGrid):
        return reveal(inner, path)
    return inner(path) if callable(inner) else None


def worst_of(path: str, look: DraftView) -> Status:
    """The worst thing found in a row."""
    severities = {
        finding.severity
        for finding in look.findings
        if finding.path == path or finding.path.startswith(f"{path}.")
    }
    if Severity.WRONG in severities:
        return "wrong"
    if Severity.MISSING in severities:
        return "missing"
    return "advice" if severities else "done"


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return RepeatEditor(question, setting)
