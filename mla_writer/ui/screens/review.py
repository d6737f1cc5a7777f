# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Review: each item that the other State needs, and the gate before a final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.services.reviewing import ReviewItem, Standing, conditions, contents
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.dialogs.notice import ReasonDialog
from mla_writer.ui.finalise_gate import FinaliseGate
from mla_writer.ui.flow import Flow
from mla_writer.ui.review_row import ReviewRow, line_up
from mla_writer.ui.tab_order import kept_place
from mla_writer.ui.widgets import (
    Wrapped,
    button,
    clear,
    column,
    frame,
    label,
    line,
    more,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from mla_writer.checks.finding import Finding
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

GATE_WIDTH = 312
PAGE = 150  # lines of a group that are made at a time
OPEN = frozenset({Standing.MISSING, Standing.WRONG, Standing.PASSED})
ADVICE = frozenset({Standing.ADVICE, Standing.RISK})
FILTERS = (
    ("", N_("All {count}"), frozenset(Standing)),
    ("octagon-alert", N_("Open {count}"), OPEN),
    ("triangle-alert", N_("Advice {count}"), ADVICE),
    ("circle-check", N_("Done {count}"), frozenset({Standing.DONE})),
)


class ReviewPage(QWidget):
    """The table of the review with the gate beside it, or above it where there is less room."""

    asked_for = Signal(str)
    override_given = Signal(object, str)
    override_withdrawn = Signal(object)
    finalise_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look: DraftView | None = None
        self._drawn: DraftView | None = None
        self._wanted = frozenset(Standing)
        self._most = PAGE
        self._rows: list[ReviewRow] = []
        self.chosen = ""  # the answer that was gone to last
        self._table: QVBoxLayout = column(desk, margins=(24, 12, 20, 16), gap=10)
        self.gate = FinaliseGate(desk)
        self.gate.finalise_asked.connect(self.finalise_asked)
        self._edge = line(upright=True)
        self._box: QBoxLayout = row(desk, gap=0)
        self._box.addWidget(scrolled(self._table), 1)
        self._box.addWidget(self._edge)
        self._box.addWidget(self.gate)
        self.setLayout(self._box)
        self.fit(Breadth.WIDE)

    def fit(self, breadth: Breadth) -> None:
        """Beside the table in a wide window, above it in others."""
        is_beside = breadth is Breadth.WIDE
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._box.setDirection(beside if is_beside else above)
        self._edge.setVisible(is_beside)
        self.gate.fit(self._desk.look.text(GATE_WIDTH) if is_beside else 0)

    def show_draft(self, look: DraftView) -> None:
        """Take the draft as it is now; drawn only while it can be seen."""
        self._look = look
        if self.isVisible():
            self._draw()

    def showEvent(self, event: object) -> None:
        """Draw what came while nobody looked."""
        self._draw()

    def close_gate(self, why: str) -> None:
        """No letter can be made of this request any more."""
        self.gate.closed = why
        self._drawn = None
        if self.isVisible():
            self._draw()

    def primary(self) -> tuple[str, bool]:
        """The words of the primary button and whether it is open."""
        if self._look is not None and self._look.blocking:
            return self._desk.say(N_("Go to missing answer")), True
        return self._desk.say(N_("Finalise letter")), True

    def press_primary(self) -> None:
        """Go to what is left, or make the final."""
        if self._look is not None and self._look.blocking:
            self._ask_for(self._look.blocking[0].path)
        else:
            self.finalise_asked.emit()

    def _draw(self) -> None:
        look = self._look
        if look is not None and look is not self._drawn:
            self._drawn = look
            with kept_place(self):
                self._draw_anew(look)

    def _draw_anew(self, look: DraftView) -> None:
        clear(self._table)
        content, scope = contents(look), conditions(look)
        self._table.addLayout(self._head(look))
        self._table.addWidget(self._filters((*content, *scope)))
        self._rows = []
        self._group(N_("Content of the request"), content)
        self._group(N_("Scope, form and conditions"), scope)
        self._table.addStretch(1)
        line_up(self._rows)
        self.gate.show_draft(look)

    def _head(self, look: DraftView) -> QBoxLayout:
        desk = self._desk
        made = row(desk, label(desk.say(N_("Review")), "h1"), gap=16)
        if bases := ", ".join(look.bases):
            words = desk.say(N_("Checked against {bases}"), bases=desk.fixed(bases))
            made.addWidget(Wrapped(words, "caption"), 1)
        return made

    def _filters(self, items: tuple[ReviewItem, ...]) -> Flow:
        made = Flow(self._desk)
        for icon, words, wanted in FILTERS:
            count = sum(item.standing in wanted for item in items)
            made.add(self._filter(icon, self._desk.say(words, count=count), wanted))
        return made

    def _filter(self, icon: str, words: str, wanted: frozenset[Standing]) -> QPushButton:
        made = button(words, partial(self._show_only, wanted), self._desk, kind="filter", icon=icon)
        made.setCheckable(True)
        made.setChecked(wanted == self._wanted)
        return made

    def _show_only(self, wanted: frozenset[Standing]) -> None:
        self._wanted = wanted
        self._drawn = None
        self._draw()

    def _group(self, title: str, items: tuple[ReviewItem, ...]) -> None:
        shown = [item for item in items if item.standing in self._wanted]
        if not shown:
            return
        heading = row(self._desk, label(self._desk.say(title), "strong"), margins=(12, 5, 10, 5))
        rows = column(self._desk, frame(heading, "plain"), gap=0)
        for item in shown[: self._most]:
            rows.addWidget(line())
            rows.addWidget(self._row(item))
        if len(shown) > self._most:
            link = more(len(shown) - self._most, self._show_more, self._desk)
            rows.addWidget(line())
            rows.addLayout(row(self._desk, link, -1, margins=(12, 6, 10, 6)))
        card: QFrame = frame(rows, "card")
        self._table.addWidget(card)

    def _show_more(self) -> None:
        """The keyboard then stands at the first of them, where the button was."""
        self._most += PAGE
        self._drawn = None
        self._draw()

    def _row(self, item: ReviewItem) -> ReviewRow:
        made = ReviewRow(item, self._title_of(item), self._desk)
        made.asked_for.connect(self._ask_for)
        made.pass_asked.connect(self.ask_reason)
        made.override_withdrawn.connect(self.override_withdrawn)
        self._rows.append(made)
        return made

    def _title_of(self, item: ReviewItem) -> str:
        """The section in which an item is answered."""
        look = self._look
        question = look.view.question(item.path) if look is not None else None
        step = item.finding.step if item.finding else question.step if question else ""
        steps = look.steps if look is not None else ()
        found = next((view.step for view in steps if view.step.id == step), None)
        if found is None:
            return self._desk.say(N_("Answer"))
        return self._desk.label(getattr(found.section, "short_title", "") or found.title)

    def _ask_for(self, path: str) -> None:
        self.chosen = path
        self.asked_for.emit(path)

    def focus_item(self, path: str) -> bool:
        """Bring the keyboard to the line of an answer; False where there is none."""
        found = next((shown for shown in self._rows if path and shown.path == path), None)
        if found is not None:
            found.focus_link()
        return found is not None

    def ask_reason(self, finding: Finding) -> None:
        """Ask why the letter may go although this is open."""
        dialog = ReasonDialog(self._desk.words.finding(finding).title, self._desk, self)
        dialog.given.connect(partial(self.override_given.emit, finding))
        dialog.open()
