# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Signing and verifying files, and recording a signature by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import i18n, paths
from mla_writer.bounded_file import TooLargeError, read_bounded
from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import ConfinementError, SigningError, VerificationError
from mla_writer.i18n import N_, Text
from mla_writer.services.output import write_together
from mla_writer.signing.report import SignatureReport, Verdict

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.signing.fields import SignatureBox
    from mla_writer.signing.trust import TrustStore

PinPrompt = Callable[[], str]
LARGEST_FILE = 64 * 1024 * 1024
JUDGING = Bounds(seconds=2, megabytes=200, after_loading=("mla_writer.signing.verify",))
BOUNDLESS = N_("The file is built so that judging it takes too much time or memory.")


@dataclass(frozen=True)
class Stamp:
    """The visible part of a signature: its lines in the letter's language, and its place."""

    lines: tuple[str, ...]
    language: str
    box: SignatureBox


@dataclass(frozen=True)
class Signed:
    """A signed file, who signed which field, and what is seen of it (None: nothing)."""

    path: Path
    signer: str
    field: str
    stamp: Stamp | None = None


@dataclass(frozen=True)
class SigningRequest:
    """What to sign: the final PDF, the key file, the field ("" takes the first empty one)."""

    pdf: Path
    key_file: Path
    field: str = ""
    target: Path | None = None


def sign_file(request: SigningRequest, ask_pin: PinPrompt, at: datetime) -> Signed:
    """Sign one empty field of a final PDF (PAdES B-B) into a new file beside it.

    Nothing is written unless the new file verifies. Raises SigningError.
    """
    from mla_writer.signing.fields import boxes_of, empty_fields, language_of
    from mla_writer.signing.identity import open_pkcs12
    from mla_writer.signing.pades import sign_pdf

    pdf = _content(request.pdf, SigningError)
    open_fields = empty_fields(pdf)
    if not open_fields:
        raise SigningError(
            N_("{file} has no empty signature field. Make a final letter first."),
            file=request.pdf.name,
        )
    name = request.field or open_fields[0]
    identity = open_pkcs12(_content(request.key_file, SigningError), ask_pin(), at)
    box = next((box for box in boxes_of(pdf) if box.field == name), None)
    stamp = _stamp(identity.subject, at, box, language_of(pdf)) if box else None
    drawn = _drawn(stamp) if stamp else None
    signed = sign_pdf(pdf, name, identity, at, drawn, name=identity.subject)
    target = request.target or request.pdf.with_suffix(".signed.pdf")
    write_together({target: signed})
    return Signed(target, identity.subject, name, stamp)


def verify_file(path: Path, trust_folder: Path | None, at: datetime) -> SignatureReport:
    """What holds of a signed PDF, judged within two seconds and 200 MB or not valid.

    Raises:
        VerificationError: a file that can't be read at all, or is no PDF.
    """
    from mla_writer.signing.trust import TrustStore, read_trust

    trust = read_trust(trust_folder) if trust_folder else TrustStore(())
    pdf = _content(path, VerificationError)
    try:
        return run_confined(JUDGING, _judge, pdf, trust, at)
    except ConfinementError:
        return SignatureReport(Verdict.NOT_VALID, reasons=(Text(BOUNDLESS),))


def _judge(pdf: bytes, trust: TrustStore, at: datetime) -> SignatureReport:
    """Judge in the child, so that this process need not load the engine."""
    from mla_writer.signing.verify import judge_pdf

    return judge_pdf(pdf, trust, at)


def _content(path: Path, error: type[SigningError | VerificationError]) -> bytes:
    """The bytes of a file of at most 64 MB."""
    try:
        return read_bounded(path, LARGEST_FILE)
    except TooLargeError as cause:
        raise error(N_("{file} is larger than 64 MB."), file=path.name) from cause
    except OSError as cause:
        raise error(
            N_("Can't read {file}: {why}."), file=str(path), why=cause.strerror or str(cause)
        ) from cause


def _stamp(signer: str, at: datetime, box: SignatureBox, language: str) -> Stamp:
    """The visible part in the letter's own language, so that every script shows."""
    words = i18n.load(paths.LOCALES, language, "documents")
    lines = (signer, words.text(N_("Signed electronically"), "words"), moment_in(at, language))
    return Stamp(lines, language, box)


def moment_in(at: datetime, language: str) -> str:
    """When it was signed, as the letter writes days: "23 November 2026, 14:32 UTC+00:00"."""
    from mla_writer.rendering.formats import long_date

    comma = "،" if language == "ar" else ","
    offset = f"{at:%z}"
    return f"{long_date(at.date(), language)}{comma} {at:%H:%M} UTC{offset[:3]}:{offset[3:]}"


def _drawn(stamp: Stamp) -> bytes:
    from mla_writer.rendering.writers.stamp import render_stamp

    box = stamp.box
    return render_stamp(stamp.lines, box.width, box.height, stamp.language, paths.ASSETS / "fonts")


def picture_of(stamp: Stamp) -> bytes:
    """What stands in the signed file's box, as an SVG for the screen. Raises RenderError."""
    from mla_writer.rendering.writers.stamp import picture_stamp

    box = stamp.box
    return picture_stamp(stamp.lines, box.width, box.height, stamp.language, paths.ASSETS / "fonts")
