# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Confirm or correct how two States stand to an instrument: it is kept and wins over our data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from mla_writer.domain.legal_basis import Reach
from mla_writer.i18n import N_
from mla_writer.reference.values import Force, PartyStatus
from mla_writer.services.basis_cards import state_name
from mla_writer.services.basis_entries import (
    PartyEntry,
    as_read,
    confirm_force,
    confirm_parties,
    withdraw_party,
)
from mla_writer.ui.dialogs.entry import Entry, choice_of
from mla_writer.ui.dialogs.reading import ReadingDialog
from mla_writer.ui.widgets import TickLine, Wrapped, button, column, frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.reference.answer import Basis, StateView
    from mla_writer.services.basis_entries import Reading
    from mla_writer.ui.desk import Desk

STATUSES: Mapping[str, str] = {
    "": N_("Not read"),
    PartyStatus.PARTY: N_("It is a party"),
    PartyStatus.SIGNATORY: N_("It has only signed"),
    PartyStatus.NOT_PARTY: N_("It is not a party"),
}


@dataclass(frozen=True)
class StateFields:
    """The fields of one State."""

    view: StateView
    status: QComboBox
    consent: Entry
    entered: Entry
    ended: Entry


class ConfirmFact(ReadingDialog):
    """What, when, from where: an own row for each State of which something was read."""

    def __init__(self, basis: Basis, desk: Desk, parent: QWidget) -> None:
        say = desk.say
        title = say(N_("Confirm or correct: {instrument}"), instrument=basis.instrument.short_name)
        intro = say(N_("What you keep here wins over the shipped data. The letter doesn't say it."))
        super().__init__(title, intro, desk, parent)
        self._basis = basis
        self.states = [self._state(view) for view in views_of(basis)]
        self.force = QCheckBox()
        self.force_day = self.day_entry(N_("In force since"), basis.instrument.entered)
        if basis.instrument.in_force is not Force.YES and not basis.instrument.own:
            words = say(N_("I read that the instrument itself is in force."))
            self.body.addWidget(TickLine(self.force, words, "", desk))
            self.body.addWidget(self.force_day)
        if any(view.fact and view.fact.own for view in views_of(basis)):
            undo = button(say(N_("Take my confirmation back")), self._press_withdraw, desk)
            self.extra.addWidget(undo)
        self.complete()

    def _state(self, view: StateView) -> StateFields:
        desk, fact = self.desk, view.fact
        options = [(code, desk.say(words)) for code, words in STATUSES.items()]
        status = choice_of(options, fact.status.value if fact else "")
        made = StateFields(
            view,
            status,
            self.day_entry(N_("It consented on"), fact.consent if fact else None),
            self.day_entry(N_("In force for it since"), fact.entered if fact else None),
            self.day_entry(N_("No longer bound since"), fact.ended if fact else None),
        )
        name = state_name(view.state, desk.words)
        standing = Entry(desk.say(N_("How does it stand?")), status, desk)
        for entry in (standing, made.consent, made.entered, made.ended):
            entry.field.setAccessibleName(f"{name}: {entry.field.accessibleName()}")
        parts = (Wrapped(name, "h3"), standing, made.consent, made.entered, made.ended)
        self.body.addWidget(frame(column(desk, *parts, margins=(12, 10, 12, 12)), "card"))
        return made

    def keep(self) -> None:
        """An own row for each State that was read; the instrument's too where it was ticked."""
        entries = [entry for each in self.states if (entry := self._entry(each)) is not None]
        reading = self.reading()
        if entries:
            confirm_parties(tuple(entries), reading)
        self._keep_force(reading)

    def _keep_force(self, reading: Reading) -> None:
        if self.force.isChecked():
            confirm_force(self._basis.instrument, self.day_in(self.force_day), reading)

    def _entry(self, fields: StateFields) -> PartyEntry | None:
        status = str(fields.status.currentData() or "")
        if not status:
            return None
        read = self.day_in(self.read_on)
        before = as_read(fields.view.fact) if fields.view.fact else None
        consent = self.day_in(fields.consent, latest=read)
        action = before.action if before else ""
        earliest = None if action == "succession" else consent  # a succession looks back
        entered = self.check_order(fields.entered, self.day_in(fields.entered), earliest)
        ended = self.check_order(fields.ended, self.day_in(fields.ended), entered or consent)
        return PartyEntry(
            state=fields.view.state,
            instrument=self._basis.code,
            status=PartyStatus(status),
            consent=consent,
            action=action,
            entered=entered,
            ended=ended,
            note=before.note if before else "",
        )

    def _press_withdraw(self) -> None:
        self.attempt(self.withdraw)

    def withdraw(self) -> None:
        """What was shipped counts again."""
        for view in views_of(self._basis):
            if view.fact and view.fact.own:
                withdraw_party(view.state, self._basis.code)


def views_of(basis: Basis) -> tuple[StateView, ...]:
    """Both States; of a law only the one whose law it is."""
    both = (basis.requesting, basis.requested)
    is_law = basis.instrument.reach is Reach.LAW
    return tuple(view for view in both if view.fact) if is_law else both
