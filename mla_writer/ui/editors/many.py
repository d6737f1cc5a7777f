# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Several of many: what was chosen, each with a button to take it away, and a list to add from.

Not a kind of its own: `choices` uses it where tick boxes would be too many.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, Setting
from mla_writer.ui.editors.choice import SearchEditor, offered
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import button, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.choices import Option
    from mla_writer.services.drafting import DraftView


class AddingList(SearchEditor):
    """A list in which typing searches; what is chosen is added and the list is empty again."""

    def options(self, look: DraftView) -> tuple[Option, ...]:
        """Everything that can be chosen."""
        return offered(self.field, look, self.desk.words)

    def take(self, chosen: str) -> None:
        """Say it to the editor around, not to the draft."""
        self.taken.emit(chosen)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """The list itself never holds the answer."""
        super().show_answer(None, look)


class ManyEditor(Editor):
    """Chosen names in a line; Del or a click takes one away."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._chosen: list[str] = []
        self._adder = AddingList(question, setting)
        self._adder.taken.connect(self._add)
        self._names = Flow(setting.desk)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setLayout(column(setting.desk, self._names, self._adder, gap=6))

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what was chosen, in the order in which it was."""
        self._chosen = [str(one) for one in raw] if isinstance(raw, list) else []
        self._adder.show_answer(None, look)
        labels = {one.id: self.option_label(one) for one in self._adder.options(look)}
        shown = tuple((one, labels.get(one, one)) for one in self._chosen)
        if shown == self._shown:
            return
        self._shown = shown
        self._names.clear()
        for one, words in shown:
            taken = button(words, partial(self._remove, one), self.desk, kind="filter", icon="x")
            taken.setAccessibleName(self.desk.say(N_("Take away {name}"), name=words))
            taken.setToolTip(taken.accessibleName())
            self.watch(taken)
            self._names.add(taken)

    def _add(self, one: str) -> None:
        if one and one not in self._chosen:
            self.say([*self._chosen, one])

    def _remove(self, one: str) -> None:
        self._adder.target().setFocus(Qt.FocusReason.OtherFocusReason)
        self.say([kept for kept in self._chosen if kept != one] or None)

    def target(self) -> QWidget:
        """The list to add from."""
        return self._adder.target()
