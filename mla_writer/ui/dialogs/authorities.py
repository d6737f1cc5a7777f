# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory of authorities: found, added, edited; taken from a file and written to one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal

from mla_writer.i18n import N_
from mla_writer.services import directory
from mla_writer.services.authority_listing import Listed, listed
from mla_writer.services.opening import open_reference
from mla_writer.ui.dialogs.authority_card import AuthorityCard
from mla_writer.ui.dialogs.authority_form import AuthorityForm
from mla_writer.ui.dialogs.authority_list import AuthorityList
from mla_writer.ui.dialogs.files import ask_file, ask_new_file
from mla_writer.ui.dialogs.incoming import IncomingDialog
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, button, column, holder, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.reference.values import AuthorityFact
    from mla_writer.services.directory import Incoming
    from mla_writer.ui.desk import Desk

TABLES = "CSV, XLSX (*.csv *.xlsx)"
LIST, DETAILS = 2, 3  # shares of the width


class AuthoritiesDialog(WorkingDialog):
    """The list at the start, the current entry beside it; each change is written at once.

    changed: own rows are others now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Authorities")), desk, parent)
        self.entries: tuple[Listed, ...] = ()
        self._reading = self.new_task(self._show)
        self._wanted: Listed | None = None
        self._build()
        self.take_room(1000, 660)
        self.read()
        self.list.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        desk = self.desk
        intro = N_("Whom to write to. Your own rows take the place of shipped ones.")
        self.list = AuthorityList(desk)
        self.rests_on = self.list.line
        self.list.chosen.connect(self._choose)
        self.list.taken.connect(self.edit)
        self.card = AuthorityCard(desk)
        beside = column(desk, self.card, self._row_buttons())
        body = row(desk, gap=12)
        body.addWidget(self.list, LIST)
        body.addLayout(beside, DETAILS)
        box = column(
            desk, Wrapped(desk.say(intro), "muted"), self.told, margins=(16, 12, 16, 12), gap=10
        )
        box.addLayout(body, 1)
        box.addWidget(self.waiting)
        box.addWidget(self._foot())
        self.setLayout(box)

    def _row_buttons(self) -> Flow:
        desk, say = self.desk, self.desk.say
        self._edit = button(say(N_("Edit this authority")), self.edit, desk, icon="pencil")
        self._remove = button(say(N_("Remove our own row")), self.remove, desk, icon="trash-2")
        return Flow(desk, self._edit, self._remove)

    def _foot(self) -> QWidget:
        desk, say = self.desk, self.desk.say
        self._tools = (
            button(say(N_("Add an authority")), self.add, desk, icon="plus"),
            button(say(N_("Import…")), self.ask_import, desk, icon="upload"),
            button(say(N_("Export…")), self.ask_export, desk, icon="download"),
        )
        shut = button(say(N_("Close")), self.accept, desk, kind="primary")
        made = row(desk)
        made.addWidget(Flow(desk, *self._tools), 1)
        made.addWidget(shut, 0, Qt.AlignmentFlag.AlignBottom)
        return holder(made)

    # -- reading ---------------------------------------------------------------------------

    def read(self) -> None:
        """Read the directory as it is now."""
        language, today = self.desk.words.language, self.desk.clock().date()
        self.waiting.begin(self.desk.say(N_("Reading the directory…")))
        self._reading.start(lambda: listed(language, today))

    def _show(self, found: object) -> None:
        self.waiting.end()
        self.entries = cast("tuple[Listed, ...]", found)
        self.list.show_entries(self.entries, self._wanted)
        self._wanted = None

    def _choose(self, one: Listed | None) -> None:
        self.card.show_entry(one)
        self._edit.setEnabled(one is not None)
        self._remove.setEnabled(one is not None and one.fact.own)

    # -- one row ---------------------------------------------------------------------------

    def add(self) -> None:
        """A form without anything in it."""
        self._open_form(None)

    def edit(self) -> None:
        """The current entry in a form; a shipped one becomes a row of one's own."""
        if (one := self.list.current) is not None:
            self._open_form(one.fact)

    def _open_form(self, fact: AuthorityFact | None) -> None:
        form = AuthorityForm(fact, self.desk, self)
        form.kept.connect(self._kept)
        form.open()

    def _kept(self, fact: AuthorityFact) -> None:
        self._wanted = Listed(fact, "", is_old=False)
        self.list.line.clear()
        self.changed.emit()
        self.tell("ok", self.desk.say(N_("Kept: {name}"), name=fact.name))
        self.read()

    def remove(self) -> None:
        """Take the own row away; the shipped one shows again. It can be brought back."""
        one = self.list.current
        if one is None or not one.fact.own:
            return
        self.do(partial(directory.remove, one.fact), partial(self._removed, one.fact))

    def _removed(self, fact: AuthorityFact, _result: object) -> None:
        self.changed.emit()
        say = self.desk.say
        back = button(
            say(N_("Bring it back")), partial(self._bring_back, fact), self.desk, kind="link"
        )
        self.tell("note", say(N_("Removed: {name}"), name=fact.name), "", back)
        self.read()

    def _bring_back(self, fact: AuthorityFact) -> None:
        self.do(partial(directory.keep, [fact]), lambda _result: self._kept(fact))

    # -- files -----------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Ask for a table."""
        title = self.desk.say(N_("Import authorities"))
        ask_file(self, title, self.look_at, pattern=TABLES)

    def look_at(self, path: Path) -> None:
        """Read a table and show what it would bring; nothing is taken yet."""
        self.waiting.begin(self.desk.say(N_("Reading the file…")))
        self.do(
            lambda: directory.read_incoming(path, open_reference()),
            partial(self._show_incoming, path.name),
        )

    def _show_incoming(self, file: str, incoming: object) -> None:
        dialog = IncomingDialog(cast("Incoming", incoming), file, self.desk, self)
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, incoming: Incoming) -> None:
        self.do(partial(directory.keep, incoming.taken), partial(self._taken, incoming))

    def _taken(self, incoming: Incoming, _result: object) -> None:
        self.changed.emit()
        one, many = N_("{count} row was taken."), N_("{count} rows were taken.")
        self.tell("ok", self.desk.words.app.plural(one, many, len(incoming.taken)))
        self.read()

    def ask_export(self) -> None:
        """Ask where to write the table."""
        title, start = self.desk.say(N_("Export authorities")), Path.home() / "authorities.csv"
        ask_new_file(self, title, self.export, start, TABLES)

    def export(self, path: Path) -> None:
        """Write all rows of the directory; CSV where the name has no known ending."""
        known = path.suffix.casefold() in (".csv", ".xlsx")
        target = path if known else path.with_name(f"{path.name}.csv")
        self.do(
            lambda: directory.export(open_reference().authorities, target),
            partial(self._exported, target),
        )

    def _exported(self, path: Path, _result: object) -> None:
        self.tell("ok", self.desk.say(N_("Written: {file}"), file=self.desk.fixed(str(path))))
