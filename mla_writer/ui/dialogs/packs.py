# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs: which are in use, whose keys are trusted; taken, rolled back, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from PySide6.QtCore import Signal

from mla_writer.i18n import N_
from mla_writer.services import packs
from mla_writer.services.authority_listing import state_names
from mla_writer.services.pack_words import brings
from mla_writer.ui.dialogs.files import ask_file
from mla_writer.ui.dialogs.pack_report import PackReportDialog
from mla_writer.ui.dialogs.sized import at_start
from mla_writer.ui.dialogs.trust_key import TrustKeyDialog, fingerprint_label
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import (
    Wrapped,
    button,
    clear,
    column,
    frame,
    holder,
    label,
    notice,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.i18n import Text
    from mla_writer.packs.register import Installed, Register, Shelf, TrustedKey
    from mla_writer.packs.summary import Summary
    from mla_writer.services.packs import PackReport
    from mla_writer.ui.desk import Desk

PACKS, KEYS = "MLA Writer (*.mlapack)", "PEM (*.pub *.pem)"
Work: TypeAlias = "Callable[[], object]"
After: TypeAlias = "Callable[[object], object]"
DAY = 10  # characters of an ISO date


class Shown(NamedTuple):
    """What the dialog shows: the register, and why a pack in it isn't used."""

    register: Register
    troubles: tuple[Text, ...]


class PacksDialog(WorkingDialog):
    """Each step is taken at once. `changed`: once it is closed, if what is in use is different."""

    changed = Signal()
    failure_title = N_("It was refused. Nothing was changed.")

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Packs")), desk, parent)
        self._has_changed = False
        self._reading = self.new_task(self._show)
        self._list: QVBoxLayout = column(desk, gap=10)
        self._area = scrolled(column(desk, self._list, -1, margins=(2, 2, 10, 2)))
        intro = N_("A pack holds a State's own rules, or newer data. It counts once you trust it.")
        box = column(desk, Wrapped(desk.say(intro), "muted"), self.told, gap=10)
        box.addWidget(self._area, 1)
        box.addWidget(self.waiting)
        box.addWidget(self._foot())
        self.setLayout(column(desk, box, margins=(16, 12, 16, 12)))
        self.take_room(760, 620)
        self.finished.connect(self._close)
        self.read()

    def _foot(self) -> QWidget:
        desk, say = self.desk, self.desk.say
        self.install = button(say(N_("Install a pack…")), self.ask_pack, desk, icon="download")
        self.rests_on = self.install
        self.key = button(say(N_("Trust a key…")), self.ask_key, desk, icon="key-round")
        shut = button(say(N_("Close")), self.accept, desk, kind="primary")
        made = row(desk)
        made.addWidget(Flow(desk, self.install, self.key), 1)
        made.addWidget(shut)
        return holder(made)

    def _close(self) -> None:
        if self._has_changed:
            self.changed.emit()

    # -- what there is ---------------------------------------------------------------------

    def read(self) -> None:
        """Read the register as it is now."""
        self._reading.start(lambda: Shown(packs.shelves(), packs.in_use().troubles))

    def _show(self, found: object) -> None:
        shown, say = cast("Shown", found), self.desk.say
        clear(self._list)
        for trouble in shown.troubles:
            title = say(N_("A pack isn't used."))
            sentence = self.desk.words.app.say(trouble)
            self._list.addWidget(notice("warn", title, sentence, self.desk))
        self._list.addWidget(label(say(N_("Installed packs")), "h3"))
        shelves = [shelf for shelf in shown.register.shelves if shelf.now]
        for shelf in shelves:
            self._list.addWidget(self._pack(shelf, shown.register))
        if not shelves:
            self._list.addWidget(Wrapped(say(N_("No pack is installed.")), "muted"))
        self._list.addWidget(label(say(N_("Trusted keys")), "h3"))
        for key in shown.register.keys:
            self._list.addWidget(self._key_card(key))
        if not shown.register.keys:
            self._list.addWidget(Wrapped(say(N_("No key is trusted yet.")), "muted"))
        self.install.setFocus()

    def _pack(self, shelf: Shelf, register: Register) -> QWidget:
        desk, say, one = self.desk, self.desk.say, cast("Installed", shelf.now)
        name = f"{one.id} {one.version}"
        state = state_names(desk.words.language).get(one.state, one.state)
        kind = say(N_("Rules of {state}"), state=state) if one.kind == "state" else ""
        head = Wrapped(at_start(name, desk), "strong")
        told = Wrapped(kind or say(N_("Newer data")))
        signed = Wrapped(origin(one, register, desk), "muted")
        dates = say(
            N_("As of {date}, installed on {day}"),
            date=desk.fixed(one.as_of),
            day=desk.fixed(one.installed_at[:DAY]),
        )
        buttons = Flow(desk)
        if shelf.former is not None:
            words = say(N_("Back to version {version}"), version=desk.fixed(shelf.former.version))
            buttons.add(self._action(words, name, partial(self.roll_back, one.id)))
        buttons.add(self._action(say(N_("Remove")), name, partial(self.remove, one.id)))
        parts = (head, told, signed, Wrapped(dates, "muted"), buttons)
        return frame(column(desk, *parts, margins=(14, 10, 14, 10), gap=4), "card")

    def _key_card(self, key: TrustedKey) -> QWidget:
        desk, say = self.desk, self.desk.say
        since = say(N_("Trusted since {day}"), day=desk.fixed(key.since[:DAY]))
        stop = self._action(say(N_("Trust it no more")), key.name, partial(self.distrust, key))
        name = at_start(key.name, desk)
        parts = (Wrapped(name, "strong"), fingerprint_label(key.fingerprint, desk))
        box = column(
            desk, *parts, Wrapped(since, "muted"), Flow(desk, stop), margins=(14, 10, 14, 10), gap=4
        )
        return frame(box, "card")

    def _action(self, words: str, what: str, do: Work) -> QWidget:
        made = button(words, do, self.desk)
        made.setAccessibleName(f"{words}: {what}")
        return made

    # -- packs -----------------------------------------------------------------------------

    def ask_pack(self) -> None:
        """Ask for a pack's file."""
        ask_file(self, self.desk.say(N_("Install a pack")), self.look_at, pattern=PACKS)

    def look_at(self, path: Path) -> None:
        """Read and try a pack; nothing is written."""

        def work() -> tuple[PackReport, Summary]:
            report = packs.look_at(path)
            return report, brings(report)

        self.waiting.begin(self.desk.say(N_("Looking at the pack…")))
        self.do(work, self._report)

    def _report(self, found: object) -> None:
        report, summary = cast("tuple[PackReport, Summary]", found)
        dialog = PackReportDialog(report, summary, self.desk, self)
        dialog.installed.connect(self._installed)
        dialog.trust_asked.connect(self.ask_key)
        dialog.open()

    def _installed(self, one: Installed) -> None:
        self._has_changed = True
        said = self.desk.say(N_("Installed: {id} {version}"), id=one.id, version=one.version)
        self.tell("ok", said)
        self.read()

    def roll_back(self, pack: str) -> None:
        """The version before is in use again."""
        self._change(partial(packs.roll_back, pack), self._rolled_back)

    def _rolled_back(self, result: object) -> None:
        one = cast("Installed", result)
        said = N_("In use again: {id} {version}")
        self.tell("ok", self.desk.say(said, id=one.id, version=one.version))

    def remove(self, pack: str) -> None:
        """Its questions, rules and rows are gone; the file can be installed again."""
        said = self.desk.say(N_("Removed: {id}"), id=pack)
        self._change(partial(packs.remove, pack), lambda _result: self.tell("ok", said))

    # -- keys ------------------------------------------------------------------------------

    def ask_key(self) -> None:
        """Ask for a public key's file."""
        ask_file(self, self.desk.say(N_("Trust a key")), self.compare, pattern=KEYS)

    def compare(self, path: Path) -> None:
        """Show the fingerprint of a key; it is trusted once a person has compared it."""
        after = partial(self._compare, path)
        self.do(partial(packs.fingerprint_in, path), after)

    def _compare(self, path: Path, found: object) -> None:
        fingerprint = str(found)
        dialog = TrustKeyDialog(fingerprint, self.desk, self)
        dialog.trusted.connect(partial(self._trust, path, fingerprint))
        dialog.open()

    def _trust(self, path: Path, fingerprint: str, name: str) -> None:
        at = self.desk.clock()
        said = self.desk.say(N_("Trusted from now on: {owner}"), owner=name)
        work = partial(packs.trust, path, name, at, fingerprint)
        self._change(work, lambda _result: self.tell("ok", said))

    def distrust(self, key: TrustedKey) -> None:
        """Packs of this key are not used any more."""
        said = self.desk.say(N_("Not trusted any more: {owner}"), owner=key.name)
        work = partial(packs.distrust, key.fingerprint)
        self._change(work, lambda _result: self.tell("note", said))

    # -- changes ---------------------------------------------------------------------------

    def _change(self, work: Work, after: After) -> None:
        """Do what makes the register another one; then what comes after, and read it again."""

        def then(result: object) -> None:
            after(result)
            self._has_changed = True
            self.read()

        self.do(work, then)


def origin(one: Installed, register: Register, desk: Desk) -> str:
    """Who signed a pack, or why it was taken without."""
    if not one.signed_by:
        return desk.say(N_("Not signed: {reason}"), reason=one.unsigned_reason)
    key = register.key(one.signed_by)
    owner = key.name if key else desk.say(N_("a key that you don't trust"))
    return desk.say(N_("Signed by: {owner}"), owner=owner)
