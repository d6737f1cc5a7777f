# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Who signs, and how: with a key file and its PIN, or by hand on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.dialogs.files import ask_file
from mla_writer.ui.widgets import (
    TickLine,
    Wrapped,
    beside,
    button,
    column,
    frame,
    holder,
    label,
    picture,
    repolish,
    row,
)

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.ui.desk import Desk

PIN_WIDTH, PIN_LEAST = 132, 64
FOCUS = Qt.FocusReason.OtherFocusReason


class SignWays(QWidget):
    """Two ways to choose from. The PIN is asked in a box of its own, for the bar below."""

    changed = Signal()
    entered = Signal()  # Return in a field: go on
    key_chosen = Signal()

    def __init__(self, desk: Desk, *, with_paper: bool, key: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._key = QLineEdit(key)
        self._key.textChanged.connect(self.relieve)
        self._fault = Wrapped("", "err")
        self._trouble = beside(picture("octagon-alert", "err", desk), self._fault, desk)
        self._trouble.hide()
        self._by_key, self._by_hand = QRadioButton(), QRadioButton()
        group = QButtonGroup(self)
        for radio in (self._by_key, self._by_hand):
            group.addButton(radio)
        self._by_key.setChecked(True)
        self._by_key.toggled.connect(self.changed)
        title = label(desk.say(N_("Who signs?")), "strong")
        paper = self._paper_card() if with_paper else None
        self.setLayout(column(desk, title, self._key_card(), paper, gap=10))

    @property
    def is_by_hand(self) -> bool:
        """Whether the letter is signed on paper."""
        return self._by_hand.isChecked()

    @property
    def key(self) -> str:
        """The path of the key file, as it stands in its field."""
        return self._key.text()

    def use_key(self, path: Path) -> None:
        """Take this key file, as if it had been typed; the PIN comes next."""
        self._key.setText(str(path))
        self.changed.emit()

    def focus_key(self) -> None:
        """Bring the keyboard to the key file."""
        self._key.setFocus(FOCUS)

    def ask(self, sentence: str) -> None:
        """Say what is wanted before the letter can be signed."""
        self._fault.setText(sentence)
        self._trouble.show()
        repolish(self._key, "invalid", not self.key)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._key, sentence))

    def relieve(self) -> None:
        """It was given."""
        self._trouble.hide()
        repolish(self._key, "invalid", False)

    def _key_card(self) -> QWidget:
        desk = self._desk
        words = desk.say(N_("Key file (.p12, .pfx)"))
        hint = desk.say(N_("The PIN is asked once and not kept. PAdES B-B: works offline."))
        self._key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._key.setAccessibleName(desk.say(N_("Key file")))
        self._key.returnPressed.connect(self.entered)
        choose = button(desk.say(N_("Choose…")), self.choose_key, desk, icon="folder-open")
        choose.setAccessibleName(desk.say(N_("Choose a key file")))
        line = row(desk, gap=8)
        line.addWidget(self._key, 1)
        line.addWidget(choose)
        tick = TickLine(self._by_key, words, hint, desk)
        return frame(column(desk, tick, self._trouble, line, margins=(12, 10, 12, 10)), "card-open")

    def _paper_card(self) -> QWidget:
        say = self._desk.say
        hint = N_("Print, sign by hand, and record it here. This is not an electronic signature.")
        tick = TickLine(self._by_hand, say(N_("On paper")), say(hint), self._desk)
        return frame(column(self._desk, tick, margins=(12, 10, 12, 10)), "card")

    def choose_key(self) -> None:
        """Ask for the key file; the PIN comes next."""
        words = self._desk.say(N_("Key file"))
        ask_file(self, words, self._chosen, pattern="PKCS#12 (*.p12 *.pfx)")

    def _chosen(self, path: Path) -> None:
        self.use_key(path)
        self.key_chosen.emit()


class PinBox(QWidget):
    """The PIN of the key file. It is read once and wiped."""

    entered = Signal()
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pin = QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setAccessibleName(desk.say(N_("PIN of the key file")))
        self._pin.setMinimumWidth(desk.look.text(PIN_LEAST))
        self._pin.setMaximumWidth(desk.look.text(PIN_WIDTH))
        self._pin.returnPressed.connect(self.entered)
        self._pin.textChanged.connect(self.changed)
        said = label(desk.say(N_("PIN")), "strong")
        said.setBuddy(self._pin)
        made = holder(row(desk, said, self._pin))
        self.setLayout(row(desk, made))
        self.hide()

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been typed."""
        return not self._pin.text()

    @property
    def has_keyboard(self) -> bool:
        """Whether one is typing here."""
        return self._pin.hasFocus()

    def type_in(self, pin: str) -> None:
        """As if it had been typed."""
        self._pin.setText(pin)

    def take(self) -> str:
        """The PIN; the box forgets it."""
        pin = self._pin.text()
        self._pin.clear()
        return pin

    def focus_pin(self) -> None:
        """Bring the keyboard to the PIN."""
        self._pin.setFocus(FOCUS)
