# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Review: each item that the other State needs, and the gate before a final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mla_writer.checks.finding import Finding, Severity
from mla_writer.i18n import N_
from mla_writer.services.reviewing import ReviewItem, Standing, conditions, contents
from mla_writer.services.wording import cite
from mla_writer.ui.widgets import (
    Status,
    Wrapped,
    button,
    clear,
    column,
    frame,
    holder,
    label,
    line,
    picture,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

WORDS: dict[Standing, tuple[Status, str]] = {
    Standing.DONE: ("done", N_("Done")),
    Standing.MISSING: ("wrong", N_("Missing")),
    Standing.WRONG: ("wrong", N_("To fix")),
    Standing.ADVICE: ("advice", N_("Advice")),
    Standing.RISK: ("risk", N_("Risk")),
    Standing.PASSED: ("advice", N_("Passed")),
}
GATE_WIDTH = 312
STATUS_WIDTH, RULE_WIDTH = 92, 150


class ReviewPage(QWidget):
    """The table of the review with the gate beside it."""

    asked_for = Signal(str)
    override_given = Signal(object, str)
    override_withdrawn = Signal(object)
    finalise_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look: DraftView | None = None
        self._form: FormDefinition | None = None
        self._drawn: DraftView | None = None
        self._table: QVBoxLayout = column(desk, margins=(24, 12, 20, 16), gap=8)
        self._gate: QVBoxLayout = column(desk, margins=(18, 14, 18, 14), gap=10)
        box = row(desk, gap=0)
        box.addWidget(scrolled(self._table), 1)
        box.addWidget(line(upright=True))
        gate = frame(self._gate, "subtle")
        gate.setFixedWidth(desk.look.text(GATE_WIDTH))
        box.addWidget(gate)
        self.setLayout(box)

    def show_draft(self, look: DraftView, form: FormDefinition) -> None:
        """Take the draft as it is now; drawn only while it can be seen."""
        self._look, self._form = look, form
        if self.isVisible():
            self._draw()

    def showEvent(self, event: object) -> None:
        """Draw what came while nobody looked."""
        self._draw()

    def primary(self) -> tuple[str, bool]:
        """The words of the primary button and whether it is open."""
        if self._look is not None and self._look.blocking:
            return self._desk.say(N_("Go to missing answer")), True
        return self._desk.say(N_("Finalise letter")), True

    def press_primary(self) -> None:
        """Go to what is left, or make the final."""
        if self._look is not None and self._look.blocking:
            self.asked_for.emit(self._look.blocking[0].path)
        else:
            self.finalise_asked.emit()

    def _draw(self) -> None:
        look = self._look
        if look is None or look is self._drawn:
            return
        self._drawn = look
        clear(self._table)
        self._table.addWidget(label(self._desk.say(N_("Review")), "h1"))
        bases = ", ".join(look.bases)
        if bases:
            checked = self._desk.say(N_("Checked against {bases}"), bases=self._desk.fixed(bases))
            self._table.addWidget(Wrapped(checked, "caption"))
        self._group(N_("Content of the request"), contents(look))
        self._group(N_("Scope, form and conditions"), conditions(look))
        self._table.addStretch(1)
        self._draw_gate(look)

    def _group(self, title: str, items: tuple[ReviewItem, ...]) -> None:
        if not items:
            return
        desk = self._desk
        heading = frame(
            row(desk, label(desk.say(title), "strong"), margins=(10, 4, 10, 4)), "plain"
        )
        self._table.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(desk.look.space(10))
        grid.setVerticalSpacing(desk.look.space(6))
        grid.setColumnMinimumWidth(0, desk.look.text(STATUS_WIDTH))
        grid.setColumnStretch(1, 1)
        for at, item in enumerate(items):
            grid.addWidget(line(), 2 * at, 0, 1, 4)
            for place, part in enumerate(self._cells(item)):
                grid.addWidget(part, 2 * at + 1, place)
        self._table.addLayout(grid)

    def _cells(self, item: ReviewItem) -> tuple[QWidget, QWidget, QWidget, QWidget]:
        desk = self._desk
        status, words = WORDS[item.standing]
        said = desk.words.finding(item.finding) if item.finding else None
        title = said.title if said else desk.label(item.label)
        what = column(desk, Wrapped(title, "strong" if said else ""), gap=0)
        detail = (said.mend or said.detail) if said else ""
        if item.override is not None:
            detail = desk.say(N_("Reason kept: {reason}"), reason=item.override.reason)
        if detail:
            what.addWidget(Wrapped(detail, "muted"))
        cited = Wrapped(
            ", ".join(desk.fixed(cite(article)) for article in item.articles[:2]), "caption"
        )
        cited.setFixedWidth(desk.look.text(RULE_WIDTH))
        cited.setToolTip("\n".join(cite(article) for article in item.articles))
        return (
            pill(status, desk.say(words), desk, plain=True),
            holder(what),
            cited,
            self._links(item, title),
        )

    def _links(self, item: ReviewItem, title: str) -> QWidget:
        desk = self._desk
        go = button(
            desk.say(N_("Go")),
            partial(self.asked_for.emit, item.path),
            desk,
            kind="link",
            icon="arrow-right",
        )
        go.setAccessibleName(f"{desk.say(N_('Go to the answer'))}: {title}")
        box = row(desk, go, gap=8)
        if item.override is not None:
            undo = button(
                desk.say(N_("Withdraw")),
                partial(self.override_withdrawn.emit, item.override),
                desk,
                kind="link",
            )
            box.addWidget(undo)
        elif item.finding is not None and item.finding.severity.blocks:
            passing = button(
                desk.say(N_("Pass…")), partial(self._ask_reason, item.finding), desk, kind="link"
            )
            passing.setAccessibleName(f"{desk.say(N_('Pass with a reason'))}: {title}")
            box.addWidget(passing)
        return holder(box)

    def _ask_reason(self, finding: Finding) -> None:
        title = self._desk.words.finding(finding).title
        reason, given = QInputDialog.getMultiLineText(
            self,
            self._desk.say(N_("Pass with a reason")),
            f"{title}\n{self._desk.say(N_('Why may the letter go without it? The reason is kept.'))}",
        )
        if given and reason.strip():
            self.override_given.emit(finding, reason)

    def _draw_gate(self, look: DraftView) -> None:
        desk = self._desk
        clear(self._gate)
        self._gate.addWidget(label(desk.say(N_("Before you finalise")), "h2"))
        for line_ in self._gate_lines(look):
            self._gate.addLayout(line_)
        self._gate.addWidget(line())
        left = len(look.blocking)
        final = button(
            desk.say(N_("Finalise letter")), self.finalise_asked.emit, desk, icon="stamp"
        )
        final.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        final.setEnabled(left == 0)
        self._gate.addWidget(final)
        if left:
            why = desk.words.app.plural(
                N_("Closed until {count} answer is given or passed with a reason."),
                N_("Closed until {count} answers are given or passed with a reason."),
                left,
            )
            self._gate.addWidget(Wrapped(why, "caption"))
        self._gate.addStretch(1)

    def _gate_lines(self, look: DraftView) -> list[QHBoxLayout]:
        plural = self._desk.words.app.plural
        wrong = sum(one.severity is Severity.WRONG for one in look.blocking)
        missing = len(look.blocking) - wrong
        advice = sum(not one.severity.blocks for one in look.findings)
        lines = []
        if wrong:
            lines.append(
                self._gate_line(
                    "octagon-alert",
                    "err",
                    plural(N_("{count} answer to fix"), N_("{count} answers to fix"), wrong),
                )
            )
        if missing:
            words = plural(
                N_("{count} essential answer is missing"),
                N_("{count} essential answers are missing"),
                missing,
            )
            lines.append(self._gate_line("octagon-alert", "err", words))
        if not look.blocking:
            lines.append(
                self._gate_line(
                    "circle-check", "ok", self._desk.say(N_("Nothing essential is left"))
                )
            )
        if advice:
            words = plural(N_("{count} piece of advice"), N_("{count} pieces of advice"), advice)
            lines.append(
                self._gate_line(
                    "triangle-alert",
                    "warn",
                    words,
                    self._desk.say(N_("You may go on without them.")),
                )
            )
        if look.overrides:
            words = plural(
                N_("{count} passed with a reason"),
                N_("{count} passed with reasons"),
                len(look.overrides),
            )
            lines.append(self._gate_line("triangle-alert", "warn", words))
        return lines

    def _gate_line(self, icon: str, token: str, words: str, detail: str = "") -> QHBoxLayout:
        box = row(self._desk, column(self._desk, picture(icon, token, self._desk, 18), -1), gap=10)
        said = column(
            self._desk,
            Wrapped(words, "strong"),
            Wrapped(detail, "muted") if detail else None,
            gap=2,
        )
        box.addLayout(said, 1)
        return box
