# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The names behind the code names: typed here, sealed beside the draft, kept nowhere else.

What is typed lives in this dialog and goes with it. Input methods are told not to learn it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.sealed_names import (
    Sealing,
    check_passphrase,
    rows_for,
    seal,
    sealed_path,
    unseal,
)
from mla_writer.ui.dialogs.entry import Entry
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.widgets import Wrapped, button, clear, column, row, scrolled

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.ui.desk import Desk

INTRO = N_("Only who has the file and its passphrase can read these names. No letter holds them.")
OPEN_FIRST = N_("This draft has a sealed annex. Type its passphrase to see and change the names.")
ONE_WAY = N_("Send the file apart from the letter, and tell the passphrase by telephone.")
NO_WAY_BACK = N_("Without the passphrase nobody can open it again, and neither can we.")


class SecretLine(QLineEdit):
    """A line that no input method learns from; is_hidden: shown as dots."""

    def __init__(self, *, is_hidden: bool = False) -> None:
        super().__init__()
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        if is_hidden:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class SealedNamesDialog(WorkingDialog):
    """First the passphrase of an annex that is there; then the names, and a new passphrase."""

    failure_title = N_("Nothing was sealed.")

    def __init__(self, draft: Path, codes: tuple[str, ...], desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Names behind the code names")), desk, parent)
        self._draft, self._codes = draft, codes
        self._was_opened = False
        self.names: dict[str, QLineEdit] = {}
        self._known: dict[str, SealedName] = {}
        self.passphrase, self.again = SecretLine(is_hidden=True), SecretLine(is_hidden=True)
        self._body: QVBoxLayout = column(desk, gap=12)
        self.shut = button(desk.say(N_("Close")), self.reject, desk)
        self.go = button(desk.say(N_("Seal the names")), self.press, desk, kind="primary")
        self.go.setDefault(True)
        self.rests_on = self.go
        area = scrolled(column(desk, self._body, -1, margins=(2, 2, 10, 2)))
        intro = Wrapped(desk.say(INTRO), "muted")
        box = column(desk, intro, self.told, margins=(16, 12, 16, 12), gap=10)
        box.addWidget(area, 1)
        box.addWidget(self.waiting)
        box.addLayout(row(desk, -1, self.shut, self.go))
        self.setLayout(box)
        self.take_room(560, 560)
        self.finished.connect(self._forget)
        if sealed_path(draft).exists():
            self._ask_passphrase()
        else:
            self._show_rows(())

    # -- opening what is there ---------------------------------------------------------------

    def _ask_passphrase(self) -> None:
        say = self.desk.say
        self._entry = Entry(say(N_("Passphrase")), self.passphrase, self.desk, say(OPEN_FIRST))
        self._body.addWidget(self._entry)
        self.go.setText(say(N_("Open")))
        self.passphrase.setFocus()

    def _show_opened(self, found: object) -> None:
        self._was_opened = True
        clear(self.told)
        self._show_rows(cast("tuple[SealedName, ...]", found))

    # -- the names -----------------------------------------------------------------------------

    def _show_rows(self, known: tuple[SealedName, ...]) -> None:
        """A line for each code name, then the passphrase, twice."""
        clear(self._body)
        desk, say = self.desk, self.desk.say
        self.passphrase, self.again = SecretLine(is_hidden=True), SecretLine(is_hidden=True)
        rows = rows_for(self._codes, known)
        self._known = {one.code_name: one for one in rows}
        self.names = {code: SecretLine() for code in self._known}
        for code, line in self.names.items():
            line.setText(self._known[code].real_name)
            title = say(N_("Name behind {code}"), code=code)
            self._body.addWidget(Entry(title, line, desk))
        if not rows:
            self._body.addWidget(
                Wrapped(say(N_("Enter code names in the measure first.")), "muted")
            )
        new = say(N_("New passphrase")) if self._was_opened else say(N_("Passphrase"))
        hint = say(N_("At least {count} characters: five words are good."), count=12)
        self._entry = Entry(new, self.passphrase, desk, hint)
        self._entry_again = Entry(say(N_("Once more")), self.again, desk)
        for part in (self._entry, self._entry_again, Wrapped(say(NO_WAY_BACK), "muted")):
            self._body.addWidget(part)
        self.go.setText(say(N_("Seal the names")))
        self.go.setEnabled(bool(rows))
        next(iter(self.names.values()), self.shut).setFocus()

    # -- doing ---------------------------------------------------------------------------------

    def press(self) -> None:
        """Open what is there, or seal what was typed."""
        secret, draft = self.passphrase.text(), self._draft
        if not self.names:
            self.waiting.begin(self.desk.say(N_("The sealed annex is being opened.")))
            self.do(lambda: unseal(sealed_path(draft), secret), self._show_opened)
        elif self._is_sound(secret):
            sealing = Sealing(self._typed(), secret, replaces=self._was_opened)
            self.waiting.begin(self.desk.say(N_("The names are being sealed.")))
            self.do(lambda: seal(draft, sealing), self._show_sealed)

    def _is_sound(self, secret: str) -> bool:
        """Whether the passphrase is good, and the same twice; told at its field."""
        try:
            check_passphrase(secret)
        except MlaError as error:
            self._entry.tell(self.desk.words.error(error))
            self.passphrase.setFocus()
            return False
        self._entry.tell("")
        same = self.again.text() == secret
        self._entry_again.tell("" if same else self.desk.say(N_("The two differ. Type it again.")))
        if not same:
            self.again.setFocus()
        return same

    def _typed(self) -> tuple[SealedName, ...]:
        return tuple(
            SealedName(code, line.text(), self._known[code].note)
            for code, line in self.names.items()
        )

    def _show_sealed(self, path: object) -> None:
        say, name = self.desk.say, cast("Path", path).name
        self._was_opened = True
        title = say(N_("Sealed: {file}"), file=self.desk.fixed(name))
        self.tell("ok", title, say(ONE_WAY))
        self.shut.setFocus()

    def _forget(self) -> None:
        """Leave nothing in the fields, and nothing to undo in them."""
        for line in (*self.names.values(), self.passphrase, self.again):
            line.setText("")
        self.names, self._known = {}, {}
