# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The measures: which kinds of help are asked for; each row is a step of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton

from mla_writer.i18n import N_
from mla_writer.services.choices import measures_offered
from mla_writer.ui.editors.base import Editor, GroupEditor, Setting
from mla_writer.ui.editors.repeat import MOVES, STATES, worst_by_row
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import (
    Elided,
    button,
    clear,
    column,
    frame,
    label,
    picture,
    pill,
    row,
    tool,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.forms.schema import Measure
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.widgets import Status


class MeasuresEditor(GroupEditor):
    """Chosen measures in their order, and a button for each measure that can be added."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._drawn: object = None
        self._rows: tuple[str, ...] = ()
        self._lines: dict[str, QWidget] = {}
        self._adders: list[QWidget] = []
        self._offered: tuple[Measure, ...] | None = None
        self._list: QVBoxLayout = column(setting.desk, gap=6)
        self._buttons = Flow(setting.desk)
        over = label(self.desk.say(N_("Add a measure")), "over")
        self.setLayout(
            column(
                setting.desk, self._list, column(setting.desk, over, self._buttons, gap=4), gap=10
            )
        )

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """The rows, and what can be added."""
        self._offer(measures_offered(look.view, look.reference))
        rows = look.view.rows(self.path)
        worst = worst_by_row(self.path, look)
        drawn = tuple((path, look.view.summary(path), worst.get(path, "done")) for path in rows)
        unknown = unknown_measures(look)
        if (drawn, unknown) == self._drawn:
            return
        self._drawn = drawn, unknown
        self._rows = rows
        held = self._row_of_focus()
        clear(self._list)
        self._lines = {
            path: self._line(index, path, look, state)
            for index, (path, _, state) in enumerate(drawn)
        }
        self._lines |= {path: self._unknown(path, name) for path, name in unknown}
        for line in self._lines.values():
            self._list.addWidget(line)
        if held:
            self._focus_row(held)

    def _line(self, index: int, path: str, look: DraftView, worst: Status) -> QWidget:
        measure = look.view.measure(path)
        name = Elided(self.desk.label(measure.title), "strong")
        bin_ = tool(
            "trash-2",
            self.desk.say(N_("Delete {name}"), name=name.full),
            partial(self._delete, path),
            self.desk,
        )
        self.watch(bin_)
        number = label(self.desk.say(N_("Measure {number}"), number=index + 1), "caption")
        box = row(
            self.desk,
            picture(measure.icon, "primary", self.desk, 18),
            number,
            margins=(12, 3, 6, 3),
            gap=9,
        )
        box.addWidget(name, 1)
        box.addWidget(pill(worst, self.desk.say(STATES[worst]), self.desk, plain=True))
        if index:
            up = tool(
                "chevron-up",
                self.desk.say(N_("Move up {name}"), name=name.full),
                partial(self._move, path, index - 1),
                self.desk,
            )
            self.watch(up)
            box.addWidget(up)
        box.addWidget(bin_)
        return frame(box, "card")

    def _unknown(self, path: str, name: str) -> QWidget:
        """A measure that this program or its packs don't know: it can only be deleted."""
        words = self.desk.say(N_("Delete {name}"), name=name)
        bin_ = tool("trash-2", words, partial(self._delete, path), self.desk)
        self.watch(bin_)
        box = row(self.desk, Elided(name, "strong"), margins=(12, 3, 6, 3), gap=9)
        box.addWidget(pill("wrong", self.desk.say(STATES["wrong"]), self.desk, plain=True))
        box.addWidget(bin_)
        return frame(box, "card")

    def _offer(self, offered: tuple[Measure, ...]) -> None:
        """A button for each measure; drawn again only where the State offers others."""
        if offered == self._offered:
            return
        self._offered, self._adders = offered, []
        self._buttons.clear()
        for measure in offered:
            adder = button(
                self.desk.label(measure.short_title),
                partial(self._add, measure.id),
                self.desk,
                icon=measure.icon,
            )
            adder.setAccessibleName(self.desk.label(measure.title))
            adder.setToolTip(adder.accessibleName())
            self.watch(adder)
            self._adders.append(adder)
            self._buttons.add(adder)

    def _add(self, variant: str) -> None:
        self.setting.port.row_added.emit(self.path, variant)

    def _delete(self, path: str) -> None:
        """The next measure takes the focus; undo brings the measure back."""
        index = self._rows.index(path) if path in self._rows else 0
        self.setting.port.row_removed.emit(path)
        following = self._rows[min(index, len(self._rows) - 1)] if self._rows else ""
        self._focus_row(following)

    def _move(self, path: str, position: int) -> None:
        if 0 <= position < len(self._rows):
            self.setting.port.row_moved.emit(path, position)
            self._focus_row(path)

    def _row_of_focus(self) -> str:
        here = QApplication.focusWidget()
        found = (path for path, line in self._lines.items() if here and line.isAncestorOf(here))
        return next(found, "")

    def _focus_row(self, path: str) -> None:
        shown = self._lines.get(path)
        buttons = shown.findChildren(QToolButton) if shown else []
        (buttons[-1] if buttons else self.target()).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del deletes the measure, Alt with an arrow moves it."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and self._act(cast("QKeyEvent", event)):
            return True
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        path = self._row_of_focus()
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        by = MOVES.get(Qt.Key(event.key())) if is_alt else None
        if path and event.key() == Qt.Key.Key_Delete:
            self._delete(path)
        elif path in self._rows and by is not None:
            self._move(path, self._rows.index(path) + by)
        else:
            return False
        return True

    def target(self) -> QWidget:
        """The first button that adds."""
        return self._adders[0] if self._adders else self


def unknown_measures(look: DraftView) -> tuple[tuple[str, str], ...]:
    """Rows whose measure isn't known, by path and what they call it."""
    found = (one for one in look.view.problems if one.code == "answer.unknown-measure")
    return tuple((one.path, str(one.arguments["value"])) for one in found)


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return MeasuresEditor(question, setting)
