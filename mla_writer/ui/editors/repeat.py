# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A group that repeats: a summary for each row, one row open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from mla_writer.checks.finding import Severity
from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, GroupEditor, Setting
from mla_writer.ui.editors.repeat_rows import Row, RowCard, RowLine
from mla_writer.ui.widgets import LongColumn, Status, button, column, holds_focus, row
from mla_writer.ui.widgets.scrolled import keep_in_sight

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.field_grid import FieldGrid


class RepeatEditor(GroupEditor):
    """Rows of a group. The open row is a card with its questions; the others are one line each.

    Alt+Up and Alt+Down move the row that has the keyboard, from its fields too: keys that a field
    doesn't use come up to the innermost group around it. Del deletes only from the row's own
    buttons: in a field it is the field's. From there the arrows, Page Up and Down, Home and End
    lead to other rows, of which only those in sight are built.
    """

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._rows: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._open = setting.memory.opened.get(question.path, "")
        self._look: DraftView | None = None
        self._worst: dict[str, Status] = {}
        self._list = LongColumn(setting.desk, self._row, setting.port.built.emit)
        self._add = button(self.desk.say(N_("Add")), self.add_row, self.desk, icon="plus")
        label = self.desk.label(question.field.label)
        self._add.setAccessibleName(f"{self.desk.say(N_('Add'))}: {label}")
        self._add.setToolTip(self.desk.fixed("Ctrl+Shift+N"))
        self.watch(self._add)
        self.setLayout(column(setting.desk, self._list, row(setting.desk, self._add, -1), gap=6))

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Rows as they are now; a row that was just added opens."""
        is_first = self._look is None
        self._look = look
        self._worst = worst_by_row(self.path, look)
        rows = look.view.rows(self.path)
        if rows == self._rows and not is_first:
            self._redraw()
            return
        added = [] if is_first else [path for path in rows if path not in self._rows]
        self._rows = rows
        if added:
            self._open = added[-1]
        elif self._open not in rows and not (is_first and self.path in self.setting.memory.opened):
            self._open = next((path for path in rows if self._worst.get(path) == "wrong"), "")
        self._rebuild()
        if added:
            self._focus_row(added[-1])

    def _redraw(self) -> None:
        for shown in list(self._list.lines.values()):
            if isinstance(shown, Row):
                self._draw(shown)

    def _draw(self, shown: Row) -> None:
        if self._look is not None and shown.path in self._places:
            state = self._worst.get(shown.path, "done")
            said = state, self.desk.say(STATES[state])
            shown.redraw(self._look, said, self._places[shown.path], len(self._rows))

    def _rebuild(self) -> None:
        self._places = {path: index for index, path in enumerate(self._rows)}
        self.setting.memory.opened[self.path] = self._open
        self._list.show_keys(self._rows, self._open)
        self._redraw()

    def _row(self, path: str) -> Row:
        made = self._card(path) if path == self._open else self._line(path)
        self._draw(made)
        return made

    def _line(self, path: str) -> Row:
        closed = RowLine(path, self.field, self.setting, self)
        closed.opened.connect(self.open)
        closed.deleted.connect(self.delete)
        return closed

    def _card(self, path: str) -> Row:
        card = RowCard(path, self.field, self.setting, self)
        card.done.connect(self._close)
        card.deleted.connect(self.delete)
        return card

    def open(self, path: str) -> None:
        """Open a row, close the other."""
        self._open = path
        if self._look is not None:
            self._rebuild()
            self._focus_row(path)

    def open_first(self) -> bool:
        """Open the first row; False where there is none."""
        if self._rows:
            self.open(self._rows[0])
        return bool(self._rows)

    def _close(self) -> None:
        closed, self._open = self._open, ""
        self._rebuild()
        self._focus_row(closed)

    def entries(self) -> tuple[QWidget, ...]:
        """The button that adds: the rows speak for themselves."""
        return (self._add,)

    def _focus_row(self, path: str) -> None:
        shown = self._list.line(path)
        target = shown.target() if isinstance(shown, Row) else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        keep_in_sight(target, shown)

    def add_row(self) -> None:
        """Add an empty row; it opens."""
        self.setting.port.row_added.emit(self.path, "")

    def delete(self, path: str) -> None:
        """The next row takes the focus; undo brings the row back."""
        index = self._places[path]
        self.setting.port.row_removed.emit(path)
        following = self._rows[min(index, len(self._rows) - 1)] if self._rows else ""
        self._focus_row(following)

    def move_row(self, path: str, by: int) -> None:
        """Move a row up or down; it keeps the keyboard."""
        position = self._places[path] + by
        if 0 <= position < len(self._rows):
            self.setting.port.row_moved.emit(path, position)
            self._focus_row(path)

    def _row_of_focus(self) -> str:
        return next((path for path, shown in self._list.lines.items() if holds_focus(shown)), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons use up the arrow keys, so the group takes its own keys before them."""
        if event.type() == QEvent.Type.FocusIn:
            self._list.look_again()
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and (self._act(key := cast("QKeyEvent", event)) or self._walk(key)):
            return True
        return super().eventFilter(watched, event)

    def _walk(self, event: QKeyEvent) -> bool:
        """From a row's own buttons to another row; False for another key."""
        path, steps = self._row_of_focus(), STEPS.get(Qt.Key(event.key()))
        if not path or steps is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        at = self._places[path] + steps
        self._focus_row(self._rows[max(0, min(at, len(self._rows) - 1))])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a field inside didn't use."""
        is_delete = event.key() == Qt.Key.Key_Delete
        if is_delete or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Del deletes the row, Alt with an arrow moves it; False for another key."""
        path = self._row_of_focus()
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        by = MOVES.get(Qt.Key(event.key())) if is_alt else None
        if path and event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete(path)
        elif path and by is not None:
            self.move_row(path, by)
        else:
            return False
        return True

    def reveal(self, path: str) -> QWidget | None:
        """Open the row that holds an answer and give the answer's widget."""
        holder = next((one for one in self._rows if path == one or path.startswith(f"{one}.")), "")
        if holder and holder != self._open:
            self.open(holder)
        shown = self._list.lines.get(self._open)
        if not isinstance(shown, RowCard):
            return None
        return shown.target() if path == holder else reveal(shown.grid, path)

    def target(self) -> QWidget:
        """The first row, else the button that adds one."""
        first = self._list.line(self._rows[0]) if self._rows else None
        return first.target() if isinstance(first, Row) else self._add


