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
from mla_writer.services.basis_words import NOTHING_SAID, TOPICS
from mla_writer.services.legal_basis import side_by_side, words_of
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, button, column, frame, row

if TYPE_CHECKING:
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
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setHighlightSections(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        intro = desk.say(N_("Press an instrument to show or hide its column."))
        shut = button(desk.say(N_("Close")), self.accept, desk, kind="primary")
        head = column(desk, Wrapped(title, "h2"), Wrapped(intro, "muted"), self._choices(), gap=6)
        box = column(desk, head, margins=(16, 12, 16, 14), gap=10)
        box.addWidget(frame(column(desk, self.table, margins=(1, 1, 1, 1)), "card"), 1)
        box.addLayout(row(desk, -1, shut))
        self.setLayout(box)
        room = parent.size()
        wanted = [desk.look.text(side) for side in LARGEST]
        self.resize(min(wanted[0], room.width() - 20), min(wanted[1], room.height() - 60))
        self._fill()

    def _choices(self) -> Flow:
        flow = Flow(self._desk)
        offered = [basis.code for basis in self._answer.bases if basis.can_be_ticked]
        for code in dict.fromkeys((*self.shown, *offered)):
            basis = self._answer.basis(code)
            if basis is None:
                continue
            name = basis.instrument.short_name
            made = button(name, partial(self._toggle, code), self._desk, kind="filter")
            made.setCheckable(True)
            made.setChecked(code in self.shown)
            flow.add(made)
        return flow

    def _toggle(self, code: str) -> None:
        if code in self.shown:
            self.shown = tuple(one for one in self.shown if one != code)
        else:
            self.shown = (*self.shown, code)
        self._fill()

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
            article = desk.fixed(f"{effect.instrument} {effect.article}")
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
