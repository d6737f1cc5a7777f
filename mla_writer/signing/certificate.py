# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether the certificate behind a signature holds: its chain, its time, its purpose.

Without a time stamp nobody but the signer says when it was signed. So a certificate counts as it
stands at the time of checking (RFC 5280, 6.1; ETSI EN 319 102-1, 5.2.6), and one that has expired
since leaves the matter undecided.

This module loads pyHanko: import it where it is used.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from asn1crypto import x509 as asn1
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from mla_writer.i18n import N_, Text
from mla_writer.signing.purpose import may_sign_documents
from mla_writer.signing.trust import was_issued_by

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography import x509
    from pyhanko.sign.validation.status import PdfSignatureStatus

    from mla_writer.signing.trust import TrustStore

STRONG_HASHES = frozenset(
    {"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512", "shake256"}
)
WEAK_HASHES = frozenset({"md2", "md5", "sha1"})
MAY_SIGN = KeyUsageConstraints(
    key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
)
NOT_TRUSTED = frozenset(
    {
        AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND,
        AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE,
    }
)
NO_LONGER = frozenset({AdESIndeterminate.EXPIRED, AdESIndeterminate.OUT_OF_BOUNDS_NO_POE})
NOT_YET = frozenset({AdESIndeterminate.NOT_YET_VALID, AdESFailure.NOT_YET_VALID})


class Standing(StrEnum):
    """How far a certificate can be relied on."""

    HOLDS = "holds"
    UNKNOWN = "unknown"
    FAILS = "fails"


FALSE_ISSUER = (Standing.FAILS, Text(N_("A certificate names an issuer that didn't issue it.")))


def context_at(trust: TrustStore, at: datetime) -> ValidationContext:
    """Chains end in the trust folder only, are judged at this moment, and fetch nothing."""
    return ValidationContext(
        trust_roots=[asn1.Certificate.load(one) for one in trust.certificates],
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
        weak_hash_algos=WEAK_HASHES,
    )


def judge_certificate(
    certificate: x509.Certificate, status: PdfSignatureStatus, claimed: datetime | None
) -> tuple[Standing, Text | None]:
    """How the certificate stands, and why where it doesn't hold.

    status: what pyHanko found about the chain in ``context_at``. claimed: aware.
    """
    if not may_sign_documents(certificate):
        return Standing.FAILS, Text(N_("The certificate isn't for signing documents."))
    if claimed is None:
        return Standing.FAILS, Text(N_("The signature doesn't say when it was made."))
    if not certificate.not_valid_before_utc <= claimed <= certificate.not_valid_after_utc:
        return Standing.FAILS, Text(N_("The certificate wasn't in force when it was signed."))
    return _chain(certificate, status)


def _chain(
    certificate: x509.Certificate, status: PdfSignatureStatus
) -> tuple[Standing, Text | None]:
    problem = status.trust_problem_indic
    at = status.validation_time
    if (at is not None and at > certificate.not_valid_after_utc) or problem in NO_LONGER:
        return Standing.UNKNOWN, Text(
            N_("The certificate has expired since, and no time stamp shows that it was in force.")
        )
    if (at is not None and at < certificate.not_valid_before_utc) or problem in NOT_YET:
        return Standing.FAILS, Text(N_("The certificate isn't in force yet."))
    if problem is None and status.validation_path is not None:
        return Standing.HOLDS, None
    if problem is None or problem in NOT_TRUSTED or _issued_itself(certificate, problem):
        return Standing.UNKNOWN, Text(
            N_("The certificate's issuer is not in your trust folder: confirm it another way.")
        )
    return Standing.FAILS, Text(N_("The certificate's chain doesn't hold."))


def _issued_itself(certificate: x509.Certificate, problem: object) -> bool:
    """Whether nobody stands behind a certificate that the trust folder doesn't hold either.

    pyHanko counts that as a broken constraint; ETSI EN 319 102-1, 5.2.6 as no chain found.
    """
    constraint = AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE
    return problem is constraint and was_issued_by(certificate, certificate)
