# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The cards of the instruments in their three places: on the page, folded away, unread.

A card keeps its place while the keyboard is on the board; it moves when the person has gone on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.services.basis_cards import Card, card_of, unread_card
from mla_writer.ui.basis.card import InstrumentCard
from mla_writer.ui.basis.fold import Fold
from mla_writer.ui.widgets import Wrapped, column, holds_focus, release

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.ui.desk import Desk

PAGE, OUTSIDE, UNREAD = "page", "outside", "unread"


class Board(QWidget):
    """All instruments for two States. Signals carry the code of the card."""

    ticked = Signal(str, bool)
    confirm_asked = Signal(str)
    change_asked = Signal(str)
    reason_given = Signal(str, str)
    built = Signal(object)  # an InstrumentCard that is new

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: dict[str, InstrumentCard] = {}
        self._places: dict[str, str] = {}
        self.is_held = False  # cards keep their places although the keyboard isn't here
        self._boxes: dict[str, QVBoxLayout] = {
            name: column(desk, gap=6) for name in (PAGE, OUTSIDE, UNREAD)
        }
        self.outside = Fold("", self._boxes[OUTSIDE], desk)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(desk.say(N_("Search by name")))
        self.search.setAccessibleName(
            desk.say(N_("Search the instruments of which nothing is read"))
        )
        self.search.textChanged.connect(self._filter)
        self._none = Wrapped(desk.say(N_("No instrument has this in its name.")), "muted")
        self._none.hide()
        inside = column(desk, self.search, self._boxes[UNREAD], self._none, gap=6)
        self.unread = Fold("", inside, desk)
        self.unread.opened.connect(self.search.setFocus)
        self.setLayout(column(desk, self._boxes[PAGE], self.outside, self.unread, gap=8))

    def show_answer(self, answer: BasisAnswer, chosen: tuple[str, ...]) -> None:
        """Show every instrument as it stands now."""
        cards = self._cards(answer, chosen)
        is_here = self.is_held or holds_focus(self)
        kept = self._places if is_here and self._places.keys() == cards.keys() else {}
        places = {code: kept.get(code) or _place(card, chosen) for code, card in cards.items()}
        for code, card in cards.items():
            self._show(code, card, is_ticked=code in chosen)
        for gone in set(self.cards) - set(cards):
            self._drop(gone)
        if places != self._places:
            self._places = places
            self._lay()

    def _cards(self, answer: BasisAnswer, chosen: tuple[str, ...]) -> dict[str, Card]:
        """Cards by code in their order: those that can't be cited after the others."""
        read = [card_of(basis, answer, self._desk.words) for basis in answer.bases]
        read.sort(key=lambda card: bool(card.closed))
        unread = (unread_card(each, answer.reference, self._desk.words) for each in answer.unread)
        cards = {card.code: card for card in (*read, *unread)}
        gone = (self._gone(answer, code) for code in chosen if code not in cards)
        return {**cards, **{card.code: card for card in gone}}

    def _gone(self, answer: BasisAnswer, code: str) -> Card:
        """What is ticked and not listed between these States can still be taken out."""
        if (basis := answer.basis(code)) is not None:
            return card_of(basis, answer, self._desk.words)
        return Card(code, code, closed=self._desk.say(N_("The data doesn't know it.")))

    def _show(self, code: str, card: Card, *, is_ticked: bool) -> None:
        if code in self.cards and self.cards[code].card.title != card.title:
            self._drop(code)
        made = self.cards.get(code) or self._build(card)
        made.show_card(card, is_ticked=is_ticked)

    def _drop(self, code: str) -> None:
        """Let go of a card; the others are laid anew."""
        left = self.cards.pop(code)
        left.hide()
        left.deleteLater()
        self._places = {}

    def _build(self, card: Card) -> InstrumentCard:
        made = InstrumentCard(card, self._desk)
        for signal, on in (
            (made.ticked, self.ticked),
            (made.confirm_asked, self.confirm_asked),
            (made.change_asked, self.change_asked),
            (made.reason_given, self.reason_given),
        ):
            signal.connect(on)
        self.cards[card.code] = made
        self.built.emit(made)
        return made

    def _lay(self) -> None:
        for box in self._boxes.values():
            release(box)
        for code, place in self._places.items():
            self._boxes[place].addWidget(self.cards[code])
            self.cards[code].show()
        self._count()
        self._filter(self.search.text())

    def _count(self) -> None:
        plural = self._desk.words.app.plural
        outside, unread = self._at(OUTSIDE), self._at(UNREAD)
        one = N_("{count} instrument for other cases, by your answers")
        many = N_("{count} instruments for other cases, by your answers")
        self.outside.say(plural(one, many, len(outside)))
        self.outside.setVisible(bool(outside))
        self.unread.say(
            plural(
                N_("{count} other, nothing read"), N_("{count} others, nothing read"), len(unread)
            )
        )
        self.unread.setVisible(bool(unread))

    def _at(self, place: str) -> list[InstrumentCard]:
        return [self.cards[code] for code, at in self._places.items() if at == place]

    def _filter(self, typed: str) -> None:
        """Show the unread ones in whose names this stands."""
        found = 0
        for card in self._at(UNREAD):
            is_found = card.matches(typed.strip())
            card.setVisible(is_found)
            found += is_found
        self._none.setVisible(not found)

    def on_page(self) -> list[InstrumentCard]:
        """The cards that aren't folded away, from the top down."""
        return self._at(PAGE)

    def in_order(self, codes: Iterable[str]) -> list[str]:
        """Codes as their cards stand; those without a card last."""
        wanted = list(dict.fromkeys(codes))
        order = {code: at for at, code in enumerate(self._places)}
        return sorted(wanted, key=lambda code: order.get(code, len(order)))


def _place(card: Card, chosen: tuple[str, ...]) -> str:
    """On the page stands what is ticked, a State's own, and what isn't outside its scope."""
    if card.code in chosen or card.is_own:
        return PAGE
    if not card.sources:
        return UNREAD
    return OUTSIDE if card.is_outside else PAGE
