# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A dialog that keeps what an officer read: the fields of each, then when and where it was read.

What can't be taken is told at its field; the dialog stays, and nothing is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from mla_writer.errors import AnswerError, MlaError
from mla_writer.forms.calendar_rules import parse_day
from mla_writer.i18n import N_
from mla_writer.services.basis_entries import Reading
from mla_writer.ui.dialogs.entry import Entry, Line
from mla_writer.ui.widgets import Wrapped, beside, button, column, picture, row, scrolled

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.ui.desk import Desk

LARGEST = (620, 640)  # pixels at 100 %
DATE_WIDTH = 140


class ReadingDialog(QDialog):
    """The frame: subclasses fill `body` and give what is kept in `keep`."""

    kept = Signal()

    def __init__(self, title: str, intro: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if desk.look.is_rtl else Qt.LayoutDirection.LeftToRight
        )
        self.setWindowTitle(title)
        self.desk = desk
        self._over = parent
        self._head = column(desk, Wrapped(title, "h2"), Wrapped(intro, "muted"), gap=4)
        self.body: QVBoxLayout = column(desk, gap=12)
        self.extra = row(desk)

    def complete(self) -> None:
        """Put everything together once the body is filled, so that Tab goes from top to bottom."""
        desk = self.desk
        self.read_on = self.day_entry(N_("On which day did you read it?"), desk.clock().date())
        self.where = self.line_entry(
            N_("Where did you read it?"), "", N_("The depositary's page, a gazette, a letter.")
        )
        self._fault = Wrapped("", "err")
        self._trouble = beside(picture("octagon-alert", "err", desk), self._fault, desk)
        self._trouble.hide()
        shut = button(desk.say(N_("Cancel")), self.reject, desk)
        keep = button(desk.say(N_("Keep it")), self._press, desk, kind="primary")
        keep.setDefault(True)
        foot = row(desk, self.extra, -1, shut, keep)
        inside = column(
            desk,
            self._head,
            self.body,
            self.read_on,
            self.where,
            -1,
            margins=(16, 12, 16, 12),
            gap=12,
        )
        tail = column(desk, self._trouble, foot, margins=(16, 4, 16, 14), gap=8)
        self.setLayout(column(desk, scrolled(inside), tail, gap=4))
        self._fit()

    def _fit(self) -> None:
        wanted = [self.desk.look.text(side) for side in LARGEST]
        room = self._over.size()
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height() - 60))

    # -- fields ----------------------------------------------------------------------------

    def line_entry(self, name: str, text: str, hint: str = "") -> Entry:
        """A line with its name."""
        say = self.desk.say
        return Entry(say(name), Line(text), self.desk, say(hint) if hint else "")

    def day_entry(self, name: str, day: date | None, hint: str = "") -> Entry:
        """A day, typed year-month-day."""
        field = Line(day.isoformat() if day else "", is_identifier=True)
        field.setMaximumWidth(self.desk.look.text(DATE_WIDTH))
        said = hint or N_("Type year-month-day, for example 2027-01-15.")
        return Entry(self.desk.say(name), field, self.desk, self.desk.say(said))

    def text_in(self, entry: Entry, *, is_needed: bool = False) -> str:
        """What stands in a line. Raises MlaError, told at the field, where it is needed."""
        text = entry.field.text().strip() if isinstance(entry.field, QLineEdit) else ""
        if is_needed and not text:
            self.refuse(entry, AnswerError(N_("This is needed. Fill it in.")))
        entry.tell("")
        return text

    def day_in(self, entry: Entry, *, latest: date | None = None) -> date | None:
        """The day in a line, None where it is empty. Raises MlaError, told at the field."""
        text = self.text_in(entry)
        if not text:
            return None
        try:
            day = parse_day(text)
        except MlaError as error:
            self.refuse(entry, error)
            raise
        if latest is not None and day > latest:
            late = N_("This day is later than the reading. Check both days.")
            self.refuse(entry, AnswerError(late))
        return day

    def check_order(self, entry: Entry, day: date | None, before: date | None) -> date | None:
        """The day, unless one that has to come before it is later. Raises MlaError."""
        if day is not None and before is not None and day < before:
            self.refuse(
                entry, AnswerError(N_("This day is before the one above. Check both days."))
            )
        return day

    def refuse(self, entry: Entry, error: MlaError) -> NoReturn:
        """Say at the field why it can't be taken."""
        entry.tell(self.desk.words.error(error))
        entry.field.setFocus(Qt.FocusReason.OtherFocusReason)
        raise error

    def reading(self) -> Reading:
        """When and where it was read. Raises MlaError, told at its field."""
        on = self.day_in(self.read_on)
        if on is None:
            self.refuse(self.read_on, AnswerError(N_("This is needed. Fill it in.")))
        elif on > self.desk.clock().date():
            self.refuse(self.read_on, AnswerError(N_("This day is in the future. Check the day.")))
        where = self.text_in(self.where, is_needed=True)
        return Reading(on or self.desk.clock().date(), where)

    # -- keeping ---------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what was entered. Raises MlaError where it can't be taken."""
        raise NotImplementedError

    def _press(self) -> None:
        self.attempt(self.keep)

    def attempt(self, do: object) -> None:
        """Do it and close; where it fails, say why and stay."""
        assert callable(do)  # noqa: S101 - for the type checker
        self._trouble.hide()
        try:
            do()
        except MlaError as error:
            if not self._is_told():
                self._fault.setText(self.desk.words.error(error))
                self._trouble.show()
            return
        self.kept.emit()
        self.accept()

    def _is_told(self) -> bool:
        return any(entry.fault for entry in self.findChildren(Entry))
