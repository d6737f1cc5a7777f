# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Several of several: a tick box for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, GroupEditor, Setting
from mla_writer.ui.editors.choice import offered
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import TickLine, clear, column, label

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.choices import Option
    from mla_writer.services.drafting import DraftView

MANY = frozenset({"countries", "languages"})  # sources too long for tick boxes


class TicksEditor(GroupEditor):
    """Tick boxes; in two columns where both fit and none has a hint."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._options: tuple[Option, ...] | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._box = column(setting.desk, gap=5)
        self.setLayout(self._box)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Tick what was chosen."""
        options = offered(self.field, look, self.desk.words)
        if options != self._options:
            self._options = options
            self._fill(options)
        chosen = raw if isinstance(raw, list) else []
        for name, box in self._boxes.items():
            box.setChecked(name in chosen)

    def _fill(self, options: tuple[Option, ...]) -> None:
        clear(self._box)
        self._boxes = {option.id: self._tick(option) for option in options}
        if not options:
            self._box.addWidget(label(self.desk.say(N_("Nothing to choose yet")), "muted"))
        elif all(not option.hint for option in options):
            self._two_columns(options)
        else:
            for option in options:
                self._box.addWidget(self._line(option))

    def _tick(self, option: Option) -> QCheckBox:
        box = QCheckBox()
        box.setEnabled(not option.closed)
        box.clicked.connect(self._ticked)
        self.watch(box)
        return box

    def _line(self, option: Option) -> TickLine:
        hint = self.desk.label(option.hint) if option.is_message else option.hint
        return TickLine(self._boxes[option.id], self.option_label(option), hint, self.desk)

    def _two_columns(self, options: tuple[Option, ...]) -> None:
        """Side by side where both fit; a narrow page has one below the other."""
        lines = (self._line(option) for option in options)
        self._box.addWidget(Flow(self.desk, *lines, gap=12, columns=2))

    def _ticked(self) -> None:
        self.say([name for name, box in self._boxes.items() if box.isChecked()] or None)

    def entries(self) -> tuple[QWidget, ...]:
        """The first box that can be ticked."""
        return (self.target(),) if self._boxes else ()

    def target(self) -> QWidget:
        """The first box that can be ticked."""
        return next((box for box in self._boxes.values() if box.isEnabled()), self)


def build(question: Question, setting: Setting) -> Editor:
    """Tick boxes, or a list to add from where they would be too many."""
    if question.field.source in MANY:
        from mla_writer.ui.editors.many import ManyEditor

        return ManyEditor(question, setting)
    return TicksEditor(question, setting)
