# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An instrument as a card: a tick, how both States stand, who says so, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.basis.reason import Reason
from mla_writer.ui.widgets import (
    OWN_HINT,
    Status,
    TickLine,
    Wrapped,
    beside,
    button,
    clear,
    column,
    picture,
    pill,
    repolish,
    row,
)

if TYPE_CHECKING:
    from mla_writer.services.basis_cards import Card
    from mla_writer.ui.desk import Desk

INDENT = 26  # pixels: below the words of the tick


class InstrumentCard(QFrame):
    """One instrument. `show_card` redraws it in place, so that the keyboard stays where it is."""

    ticked = Signal(str, bool)
    confirm_asked = Signal(str)
    change_asked = Signal(str)
    reason_given = Signal(str, str)

    def __init__(self, card: Card, desk: Desk) -> None:
        super().__init__()
        self.card = card
        self._desk = desk
        self._marked: tuple[Status, str] = ("todo", "")
        self.box = QCheckBox()
        self.box.clicked.connect(self._clicked)
        self._about, self._states = Wrapped("", "caption"), Wrapped("", "muted")
        self._sources, self._conditions = Wrapped("", "caption"), Wrapped("", "caption")
        self._closed = self._line("circle-slash", "text2", closed := Wrapped("", "muted"))
        self._asks = self._line("triangle-alert", "warn", asks := Wrapped("", "warn"))
        self._closed_words, self._asks_words = closed, asks
        self.confirm = self._link(N_("Confirm or correct"), self._ask_to_confirm)
        self.change = self._link(N_("Change or remove"), self._ask_to_change)
        self.reason = Reason(desk)
        self.reason.given.connect(self._reason_given)
        self._side = row(desk)
        self._build()

    def _link(self, words: str, do: object) -> QWidget:
        assert callable(do)  # noqa: S101 - for the type checker
        made = button(self._desk.say(words), do, self._desk, kind="link")
        made.setAccessibleName(f"{self._desk.say(words)}: {self.card.title}")
        return made

    def _line(self, icon: str, token: str, words: Wrapped) -> QWidget:
        return beside(picture(icon, token, self._desk, 14), words, self._desk)

    def _build(self) -> None:
        desk = self._desk
        head = row(desk, gap=8)
        name = TickLine(self.box, self.card.title, "", desk, role="strong")
        head.addWidget(name, 1)
        side = column(desk, self._side, -1, gap=0)
        head.addLayout(side)
        parts = (self._about, self._states, self._closed, self._conditions, self._sources)
        links = row(desk, self.confirm, self.change, gap=16)
        foot = row(desk, gap=16)
        foot.addWidget(self._asks, 1)
        foot.addLayout(links)
        foot.addStretch()
        told = column(desk, *parts, foot, self.reason, gap=3)
        below = row(desk, gap=0)
        below.addSpacing(desk.look.text(INDENT))
        below.addLayout(told, 1)
        self.setLayout(column(desk, head, below, margins=(12, 8, 12, 8), gap=3))

    def show_card(self, card: Card, *, is_ticked: bool) -> None:
        """Say what the card says now; its reason is asked for apart."""
        self.card = card
        lines = (
            (self._about, card.about),
            (self._states, joined(card.states)),
            (self._conditions, "\n".join(card.conditions)),
            (self._sources, "\n".join(card.sources)),
        )
        for label, text in lines:
            label.setText(text)
            label.setVisible(bool(text))
        self._closed_words.setText(card.closed)
        self._closed.setVisible(bool(card.closed))
        self._asks_words.setText(card.asks)
        self._asks.setVisible(bool(card.asks))
        self.change.setVisible(card.is_own)
        self.confirm.setVisible(bool(card.states) and not card.is_own)
        self._show_tick(is_ticked=is_ticked)
        self._show_mark()

    def _show_tick(self, *, is_ticked: bool) -> None:
        """One that can't be cited any more can still be taken out."""
        self.box.setEnabled(is_ticked or not self.card.closed)
        self.box.setChecked(is_ticked)
        self.box.setProperty(OWN_HINT, self.card.spoken)
        self.box.setAccessibleDescription(self.card.spoken)
        repolish(self, "kind", "card-open" if is_ticked else "card")

    def _show_mark(self) -> None:
        mark = self._mark()
        if mark == self._marked:
            return
        self._marked = mark
        clear(self._side)
        status, words = mark
        if words:
            self._side.addWidget(pill(status, self._desk.say(words), self._desk))

    def _mark(self) -> tuple[Status, str]:
        """Status and word: not available, confirmed, proposed, or nothing."""
        if self.card.closed:
            return "locked", N_("Not available")
        if self.card.is_confirmed:
            return "done", N_("Confirmed")
        if self.card.is_proposed:
            return "part", N_("Proposed")
        return "todo", ""

    def matches(self, typed: str) -> bool:
        """Whether what is searched for stands in its names."""
        return typed.casefold() in f"{self.card.title} {self.card.about}".casefold()

    def _clicked(self) -> None:
        self.ticked.emit(self.card.code, self.box.isChecked())

    def _ask_to_confirm(self) -> None:
        self.confirm_asked.emit(self.card.code)

    def _ask_to_change(self) -> None:
        self.change_asked.emit(self.card.code)

    def _reason_given(self, text: str) -> None:
        self.reason_given.emit(self.card.code, text)


def joined(lines: tuple[str, ...]) -> str:
    """Lines as sentences in one paragraph."""
    return " ".join(line if line.endswith(".") else f"{line}." for line in lines)
