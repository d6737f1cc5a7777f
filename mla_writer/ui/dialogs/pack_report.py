# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack before it is taken: who signed it, what it brings, what it changes, why it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mla_writer.i18n import N_
from mla_writer.services import packs
from mla_writer.services.authority_listing import state_names
from mla_writer.services.pack_words import counts_of, said_of, said_of_row
from mla_writer.ui.dialogs.sized import BETWEEN, at_start
from mla_writer.ui.dialogs.trust_key import fingerprint_label
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.widgets import (
    Wrapped,
    button,
    column,
    frame,
    label,
    notice,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.packs.differences import TableChange
    from mla_writer.packs.summary import Summary
    from mla_writer.services.packs import PackReport
    from mla_writer.ui.desk import Desk

MOST_ROWS, MOST_FAULTS = 40, 40


class PackReportDialog(WorkingDialog):
    """`installed`: the pack was taken. `trust_asked`: its key isn't trusted yet."""

    installed = Signal(object)  # Installed
    trust_asked = Signal()
    failure_title = N_("It was refused. Nothing was changed.")

    def __init__(self, report: PackReport, summary: Summary, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Install a pack")), desk, parent)
        self._report, self._summary = report, summary
        inner: QVBoxLayout = column(desk, *self._parts(), -1, margins=(14, 12, 14, 12), gap=8)
        ground = frame(column(desk, scrolled(inner)), "card")
        parts = (self.told, ground, self.waiting, self._foot())
        self.setLayout(column(desk, *parts, margins=(16, 12, 16, 12), gap=10))
        self.take_room(660, 620)

    def _foot(self) -> QVBoxLayout:
        desk, say = self.desk, self.desk.say
        why = self.refusal()
        leave = button(say(N_("Take nothing")), self.reject, desk)
        self.take = button(say(N_("Install this pack")), self.install, desk, kind="primary")
        self.take.setEnabled(not why)
        self.take.setAccessibleDescription(why)
        buttons = row(desk, -1)
        if self._lacks_trust():
            buttons.addWidget(button(say(N_("Trust a key…")), self._ask_trust, desk))
        buttons.addWidget(leave)
        buttons.addWidget(self.take)
        (leave if why else self.take).setFocus()
        self.rests_on = leave
        return column(desk, buttons)

    def refusal(self) -> str:
        """Why it can't be installed, "" where it can."""
        report, say = self._report, self.desk.say
        if report.examined.faults:
            return say(N_("The pack has faults. Nothing of it can be taken."))
        if report.already:
            return say(N_("This version is installed already."))
        if not report.signed_by:
            return say(N_("The pack isn't signed. Ask its publisher for a signed one."))
        if report.key is None:
            return say(N_("You don't trust its key yet. Compare the fingerprint, then trust it."))
        return ""

    def _lacks_trust(self) -> bool:
        return bool(self._report.signed_by) and self._report.key is None

    # -- what it is ------------------------------------------------------------------------

    def _parts(self) -> Iterator[QWidget]:
        desk, say = self.desk, self.desk.say
        head = self._report.manifest
        yield Wrapped(at_start(self._report.title(desk.words.language), desk), "h2")
        about = [f"{head.id} {head.version}"]
        about += [state_names(desk.words.language).get(head.state, head.state)] * bool(head.state)
        yield Wrapped(at_start(BETWEEN.join(about), desk), "muted")
        publisher, as_of = N_("Publisher: {publisher}, as of {date}"), desk.fixed(head.as_of)
        yield Wrapped(say(publisher, publisher=head.publisher, date=as_of), "muted")
        yield from self._signature()
        if why := self.refusal():
            yield notice("err", say(N_("It can't be installed.")), why, desk)
        yield from self._faults()
        yield from self._brings()
        yield from self._changes()

    def _signature(self) -> Iterator[QWidget]:
        say, report = self.desk.say, self._report
        if not report.signed_by:
            yield Wrapped(say(N_("Not signed.")), "err")
            return
        owner = report.key.name if report.key else say(N_("a key that you don't trust"))
        yield Wrapped(say(N_("Signed by: {owner}"), owner=owner), "ok" if report.key else "warn")
        yield fingerprint_label(report.signed_by, self.desk)

    def _faults(self) -> Iterator[QWidget]:
        for fault in self._report.examined.faults[:MOST_FAULTS]:
            yield Wrapped(at_start(str(fault), self.desk), "muted")

    def _brings(self) -> Iterator[QWidget]:
        said = tuple(said_of(self._summary, self.desk.words))
        if said:
            yield label(self.desk.say(N_("What it brings")), "h3")
        yield from (Wrapped(line) for line in said)

    def _changes(self) -> Iterator[QWidget]:
        changes = self._report.examined.changes
        if changes:
            yield label(self.desk.say(N_("What it changes in the data")), "h3")
        for change in changes:
            yield Wrapped(counts_of(change, self.desk.words), "strong")
            yield from self._rows(change)

    def _rows(self, change: TableChange) -> Iterator[QWidget]:
        for one in change.rows[:MOST_ROWS]:
            yield Wrapped(at_start(said_of_row(one), self.desk), "muted")
        if (more := sum(change.counts.values()) - MOST_ROWS) > 0:
            yield Wrapped(self.desk.say(N_("And {count} more."), count=more), "muted")

    # -- taking it -------------------------------------------------------------------------

    def install(self) -> None:
        """Take it, off the screen's thread; a refusal is told here and writes nothing."""
        report, at = self._report, self.desk.clock()
        self.take.setEnabled(False)
        self.waiting.begin(self.desk.say(N_("Installing the pack…")))
        self.do(lambda: packs.install(report, at), self._finish)

    def _finish(self, taken: object) -> None:
        self.installed.emit(taken)
        self.accept()

    def _ask_trust(self) -> None:
        self.trust_asked.emit()
        self.reject()
