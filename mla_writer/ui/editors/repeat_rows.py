# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The rows of a group: one line with a summary, or an open card. Not a kind of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mla_writer.i18n import N_
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
    from mla_writer.forms.schema import Field
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting

ICONS = {
    "person": "user",
    "organisation": "landmark",
    "offence": "scale",
    "account": "landmark",
    "contact": "user",
}
State = tuple[Status, str]


class RowLine(QFrame):
    """A closed row: what it is, how it stands, edit, delete."""

    opened = Signal(str)
    deleted = Signal(str)

    def __init__(self, path: str, field: Field, setting: Setting, group: Editor) -> None:
        super().__init__(group)
        self._path = path
        self._desk = desk = setting.desk
        self._state: State | None = None
        self.setProperty("kind", "card")
        self._name = Elided("", "strong")
        self._status: QHBoxLayout = row(desk)
        self._edit = tool("pencil", "", partial(self.opened.emit, path), desk)
        self._bin = tool("trash-2", "", partial(self.deleted.emit, path), desk)
        for part in (self._edit, self._bin):
            group.watch(part)
        icon = picture(ICONS.get(field.of, "list"), "text2", desk, 18)
        box = row(desk, icon, margins=(12, 3, 6, 3), gap=9)
        box.addWidget(self._name, 1)
        box.addLayout(self._status)
        box.addWidget(self._edit)
        box.addWidget(self._bin)
        self.setLayout(box)

    def redraw(self, look: DraftView, state: State, _index: int, _count: int) -> None:
        """Show the row as it is now."""
        say = self._desk.say
        name = look.view.summary(self._path) or say(N_("Not named yet"))
        if name != self._name.full:
            self._name.say(name)
            self._edit.setAccessibleName(say(N_("Edit {name}"), name=name))
            self._edit.setToolTip(self._edit.accessibleName())
            self._bin.setAccessibleName(say(N_("Delete {name}"), name=name))
            self._bin.setToolTip(self._bin.accessibleName())
        if state != self._state:
            self._state = state
            clear(self._status)
            self._status.addWidget(pill(*state, self._desk, plain=True))

    def target(self) -> QWidget:
        """The button that opens the row."""
        return self._edit


class RowCard(QFrame):
    """The open row: its questions, two beside each other."""

    done = Signal()
    deleted = Signal(str)

    def __init__(self, path: str, field: Field, setting: Setting, group: Editor) -> None:
        super().__init__(group)
        self._path = path
        self._desk = desk = setting.desk
        self._state: State | None = None
        self.setProperty("kind", "card-open")
        self._name = Elided("", "h3")
        self._place = label("", "caption")
        self._status: QHBoxLayout = row(desk)
        self.grid = FieldGrid(path, setting, columns=2)
        head = row(desk, picture(ICONS.get(field.of, "list"), "text2", desk, 18), gap=9)
        head.addWidget(self._name, 1)
        head.addWidget(self._place)
        head.addLayout(self._status)
        say, delete = desk.say, partial(self.deleted.emit, path)
        shut = button(say(N_("Done with this one")), self.done.emit, desk, icon="check")
        bin_ = button(say(N_("Delete")), delete, desk, kind="quiet", icon="trash-2")
        foot = row(desk, shut, -1, bin_)
        self.setLayout(column(desk, head, self.grid, foot, margins=(14, 10, 14, 10), gap=9))

    def redraw(self, look: DraftView, state: State, index: int, count: int) -> None:
        """Show the row and its questions as they are now."""
        say = self._desk.say
        name = look.view.summary(self._path) or say(N_("New"))
        if name != self._name.full:
            self._name.say(name)
        self._place.setText(say(N_("{number} of {count}"), number=index + 1, count=count))
        if state != self._state:
            self._state = state
            clear(self._status)
            self._status.addWidget(pill(*state, self._desk))
        self.grid.redraw(look)

    def target(self) -> QWidget:
        """The first question."""
        return self.grid.target() or self
