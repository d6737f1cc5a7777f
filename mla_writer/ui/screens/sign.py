# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sign: the final letter, who signs it, and the report of what holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from mla_writer.domain.draft import PaperSignature
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.signing import Signed, SigningRequest, sign_file, verify_file
from mla_writer.signing.report import SignatureFinding, SignatureReport, Verdict, sentence
from mla_writer.ui.tasks import Task
from mla_writer.ui.widgets import (
    Elided,
    Wrapped,
    button,
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
    from mla_writer.services.producing import Produced
    from mla_writer.ui.desk import Desk

VERDICT_NOTICE = {
    Verdict.VALID: "ok",
    Verdict.NOT_VALID: "err",
    Verdict.UNDECIDED: "warn",
    Verdict.UNSIGNED: "note",
}


@dataclass(frozen=True)
class Outcome:
    """A signature that was made, and the report on it."""

    signed: Signed
    report: SignatureReport


class SignPage(QWidget):
    """Choose how to sign; sign; read the report."""

    failed = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._made: Produced | None = None
        self._outcome: Outcome | None = None
        self._session: DraftSession | None = None
        self._task = Task(self)
        self._task.done.connect(self._signed)
        self._task.failed.connect(self._not_signed)
        self._list: QVBoxLayout = column(desk, margins=(24, 12, 20, 16), gap=10)
        self.setLayout(column(desk, scrolled(self._list)))
        self._key = QLineEdit()
        self._pin = QLineEdit()
        self._by_key = QRadioButton()

    @property
    def is_ready(self) -> bool:
        """Whether there is a final letter."""
        return self._made is not None

    def primary(self) -> tuple[str, bool]:
        """The words of the primary button and whether it is open."""
        if self._outcome is not None:
            return self._desk.say(N_("Open the folder")), True
        return self._desk.say(N_("Sign letter")), self.is_ready and not self._task.is_running

    def press_primary(self) -> None:
        """Sign, or after that show the files."""
        if self._outcome is not None and self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.pdf.parent)))
        elif self._by_key.isChecked():
            self._sign()
        else:
            self._record_paper()

    def make_final(self, session: DraftSession, folder: Path) -> bool:
        """Write the final letter; False when it can't be made."""
        from mla_writer.services.producing import produce  # the engines load when first needed

        try:
            self._made = produce(session, folder, final=True)
        except MlaError as error:
            self.failed.emit(error)
            return False
        self._session = session
        self._outcome = None
        self._draw()
        return True

    def _draw(self) -> None:
        clear(self._list)
        if self._made is None:
            return
        desk = self._desk
        pages = desk.words.app.plural(
            N_("Letter is final, {count} page"),
            N_("Letter is final, {count} pages"),
            self._made.pages,
        )
        self._list.addLayout(
            row(desk, label(desk.say(N_("Sign")), "h1"), -1, pill("done", pages, desk))
        )
        self._list.addWidget(self._file_card())
        self._list.addWidget(label(desk.say(N_("Who signs?")), "strong"))
        self._list.addWidget(self._key_card())
        self._list.addWidget(self._paper_card())
        self._list.addStretch(1)

    def _file_card(self) -> QWidget:
        desk, made = self._desk, self._made
        assert made is not None  # noqa: S101 - drawn only when there is one
        names = column(
            desk, Elided(made.pdf.name, "strong"), Elided(made.docx.name, "muted"), gap=2
        )
        box = row(desk, picture("file-check", "text2", desk, 20), margins=(12, 8, 12, 8), gap=10)
        box.addLayout(names, 1)
        return frame(box, "plain")

    def _key_card(self) -> QWidget:
        desk = self._desk
        self._by_key = QRadioButton(desk.say(N_("Key file (.p12, .pfx)")))
        self._by_key.setChecked(True)
        self._key = QLineEdit()
        self._key.setAccessibleName(desk.say(N_("Key file")))
        self._pin = QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setAccessibleName(desk.say(N_("PIN of the key file")))
        self._pin.setFixedWidth(desk.look.text(160))
        self._pin.returnPressed.connect(self._sign)
        choose = button(desk.say(N_("Choose…")), self._choose_key, desk, icon="folder-open")
        file_label = label(desk.say(N_("Key &file")))
        file_label.setBuddy(self._key)
        pin_label = label(desk.say(N_("&PIN")))
        pin_label.setBuddy(self._pin)
        line = row(desk, file_label, gap=8)
        line.addWidget(self._key, 1)
        line.addWidget(choose)
        hint = Wrapped(
            desk.say(N_("The PIN is asked once and not kept. PAdES B-B: works offline.")), "muted"
        )
        box = column(
            desk,
            self._by_key,
            hint,
            line,
            row(desk, pin_label, self._pin, -1),
            margins=(12, 10, 12, 10),
        )
        return frame(box, "card-open")

    def _paper_card(self) -> QWidget:
        desk = self._desk
        by_hand = QRadioButton(desk.say(N_("On paper")))
        self._by_key.toggled.connect(lambda on: by_hand.setChecked(not on))
        by_hand.toggled.connect(lambda on: self._by_key.setChecked(not on))
        hint = Wrapped(
            desk.say(
                N_("Print, sign by hand, and record it here. This is not an electronic signature.")
            ),
            "muted",
        )
        return frame(column(desk, by_hand, hint, margins=(12, 10, 12, 10)), "card")

    def _choose_key(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self._desk.say(N_("Key file")), "", "PKCS#12 (*.p12 *.pfx)"
        )
        if name:
            self._key.setText(name)
            self._pin.setFocus()

    def _sign(self) -> None:
        if self._made is None or self._task.is_running:
            return
        request = SigningRequest(self._made.pdf, Path(self._key.text()))
        pin, at = self._pin.text(), self._desk.clock()
        self._pin.clear()

        def work() -> Outcome:
            signed = sign_file(request, lambda: pin, at)
            return Outcome(signed, verify_file(signed.path, None, at))

        self._task.start(work)

    def _signed(self, outcome: object) -> None:
        if isinstance(outcome, Outcome):
            self._outcome = outcome
            self._draw_report(outcome)
            self.changed.emit()

    def _not_signed(self, error: object) -> None:
        self.failed.emit(error)
        self._pin.setFocus()

    def _record_paper(self) -> None:
        if self._session is None:
            return
        view = self._session.view().view
        names = [str(view.value(f"{row}.name") or "") for row in view.rows("signatories")]
        now = self._desk.clock()
        for name in names:
            self._session.sign_on_paper(
                PaperSignature(
                    name,
                    now.date().isoformat(),
                    str(view.value("letter_place") or ""),
                    now.isoformat(),
                )
            )
        clear(self._list)
        said = self._desk.say(N_("Recorded: signed by hand by {names}."), names=", ".join(names))
        self._list.addWidget(notice("ok", said, "", self._desk))
        self._list.addStretch(1)
        self.changed.emit()

    def _draw_report(self, outcome: Outcome) -> None:
        desk = self._desk
        clear(self._list)
        report = outcome.report
        self._list.addWidget(label(desk.say(N_("Signature report")), "h1"))
        verdict = desk.words.tell(sentence(report.verdict))
        reasons = " ".join(desk.words.tell(reason) for reason in report.reasons)
        self._list.addWidget(notice(VERDICT_NOTICE[report.verdict], verdict, reasons, desk))
        self._list.addWidget(Elided(str(outcome.signed.path), "muted"))
        for signature in report.signatures:
            self._list.addWidget(self._signature_card(signature))
        self._list.addStretch(1)

    def _signature_card(self, signature: SignatureFinding) -> QWidget:
        desk = self._desk
        when = signature.claimed_time.strftime("%Y-%m-%d %H:%M") if signature.claimed_time else "-"
        rows = (
            (N_("Signed by"), signature.signer, True),
            (N_("Time, as the signer's clock said"), desk.fixed(when), True),
            (
                N_("Content"),
                desk.say(
                    N_("unchanged since it was signed") if signature.bytes_intact else N_("changed")
                ),
                signature.bytes_intact,
            ),
            (
                N_("Certificate"),
                desk.say(
                    N_("from an issuer you trust")
                    if signature.certificate_holds
                    else N_("issuer not in your trust folder")
                ),
                signature.certificate_holds,
            ),
        )
        box = column(desk, margins=(14, 10, 14, 10), gap=6)
        for words, value, holds in rows:
            icon, token = ("circle-check", "ok") if holds else ("triangle-alert", "warn")
            one = row(
                desk, picture(icon, token, desk, 16), Wrapped(desk.say(words), "muted"), gap=8
            )
            one.addWidget(Wrapped(value, "strong"), 1)
            one.setStretch(1, 1)
            box.addLayout(one)
        for reason in (*signature.reasons, *signature.changes):
            box.addWidget(Wrapped(desk.words.tell(reason), "muted"))
        return frame(box, "card")
