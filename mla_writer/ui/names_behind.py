# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What one draft's screen says of names behind code names: still in the draft, due, left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.ui.widgets import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from mla_writer.services.sealed_copies import Kept
    from mla_writer.ui.screens.drafting import DraftingScreen

STILL_THERE = N_("The draft still says who stands under a code name.")
SEAL_OR_TAKE_OUT = N_("It was typed before the tick. Seal it, or take it out for good.")
TAKEN_OUT = N_("Taken out of the draft and its earlier versions.")
UNDO_ANEW = N_("Undo begins anew.")
COMPARE = N_("Compare the letter with the sealed names before it goes out.")
OPEN_TO_COMPARE = N_("Opening the sealed annex shows where a sealed name stands.")
WENT_ALONG = N_("The sealed annex went along: {file}")
STILL_AT_FIRST = N_("The first one still lies beside the first draft.")
STAYED_BEHIND = N_("The sealed annex stayed behind: {file}")
STAYS = N_("The sealed annex stays with the first request: {file}")
SEAL_ANEW = N_("Seal the names for this request anew, if it gives them.")


class NamesBehind(QObject):
    """link: how the link to the dialog is called."""

    def __init__(self, screen: DraftingScreen, link: str) -> None:
        super().__init__(screen)
        self._screen, self._link = screen, link
        self._told: frozenset[str] = frozenset()
        screen.edits.changed.connect(self._look)
        QTimer.singleShot(0, self, self._look)

    def show(self) -> None:
        """The names, in a dialog of their own."""
        from mla_writer.ui.dialogs.sealed_names import SealedNamesDialog

        screen = self._screen
        dialog = SealedNamesDialog(screen.opened, screen.desk, screen.window())
        dialog.answer_asked.connect(self._go_to)
        dialog.forgot.connect(self._forgot)
        dialog.open()

    def _go_to(self, path: str) -> None:
        """After the dialog: its end gives the keyboard back to where it was before."""
        self._screen.window().activateWindow()
        QTimer.singleShot(0, self, lambda: self._screen.go_to_answer(path))

    def _look(self) -> None:
        """Tell once of each answer that a tick has hidden and that may name the person."""
        from mla_writer.services.name_traces import searched

        screen = self._screen
        left = frozenset() if screen.opened.is_read_only else searched(screen.opened).hidden.keys()
        if left - self._told:
            say, desk = screen.desk.say, screen.desk
            take_out = button(say(N_("Take it out")), self._take_out, desk, kind="link")
            screen.notices.tell(
                "warn", say(STILL_THERE), say(SEAL_OR_TAKE_OUT), self._to_names(), take_out
            )
        self._told = frozenset(left)

    def _take_out(self) -> None:
        from mla_writer.services.sealed_names import forget

        screen, say = self._screen, self._screen.desk.say
        try:
            forget(screen.opened)
        except MlaError as error:
            screen.failed.emit(error)
            return
        self._forgot()
        screen.notices.tell("ok", say(TAKEN_OUT), say(UNDO_ANEW))

    def _forgot(self) -> None:
        self._told = frozenset()
        self._screen.notices.clear()
        self._screen.redraw()

    def tell_due(self) -> None:
        """Once the letter is final: the annex that it speaks of is to be written, or compared."""
        from mla_writer.services.sealed_names import DUE, is_due, sealed_path

        screen, say = self._screen, self._screen.desk.say
        if is_due(screen.session.view().view, screen.opened.path):
            screen.notices.tell("warn", say(DUE), "", self._to_names())
        elif sealed_path(screen.opened.path).exists():
            screen.notices.tell("note", say(COMPARE), say(OPEN_TO_COMPARE), self._to_names())

    def tell_kept(self, kept: Kept) -> None:
        """Where the sealed annex is after the draft was written under another name."""
        if kept.before is None:
            return
        screen, say, fixed = self._screen, self._screen.desk.say, self._screen.desk.fixed
        where = fixed(str(kept.before))
        if kept.beside is not None:
            title = say(WENT_ALONG, file=fixed(kept.beside.name))
            screen.notices.tell("note", title, say(STILL_AT_FIRST))
        elif kept.trouble is not None:
            detail = screen.desk.failure(kept.trouble)
            screen.notices.tell("warn", say(STAYED_BEHIND, file=where), detail)
        else:
            screen.notices.tell("note", say(STAYS, file=where), say(SEAL_ANEW), self._to_names())

    def _to_names(self) -> QPushButton:
        return button(self._link, self.show, self._screen.desk, kind="link")
