# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The report on a signature: the verdict first, then what was found, technical details last."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mla_writer.i18n import N_
from mla_writer.services.signing import moment_in
from mla_writer.signing.report import SignatureFinding, SignatureReport, Verdict, sentence
from mla_writer.ui.widgets import (
    Elided,
    Status,
    Wrapped,
    button,
    column,
    frame,
    label,
    line,
    picture,
    pill,
    row,
)

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.ui.desk import Desk

BANNERS = {
    Verdict.VALID: ("ok", "shield-check", "ok", N_("Signature is valid")),
    Verdict.NOT_VALID: ("err", "shield-alert", "err", N_("Signature is not valid")),
    Verdict.UNDECIDED: ("warn", "shield-alert", "warn", N_("Signer is not confirmed")),
    Verdict.UNSIGNED: ("note", "info", "primary", N_("Not signed")),
}
PASSED: tuple[Status, str] = ("done", N_("In order"))
ADVICE: tuple[Status, str] = ("advice", N_("Advice"))
FAILED: tuple[Status, str] = ("wrong", N_("Failed"))
PICTURES = {
    "done": ("circle-check", "ok"),
    "advice": ("triangle-alert", "warn"),
    "wrong": ("octagon-alert", "err"),
}


def both_clocks(time: datetime, desk: Desk) -> str:
    """A moment on this machine's clock with its distance from UTC, and in UTC where they differ."""
    here, there = time.astimezone(desk.clock().tzinfo), time.astimezone(UTC)
    shown = moment_in(here, desk.words.language)
    if not here.utcoffset():
        return desk.fixed(shown)
    day = "" if here.date() == there.date() else f"{there:%Y-%m-%d} "
    return f"{desk.fixed(shown)} = {desk.fixed(f'{day}{there:%H:%M} UTC')}"


class Line(NamedTuple):
    """One thing that was looked at."""

    result: tuple[Status, str]
    title: str
    detail: str


class ReportView(QWidget):
    """Verdict, lines for each signature, the folder of trust."""

    trust_asked = Signal()

    def __init__(self, report: SignatureReport, path: Path, trust: Path | None, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        box = column(desk, label(desk.say(N_("Signature report")), "h1"), gap=10)
        self._verdict = self._banner(report)
        box.addWidget(self._verdict)
        for signature in report.signatures:
            box.addWidget(self._card(signature))
        box.addWidget(label(desk.say(N_("Technical details")), "strong"))
        box.addWidget(self._details(report, path, trust))
        self.setLayout(box)

    def _banner(self, report: SignatureReport) -> QWidget:
        desk = self._desk
        kind, icon, token, title = BANNERS[report.verdict]
        said = [desk.words.tell(sentence(report.verdict))]
        said += [desk.words.tell(reason) for reason in report.reasons]
        words = column(desk, Wrapped(desk.say(title), "h1"), *(Wrapped(one) for one in said), gap=2)
        box = row(desk, picture(icon, token, desk, 34), margins=(16, 10, 16, 10), gap=16)
        box.addLayout(words, 1)
        made = frame(box, kind)
        made.setAccessibleName(f"{desk.say(title)}. {' '.join(said)}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def focus_verdict(self) -> None:
        """Bring the keyboard, and the ear, to the verdict."""
        self._verdict.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, signature: SignatureFinding) -> QWidget:
        box = column(self._desk, gap=0)
        for at, one in enumerate(self._lines(signature)):
            if at:
                box.addWidget(line())
            box.addWidget(self._line(one))
        return frame(box, "card")

    def _lines(self, signature: SignatureFinding) -> list[Line]:
        desk = self._desk
        reasons = " ".join(desk.words.tell(reason) for reason in signature.reasons)
        return [self._content(signature), self._signer(signature, reasons), self._time(signature)]

    def _content(self, signature: SignatureFinding) -> Line:
        desk = self._desk
        if not signature.bytes_intact:
            title = desk.say(N_("The letter was changed after signing"))
            return Line(FAILED, title, desk.say(N_("Don't rely on this file.")))
        changes = " ".join(desk.words.tell(change) for change in signature.changes)
        whole = desk.say(N_("The signature covers the whole file. Nothing was added after it."))
        more = desk.say(N_("Something stands in the file after the signature."))
        detail = whole if signature.covers_whole_file else changes or more
        return Line(PASSED, desk.say(N_("The letter has not changed")), detail)

    def _signer(self, signature: SignatureFinding, reasons: str) -> Line:
        desk = self._desk
        title = desk.say(N_("The signer is {name}"), name=signature.signer or "?")
        issued = desk.say(N_("Certificate issued by {issuer}."), issuer=signature.issuer or "?")
        if signature.certificate_holds:
            return Line(PASSED, title, f"{issued} {desk.say(N_('You trust this issuer.'))}")
        named = desk.say(N_("The certificate names {name}"), name=signature.signer or "?")
        return Line(ADVICE, named, f"{issued} {reasons}".strip())

    def _time(self, signature: SignatureFinding) -> Line:
        desk, time = self._desk, signature.claimed_time
        shown = both_clocks(time, desk) if time is not None else "?"
        title = desk.say(N_("Signed {time}"), time=shown)
        detail = N_("No trusted time: this is what the signer's computer said.")
        return Line(ADVICE, title, desk.say(detail))

    def _line(self, one: Line) -> QWidget:
        desk = self._desk
        (status, word), title, detail = one
        icon, token = PICTURES[status]
        said = column(desk, Wrapped(title, "strong"), Wrapped(detail, "muted"), gap=1)
        head = column(desk, picture(icon, token, desk, 20), -1)
        box = row(desk, head, margins=(14, 8, 14, 8), gap=12)
        box.addLayout(said, 1)
        box.addLayout(column(desk, pill(status, desk.say(word), desk, plain=True), -1))
        return frame(box, "")

    def _details(self, report: SignatureReport, path: Path, trust: Path | None) -> QWidget:
        desk = self._desk
        folder = str(trust) if trust else desk.say(N_("none chosen"))
        choose = button(desk.say(N_("Choose…")), self.trust_asked.emit, desk, icon="folder-open")
        choose.setAccessibleName(desk.say(N_("Choose the folder of certificates you trust")))
        rows: tuple[tuple[str, str, QWidget | None], ...] = (
            (N_("File"), str(path), None),
            (N_("Level"), "PAdES B-B", None),
            (N_("Folder of certificates you trust"), folder, choose),
        )
        box = column(desk, margins=(14, 10, 14, 10), gap=6)
        for words, value, more in rows:
            line_ = row(desk, label(desk.say(words), "muted"), gap=12)
            line_.addWidget(Elided(value), 1)
            if more is not None:
                line_.addWidget(more)
            box.addLayout(line_)
        if report.specimen:
            box.addWidget(Wrapped(desk.say(N_("This letter is a specimen.")), "muted"))
        return frame(box, "card")
