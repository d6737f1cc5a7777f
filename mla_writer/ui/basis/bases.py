# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The question on which instruments a request is based: cards, and what choosing them means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from mla_writer.checks.case_scope import OWN_QUESTIONS
from mla_writer.i18n import N_
from mla_writer.services.basis_meaning import meanings, newly_asked_words, warnings_on
from mla_writer.ui.basis.board import Board
from mla_writer.ui.basis.meaning_table import MeaningTable, said_line
from mla_writer.ui.basis.pair import missing_pair, pair_bar
from mla_writer.ui.editors.base import GroupEditor, Setting
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, button, clear, column, frame, notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.basis.card import InstrumentCard
    from mla_writer.ui.editors.base import Editor

DETAILS = "basis_details"


class BasesEditor(GroupEditor):
    """Tick what binds both States and covers the case."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        desk = self.desk
        self._look: DraftView | None = None
        self._answer: BasisAnswer | None = None
        self._chosen: tuple[str, ...] = ()
        self._recent = ""
        self._shown: dict[str, object] = {}
        self._pair, self._meaning = column(desk), column(desk)
        self._newly, self._warnings = column(desk), column(desk, gap=6)
        self.board = Board(desk)
        for signal, do in (
            (self.board.built, self._built),
            (self.board.ticked, self._tick),
            (self.board.confirm_asked, self._confirm),
            (self.board.change_asked, self._change),
            (self.board.reason_given, self._reason),
        ):
            signal.connect(do)
        self._actions = Flow(desk, *self._links(), gap=16)
        self._heading = Wrapped(desk.say(N_("What this choice means")), "strong")
        parts = (self._pair, self.board, self._actions, self._newly)
        more = (self._heading, self._meaning, self._warnings)
        self.setLayout(column(desk, *parts, *more, gap=10))

    def _links(self) -> tuple[QWidget, ...]:
        desk = self.desk
        links = (
            button(desk.say(N_("Compare side by side")), self._compare, desk, kind="link"),
            button(desk.say(N_("Add a treaty, law or promise")), self._add, desk, kind="link"),
        )
        for link in links:
            self.watch(link)
        return links

    # -- showing ---------------------------------------------------------------------------

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show every instrument as the data and the draft have it now."""
        self._look = look
        self._chosen = tuple(str(code) for code in raw) if isinstance(raw, list) else ()
        self._answer = answer = look.given.basis_answer
        self._show_pair(answer)
        self.board.setVisible(answer is not None)
        self._actions.setVisible(answer is not None)
        if answer is not None:
            self.board.show_answer(answer, self._chosen)
            self._ask_reasons(answer, look)
        self._show_newly(answer)
        self._show_meaning(answer)
        self._show_warnings(answer)

    def _is_new(self, what: str, value: object) -> bool:
        """Whether a part has to be drawn again."""
        is_new = what not in self._shown or self._shown[what] != value
        self._shown[what] = value
        return is_new

    def _show_pair(self, answer: BasisAnswer | None) -> None:
        asked = answer.question if answer else None
        if not self._is_new("pair", asked and (asked.requesting, asked.requested, asked.on)):
            return
        clear(self._pair)
        bar = pair_bar(asked, self._go, self.desk) if asked else missing_pair(self._go, self.desk)
        self._pair.addWidget(bar)

    def _show_meaning(self, answer: BasisAnswer | None) -> None:
        said = meanings(answer, self._chosen, self.desk.words) if answer else ()
        self._heading.setVisible(bool(said))
        if self._is_new("meaning", said):
            clear(self._meaning)
            if said:
                table = MeaningTable(said, self.desk)
                self.watch(table)
                self._meaning.addWidget(table)

    def _show_newly(self, answer: BasisAnswer | None) -> None:
        """What the instrument ticked last asks for beyond the others."""
        basis = answer.basis(self._recent) if answer and self._recent in self._chosen else None
        said = (
            newly_asked_words(answer, basis, self._chosen, self.desk.words)
            if answer and basis
            else ()
        )
        if not self._is_new("newly", (self._recent if basis else "", said)):
            return
        clear(self._newly)
        if basis is None:
            return
        name = basis.instrument.short_name
        words = N_("{instrument} asks for nothing beyond the others.")
        if said:
            words = N_("{instrument} newly asks for this:")
        title = self.desk.say(words, instrument=name)
        lines = (said_line(one, self.desk) for one in said)
        box = column(self.desk, Wrapped(title, "strong"), *lines, margins=(12, 8, 12, 8), gap=4)
        self._newly.addWidget(frame(box, "note"))
        told = " ".join((title, *(one.sentence for one in said)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _show_warnings(self, answer: BasisAnswer | None) -> None:
        found = warnings_on(answer, self._chosen, self.desk.words) if answer else ()
        if not self._is_new("warnings", found):
            return
        clear(self._warnings)
        for one in found:
            detail = f"{one.words}\n{one.source}"
            self._warnings.addWidget(notice("warn", one.title, detail, self.desk))

    # -- reasons ---------------------------------------------------------------------------

    def _ask_reasons(self, answer: BasisAnswer, look: DraftView) -> None:
        """An instrument that is ticked outside its scope asks why, where no question does."""
        if look.view.question(DETAILS) is None:
            return
        for code, card in self.board.cards.items():
            basis = answer.basis(code)
            text = self._reason_kept(code)
            is_asked = basis is not None and (basis.needs_reason or bool(text))
            is_asked = is_asked and code in self._chosen and code not in OWN_QUESTIONS
            question = N_("Why does it cover this case? The reason is kept.") if is_asked else ""
            card.reason.ask(self.desk.say(question) if question else "")
            if not self.board.is_held:  # what is being typed isn't in the draft yet
                card.reason.show_text(text)

    def _row_of(self, code: str) -> str:
        """The row in which it was said what was checked about an instrument, "" for none."""
        if self._look is None:
            return ""
        view = self._look.view
        rows = (row for row in view.rows(DETAILS) if view.value(f"{row}.instrument") == code)
        return next(rows, "")

    def _reason_kept(self, code: str) -> str:
        row = self._row_of(code)
        question = self._look.view.question(f"{row}.scope") if self._look and row else None
        return question.raw if question and isinstance(question.raw, str) else ""

    def _reason(self, code: str, text: str) -> None:
        """Keep it in the row of that instrument, a new one where there is none."""
        if row := self._row_of(code) or self._new_row(code):
            self.setting.port.answered.emit(f"{row}.scope", text or None)

    def _new_row(self, code: str) -> str:
        """A row about an instrument, "" where none could be added; the keyboard stays here."""
        port, here = self.setting.port, QApplication.focusWidget()
        self.board.is_held = True  # a new row opens and takes the keyboard for a moment
        before = set(self._look.view.rows(DETAILS)) if self._look else set()
        port.row_added.emit(DETAILS, "")
        rows = self._look.view.rows(DETAILS) if self._look else ()
        row = next((found for found in rows if found not in before), "")
        if row:
            port.answered.emit(f"{row}.instrument", code)
        if here is not None:
            here.setFocus(Qt.FocusReason.OtherFocusReason)
        self.board.is_held = False
        return row

    # -- what the person does --------------------------------------------------------------

    def _built(self, card: InstrumentCard) -> None:
        for widget in (card.box, card.reason.area, card.confirm, card.change):
            self.watch(widget)

    def _tick(self, code: str, is_ticked: bool) -> None:
        self._recent = code if is_ticked else ""
        left = [one for one in self._chosen if one != code]
        chosen = self.board.in_order([*left, code] if is_ticked else left)
        self.say(list(chosen) or None)

    def _go(self) -> None:
        self.setting.port.asked_for.emit("requested_state")

    def _compare(self) -> None:
        from mla_writer.ui.dialogs.compare import CompareDialog

        if self._answer is not None:
            CompareDialog(self._answer, self._chosen, self.desk, self.window()).open()

    def _confirm(self, code: str) -> None:
        from mla_writer.ui.dialogs.confirm_fact import ConfirmFact

        basis = self._answer.basis(code) if self._answer else None
        if basis is not None:
            dialog = ConfirmFact(basis, self.desk, self.window())
            dialog.kept.connect(self.setting.port.facts_changed)
            dialog.open()

    def _add(self) -> None:
        self._enter("")

    def _change(self, code: str) -> None:
        self._enter(code)

    def _enter(self, code: str) -> None:
        from mla_writer.ui.dialogs.own_treaty import OwnTreaty

        if self._answer is not None:
            dialog = OwnTreaty(self._answer, code, self.desk, self.window())
            dialog.kept.connect(self.setting.port.facts_changed)
            dialog.open()

    def entries(self) -> tuple[QWidget, ...]:
        """Where the keyboard comes in."""
        return (self.target(),)

    def target(self) -> QWidget:
        """The first instrument that is ticked, else the first that can be."""
        boxes = [card.box for card in self.board.on_page() if card.box.isEnabled()]
        ticked = (box for box in boxes if box.isChecked())
        return next(ticked, boxes[0] if boxes else self.board.outside.opener)


def build(question: Question, setting: Setting) -> Editor:
    """Cards of instruments."""
    return BasesEditor(question, setting)
