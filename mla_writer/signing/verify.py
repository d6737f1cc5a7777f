# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Verify the signatures of a PDF without a network; any doubt and any fault counts as not valid.

Stricter than usual: pyHanko compares revisions, and beside it every signature must cover its whole
revision in one piece, nothing may be glued on behind, and no signature may have been taken away.

This module loads pyHanko: import it where it is used.
"""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from cryptography import x509
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from mla_writer.errors import VerificationError
from mla_writer.i18n import N_, Text
from mla_writer.signing.certificate import (
    FALSE_ISSUER,
    MAY_SIGN,
    STRONG_HASHES,
    Standing,
    context_at,
    judge_certificate,
)
from mla_writer.signing.changes import removed_fields, what_came_after
from mla_writer.signing.conclusion import conclude
from mla_writer.signing.coverage import Covered, covered_bytes
from mla_writer.signing.demonstration import is_demonstration
from mla_writer.signing.envelope import certificates_in, check_envelope, issuers_are_true
from mla_writer.signing.names import common_name
from mla_writer.signing.patience import ExhaustedError, patience
from mla_writer.signing.report import After, SignatureFinding, SignatureReport, Verdict, worst
from mla_writer.signing.specimen import is_specimen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pyhanko.pdf_utils.generic import IndirectObject

    from mla_writer.signing.trust import TrustStore

MAX_BYTES = 64 * 1024 * 1024
# A letter of 7 pages (220 kB) with four signatures takes 4 million calls, and more pages take more.
LEAST_CALLS, CALLS_PER_BYTE, MAX_CALLS = 20_000_000, 100, 40_000_000
HEADER = b"%PDF-"

# pyHanko logs each refusal with its traceback; what a person needs stands in the report.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())

Judged = TypeVar("Judged")


def verify_pdf(pdf: bytes, trust: TrustStore, at: datetime) -> SignatureReport:
    """What the signatures of a PDF are worth.

    trust: where chains may end. at: the moment of checking; aware.

    Raises:
        VerificationError: no PDF, an encrypted one, or one above 64 MB. Nothing else: a PDF that
            is damaged or built to deceive is not valid.
    """
    try:
        with patience(min(LEAST_CALLS + CALLS_PER_BYTE * len(pdf), MAX_CALLS)):
            return judge_pdf(pdf, trust, at)
    except ExhaustedError:
        return _refusal(Text(N_("The file is built so that judging it would never end.")))


def judge_pdf(pdf: bytes, trust: TrustStore, at: datetime) -> SignatureReport:
    """As ``verify_pdf``, with no end to its work: for a process that somebody else bounds."""
    if not pdf.startswith(HEADER):
        raise VerificationError(N_("The file isn't a PDF: choose the signed PDF."))
    if len(pdf) > MAX_BYTES:
        raise VerificationError(N_("The PDF is larger than 64 MB, too large to verify."))
    damaged = _refusal(Text(N_("The file is damaged, or built in a way that can't be judged.")))
    return _fail_closed(partial(_judge, pdf, trust, at), damaged)


def _refusal(reason: Text) -> SignatureReport:
    return SignatureReport(Verdict.NOT_VALID, reasons=(reason,))


def _fail_closed(judge: Callable[[], Judged], refusal: Judged) -> Judged:
    """The judgement; the refusal where judging breaks down for any reason at all."""
    try:
        return judge()
    except VerificationError:
        raise
    except Exception:  # noqa: BLE001 - whatever a hostile file provokes means: not valid
        return refusal


def _judge(pdf: bytes, trust: TrustStore, at: datetime) -> SignatureReport:
    reader = PdfFileReader(io.BytesIO(pdf), strict=True)
    if reader.encrypted:
        raise VerificationError(N_("The PDF is encrypted: take the password off first."))
    fields = list(enumerate_sig_fields(reader))
    specimen = is_specimen(pdf)
    judge = partial(_find, pdf, reader, specimen, trust, at)
    findings = sorted(
        (
            _fail_closed(partial(judge, name, field), _unreadable(name))
            for name, value, field in fields
            if value is not None
        ),
        key=lambda finding: finding.revision,
    )
    faults = _faults_of_file(reader, fields)
    verdicts = [finding.verdict for finding in findings] + [Verdict.NOT_VALID] * len(faults)
    empty = tuple(name for name, value, _ in fields if value is None)
    return SignatureReport(worst(verdicts), tuple(findings), specimen, empty, faults)


def _unreadable(field: str) -> SignatureFinding:
    reason = Text(N_("The signature in {field} is built in a way that can't be judged."))
    return SignatureFinding(
        field, Verdict.NOT_VALID, reasons=(replace(reason, arguments={"field": field}),)
    )


def _faults_of_file(
    reader: PdfFileReader, fields: list[tuple[str, object, IndirectObject]]
) -> tuple[Text, ...]:
    """What is wrong with the file although each signature may hold by itself."""
    faults = [
        Text(N_("The signature in {field} was taken away."), {"field": name})
        for name in removed_fields(reader)
    ]
    signed = [_dictionary(field) for _, value, field in fields if value is not None]
    values = [field.raw_get("/V") for field in signed]
    if len({str(value) for value in values}) < len(values):
        faults.append(Text(N_("Several fields show one and the same signature.")))
    return tuple(faults)


def _find(
    pdf: bytes,
    reader: PdfFileReader,
    specimen: bool,
    trust: TrustStore,
    at: datetime,
    name: str,
    field: IndirectObject,
) -> SignatureFinding:
    """One signature, judged; raises whatever a broken one provokes."""
    signature = EmbeddedPdfSignature(reader, _dictionary(field), name)
    covered = covered_bytes(pdf, signature.byte_range, signature.pkcs7_content)
    if signature.sig_object_type == "/DocTimeStamp":
        return _find_time_stamp(pdf, signature, covered, trust, at)
    check_envelope(signature.pkcs7_content, signature.signed_data)
    if signature.md_algorithm not in STRONG_HASHES:
        raise ValueError("a hash that can be forged")
    status = validate_pdf_signature(signature, context_at(trust, at), key_usage_settings=MAY_SIGN)
    intact = bool(status.intact and status.valid)
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    claimed = _aware(signature.self_reported_timestamp)
    standing, why = judge_certificate(certificate, status, claimed)
    if not issuers_are_true(certificates_in(signature.signed_data), trust.certificates):
        standing, why = FALSE_ISSUER
    after, changes = what_came_after(pdf, signature, status, covered)
    finding = SignatureFinding(
        field=name,
        verdict=Verdict.NOT_VALID,
        revision=signature.signed_revision + 1,
        signer=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        claimed_time=claimed,
        bytes_intact=intact,
        certificate_holds=standing is Standing.HOLDS,
        covers_whole_file=after is After.NOTHING,
        after=after,
        changes=changes,
        is_demo=is_demonstration(certificate),
    )
    return conclude(finding, standing, why, at, specimen=specimen)


def _find_time_stamp(
    pdf: bytes,
    signature: EmbeddedPdfSignature,
    covered: Covered,
    trust: TrustStore,
    at: datetime,
) -> SignatureFinding:
    """A document time stamp (RFC 3161): its bytes are judged, whom to believe isn't yet."""
    status = validate_pdf_timestamp(signature, context_at(trust, at))
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    after, changes = what_came_after(pdf, signature, status, covered)
    finding = SignatureFinding(
        field=signature.field_name,
        verdict=Verdict.NOT_VALID,
        revision=signature.signed_revision + 1,
        signer=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        bytes_intact=bool(status.intact and status.valid),
        covers_whole_file=after is After.NOTHING,
        after=after,
        changes=changes,
    )
    why = Text(N_("This is a time stamp on the document, which can't be confirmed yet."))
    judged = conclude(finding, Standing.UNKNOWN, why, at, specimen=False)
    return replace(judged, claimed_time=_aware(status.timestamp))


def _dictionary(field: IndirectObject) -> DictionaryObject:
    found = field.reference.get_object()
    if not isinstance(found, DictionaryObject):
        raise TypeError("a field that is no dictionary")
    return found


def _aware(claimed: datetime | None) -> datetime | None:
    """A claimed time without a zone is taken for UTC."""
    if claimed is None or claimed.tzinfo is not None:
        return claimed
    return claimed.replace(tzinfo=UTC)
