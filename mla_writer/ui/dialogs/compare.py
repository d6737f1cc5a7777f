# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Instruments side by side: what each of them implies, topic by topic."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QWidget
from PySide6.QtWidgets import QTableWidgetItem as Cell

from mla_writer.domain.legal_basis import Outcome
from mla_writer.i18n import N_
from mla_writer.reference.titles import title_of
from mla_writer.services.basis_cards import fixed
from mla_writer.services.basis_words import NOTHING_SAID, TOPICS
from mla_writer.services.legal_basis import side_by_side, words_of
from mla_writer.ui.dialogs.entry import choice_of
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, button, column, holder, row

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.reference.values import Effect
    from mla_writer.ui.desk import Desk

LARGEST = (980, 660)  # pixels at 100 %
AT_FIRST = 2


class CompareDialog(QDialog):
    """A table: a line for each topic, a column for each instrument that is pressed above it."""

    def __init__(
        self, answer: BasisAnswer, chosen: tuple[str, ...], desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if desk.look.is_rtl else Qt.LayoutDirection.LeftToRight
        )
        title = desk.say(N_("Instruments side by side"))
        self.setWindowTitle(title)
        self._answer, self._desk = answer, desk
        self.shown = first_compared(answer, chosen)
        self.table = QTableWidget()
        self.table.setAccessibleName(title)
        self.table.setWordWrap(True)
        self.table.setProperty("kind", "field")
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setHighlightSections(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        intro = desk.say(N_("Take columns away, or add other instruments."))
        shut = button(desk.say(N_("Close")), self.accept, desk, kind="primary")
        head = column(desk, Wrapped(title, "h2"), Wrapped(intro, "muted"), self._choices(), gap=6)
        box = column(desk, head, margins=(16, 12, 16, 14), gap=10)
        box.addWidget(self.table, 1)
        box.addLayout(row(desk, -1, shut))
        self.setLayout(box)
        room = parent.size()
        wanted = [desk.look.text(side) for side in LARGEST]
        self.resize(min(wanted[0], room.width() - 20), min(wanted[1], room.height() - 60))
        self._fill()

    def _choices(self) -> QWidget:
        """A button for each column, which takes it away, and a list of what can be added."""
        self._buttons = Flow(self._desk)
        self.adding = choice_of((), "")
        self.adding.setAccessibleName(self._desk.say(N_("Add an instrument")))
        self.adding.activated.connect(self._add)
        self._draw_choices()
        return holder(column(self._desk, self._buttons, self.adding, gap=6))

    def _draw_choices(self) -> None:
        say = self._desk.say
        self._buttons.clear()
        for code in self.shown:
            name = self._name(code)
            made = button(name, partial(self._remove, code), self._desk, kind="filter", icon="x")
            made.setAccessibleName(say(N_("Take away {name}"), name=name))
            self._buttons.add(made)
        self.adding.clear()
        self.adding.addItem(say(N_("Add an instrument")), "")
        for basis in self._answer.bases:
            if basis.code not in self.shown:
                self.adding.addItem(basis.instrument.short_name, basis.code)

    def _name(self, code: str) -> str:
        return self._answer.reference.instruments[code].short_name

    def _remove(self, code: str) -> None:
        self.adding.setFocus(Qt.FocusReason.OtherFocusReason)
        self._compare(tuple(one for one in self.shown if one != code))

    def _add(self) -> None:
        if code := str(self.adding.currentData() or ""):
            self._compare((*self.shown, code))

    def _compare(self, codes: tuple[str, ...]) -> None:
        self.shown = codes
        self._draw_choices()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Lines are as high as their words at the width that the columns have now."""
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def _fill(self) -> None:
        desk = self._desk
        compared = side_by_side(self._answer, self.shown)
        self.table.clear()
        self.table.setColumnCount(len(self.shown))
        self.table.setRowCount(len(compared))
        reference, language = self._answer.reference, desk.words.language
        for place, code in enumerate(self.shown):
            known = reference.instruments[code]
            head = Cell(known.short_name)
            head.setToolTip(title_of(reference, code, language))
            self.table.setHorizontalHeaderItem(place, head)
        for line, (topic, cells) in enumerate(compared):
            self.table.setVerticalHeaderItem(line, Cell(desk.say(TOPICS[topic])))
            for place, effects in enumerate(cells):
                self.table.setItem(line, place, self._cell(effects))
        if self.shown:
            self.table.setCurrentCell(0, 0)

    def _cell(self, effects: tuple[Effect, ...]) -> Cell:
        desk = self._desk
        lines = []
        for effect in effects:
            article = fixed(f"{effect.instrument} {effect.article}", desk.words)
            lines.append(f"{words_of(effect, desk.words)} ({article})")
        made = Cell("\n".join(lines) or desk.say(NOTHING_SAID))
        made.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        return made


def first_compared(answer: BasisAnswer, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """What is ticked; where that is one alone, what is proposed or could be beside it."""
    open_ones = [basis.code for basis in answer.bases if basis.can_be_ticked]
    fitting = [basis.code for basis in answer.bases if basis.covers is not Outcome.FAILS]
    wanted = dict.fromkeys((*chosen, *answer.proposed, *fitting, *open_ones))
    known = tuple(code for code in wanted if answer.basis(code))
    return known[: max(AT_FIRST, len(chosen))]
