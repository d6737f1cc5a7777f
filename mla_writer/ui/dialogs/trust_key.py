# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Trusting a key: only once its fingerprint was compared with its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from mla_writer.i18n import N_
from mla_writer.services.packs import in_groups
from mla_writer.ui.dialogs.entry import Entry, Line
from mla_writer.ui.dialogs.sized import SizedDialog, at_start
from mla_writer.ui.widgets import TickLine, Wrapped, button, column, frame, row, scrolled

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

GROUPS = 8  # of four digits in a line: two lines for a fingerprint


class TrustKeyDialog(SizedDialog):
    """`trusted`: whose key it is; the button waits for the name and for the tick."""

    trusted = Signal(str)

    def __init__(self, fingerprint: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Trust a key")), desk, parent)
        say = desk.say
        first = N_("Telephone the owner of the key. Read the fingerprint to each other.")
        warned = N_("Whoever holds this key can change your questions, rules and data.")
        self.shown = fingerprint_label(fingerprint, desk)
        self.name = Line()
        self.name.textChanged.connect(self._look)
        entry = Entry(say(N_("Whose key is it?")), self.name, desk)
        self.compared = QCheckBox()
        self.compared.toggled.connect(self._look)
        same = say(N_("We compared it, and every group is the same."))
        tick = TickLine(self.compared, same, "", desk)
        leave = button(say(N_("Cancel")), self.reject, desk)
        self.trust = button(say(N_("Trust this key")), self._trust, desk, kind="primary")
        parts = (Wrapped(say(first), "strong"), self.shown, Wrapped(say(warned), "muted"))
        box = column(desk, *parts, entry, tick, -1, margins=(14, 12, 14, 12), gap=12)
        ground = frame(column(desk, scrolled(box)), "card")
        foot = row(desk, -1, leave, self.trust)
        self.setLayout(column(desk, ground, foot, margins=(16, 12, 16, 12)))
        self.take_room(520, 400)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _look(self) -> None:
        is_ready = self.compared.isChecked() and bool(self.name.text().strip())
        self.trust.setEnabled(is_ready)
        waits = self.desk.say(N_("Say whose key it is, and compare it first."))
        self.trust.setAccessibleDescription("" if is_ready else waits)

    def _trust(self) -> None:
        self.trusted.emit(self.name.text().strip())
        self.accept()


def fingerprint_label(fingerprint: str, desk: Desk) -> QLabel:
    """A fingerprint in groups, left to right on every screen, to be read aloud or copied."""
    groups = in_groups(fingerprint).split()
    lines = [" ".join(groups[at : at + GROUPS]) for at in range(0, len(groups), GROUPS)]
    made = QLabel(at_start("\n".join(lines), desk))
    made.setProperty("role", "strong")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(desk.say(N_("Fingerprint: {fingerprint}"), fingerprint=" ".join(groups)))
    return made