MANY = 1 << 30
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -MANY,
    Qt.Key.Key_End: MANY,
}
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
STATES: dict[Status, str] = {
    "wrong": N_("To fix"),
    "missing": N_("Essential left"),
    "advice": N_("Advice"),
    "done": N_("Done"),
}


RANK: tuple[Status, ...] = ("done", "advice", "missing", "wrong")
WEIGHED: dict[Severity, Status] = {
    Severity.WRONG: "wrong",
    Severity.MISSING: "missing",
    Severity.ADVICE: "advice",
    Severity.RISK: "advice",
}


def reveal(grid: FieldGrid, path: str) -> QWidget | None:
    """The widget of an answer in a grid; cards on the way are opened."""
    found = grid.row_of(path)
    if found is None:
        return None
    if found.path == path:
        return found.target()
    return found.editor.reveal(path)


def worst_by_row(listed: str, look: DraftView) -> dict[str, Status]:
    """The worst thing found in each row of a list, in one look through the findings."""
    worst: dict[str, Status] = {}
    start = f"{listed}["
    for finding in look.findings:
        if finding.path.startswith(start):
            row = finding.path[: finding.path.index("]", len(start)) + 1]
            worst[row] = max(worst.get(row, "done"), WEIGHED[finding.severity], key=RANK.index)
    return worst


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return RepeatEditor(question, setting)
