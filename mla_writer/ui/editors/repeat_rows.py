# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The rows of a group: one line with a summary, or an open card. Not a kind of its own."""

from __future__ import annotations

import operator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mla_writer.i18n import N_, bare
from mla_writer.reference.titles import title_of
from mla_writer.ui.field_grid import FieldGrid
from mla_writer.ui.widgets import (
    Elided,
    Status,
    button,
    clear,
    column,
    label,
    picture,
    pill,
    row,
    tool,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from mla_writer.forms.schema import Field
    from mla_writer.reference.loader import Reference
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting

ICONS = {
    "person": "user",
    "organisation": "landmark",
    "offence": "scale",
    "account": "landmark",
    "asset": "banknote",
    "contact": "user",
}
State = tuple[Status, str]


class Row(QFrame):
    """What every row shows: an icon, what it is, how it stands, which of how many."""

    deleted = Signal(str)

    def __init__(self, path: str, field: Field, setting: Setting, group: Editor) -> None:
        super().__init__(group)
        self.path = path
        self.desk = setting.desk
        self.icon = picture(ICONS.get(field.of, "list"), "text2", setting.desk, 18)
        self.status: QHBoxLayout = row(setting.desk)
        self._state: State | None = None
        self._read: tuple[object, ...] = ()
        self._drawn: tuple[State, int, int] | None = None
        self._stands_alone = "@" not in field.summary  # else a clock may stand outside the row

    def redraw(self, look: DraftView, state: State, index: int, count: int) -> None:
        """Show the row as it is now; one of a thousand that is as it was isn't drawn again."""
        say, words = self.desk.say, self.desk.words
        known = look.view.read_rows.get(self.path) if self._stands_alone else None
        read, place_now = (known, look.reference, words), (state, index, count)
        if known and place_now == self._drawn and all(map(operator.is_, read, self._read)):
            return
        self._read, self._drawn = read, place_now
        told = words.row(look.view, self.path)
        name = titled(look.reference, told, words.language) or say(N_("Not named yet"))
        place = say(N_("{number} of {count}"), number=index + 1, count=count)
        self.show_name(name, f"{place}, {state[1]}", place)
        if state != self._state:
            self._state = state
            clear(self.status)
            self.status.addWidget(self.mark(state))

    def show_name(self, name: str, spoken: str, place: str) -> None:
        """Show what the row is. spoken: its place and state in words, for screen readers."""
        raise NotImplementedError

    def mark(self, state: State) -> QWidget:
        """How the row stands, in icon and word."""
        return pill(*state, self.desk)

    def target(self) -> QWidget:
        """Where the keyboard goes."""
        raise NotImplementedError


def titled(reference: Reference, told: str, language: str) -> str:
    """A row that a treaty names is read by its title, not by its code."""
    code = bare(told)
    title = title_of(reference, code, language)
    return told if title == code else title


class RowLine(Row):
    """A closed row: one line with edit and delete."""

    opened = Signal(str)

    def __init__(self, path: str, field: Field, setting: Setting, group: Editor) -> None:
        super().__init__(path, field, setting, group)
        self.setProperty("kind", "card")
        self._name = Elided("", "strong")
        self._edit = tool("pencil", "", partial(self.opened.emit, path), self.desk)
        self._edit.setProperty("shows_more", True)
        self._bin = tool("trash-2", "", partial(self.deleted.emit, path), self.desk)
        for part in (self._edit, self._bin):
            group.watch(part)
        box = row(self.desk, self.icon, margins=(12, 3, 6, 3), gap=9)
        box.addWidget(self._name, 1)
        box.addLayout(self.status)
        box.addWidget(self._edit)
        box.addWidget(self._bin)
        self.setLayout(box)

    def show_name(self, name: str, spoken: str, place: str) -> None:
        """The name in the line, and in what its buttons say."""
        say = self.desk.say
        if name != self._name.full:
            self._name.say(name)
        for part, words in ((self._edit, N_("Edit {name}")), (self._bin, N_("Delete {name}"))):
            part.setAccessibleName(say(words, name=name))
            part.setAccessibleDescription(spoken)
            part.setToolTip(part.accessibleName())

    def mark(self, state: State) -> QWidget:
        """Without a ground: the line is one already."""
        return pill(*state, self.desk, plain=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the line opens the row."""
        self.opened.emit(self.path)

    def target(self) -> QWidget:
        """The button that opens the row."""
        return self._edit


class RowCard(Row):
    """The open row: its questions, two beside each other."""

    done = Signal()

    def __init__(self, path: str, field: Field, setting: Setting, group: Editor) -> None:
        super().__init__(path, field, setting, group)
        desk = self.desk
        self.setProperty("kind", "card-open")
        self._name = Elided("", "h3")
        self._place = label("", "caption")
        self.grid = FieldGrid(path, setting, columns=2)
        head = row(desk, self.icon, gap=9)
        head.addWidget(self._name, 1)
        head.addWidget(self._place)
        head.addLayout(self.status)
        delete = partial(self.deleted.emit, path)
        shut = button(desk.say(N_("Done with this one")), self.done.emit, desk, icon="check")
        shut.setProperty("shows_more", True)
        self._bin = button(desk.say(N_("Delete")), delete, desk, kind="quiet", icon="trash-2")
        for part in (shut, self._bin):
            group.watch(part)
        foot = row(desk, shut, -1, self._bin)
        self.setLayout(column(desk, head, self.grid, foot, margins=(14, 10, 14, 10), gap=9))

    def redraw(self, look: DraftView, state: State, index: int, count: int) -> None:
        """Show the row and its questions as they are now."""
        super().redraw(look, state, index, count)
        self.grid.redraw(look)

    def show_name(self, name: str, spoken: str, place: str) -> None:
        """The name above the questions, and which of how many it is."""
        if name != self._name.full:
            self._name.say(name)
        self._place.setText(place)
        self._bin.setAccessibleName(self.desk.say(N_("Delete {name}"), name=name))
        self.setAccessibleName(f"{name}, {spoken}")

    def target(self) -> QWidget:
        """The first question."""
        return self.grid.target() or self
