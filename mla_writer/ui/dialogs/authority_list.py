# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A line to search in and authorities below it by State; arrows move while one types."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from mla_writer.i18n import N_
from mla_writer.services.authority_listing import ROLES, Listed, narrowed
from mla_writer.ui.dialogs.sized import BETWEEN
from mla_writer.ui.widgets import Wrapped, column, frame

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

ENTRY = Qt.ItemDataRole.UserRole
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class AuthorityList(QWidget):
    """`chosen`: another entry is the current one (Listed or None). `taken`: Enter or two clicks."""

    chosen = Signal(object)
    taken = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entries: tuple[Listed, ...] = ()
        say = desk.say
        self.line = QLineEdit()
        self.line.setPlaceholderText(say(N_("State, name, city, treaty…")))
        self.line.setAccessibleName(say(N_("Find an authority")))
        self.line.textEdited.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(say(N_("Authorities")))
        self.list.setSpacing(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(self.taken)
        self._none = Wrapped("", "muted")
        self._none.hide()
        held = frame(column(desk, self._none, self.list, margins=(6, 6, 6, 6)), "card")
        self.setLayout(column(desk, self.line, held))

    @property
    def current(self) -> Listed | None:
        """The entry that the details are shown of."""
        item = self.list.currentItem()
        return cast("Listed | None", item.data(ENTRY)) if item is not None else None

    def show_entries(self, entries: tuple[Listed, ...], keep: Listed | None = None) -> None:
        """Show these; the one that was current stays so, if it is still there."""
        self._entries = entries
        self._narrow(self.line.text(), keep or self.current)

    def _narrow(self, text: str, keep: Listed | None = None) -> None:
        found = narrowed(self._entries, text, self._desk.words.language)
        self.list.blockSignals(True)
        self.list.clear()
        for state, group in groupby(found, key=lambda one: one.state):
            self._add_state(state)
            for one in group:
                self._add(one)
        self.list.blockSignals(False)
        self._none.setVisible(not found)
        nothing = N_("No authority has these words.") if text else N_("No authority is listed.")
        self._none.setText(self._desk.say(nothing))
        self.list.setCurrentRow(self._row_of(keep))
        self._tell()

    def _add_state(self, state: str) -> None:
        head = QListWidgetItem(state)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setBold(True)
        head.setFont(font)
        self.list.addItem(head)

    def _add(self, one: Listed) -> None:
        name = self._desk.fixed(one.fact.name)  # so that what is cut off shows where it was
        item = QListWidgetItem(f"{name}\n{self._caption(one)}")
        item.setData(ENTRY, one)
        item.setToolTip(one.fact.name)
        said = f"{one.state}: {one.fact.name}. {self._caption(one)}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.list.addItem(item)

    def _caption(self, one: Listed) -> str:
        say = self._desk.say
        parts = [say(ROLES[one.fact.role])]
        parts += [say(N_("your own"))] if one.fact.own else []
        parts += [say(N_("for your instruments"))] if one.serves else []
        parts += [say(N_("old"))] if one.is_old else []
        return BETWEEN.join(parts)

    def _row_of(self, wanted: Listed | None) -> int:
        rows = [at for at in range(self.list.count()) if self.list.item(at).data(ENTRY)]
        for at in rows:
            found: Listed = self.list.item(at).data(ENTRY)
            if wanted is not None and key(found) == key(wanted):
                return at
        return rows[0] if rows else -1

    def _tell(self) -> None:
        self.chosen.emit(self.current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the line keeps the keyboard; Enter takes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if (by := MOVES.get(Qt.Key(event.key()))) is not None:
                self._move(by)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit()
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        at = self.list.currentRow() + by
        while 0 <= at < self.list.count() and not self.list.item(at).data(ENTRY):
            at += by
        if 0 <= at < self.list.count():
            self.list.setCurrentRow(at)


def key(one: Listed) -> tuple[str, str, tuple[str, ...]]:
    """What makes an entry the same after the directory was read anew."""
    return one.fact.state, one.fact.name, one.fact.instruments
