# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sign: the final letter, who signs it, and the report of what holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mla_writer.domain.draft import PaperSignature
from mla_writer.i18n import N_
from mla_writer.services.signing import SigningRequest, sign_file
from mla_writer.ui.dialogs.files import ask_folder
from mla_writer.ui.judging import Outcome, judged, seen, trust_folder
from mla_writer.ui.sign_ways import PinBox, SignWays
from mla_writer.ui.signature_report import ReportView
from mla_writer.ui.tasks import Task
from mla_writer.ui.waiting import Waiting
from mla_writer.ui.widgets import (
    Elided,
    clear,
    column,
    frame,
    label,
    notice,
    picture,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from mla_writer.services.drafting import DraftSession
    from mla_writer.services.previewing import FinalLetter
    from mla_writer.ui.desk import Desk


class SignPage(QWidget):
    """Choose how to sign; sign; read the report."""

    failed = Signal(object)
    changed = Signal()  # signed, judged or recorded
    changed_way = Signal()  # another way to sign, or signing began or ended

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.letter: FinalLetter | None = None
        self.outcome: Outcome | None = None
        self.is_recorded = False
        self._session: DraftSession | None = None
        self._trust = trust_folder()
        self._task = Task(self)
        self._task.done.connect(self._signed)
        self._task.failed.connect(self._not_signed)
        self._list: QVBoxLayout = column(desk, margins=(24, 12, 20, 16), gap=10)
        self.waiting = Waiting(desk, can_stop=False)
        box = column(desk, gap=0)
        box.addWidget(scrolled(self._list), 1)
        box.addWidget(self.waiting)
        self.setLayout(box)
        self._ways = SignWays(desk, with_paper=True)
        self._report: ReportView | None = None
        self.pin_box = PinBox(desk)
        self.pin_box.entered.connect(self.press_primary)

    # -- what it is ------------------------------------------------------------------------

    @property
    def is_ready(self) -> bool:
        """Whether there is a final letter."""
        return self.letter is not None

    @property
    def left(self) -> tuple[str, ...]:
        """The fields that nobody has signed yet."""
        return self.outcome.report.empty_fields if self.outcome is not None else ()

    @property
    def is_done(self) -> bool:
        """Whether everybody has signed, by key or by hand."""
        return self.is_recorded or (self.outcome is not None and not self.left)

    @property
    def is_judged(self) -> bool:
        """Whether there is a report and none is being made."""
        return self.outcome is not None and not self._task.is_running

    @property
    def asks_pin(self) -> bool:
        """Whether the bar below asks for a PIN."""
        return self.is_ready and not self.is_done and not self._ways.is_by_hand

    def primary(self) -> tuple[str, bool]:
        """The words of the primary button and whether it is open."""
        say = self._desk.say
        if self.is_done:
            return say(N_("Open the folder")), True
        if self._task.is_running:
            return say(N_("Signing…")), False
        if self._ways.is_by_hand:
            return say(N_("Record signature by hand")), self.is_ready
        return say(N_("Sign letter")), self.is_ready

    def press_primary(self) -> None:
        """Sign, record, or after that show the files."""
        if self.letter is None:
            return
        if self.is_done:
            folder = str(self.letter.made.pdf.parent)
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        elif self._ways.is_by_hand:
            self._record_paper()
        elif self._has_all():
            self._sign()

    def _has_all(self) -> bool:
        """Whether key and PIN are there; else the keyboard goes to what is wanted."""
        if not self._ways.key:
            self._ways.ask(self._desk.say(N_("Choose a key file first.")))
            self._ways.focus_key()
            return False
        if self.pin_box.is_empty:
            if self.pin_box.has_keyboard:
                self._ways.ask(self._desk.say(N_("Type the PIN first.")))
            self.pin_box.focus_pin()
            return False
        return True

    def focus_first(self) -> bool:
        """Bring the keyboard to the verdict, else to what is needed next; False when nothing is."""
        if self._report is not None:
            self._report.focus_verdict()
        elif not self.is_ready or self.is_done:
            return False
        elif self._ways.key and self.asks_pin:
            self.pin_box.focus_pin()
        else:
            self._ways.focus_key()
        return True

    # -- beginning -------------------------------------------------------------------------

    def show_final(self, session: DraftSession, letter: FinalLetter) -> None:
        """Offer a final letter to be signed."""
        self._session = session
        self.letter = letter
        self.outcome = None
        self.is_recorded = False
        self._draw()

    def forget(self) -> None:
        """The draft changed: what was final isn't any longer. Its files stay where they are."""
        if self.letter is not None:
            self.letter = None
            self.outcome = None
            self.is_recorded = False
            clear(self._list)

    def take_over(self, before: SignPage) -> None:
        """Go on from the page that stood here before the window was dressed anew."""
        self.letter, self.outcome = before.letter, before.outcome
        self.is_recorded, self._session = before.is_recorded, before.session
        if self.letter is not None:
            self._draw()

    @property
    def session(self) -> DraftSession | None:
        """The session of the final letter."""
        return self._session

    # -- drawing ---------------------------------------------------------------------------

    def _draw(self) -> None:
        clear(self._list)
        self._report = None
        if self.is_recorded:
            self._draw_recorded()
        elif self.outcome is not None:
            self._draw_report(self.outcome)
        else:
            self._draw_choice()
        self._list.addStretch(1)

    def _draw_choice(self) -> None:
        desk, letter = self._desk, self.letter
        if letter is None:
            return
        one, many = N_("Letter is final, {count} page"), N_("Letter is final, {count} pages")
        pages = desk.words.app.plural(one, many, letter.made.pages)
        title = label(desk.say(N_("Sign")), "h1")
        self._list.addLayout(row(desk, title, -1, pill("done", pages, desk)))
        self._list.addWidget(self._file_card(letter))
        self._add_ways()

    def _add_ways(self) -> None:
        self._ways = SignWays(self._desk, with_paper=self.outcome is None, key=self._ways.key)
        self._ways.changed.connect(self.changed_way)
        self._ways.entered.connect(self.press_primary)
        self._ways.key_chosen.connect(self.pin_box.focus_pin)
        self.pin_box.changed.connect(self._ways.relieve)
        self._list.addWidget(self._ways)

    def _file_card(self, letter: FinalLetter) -> QWidget:
        desk, made = self._desk, letter.made
        names = column(
            desk, Elided(made.pdf.name, "strong"), Elided(made.docx.name, "muted"), gap=2
        )
        box = row(desk, picture("file-check", "text2", desk, 20), margins=(12, 8, 12, 8), gap=10)
        box.addLayout(names, 1)
        return frame(box, "plain")

    def _draw_recorded(self) -> None:
        names = ", ".join(self._names())
        said = self._desk.say(N_("Recorded: signed by hand by {names}."), names=names)
        detail = self._desk.say(N_("Keep the signed paper with the file."))
        self._list.addWidget(notice("ok", said, detail, self._desk))

    def _draw_report(self, outcome: Outcome) -> None:
        view = ReportView(outcome.report, outcome.path, self._trust, self._desk)
        view.trust_asked.connect(self._choose_trust)
        self._list.addWidget(view)
        self._report = view
        if self.left:
            one = N_("{count} more signature is wanted.")
            many = N_("{count} more signatures are wanted.")
            words = self._desk.words.app.plural(one, many, len(self.left))
            self._list.addWidget(notice("note", words, "", self._desk))
            self._add_ways()

    # -- signing ---------------------------------------------------------------------------

    def use_key(self, path: Path) -> None:
        """Take this key file, as if it had been typed."""
        self._ways.use_key(path)

    def sign_with(self, pin: str) -> None:
        """Sign with this PIN, as if it had been typed."""
        self.pin_box.type_in(pin)
        self._sign()

    def _sign(self) -> None:
        if self.letter is None or self._task.is_running:
            return
        letter = self.letter.made.pdf
        target = letter.with_suffix(".signed.pdf")
        source = self.outcome.path if self.outcome is not None else letter
        request = SigningRequest(source, Path(self._ways.key), target=target)
        pin, at, trust = self.pin_box.take(), self._desk.clock(), self._trust
        before = self.outcome.stamps if self.outcome is not None else ()

        def work() -> Outcome:
            signed = sign_file(request, lambda: pin, at)
            return replace(judged(signed.path, trust, at), stamps=before + seen(signed))

        self._task.start(work)
        self.waiting.begin(self._desk.say(N_("Signing and verifying…")))
        self.changed_way.emit()

    def _signed(self, outcome: object) -> None:
        self.waiting.end()
        if self.letter is not None:
            self.outcome = cast("Outcome", outcome)
            self._draw()
            self.changed.emit()

    def _not_signed(self, error: object) -> None:
        self.waiting.end()
        self.changed_way.emit()
        self.pin_box.focus_pin()
        self.failed.emit(error)

    def _choose_trust(self) -> None:
        words = self._desk.say(N_("Folder of certificates you trust"))
        ask_folder(self, words, self.trust, self._trust)

    def trust(self, folder: Path) -> None:
        """Judge the signature anew with the certificates of this folder."""
        if self.outcome is None:
            return
        self._trust = folder
        before, at = self.outcome, self._desk.clock()
        self.waiting.begin(self._desk.say(N_("Verifying…")))
        self._task.start(lambda: replace(judged(before.path, folder, at), stamps=before.stamps))

    # -- on paper --------------------------------------------------------------------------

    def _names(self) -> list[str]:
        if self._session is None:
            return []
        view = self._session.view().view
        return [str(view.value(f"{row}.name") or "") for row in view.rows("signatories")]

    def _record_paper(self) -> None:
        """Keep in the draft who signed the paper, where and when."""
        if self._session is None:
            return
        now, view = self._desk.clock(), self._session.view().view
        place = str(view.value("letter_place") or "")
        for name in self._names():
            self._session.sign_on_paper(
                PaperSignature(name, now.date().isoformat(), place, now.isoformat())
            )
        self.is_recorded = True
        self._draw()
        self.changed.emit()
