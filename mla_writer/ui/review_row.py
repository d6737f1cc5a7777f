# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One line of the review: how it stands, what it is, which rule asks, where it is answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.services.reviewing import ReviewItem, Standing
from mla_writer.services.wording import cite
from mla_writer.ui.widgets import (
    Status,
    Wrapped,
    button,
    citation,
    column,
    holder,
    label,
    pill,
    row,
)

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

STANDINGS: dict[Standing, tuple[Status, str]] = {
    Standing.DONE: ("done", N_("Done")),
    Standing.MISSING: ("wrong", N_("Missing")),
    Standing.WRONG: ("wrong", N_("To fix")),
    Standing.ADVICE: ("advice", N_("Advice")),
    Standing.RISK: ("risk", N_("Risk")),
    Standing.PASSED: ("advice", N_("Passed")),
}
TOP = Qt.AlignmentFlag.AlignTop


class ReviewRow(QWidget):
    """Four columns; `line_up` makes those of a table alike."""

    asked_for = Signal(str)
    pass_asked = Signal(object)
    override_withdrawn = Signal(object)

    def __init__(self, item: ReviewItem, place: str, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path = item.path
        said = desk.words.finding(item.finding) if item.finding else None
        self._title = said.title if said else desk.label(item.label)
        detail = (said.mend or said.detail) if said else ""
        if item.override is not None:
            detail = desk.say(N_("Reason kept: {reason}"), reason=item.override.reason)
        status, words = STANDINGS[item.standing]
        parts = (Wrapped(self._title, "strong" if said else ""), Wrapped(detail, "muted"))
        what = column(desk, parts[0], parts[1] if detail else None, gap=1)
        box = row(desk, margins=(12, 6, 10, 6), gap=10)
        state = row(desk, pill(status, desk.say(words), desk, plain=True), -1)
        self.cells = (holder(state), holder(self._rules(item)), holder(self._links(item, place)))
        box.addWidget(self.cells[0], 0, TOP)
        box.addLayout(what, 1)
        box.addWidget(self.cells[1], 0, TOP)
        box.addWidget(self.cells[2], 0, TOP)
        self.setLayout(box)

    def focus_link(self) -> None:
        """Bring the keyboard to the way to the answer."""
        self._link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rules(self, item: ReviewItem) -> QLayout:
        made = row(self._desk, gap=4)
        if item.articles:
            made.addWidget(citation(cite(item.articles[0]), self._desk))
        if len(item.articles) > 1:
            more = label(self._desk.fixed(f"+{len(item.articles) - 1}"), "caption")
            made.addWidget(more)
        made.addStretch(1)
        self.setToolTip("\n".join(cite(article) for article in item.articles))
        return made

    def _links(self, item: ReviewItem, place: str) -> QLayout:
        desk = self._desk
        go = partial(self.asked_for.emit, item.path)
        link = button(place, go, desk, kind="link", icon="arrow-right")
        link.setAccessibleName(f"{place}: {self._title}")
        self._link = link
        made = column(desk, link, gap=4)
        if item.override is not None:
            undo = partial(self.override_withdrawn.emit, item.override)
            made.addWidget(button(desk.say(N_("Withdraw")), undo, desk, kind="link"))
        elif item.finding is not None and item.finding.severity.blocks:
            ask = partial(self.pass_asked.emit, item.finding)
            passing = button(desk.say(N_("Pass with a reason…")), ask, desk, kind="link")
            passing.setAccessibleName(f"{passing.text()} {self._title}")
            made.addWidget(passing)
        return made


def line_up(rows: list[ReviewRow]) -> None:
    """Give each column the width of its widest cell, so that the rows of a table line up."""
    for cells in zip(*(row_.cells for row_ in rows), strict=True):
        for cell in cells:
            cell.ensurePolished()
        widest = max(cell.sizeHint().width() for cell in cells)
        for cell in cells:
            cell.setFixedWidth(widest)
