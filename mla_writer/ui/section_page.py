# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The page of one step: title, intro, error summary, questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from mla_writer.checks.finding import Severity
from mla_writer.i18n import N_
from mla_writer.ui.editors.repeat import reveal
from mla_writer.ui.editors.repeat_rows import RowCard
from mla_writer.ui.faults import in_summary
from mla_writer.ui.field_grid import FieldGrid, typed_into
from mla_writer.ui.spot import editor_around
from mla_writer.ui.widgets import (
    Status,
    Wrapped,
    WrappedLink,
    clear,
    column,
    label,
    picture,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Step
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Setting


MOST = 10  # faults that the summary names; it counts them all


def whole_around(widget: QWidget) -> QWidget | None:
    """What is to be seen with a widget: its answer, and of a row's first answer the whole row."""
    card: QWidget | None = widget
    while card is not None and not isinstance(card, RowCard):
        card = card.parentWidget()
    is_first = isinstance(card, RowCard) and card.target() is widget
    return card if is_first else editor_around(widget)


class SectionPage(QWidget):
    """The questions of one step. `redraw` shows what the draft says now."""

    def __init__(self, step: Step, setting: Setting) -> None:
        super().__init__()
        self.step = step
        self.setting = setting
        desk = setting.desk
        self._title = Wrapped(desk.label(step.title), "h1")
        self._side = row(desk)
        self._counts: tuple[object, ...] = ()
        self._summary_box: QVBoxLayout = column(desk)
        self._summary: tuple[tuple[tuple[str, str], ...], int] = ((), 0)
        self._links: list[QPushButton] = []
        self._last: DraftView | None = None
        self.grid = FieldGrid("", setting, columns=1, step=step.id)
        head = row(desk, gap=10)
        head.addWidget(self._title, 1)
        head.addLayout(self._side)
        intro = Wrapped(desk.label(step.section.intro), "muted") if step.section.intro else None
        content = column(
            desk,
            column(desk, head, intro, gap=2),
            self._summary_box,
            self.grid,
            -1,
            margins=(24, 12, 20, 20),
            gap=12,
        )
        self._area = scrolled(content)
        self.setLayout(column(desk, self._area))
        setting.port.left.connect(self._leave)

    def redraw(self, look: DraftView) -> None:
        """Show counts, summary and questions as they are now."""
        self._last = look
        self.grid.redraw(look)
        self._show_counts(look)
        self._show_summary(look)

    def _show_counts(self, look: DraftView) -> None:
        """The measure's place in the list, and what is left on this page."""
        rows = look.view.rows("measures") if self.step.row else ()
        counted = next((view for view in look.steps if view.step.id == self.step.id), None)
        counts = (rows, counted and (counted.wrong, counted.missing))
        if counts == self._counts:
            return
        self._counts = counts
        clear(self._side)
        desk = self.setting.desk
        if self.step.row in rows:
            place = {"number": rows.index(self.step.row) + 1, "count": len(rows)}
            words = desk.say(N_("Measure {number} of {count}"), **place)
            self._side.addWidget(label(words, "caption"))
        if counted is not None and (counted.wrong or counted.missing):
            self._side.addWidget(self._pill(counted.wrong, counted.missing))

    def _pill(self, wrong: int, missing: int) -> QWidget:
        desk = self.setting.desk
        if wrong:
            return pill("wrong", desk.say(N_("{count} to fix"), count=wrong), desk)
        status: Status = "part"
        one, many = N_("{count} essential left"), N_("{count} essentials left")
        return pill(status, desk.words.app.plural(one, many, missing), desk)

    def _leave(self, _path: str) -> None:
        """An answer that was left may now be held against the person."""
        if self._last is not None and self.isVisible():
            self._show_summary(self._last)

    def settle(self, look: DraftView) -> bool:
        """Show every fault of this page, visited or not; True if there is one."""
        self._last = look
        for grid in (self.grid, *self.grid.findChildren(FieldGrid)):
            grid.settle(look)
        self._show_summary(look)
        return bool(self._links)

    def focus_summary(self) -> None:
        """Bring the keyboard to the first fault of the summary."""
        if self._links:
            self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.show_widget(self._links[0])

    def _show_summary(self, look: DraftView) -> None:
        """The faults of this page with the same words as at their fields."""
        here = [one for one in look.findings if one.step == self.step.id]
        wrong = [one for one in here if one.severity is Severity.WRONG]
        spared = typed_into(self.grid) if wrong else frozenset()
        faults = [one for one in wrong if one.path not in spared]
        words = self.setting.desk.words
        named = tuple((one.path, in_summary(one, words)) for one in faults[:MOST])
        if (named, len(faults)) == self._summary:
            return
        self._summary = named, len(faults)
        clear(self._summary_box)
        self._links = []
        if faults:
            self._summary_box.addWidget(self._summary_frame(named, len(faults)))

    def _summary_frame(self, named: tuple[tuple[str, str], ...], count: int) -> QFrame:
        desk = self.setting.desk
        self._links = [WrappedLink(words, partial(self.go_to, path), desk) for path, words in named]
        rest = [Wrapped(desk.say(N_("F8 leads from each to the next.")), "muted")]
        title = desk.words.app.plural(
            N_("There is a problem with {count} answer"),
            N_("There are problems with {count} answers"),
            count,
        )
        heading = row(desk, picture("octagon-alert", "err", desk, 18), gap=10)
        heading.addWidget(Wrapped(title, "strong"), 1)
        made = QFrame()
        made.setProperty("kind", "err")
        said = (heading, *self._links, *(rest if count > len(named) else ()))
        made.setLayout(column(desk, *said, margins=(12, 8, 12, 8), gap=4))
        made.setAccessibleName(title)
        return made

    def go_to(self, path: str) -> bool:
        """Bring the keyboard to an answer; False when it isn't on this page."""
        widget = reveal(self.grid, path)
        if widget is None:
            found = self.grid.row_of(path)
            widget = found.target() if found else None
        if widget is None:
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.show_widget(widget, whole=whole_around(widget))
        return True

    def go_to_first(self, look: DraftView) -> None:
        """The first essential answer that is missing, else the first unanswered, else the first."""
        found = (one for one in look.findings if one.step == self.step.id)
        missing = next((one.path for one in found if one.severity is Severity.MISSING), "")
        asked = look.view.top_questions(self.step.id)
        left = (one.path for one in asked if one.is_empty and one.level != "optional")
        paths = (missing, next(left, ""), *(one.path for one in asked[:1]))
        next((path for path in paths if path and self.go_to(path)), None)
