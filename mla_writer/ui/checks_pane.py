# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What was found in the draft, a card for each finding; each leads to its answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mla_writer.checks.finding import Finding, Severity
from mla_writer.i18n import N_
from mla_writer.services.wording import cite
from mla_writer.ui.tab_order import kept_place
from mla_writer.ui.widgets import (
    Status,
    Wrapped,
    button,
    clear,
    column,
    frame,
    label,
    more,
    notice,
    picture,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

SEVERITY_STATUS: dict[Severity, Status] = {
    Severity.WRONG: "wrong",
    Severity.MISSING: "missing",
    Severity.ADVICE: "advice",
    Severity.RISK: "risk",
}


PAGE = 30  # cards that are made at a time


class ChecksPane(QWidget):
    """Findings of this section, then of the others; each leads to its answer.

    Cards are made when the pane is looked at: most answers are typed beside the preview.
    """

    asked_for = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list: QVBoxLayout = column(desk, margins=(14, 10, 14, 10), gap=8)
        self._shown: object = None
        self._most = PAGE
        self._wanted: tuple[DraftView, str] | None = None
        self.setLayout(column(desk, scrolled(self._list)))

    def show_findings(self, look: DraftView, step: str) -> None:
        """Show what was found, as soon as somebody looks."""
        if self._wanted is not None and self._wanted[1] != step:
            self._most = PAGE
        self._wanted = (look, step)
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._wanted is None:
            return
        look, step = self._wanted
        shown = (look.findings, step, self._most)
        if self._shown != shown:
            self._shown = shown
            with kept_place(self):
                self._draw_anew(look, step)

    def _draw_anew(self, look: DraftView, step: str) -> None:
        clear(self._list)
        here = [one for one in look.findings if one.step == step]
        others = [one for one in look.findings if one.step != step]
        if not look.findings:
            self._list.addWidget(notice("ok", self._desk.say(N_("Nothing found")), "", self._desk))
        self._group(N_("In this section"), here)
        self._group(N_("In other sections"), others)
        self._list.addStretch(1)

    def _group(self, title: str, findings: Iterable[Finding]) -> None:
        found = list(findings)
        if found:
            self._list.addWidget(label(self._desk.say(title), "over"))
        for finding in found[: self._most]:
            self._list.addWidget(
                finding_card(finding, self._desk, partial(self.asked_for.emit, finding.path))
            )
        if len(found) > self._most:
            self._list.addWidget(more(len(found) - self._most, self._show_more, self._desk))

    def _show_more(self) -> None:
        """The keyboard then stands at the first of them, where the button was."""
        self._most += PAGE
        self._draw()


def finding_card(finding: Finding, desk: Desk, go: partial[None]) -> QWidget:
    """A finding: severity and articles, title, how to mend it, a link to the answer."""
    words = desk.words.finding(finding)
    status = SEVERITY_STATUS[finding.severity]
    icon, token = {"wrong": ("octagon-alert", "err"), "missing": ("circle-dot", "primary")}.get(
        status, ("triangle-alert", "warn")
    )
    role = {"wrong": "err", "missing": "part"}.get(status, "warn")
    severity = label(desk.say(N_("Still missing")) if status == "missing" else words.severity, role)
    severity.setProperty("size", "caption")
    cited = Wrapped(
        ", ".join(desk.fixed(cite(article)) for article in finding.articles[:3]), "caption"
    )
    head = row(desk, severity, gap=8)
    head.addWidget(cited, 1)
    box = column(desk, head, Wrapped(words.title, "strong"), gap=3)
    if words.mend:
        box.addWidget(Wrapped(words.mend, "muted"))
    link = button(desk.say(N_("Go to the answer")), go, desk, kind="link", icon="arrow-right")
    link.setAccessibleName(f"{desk.say(N_('Go to the answer'))}: {words.title}")
    box.addLayout(row(desk, link, -1))
    body = row(
        desk, column(desk, picture(icon, token, desk, 18), -1), margins=(10, 8, 10, 8), gap=9
    )
    body.addLayout(box, 1)
    return frame(body, "card")
