# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The addressee from the directory: the authorities of the requested State, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from mla_writer.i18n import N_
from mla_writer.ui.dialogs.authority_card import AuthorityCard
from mla_writer.ui.dialogs.authority_list import AuthorityList
from mla_writer.ui.dialogs.sized import SizedDialog
from mla_writer.ui.widgets import Wrapped, button, column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.services.authority_listing import Listed
    from mla_writer.ui.desk import Desk

LIST, DETAILS = 2, 3  # shares of the width


class ChooseAuthority(SizedDialog):
    """`given`: the entry to fill in (Listed). `directory_asked`: it isn't among them."""

    given = Signal(object)
    directory_asked = Signal()

    def __init__(self, entries: tuple[Listed, ...], desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Choose the authority")), desk, parent)
        say = desk.say
        self.list = AuthorityList(desk)
        self.card = AuthorityCard(desk)
        self.use = button(say(N_("Use this authority")), self._give, desk, kind="primary")
        leave = button(say(N_("Cancel")), self.reject, desk)
        other = button(say(N_("Authorities…")), self._go, desk, kind="link")
        self.list.chosen.connect(self._choose)
        self.list.taken.connect(self._give)
        told = N_("It fills name, unit, address, e-mail and telephone. You can change them.")
        body = row(desk, gap=12)
        body.addWidget(self.list, LIST)
        body.addWidget(self.card, DETAILS)
        box = column(desk, Wrapped(say(told), "muted"), margins=(16, 12, 16, 12), gap=10)
        box.addLayout(body, 1)
        box.addLayout(row(desk, other, -1, leave, self.use))
        self.setLayout(box)
        self.list.show_entries(entries)
        self.take_room(960, 600)
        self.list.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, one: Listed | None) -> None:
        self.card.show_entry(one)
        self.use.setEnabled(one is not None)

    def _give(self) -> None:
        if (one := self.list.current) is not None:
            self.given.emit(one)
            self.accept()

    def _go(self) -> None:
        self.directory_asked.emit()
        self.reject()
