# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom this office trusts: a folder of certificates, and nothing from the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from mla_writer.bounded_file import read_bounded
from mla_writer.errors import VerificationError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = frozenset({".pem", ".crt", ".cer", ".der"})
MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class TrustStore:
    """Certificates (DER) that a chain may end at: roots, issuing authorities, or single signers."""

    certificates: tuple[bytes, ...] = ()


def read_trust(folder: Path) -> TrustStore:
    """The trust store of a folder: each ``.pem``, ``.crt``, ``.cer`` and ``.der`` file in it.

    A PEM file may hold several certificates. Other files and sub-folders are not read.

    Raises:
        VerificationError: no such folder, or a file that holds no certificate; it is named.
    """
    if not folder.is_dir():
        raise VerificationError(
            N_("There is no folder {folder} with certificates."), folder=str(folder)
        )
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS)
    certificates = (one for file in files for one in _certificates(file))
    return TrustStore(tuple(dict.fromkeys(certificates)))


def was_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether the issuer's name and signature stand on the certificate; nothing else counts."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _certificates(file: Path) -> tuple[bytes, ...]:
    try:
        data = read_bounded(file, MAX_BYTES)
        if b"-----BEGIN" in data:
            found = x509.load_pem_x509_certificates(data)
        else:
            found = [x509.load_der_x509_certificate(data)]
    except (OSError, ValueError) as problem:
        raise VerificationError(
            N_("{file} in the trust folder isn't a certificate: mend it or take it out."),
            file=file.name,
        ) from problem
    return tuple(one.public_bytes(Encoding.DER) for one in found)
