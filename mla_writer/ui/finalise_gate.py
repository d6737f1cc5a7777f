# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The gate before a final letter: what is left, and the button that opens when nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from mla_writer.checks.finding import Severity
from mla_writer.i18n import N_
from mla_writer.ui.widgets import Wrapped, button, clear, column, label, line, picture, row

if TYPE_CHECKING:
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

LARGEST = 16777215  # Qt's own "no limit"


class FinaliseGate(QFrame):
    """Counts in words; the button says why it is closed."""

    finalise_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.closed = ""  # why no letter can be made whatever is answered, "" where it can
        self.setProperty("kind", "subtle")
        self._box: QVBoxLayout = column(desk, margins=(18, 14, 18, 14), gap=10)
        self.setLayout(self._box)

    def fit(self, width: int) -> None:
        """A column of this width; 0 takes the whole line."""
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or LARGEST)

    def show_draft(self, look: DraftView) -> None:
        """Show what is left before a final."""
        desk, left = self._desk, len(look.blocking)
        clear(self._box)
        self._box.addWidget(label(desk.say(N_("Before you finalise")), "h2"))
        for one in self._lines(look):
            self._box.addLayout(one)
        self._box.addWidget(line())
        ask = self.finalise_asked.emit
        final = button(desk.say(N_("Finalise letter")), ask, desk, icon="stamp")
        final.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        final.setEnabled(left == 0 and not self.closed)
        self._box.addWidget(final)
        if left or self.closed:
            why = self.closed or desk.words.app.plural(
                N_("Closed until {count} answer is given or passed with a reason."),
                N_("Closed until {count} answers are given or passed with a reason."),
                left,
            )
            final.setAccessibleDescription(why)
            self._box.addWidget(Wrapped(why, "caption"))
        self._box.addStretch(1)

    def _lines(self, look: DraftView) -> list[QHBoxLayout]:
        say, plural = self._desk.say, self._desk.words.app.plural
        wrong = sum(one.severity is Severity.WRONG for one in look.blocking)
        missing = len(look.blocking) - wrong
        advice = sum(not one.severity.blocks for one in look.findings)
        passed = len(look.passed)
        to_fix = plural(N_("{count} answer to fix"), N_("{count} answers to fix"), wrong)
        one, many = (
            N_("{count} essential answer is missing"),
            N_("{count} essential answers are missing"),
        )
        advised = plural(N_("{count} piece of advice"), N_("{count} pieces of advice"), advice)
        with_reason = plural(
            N_("{count} passed with a reason"), N_("{count} passed with reasons"), passed
        )
        lines = (
            (wrong, "octagon-alert", "err", to_fix, ""),
            (missing, "octagon-alert", "err", plural(one, many, missing), ""),
            (not look.blocking, "circle-check", "ok", say(N_("Nothing essential is left")), ""),
            (advice, "triangle-alert", "warn", advised, say(N_("You may go on without them."))),
            (passed, "triangle-alert", "warn", with_reason, ""),
        )
        return [
            self._line(icon, token, words, detail)
            for is_so, icon, token, words, detail in lines
            if is_so
        ]

    def _line(self, icon: str, token: str, words: str, detail: str) -> QHBoxLayout:
        desk = self._desk
        box = row(desk, column(desk, picture(icon, token, desk, 18), -1), gap=10)
        more = Wrapped(detail, "muted") if detail else None
        box.addLayout(column(desk, Wrapped(words, "strong"), more, gap=2), 1)
        return box
