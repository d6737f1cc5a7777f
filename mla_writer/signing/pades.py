# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sign a PDF: PAdES baseline B-B (ETSI EN 319 142-1) into a field that is waiting for it.

This module loads pyHanko: import it where it is used.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from asn1crypto import keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import general
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.validation import read_certification_data
from pyhanko_certvalidator.registry import CertificateRegistry

from mla_writer.errors import SigningError, VerificationError
from mla_writer.i18n import N_
from mla_writer.signing.report import Verdict
from mla_writer.signing.specimen import is_specimen
from mla_writer.signing.stamp import stamp_style
from mla_writer.signing.trust import TrustStore
from mla_writer.signing.verify import verify_pdf

if TYPE_CHECKING:
    from datetime import datetime

    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.sign.signers.pdf_signer import PdfSigningSession

    from mla_writer.signing.identity import Identity

__all__ = ["is_specimen", "sign_pdf"]

MD_ALGORITHM = "sha256"
BROKEN = (  # what pyHanko raises on a document that isn't in order
    PdfError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
)
PDF_2 = (2, 0)
MAX_BYTES = 60 * 1024 * 1024  # signed, it stays below what the verifier takes


def sign_pdf(
    pdf: bytes,
    field: str,
    identity: Identity,
    at: datetime,
    stamp: bytes | None,
    name: str,
    reason: str = "",
    location: str = "",
) -> bytes:
    """The PDF with one signature more, appended as an incremental update and verified.

    field: an empty signature field of the document. at: aware; the time the signer claims (/M).
    stamp: a PDF whose first page is shown in the field, scaled evenly; None leaves it blank.
    name, reason, location: texts of the signature dictionary.

    Raises:
        SigningError: unreadable PDF, no such empty field, a certification that forbids signing, a
            demo identity on anything but a specimen, a signature that doesn't hold when verified.
    """
    if identity.is_demo and not is_specimen(pdf):
        raise SigningError(N_("A demonstration key signs only drafts marked as specimen."))
    writer = _ready_writer(pdf, field, at)
    request = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=MD_ALGORITHM,
        name=name or None,
        reason=reason or None,
        location=location or None,
        subfilter=SigSeedSubFilter.PADES,
    )
    try:
        signed = _TimedSigner(request, _signer(identity), stamp, at).sign(writer)
    except (general.SigningError, *BROKEN) as problem:
        raise SigningError(
            N_("The PDF could not be signed: {problem}"), problem=str(problem)
        ) from problem
    _check_result(signed, field, identity, at)
    return signed


class _Appending(IncrementalPdfFileWriter):
    """Appends the signature and nothing else.

    pyHanko would also rewrite producer and time in Info and XMP. Left alone, the two stay in step
    (ISO 19005-3, 6.7.3), and the update holds no change that a verifier must find excuses for.
    """

    def _update_meta(self) -> None:
        return


class _TimedSigner(PdfSigner):
    """Signs at the time handed in, not by the clock of the machine."""

    def __init__(
        self,
        request: PdfSignatureMetadata,
        signer: SimpleSigner,
        stamp: bytes | None,
        at: datetime,
    ) -> None:
        super().__init__(request, signer, stamp_style=stamp_style(stamp))
        self._at = at

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """Declare PAdES only.

        For keys on elliptic curves pyHanko would also declare PDF 2.0, but PDF/A-3 is PDF 1.7.
        """
        del md_algorithm
        if pdf_out.output_version < PDF_2:
            pdf_out.register_extension(ESIC_EXTENSION_1)

    def sign(self, writer: IncrementalPdfFileWriter) -> bytes:
        out = io.BytesIO()
        self.sign_pdf(writer, existing_fields_only=True, output=out)
        return out.getvalue()


def _ready_writer(pdf: bytes, field: str, at: datetime) -> IncrementalPdfFileWriter:
    """A writer on a document that may be signed in this field."""
    if len(pdf) > MAX_BYTES:
        raise SigningError(N_("The PDF is larger than 60 MB: make it smaller before signing."))
    try:
        writer = _writer(pdf)
        _check_field(writer, field)
        _check_certification(writer)
    except BROKEN as problem:
        raise SigningError(N_("The file can't be read as a PDF: make it anew.")) from problem
    _check_earlier_signatures(pdf, at)
    return writer


def _writer(pdf: bytes) -> IncrementalPdfFileWriter:
    writer = _Appending(io.BytesIO(pdf))
    if writer.prev.encrypted:
        raise SigningError(N_("The PDF is encrypted: take the password off before signing."))
    return writer


def _check_field(writer: IncrementalPdfFileWriter, field: str) -> None:
    found = {name: value for name, value, _ in enumerate_sig_fields(writer.prev)}
    if field not in found:
        raise SigningError(N_("The PDF has no signature field {field}."), field=field)
    if found[field] is not None:
        raise SigningError(N_("The signature field {field} is already signed."), field=field)


def _check_certification(writer: IncrementalPdfFileWriter) -> None:
    certified = read_certification_data(writer.prev)
    if certified is not None and certified.permission == MDPPerm.NO_CHANGES:
        raise SigningError(N_("The first signer allowed no further signature in this PDF."))


def _check_earlier_signatures(pdf: bytes, at: datetime) -> None:
    """Nobody puts a name under a document that was changed after somebody else's."""
    try:
        verdict = verify_pdf(pdf, TrustStore(), at).verdict
    except VerificationError as problem:
        raise SigningError(problem.message, **problem.arguments) from problem
    if verdict is Verdict.NOT_VALID:
        raise SigningError(
            N_("A signature already in the PDF doesn't hold: find out why before you sign.")
        )


def _signer(identity: Identity) -> SimpleSigner:
    """The key with the issuers up to the root, without it: whoever trusts a root has it."""
    issuers = [x509.Certificate.load(one) for one in identity.chain]
    chain = [one for one in issuers if one.self_signed == "no"]
    return SimpleSigner(
        signing_cert=x509.Certificate.load(identity.certificate),
        signing_key=keys.PrivateKeyInfo.load(identity.key),
        cert_registry=CertificateRegistry.build(certs=chain),
    )


def _check_result(signed: bytes, field: str, identity: Identity, at: datetime) -> None:
    """Nothing leaves that our own verifier wouldn't take; other signers may be unknown here."""
    report = verify_pdf(signed, TrustStore((identity.certificate,)), at)
    ours = [finding for finding in report.signatures if finding.field == field]
    holds = len(ours) == 1 and ours[0].verdict is Verdict.VALID and ours[0].covers_whole_file
    if not holds or report.verdict not in {Verdict.VALID, Verdict.UNDECIDED}:
        raise SigningError(N_("The signature didn't hold when it was checked: nothing was signed."))
