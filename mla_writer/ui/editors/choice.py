# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One of several: radio buttons where there are few, a list where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QWidget

from mla_writer.i18n import N_
from mla_writer.services.choices import ChoiceContext, Option, options_for
from mla_writer.ui.completions import NameBox, meant, offer_names
from mla_writer.ui.editors.base import LINE_WIDTH, STAYING, Editor, GroupEditor, Setting, limited
from mla_writer.ui.widgets import TickLine, column, repolish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.forms.schema import Field
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.wording import Wording

MOST_RADIOS = 5


class RadioEditor(GroupEditor):
    """A radio button for each choice, its hint below; Del takes the answer away."""

    can_clear = True

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        self.box = column(setting.desk, gap=5)  # a line for each choice
        for choice in question.field.choices:
            radio = QRadioButton()
            self._group.addButton(radio)
            self.radios[choice.id] = radio
            self.watch(radio)
            words, hint = self.desk.label(choice.label), self.desk.label(choice.hint)
            self.box.addWidget(TickLine(radio, words, hint, setting.desk))
        self._group.buttonClicked.connect(self._chosen)
        self.setLayout(self.box)

    def _chosen(self) -> None:
        for name, radio in self.radios.items():
            if radio.isChecked():
                self.say(name)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Tick what was chosen, or nothing."""
        self._group.setExclusive(False)
        for name, radio in self.radios.items():
            radio.setChecked(name == raw)
        self._group.setExclusive(True)

    def entries(self) -> Iterable[QWidget]:
        """All: the keyboard comes in at the one that is chosen."""
        return self.radios.values()

    def target(self) -> QWidget:
        """The chosen button, or the first."""
        chosen = self._group.checkedButton()
        return chosen or next(iter(self.radios.values()), self)


class ListEditor(Editor):
    """A list to choose from; typing finds a name, Del takes the answer away."""

    can_clear = True
    taken = Signal(str)

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.list: QComboBox = NameBox()
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(16)
        self.list.setMaximumWidth(setting.desk.look.text(LINE_WIDTH))
        self.list.activated.connect(self._activated)
        self.watch(self.list)
        self._options: tuple[Option, ...] | None = None
        self.setLayout(limited(setting.desk, self.list))

    def options(self, look: DraftView) -> tuple[Option, ...]:
        """The choices as they are now."""
        return offered(self.field, look, self.desk.words)

    def _activated(self, index: int) -> None:
        self.take(str(self.list.itemData(index) or ""))

    def take(self, chosen: str) -> None:
        """A person chose this; "" is nothing."""
        self.taken.emit(chosen)
        self.say(chosen or None)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show the choices and what was chosen; an answer that isn't offered stays visible."""
        options = self.options(look)
        if options != self._options:
            self._options = options
            self._refill(options)
        index = self.list.findData(raw) if isinstance(raw, str) else 0
        if index < 0 and isinstance(raw, str):
            self.list.addItem(raw, raw)
            index = self.list.count() - 1
        self.list.setCurrentIndex(max(index, 0))

    def _refill(self, options: tuple[Option, ...]) -> None:
        self.list.clear()
        self.list.addItem(self.desk.say(N_("Choose one")), "")
        for option in options:
            self.list.addItem(self.option_label(option), option.id)

    def target(self) -> QComboBox:
        """The list."""
        return self.list

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """A red border of two pixels."""
        repolish(self.list, "invalid", is_faulty)


class SearchLine(QLineEdit):
    """What is typed takes the place of the name that stands there."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the name, however the keyboard came here."""
        super().focusInEvent(event)
        self.selectAll()


class SearchEditor(ListEditor):
    """A long list in which typing searches anywhere in the name."""

    can_clear = False

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.list.setEditable(True)
        self.list.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = SearchLine()
        self.list.setLineEdit(line)
        offer_names(self.list)
        self.watch(line)
        line.editingFinished.connect(self.take_typed)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what was chosen; what is being typed stays until the line is left."""
        line = self.list.lineEdit()
        if line is None or not (line.hasFocus() and line.isModified()):
            super().show_answer(raw, look)

    def _leave(self, event: QFocusEvent) -> None:
        """Take what was typed first: leaving shows the answer again, and would wipe it out."""
        if event.reason() not in STAYING:
            self.take_typed()
        super()._leave(event)

    def take_typed(self) -> None:
        """A name, or the only one that was meant, is chosen; else the answer is shown again."""
        index = meant(self.list)
        if index > 0 and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            self._activated(index)
        elif index < 0:
            self.list.setEditText(self.list.itemText(self.list.currentIndex()))


def offered(field: Field, look: DraftView, words: Wording) -> tuple[Option, ...]:
    """The choices of a field in the light of the draft."""
    return options_for(field, ChoiceContext(look.view, look.reference, look.today, words))


def build(question: Question, setting: Setting) -> Editor:
    """Radio buttons for up to five fixed choices, else a list."""
    fixed = question.field.choices
    if fixed and len(fixed) <= MOST_RADIOS and not question.row:
        return RadioEditor(question, setting)
    return ListEditor(question, setting)
