# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sign: the final letter, who signs it, and the report of what holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mla_writer.domain.draft import PaperSignature
from mla_writer.i18n import N_
from mla_writer.services.signing import SigningRequest, sign_file, verify_file
from mla_writer.ui.signature_report import ReportView
from mla_writer.ui.tasks import Task
from mla_writer.ui.widgets import (
    Elided,
    TickLine,
    button,
    clear,
    column,
    frame,
    holder,
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
    from mla_writer.signing.report import SignatureReport
    from mla_writer.ui.desk import Desk

PIN_WIDTH, PIN_LEAST = 132, 64


@dataclass(frozen=True)
class Outcome:
    """A signed file, and the report on it."""

    path: Path
    report: SignatureReport


class SignPage(QWidget):
    """Choose how to sign; sign; read the report."""

    failed = Signal(object)
    changed = Signal()

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
        self.setLayout(column(desk, scrolled(self._list)))
        self._key = QLineEdit()
        self._by_key = QRadioButton()
        self._by_hand = QRadioButton()
        self._pin = QLineEdit()
        self.pin_box = self._make_pin_box()

    def _make_pin_box(self) -> QWidget:
        desk = self._desk
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setAccessibleName(desk.say(N_("PIN of the key file")))
        self._pin.setMinimumWidth(desk.look.text(PIN_LEAST))
        self._pin.setMaximumWidth(desk.look.text(PIN_WIDTH))
        self._pin.returnPressed.connect(self.press_primary)
        said = label(desk.say(N_("PIN")), "strong")
        said.setBuddy(self._pin)
        made = holder(row(desk, said, self._pin))
        made.hide()
        return made

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
        return self.is_ready and not self.is_done and self._by_key.isChecked()

    def primary(self) -> tuple[str, bool]:
        """The words of the primary button and whether it is open."""
        say = self._desk.say
        if self.is_done:
            return say(N_("Open the folder")), True
        if self._task.is_running:
            return say(N_("Signing…")), False
        if self._by_hand.isChecked():
            return say(N_("Record signature by hand")), self.is_ready
        return say(N_("Sign letter")), self.is_ready

    def press_primary(self) -> None:
        """Sign, record, or after that show the files."""
        if self.letter is None:
            return
        if self.is_done:
            folder = str(self.letter.made.pdf.parent)
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        elif self._by_hand.isChecked():
            self._record_paper()
        elif not self._key.text():
            self._key.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._pin.text():
            self._pin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._sign()

    def focus_first(self) -> bool:
        """Bring the keyboard to what is needed next; False when nothing is."""
        if not self.is_ready or self.is_done:
            return False
        wanted = self._pin if self._key.text() and self.asks_pin else self._key
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
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
        self._list.addWidget(label(self._desk.say(N_("Who signs?")), "strong"))
        key, group = self._key.text(), QButtonGroup(self)
        self._by_key, self._by_hand = QRadioButton(), QRadioButton()
        for radio in (self._by_key, self._by_hand):
            group.addButton(radio)
        self._by_key.setChecked(True)
        self._by_key.toggled.connect(self.changed)
        self._list.addWidget(self._key_card(key))
        if self.outcome is None:
            self._list.addWidget(self._paper_card())

    def _file_card(self, letter: FinalLetter) -> QWidget:
        desk, made = self._desk, letter.made
        names = column(
            desk, Elided(made.pdf.name, "strong"), Elided(made.docx.name, "muted"), gap=2
        )
        box = row(desk, picture("file-check", "text2", desk, 20), margins=(12, 8, 12, 8), gap=10)
        box.addLayout(names, 1)
        return frame(box, "plain")

    def _key_card(self, path: str) -> QWidget:
        desk = self._desk
        words = desk.say(N_("Key file (.p12, .pfx)"))
        hint = desk.say(N_("The PIN is asked once and not kept. PAdES B-B: works offline."))
        self._key = QLineEdit(path)
        self._key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._key.setAccessibleName(desk.say(N_("Key file")))
        self._key.returnPressed.connect(self.press_primary)
        choose = button(desk.say(N_("Choose…")), self._choose_key, desk, icon="folder-open")
        choose.setAccessibleName(desk.say(N_("Choose a key file")))
        line = row(desk, gap=8)
        line.addWidget(self._key, 1)
        line.addWidget(choose)
        tick = TickLine(self._by_key, words, hint, desk)
        return frame(column(desk, tick, line, margins=(12, 10, 12, 10)), "card-open")

    def _paper_card(self) -> QWidget:
        say = self._desk.say
        hint = N_("Print, sign by hand, and record it here. This is not an electronic signature.")
        tick = TickLine(self._by_hand, say(N_("On paper")), say(hint), self._desk)
        return frame(column(self._desk, tick, margins=(12, 10, 12, 10)), "card")

    def _draw_recorded(self) -> None:
        names = ", ".join(self._names())
        said = self._desk.say(N_("Recorded: signed by hand by {names}."), names=names)
        detail = self._desk.say(N_("Keep the signed paper with the file."))
        self._list.addWidget(notice("ok", said, detail, self._desk))

    def _draw_report(self, outcome: Outcome) -> None:
        view = ReportView(outcome.report, outcome.path, self._trust, self._desk)
        view.trust_asked.connect(self._choose_trust)
        self._list.addWidget(view)
        if self.left:
            one = N_("{count} more signature is wanted.")
            many = N_("{count} more signatures are wanted.")
            words = self._desk.words.app.plural(one, many, len(self.left))
            self._list.addWidget(notice("note", words, "", self._desk))
            self._add_ways()

    # -- signing ---------------------------------------------------------------------------

    def _choose_key(self) -> None:
        words = self._desk.say(N_("Key file"))
        name, _ = QFileDialog.getOpenFileName(self, words, "", "PKCS#12 (*.p12 *.pfx)")
        if name:
            self._key.setText(name)
            self._pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_key(self, path: Path) -> None:
        """Take this key file, as if it had been typed."""
        self._key.setText(str(path))

    def sign_with(self, pin: str) -> None:
        """Sign with this PIN, as if it had been typed."""
        self._pin.setText(pin)
        self._sign()

    def _sign(self) -> None:
        if self.letter is None or self._task.is_running:
            return
        letter = self.letter.made.pdf
        target = letter.with_suffix(".signed.pdf")
        source = self.outcome.path if self.outcome is not None else letter
        request = SigningRequest(source, Path(self._key.text()), target=target)
        pin, at, trust = self._pin.text(), self._desk.clock(), self._trust
        self._pin.clear()

        def work() -> Outcome:
            signed = sign_file(request, lambda: pin, at)
            return Outcome(signed.path, verify_file(signed.path, trust, at))

        self._task.start(work)
        self.changed.emit()

    def _signed(self, outcome: object) -> None:
        if self.letter is not None:
            self.outcome = cast("Outcome", outcome)
            self._draw()
            self.changed.emit()

    def _not_signed(self, error: object) -> None:
        self.changed.emit()
        self.failed.emit(error)
        self._pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_trust(self) -> None:
        words = self._desk.say(N_("Folder of certificates you trust"))
        if name := QFileDialog.getExistingDirectory(self, words, str(self._trust or "")):
            self.trust(Path(name))

    def trust(self, folder: Path) -> None:
        """Judge the signature anew with the certificates of this folder."""
        if self.outcome is None:
            return
        self._trust = folder
        path, at = self.outcome.path, self._desk.clock()
        self._task.start(lambda: Outcome(path, verify_file(path, folder, at)))

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


def trust_folder() -> Path | None:
    """The folder of trust in the settings folder, where somebody has made one."""
    from mla_writer import paths

    folder = paths.settings_folder() / "trust"
    return folder if folder.is_dir() else None
