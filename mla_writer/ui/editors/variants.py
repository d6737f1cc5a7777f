# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The measures: which kinds of help are asked for; each row is a step of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, Setting
from mla_writer.ui.editors.repeat import worst_of
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
    from mla_writer.services.drafting import DraftView


class MeasuresEditor(Editor):
    """Chosen measures in their order, and a button for each measure that can be added."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._drawn: object = None
        self._list: QVBoxLayout = column(setting.desk, gap=6)
        self._buttons: QVBoxLayout = column(setting.desk, gap=4)
        self.setLayout(column(setting.desk, self._list, self._buttons, gap=10))

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """The rows, and what can be added."""
        rows = look.view.rows(self.path)
        drawn = tuple((path, look.view.summary(path), worst_of(path, look)) for path in rows)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear(self._list)
        for index, path in enumerate(rows):
            self._list.addWidget(self._line(index, path, look))
        if self._buttons.count() == 0:
            self._offer(look)

    def _line(self, index: int, path: str, look: DraftView) -> QWidget:
        measure = look.view.measure(path)
        worst = worst_of(path, look)
        words = {
            "wrong": N_("To fix"),
            "missing": N_("Essential left"),
            "advice": N_("Advice"),
            "done": N_("Done"),
        }
        name = Elided(self.desk.label(measure.title), "strong")
        bin_ = tool(
            "trash-2",
            self.desk.say(N_("Delete {name}"), name=name.full),
            partial(self._delete, path),
            self.desk,
        )
        number = label(self.desk.say(N_("Measure {number}"), number=index + 1), "caption")
        box = row(
            self.desk,
            picture(measure.icon, "primary", self.desk, 18),
            number,
            margins=(12, 3, 6, 3),
            gap=9,
        )
        box.addWidget(name, 1)
        box.addWidget(pill(worst, self.desk.say(words[worst]), self.desk, plain=True))
        if index:
            up = tool(
                "chevron-up",
                self.desk.say(N_("Move up {name}"), name=name.full),
                partial(self._move, path, index - 1),
                self.desk,
            )
            box.addWidget(up)
        box.addWidget(bin_)
        return frame(box, "card")

    def _offer(self, look: DraftView) -> None:
        self._buttons.addWidget(label(self.desk.say(N_("Add a measure")), "over"))
        for measure in look.view.form.measures.values():
            adder = button(
                self.desk.label(measure.title),
                partial(self._add, measure.id),
                self.desk,
                icon=measure.icon,
            )
            self.watch(adder)
            self._buttons.addWidget(adder)

    def _add(self, variant: str) -> None:
        self.setting.port.row_added.emit(self.path, variant)

    def _delete(self, path: str) -> None:
        self.setting.port.row_removed.emit(path)

    def _move(self, path: str, position: int) -> None:
        self.setting.port.row_moved.emit(path, position)

    def target(self) -> QWidget:
        """The first button that adds."""
        item = self._buttons.itemAt(1)
        return (item.widget() if item is not None else None) or self


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return MeasuresEditor(question, setting)
