# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A grid of question rows that follows the form: what is asked shows, in the form's order.

It serves a section (one column), a composite answer and the open row of a group (two columns).
Optional questions nobody has answered fold away in cards, so that a person isn't 25 questions long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.rows import QuestionRow
from mla_writer.ui.widgets import button, column, holds_focus, release
from mla_writer.ui.widgets.scrolled import keep_in_sight

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Setting

WIDE_KINDS = frozenset({
    "long", "choices", "repeat", "variants", "file", "period", "datetime",
    "person", "organisation", "authority", "offence", "account", "asset", "address", "contact",
})  # fmt: skip
FEW = 6  # up to so many optional questions stay open
FIRST = 2  # so many of a card in which nothing else would show
LINE = 3  # lines of cells for a line of questions: what is said, the editors, a gap
NARROW = 34  # em: below this width a card has one column


def is_within(path: str, whole: str) -> bool:
    """Whether an answer is this one, or a part of it."""
    return path == whole or path.startswith((f"{whole}.", f"{whole}["))


def typed_into(grid: FieldGrid) -> frozenset[str]:
    """Answers not held against the person yet: a field that is being typed into has to be left."""
    rows = grid.findChildren(QuestionRow)
    return frozenset(row.path for row in rows if not row.is_touched and holds_focus(row.below))


class FieldGrid(QWidget):
    """Rows for the questions directly below a path (or of a step, where the path is "")."""

    def __init__(self, base: str, setting: Setting, *, columns: int, step: str = "") -> None:
        super().__init__()
        self.base = base
        self.setting = setting
        self.columns = columns
        self.step = step
        self.rows: dict[str, QuestionRow] = {}
        self.touched = setting.memory.touched
        self._is_open = columns == 1 or base in setting.memory.unfolded
        self._order: tuple[tuple[str, bool], ...] = ()  # of what shows: path, takes a whole line
        self._laid_columns = 0
        self._last: DraftView | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(setting.desk.look.space(14))
        self._grid.setVerticalSpacing(0)
        self._more: QPushButton = button(
            setting.desk.say(N_("More questions")),
            self._show_more,
            setting.desk,
            kind="link",
            icon="chevron-down",
        )
        self._more.hide()
        self.setLayout(column(setting.desk, self._grid, self._more, gap=6))
        setting.port.left.connect(self._leave)

    def redraw(self, look: DraftView) -> None:
        """Show the questions as they are now; rows are built once and kept."""
        self._last = look
        asked = list(self._asked(look))
        shown = self._unfolded(asked, look)
        for question in shown:
            if question.path not in self.rows:
                self.rows[question.path] = QuestionRow(
                    question, look, self.setting, self, is_part=self.columns > 1
                )
        self._place(shown)
        for question in shown:
            self._redraw_row(question, look)
        self._more.setVisible(len(shown) < len(asked))

    def _redraw_row(self, question: Question, look: DraftView) -> None:
        """A new error waits until the field is left; one that stands there stays until mended."""
        row = self.rows[question.path]
        is_known = question.path in self.touched or not question.is_empty
        is_waiting = holds_focus(row.below) and not row.shows_error
        row.redraw(question, look, is_touched=is_known and not is_waiting)

    def settle(self, look: DraftView) -> None:
        """Hold every answer here against the person, visited or not."""
        self.redraw(look)
        self.touched.update(self.rows)
        for path, row in self.rows.items():
            if (question := look.view.question(path)) is not None:
                row.redraw(question, look, is_touched=True)

    def _asked(self, look: DraftView) -> tuple[Question, ...]:
        if self.base:
            return look.view.children(self.base)
        return look.view.top_questions(self.step)

    def _unfolded(self, asked: list[Question], look: DraftView) -> list[Question]:
        optional = [one for one in asked if one.level == "optional" and one.is_empty]
        if self._is_open or len(optional) <= FEW:
            return asked
        kept = {one.path for one in asked} - {one.path for one in optional}
        if not kept:  # an empty card would not say what it is for
            kept = {one.path for one in asked[:FIRST]}
        return [
            one
            for one in asked
            if one.path in kept or one.path in look.by_path or one.path in self.rows
        ]

    def _place(self, shown: list[Question]) -> None:
        order = tuple((one.path, one.field.kind in WIDE_KINDS or one.field.wide) for one in shown)
        if order != self._order or self._fitting_columns() != self._laid_columns:
            self._order = order
            self._lay_anew()

    def _lay_anew(self) -> None:
        release(self._grid)
        wanted = {path for path, _ in self._order}
        for path, built in self.rows.items():
            built.set_shown(is_shown=path in wanted)
        self._laid_columns = self._fitting_columns()
        self._lay(self._order, self._laid_columns)

    def _lay(self, order: tuple[tuple[str, bool], ...], columns: int) -> None:
        """Two lines of cells for each line of questions: what is said, then the editors."""
        line, place = 0, 0
        for path, is_wide in order:
            span = columns if is_wide else 1
            if place + span > columns:
                line, place = line + LINE, 0
            row = self.rows[path]
            self._grid.addWidget(row.above, line, place, 1, span)
            self._grid.addWidget(row.below, line + 1, place, 1, span)
            place += span
        self._space(line)
        for index in range(self.columns):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)

    def _space(self, last: int) -> None:
        """Room below each line of questions but the last."""
        gap = self.setting.desk.look.space(14 if self.columns == 1 else 10)
        for line in range(self._grid.rowCount()):
            is_between = line % LINE == LINE - 1 and line < last
            self._grid.setRowMinimumHeight(line, gap if is_between else 0)

    def _fitting_columns(self) -> int:
        em = self.fontMetrics().height()
        is_narrow = self.width() > 100 and self.width() < NARROW * em * 0.75
        return 1 if is_narrow else self.columns

    def resizeEvent(self, event: QEvent) -> None:
        """Another number of columns may fit."""
        if self._order and self._fitting_columns() != self._laid_columns:
            self._lay_anew()

    def _show_more(self) -> None:
        """The first of those that came takes the keyboard, where the button was."""
        before = set(self.rows)
        self._unfold()
        came = next((path for path, _ in self._order if path not in before), "")
        if came:
            target = self.rows[came].target()
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            keep_in_sight(target)

    def _unfold(self) -> None:
        self._is_open = True
        self.setting.memory.unfolded.add(self.base)
        if self._last is not None:
            self.redraw(self._last)

    def _leave(self, path: str) -> None:
        """A field that was left may show its error, and so may the whole that it is a part of."""
        self.touched.update({path} & set(self.rows))
        if self._last is None:
            return
        for known, row in self.rows.items():
            question = self._last.view.question(known)
            if row.is_shown and question is not None and is_within(path, known):
                self._redraw_row(question, self._last)

    def row_of(self, path: str) -> QuestionRow | None:
        """The row of an answer, in this grid or in a card below it; folded questions unfold."""
        if path in self.rows:
            return self.rows[path]
        if self._last is not None and any(one.path == path for one in self._asked(self._last)):
            self._unfold()
            return self.rows.get(path)
        for built in self.rows.values():
            if is_within(path, built.path):
                return built
        return None

    def target(self) -> QWidget | None:
        """Where the keyboard goes first."""
        for path, _ in self._order:
            return self.rows[path].target()
        return None
