# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The names behind the code names: typed here, sealed beside the draft, kept nowhere else.

What is typed lives in this dialog and goes with it. Input methods are told not to learn it, and
what was copied from here leaves the clipboard with the dialog.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.name_traces import Place, typed_before
from mla_writer.services.sealed_names import (
    NameStandsError,
    Sealing,
    check_passphrase,
    code_names,
    forget,
    refuse_anothers,
    rows_for,
    seal,
    sealed_path,
    searched,
    told,
    traces,
    unseal,
)
from mla_writer.ui.dialogs.entry import Entry
from mla_writer.ui.dialogs.working import WorkingDialog
from mla_writer.ui.widgets import Wrapped, button, clear, column, row, scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout

    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.sealed_names import SealedAnnex, Trace
    from mla_writer.ui.desk import Desk

INTRO = N_("Only who has the file and its passphrase can read these names. No letter holds them.")
OPEN_FIRST = N_("This draft has a sealed annex. Type its passphrase to see and change the names.")
ONE_WAY = N_("Send the file apart from the letter, and tell the passphrase by telephone.")
NO_WAY_BACK = N_("Without the passphrase nobody can open it again, and neither can we.")
TYPED_BEFORE = N_("Typed before the tick. Sealing moves it here, out of the draft.")
TAKEN_OUT = N_("The names were taken out of the draft and its earlier versions. Undo begins anew.")
OTHER_FORMS = N_("Aliases and other spellings follow, each after a semicolon.")
NOT_TAKEN_OUT = N_("Sealed, but earlier versions of the draft still hold a name.")
MOST_PLACES = 6  # shown of those where a name stands
COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class SecretLine(QLineEdit):
    """A line that no input method learns from, and nothing is copied from.

    is_hidden: shown as dots.
    """

    def __init__(self, text: str = "", *, is_hidden: bool = False) -> None:
        super().__init__(text)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        if is_hidden:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No copy: what keeps a history of the clipboard would keep the name."""
        if any(event.matches(key) for key in COPYING):
            event.accept()
        else:
            super().keyPressEvent(event)


class SealedNamesDialog(WorkingDialog):
    """First the passphrase of an annex that is there; then the names, and a new passphrase.

    answer_asked: the officer goes to an answer that holds a name (its path). forgot: the draft is
    saved without what was typed before.
    """

    failure_title = N_("Nothing was sealed.")
    answer_asked = Signal(str)
    forgot = Signal()

    def __init__(self, opened: OpenDraft, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Names behind the code names")), desk, parent)
        self._opened, self._given = opened, searched(opened)
        self._target = sealed_path(opened.path)
        self._annex: SealedAnnex | None = None
        self._passed: frozenset[Trace] = frozenset()
        self.names: dict[str, QLineEdit] = {}
        self.notes: dict[str, QLineEdit] = {}
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
        self.take_room(600, 600)
        self.finished.connect(self._forget)
        if self._target.exists() or self._target.is_symlink():
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

    def _unsealed(self, secret: str) -> tuple[SealedAnnex, tuple[Trace, ...]]:
        """What the annex holds, and where its names stand in the request by now."""
        annex = unseal(self._target, secret)
        refuse_anothers(annex, self._given)
        return annex, traces(self._given, annex.names)

    def _show_opened(self, found: object) -> None:
        self._annex, standing = cast("tuple[SealedAnnex, tuple[Trace, ...]]", found)
        clear(self.told)
        self._show_rows(self._annex.names)
        if standing:
            title = self.desk.say(N_("Sealed names, or parts of them, stand here:"))
            self.tell("warn", title, self._listed(standing), *self._ways(standing))

    # -- the names -----------------------------------------------------------------------------

    def _show_rows(self, known: tuple[SealedName, ...]) -> None:
        """A line for each code name and one for a note, then the passphrase, twice."""
        clear(self._body)
        desk, say = self.desk, self.desk.say
        self.passphrase, self.again = SecretLine(is_hidden=True), SecretLine(is_hidden=True)
        before = typed_before(self._given)
        rows = rows_for(code_names(self._given.view), known, before)
        for one in rows:
            is_known = any(one == other for other in known)
            self._add_row(one, say(TYPED_BEFORE if one.real_name and not is_known else OTHER_FORMS))
        if not rows:
            self._body.addWidget(
                Wrapped(say(N_("Enter code names in the measure first.")), "muted")
            )
        new = say(N_("New passphrase")) if self._annex is not None else say(N_("Passphrase"))
        hint = say(N_("At least {count} characters: five words are good."), count=12)
        self._entry = Entry(new, self.passphrase, desk, hint)
        self._entry_again = Entry(say(N_("Once more")), self.again, desk)
        for part in (self._entry, self._entry_again, Wrapped(say(NO_WAY_BACK), "muted")):
            self._body.addWidget(part)
        self.go.setText(say(N_("Seal the names")))
        self.go.setEnabled(bool(rows))
        next(iter(self.names.values()), self.shut).setFocus()

    def _add_row(self, one: SealedName, hint: str) -> None:
        say, code = self.desk.say, one.code_name
        self.names[code], self.notes[code] = SecretLine(one.real_name), SecretLine(one.note)
        titles = N_("Name behind {code}"), N_("Note on {code}, for who opens the file")
        for title, line, told_of in zip(
            titles, (self.names[code], self.notes[code]), (hint, ""), strict=True
        ):
            line.setCursorPosition(0)
            self._body.addWidget(Entry(say(title, code=code), line, self.desk, told_of))

    # -- doing ---------------------------------------------------------------------------------

    def press(self) -> None:
        """Open what is there, or seal what was typed."""
        secret = self.passphrase.text()
        if not self.names:
            self.waiting.begin(self.desk.say(N_("The sealed annex is being opened.")))
            self.do(lambda: self._unsealed(secret), self._show_opened)
        elif self._is_sound(secret):
            given, sealing = self._given, Sealing(self._typed(), secret, self._annex, self._passed)
            self.waiting.begin(self.desk.say(N_("The names are being sealed.")))
            self.do(lambda: seal(given, sealing), self._show_sealed)

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
            SealedName(code, line.text(), self.notes[code].text())
            for code, line in self.names.items()
        )

    def _fail(self, error: object) -> None:
        """A name that stands in the request is told with its places, and what to do."""
        if not isinstance(error, NameStandsError):
            super()._fail(error)
            return
        self.waiting.end()
        places = self._listed(error.found)
        self.tell("err", self.desk.failure(error), places, *self._ways(error.found))

    def _listed(self, found: tuple[Trace, ...]) -> str:
        view, words, fixed = self._given.view, self.desk.words, self.desk.fixed
        lines = [f"{fixed(one.code)}: {told(one, view, words)}" for one in found]
        shown = list(dict.fromkeys(lines))
        more = len(shown) - MOST_PLACES
        if more > 0:
            shown[MOST_PLACES:] = [self.desk.say(N_("And {count} more."), count=more)]
        return "\n".join(shown)

    def _ways(self, found: tuple[Trace, ...]) -> Iterable[QWidget]:
        """Go to the first answer that can be mended; pass parts of names as somebody else's."""
        say, desk = self.desk.say, self.desk
        answers = [one.where for one in found if one.place is Place.ANSWER and one.where]
        if answers:
            yield button(
                say(N_("Go to the answer")), lambda: self._leave_for(answers[0]), desk, kind="link"
            )
        is_sealing = bool(self.passphrase.text())
        if is_sealing and not any(one.is_whole for one in found):
            words = say(N_("Somebody else is meant: seal all the same"))
            yield button(words, lambda: self._pass(found), desk, kind="link")

    def _leave_for(self, path: str) -> None:
        self.reject()
        self.answer_asked.emit(path)

    def _pass(self, found: tuple[Trace, ...]) -> None:
        self._passed |= frozenset(found)
        clear(self.told)
        self.press()

    def _show_sealed(self, path: object) -> None:
        say, name = self.desk.say, cast("Path", path).name
        names = self._typed()
        self._forget()
        clear(self._body)
        self.passphrase, self.again = SecretLine(), SecretLine()
        self.go.hide()
        self.rests_on = self.shut
        title = say(N_("Sealed: {file}"), file=self.desk.fixed(name))
        try:
            gone = forget(self._opened, names)
        except MlaError as error:
            self.tell("warn", say(NOT_TAKEN_OUT), self.desk.failure(error))
        else:
            taken = say(TAKEN_OUT) if gone else ""
            self.tell("ok", title, f"{say(ONE_WAY)} {taken}".strip())
        self.forgot.emit()
        self.shut.setFocus()

    def _forget(self) -> None:
        """Leave nothing in the fields, nothing to undo in them, nothing on the clipboard."""
        lines = (*self.names.values(), *self.notes.values(), self.passphrase, self.again)
        _take_off_clipboard([line.text() for line in lines])
        for line in lines:
            line.setText("")
        self.names, self.notes = {}, {}
        if self._annex is not None:
            self._annex = replace(self._annex, names=())


def _take_off_clipboard(texts: list[str]) -> None:
    """Clear what was copied from one of these texts, and from whose words it was."""
    clipboard = QGuiApplication.clipboard()
    secret = "\n".join(texts).casefold()
    for mode in MODES:
        copied = clipboard.text(mode).strip().casefold()
        if copied and (copied in secret or any(t and t.casefold() in copied for t in texts)):
            clipboard.clear(mode)
