# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An authority typed by the office: the columns of the table, faults beside their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mla_writer.i18n import N_
from mla_writer.services import directory
from mla_writer.services.authority_entry import COLUMN_NAMES, cells_of, entered, said
from mla_writer.services.authority_listing import ROLES
from mla_writer.services.office_values import states_by_name
from mla_writer.services.opening import open_reference
from mla_writer.ui.dialogs.entry import Entry, Line, Lines, choice_of
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.widgets import Wrapped, button, column, row, scrolled

if TYPE_CHECKING:
    from mla_writer.reference.values import AuthorityFact
    from mla_writer.ui.desk import Desk

LONG = frozenset({"address", "note"})
IDENTIFIERS = frozenset({"instruments", "phone", "email", "email_domain", "languages", "as_of"})
HINTS = {  # what is said below a name, with an example of how to write it
    "network": (N_("Of a contact point or liaison magistrate, for example {example}"), "EJN"),
    "instruments": (N_("Their codes, for example: {example}"), "UNTOC; UNCAC"),
    "phone": (N_("With + and country code."), ""),
    "languages": (N_("Their codes, for example: {example}"), "es en"),
    "source": (N_("For example: Its web page; a telephone call with its duty officer."), ""),
    "as_of": (N_("For example {example}"), "2026-11-02"),
}
FRESH = ("source", "as_of")  # what a shipped row can't say of an own one


class AuthorityForm(WorkingDialog):
    """`kept`: the row was written (its AuthorityFact). before: what it takes the place of."""

    kept = Signal(object)
    failure_title = N_("Nothing was kept.")

    def __init__(self, before: AuthorityFact | None, desk: Desk, parent: QWidget) -> None:
        title = N_("Add an authority") if before is None else N_("Edit an authority")
        super().__init__(desk.say(title), desk, parent)
        self._before = before if before is not None and before.own else None
        self.entries: dict[str, Entry] = {}
        cells = cells_of(before) if before is not None else {"role": "central"}
        if before is not None and not before.own:
            cells |= dict.fromkeys(FRESH, "")
        self._build(cells)
        self._start = self.typed()
        self._is_warned = False
        self.take_room(620, 660)

    def _build(self, cells: dict[str, str]) -> None:
        desk, say = self.desk, self.desk.say
        intro = N_("Your row takes the place of a shipped one of the same name and instruments.")
        for name, words in COLUMN_NAMES.items():
            hint, example = HINTS.get(name, ("", ""))
            told = say(hint, example=desk.fixed(example)) if hint else ""
            field = self._field(name, cells.get(name, ""))
            self.entries[name] = Entry(say(words), field, desk, told)
        entries = self.entries.values()
        head = Wrapped(say(intro), "muted")
        self._area = scrolled(column(desk, head, *entries, -1, margins=(4, 4, 12, 8), gap=12))
        leave = button(say(N_("Cancel")), self.reject, desk)
        self._keep = button(say(N_("Keep authority")), self.keep, desk, kind="primary")
        self.rests_on = self._keep
        foot = row(desk, -1, leave, self._keep)
        parts = (self._area, self.told, self.waiting, foot)
        self.setLayout(column(desk, *parts, margins=(16, 12, 16, 12)))

    def _field(self, name: str, text: str) -> QWidget:
        if name == "iso_alpha2":
            return choice_of((("", ""), *states_by_name(self.desk.words.language)), text)
        if name == "role":
            offered = [(str(role), self.desk.say(words)) for role, words in ROLES.items()]
            return choice_of(offered, text)
        made = Lines(self.desk) if name in LONG else Line(is_identifier=name in IDENTIFIERS)
        made.setText(text)
        return made

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by column."""
        return {name: text_of(entry.field) for name, entry in self.entries.items()}

    def keep(self) -> None:
        """Write the row, or say at the fields what is wrong."""
        fact, wrong = entered(self.typed(), open_reference(), self._before)
        for name, entry in self.entries.items():
            entry.tell(said(wrong[name], self.desk.words) if name in wrong else "")
        if fact is None:
            first = next(entry for name, entry in self.entries.items() if name in wrong)
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.show_widget(first.field)
            return
        kept, before = fact, self._before
        self._keep.setEnabled(False)

        def write() -> AuthorityFact:
            directory.keep([kept], instead_of=before)
            return kept

        self.do(write, self._finish)

    def _finish(self, fact: object) -> None:
        self.kept.emit(fact)
        self.accept()

    def _fail(self, error: object) -> None:
        self._keep.setEnabled(True)
        super()._fail(error)

    def reject(self) -> None:
        """Leave; what was typed isn't lost without a word."""
        if self.typed() != self._start and not self._is_warned:
            self._is_warned = True
            say = self.desk.say
            title, detail = N_("What you typed isn't kept yet."), N_("Cancel again to leave it.")
            self.tell("warn", say(title), say(detail))
        else:
            super().reject()


def text_of(field: QWidget) -> str:
    """What a field says; of a list its code."""
    if isinstance(field, QComboBox):
        return str(field.currentData() or "") if is_chosen(field) else ""
    assert isinstance(field, Line | Lines)  # noqa: S101 - for the type checker
    return field.text()


def is_chosen(field: QComboBox) -> bool:
    """Whether what stands in a list that can be typed into is one of its names."""
    return not field.isEditable() or field.currentText() == field.itemText(field.currentIndex())
