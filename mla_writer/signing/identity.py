# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Who signs: a private key with its certificate, out of a PKCS#12 file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs12,
)

from mla_writer.errors import SigningError
from mla_writer.i18n import N_
from mla_writer.signing.demonstration import demo_root, is_demonstration, make_demo_identity
from mla_writer.signing.keyfile import check_key_file
from mla_writer.signing.names import common_name
from mla_writer.signing.purpose import may_sign_documents
from mla_writer.signing.trust import was_issued_by

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes

__all__ = ["Identity", "demo_root", "make_demo_identity", "open_pkcs12"]

MIN_RSA_BITS = 2048
SIGNING_KEYS = (rsa.RSAPrivateKey, ec.EllipticCurvePrivateKey, ed25519.Ed25519PrivateKey)


@dataclass(frozen=True)
class Identity:
    """A person or office that can sign now.

    subject, issuer: common names. serial: hex. fingerprint: SHA-256 of the certificate, hex.
    valid_from, valid_until: aware, UTC.
    certificate, chain: DER; the chain leads upwards and may be empty. key: PKCS#8 DER, not printed.
    """

    subject: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    fingerprint: str
    is_demo: bool
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    key: bytes = field(repr=False)


def open_pkcs12(data: bytes, pin: str, at: datetime) -> Identity:
    """The identity in a key file, if it may sign at this moment.

    at: aware.

    Raises:
        SigningError: no PKCS#12 file, wrong PIN, no key, no certificate, key and certificate that
            don't fit, a certificate that isn't in force or isn't for signing, absurd amounts of
            work; one sentence each.
    """
    check_key_file(data)
    bundle = _unlock(data, pin)
    key, certificate = _pair(bundle)
    _check_strength(key)
    _check_period(certificate, at)
    _check_usage(certificate)
    others = tuple(other.certificate for other in bundle.additional_certs)
    return _identity(key, certificate, _chain(certificate, others))


def _unlock(data: bytes, pin: str) -> pkcs12.PKCS12KeyAndCertificates:
    try:
        return pkcs12.load_pkcs12(data, pin.encode())
    except UnsupportedAlgorithm as problem:
        raise SigningError(
            N_("The key file is protected in a way that can't be read: export it anew.")
        ) from problem
    except (ValueError, TypeError) as problem:
        raise SigningError(N_("The PIN doesn't open this key file.")) from problem


def _pair(bundle: pkcs12.PKCS12KeyAndCertificates) -> tuple[PrivateKeyTypes, x509.Certificate]:
    if bundle.key is None:
        raise SigningError(
            N_("The key file holds no private key: export it together with the key.")
        )
    if bundle.cert is None and not bundle.additional_certs:
        raise SigningError(
            N_("The key file holds no certificate: export it together with the key.")
        )
    if bundle.cert is None or not _fits(bundle.key, bundle.cert.certificate):
        raise SigningError(N_("The private key doesn't fit the certificate in the key file."))
    return bundle.key, bundle.cert.certificate


def _fits(key: PrivateKeyTypes, certificate: x509.Certificate) -> bool:
    return _spki(key.public_key()) == _spki(certificate.public_key())


def _spki(key: PublicKeyTypes) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _check_strength(key: PrivateKeyTypes) -> None:
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < MIN_RSA_BITS:
        raise SigningError(
            N_("The RSA key has {bits} bits, too few to sign: {least} is the least."),
            bits=key.key_size,
            least=MIN_RSA_BITS,
        )
    if not isinstance(key, SIGNING_KEYS):
        raise SigningError(N_("This kind of key can't sign a PDF: use RSA or an elliptic curve."))


def _check_period(certificate: x509.Certificate, at: datetime) -> None:
    if at > certificate.not_valid_after_utc:
        day = certificate.not_valid_after_utc.date().isoformat()
        raise SigningError(
            N_("The certificate expired on {day}: ask its issuer for a new one."), day=day
        )
    if at < certificate.not_valid_before_utc:
        day = certificate.not_valid_before_utc.date().isoformat()
        raise SigningError(
            N_("The certificate is not valid before {day}: sign from then on."), day=day
        )


def _check_usage(certificate: x509.Certificate) -> None:
    if not may_sign_documents(certificate):
        raise SigningError(
            N_("The certificate isn't for signing documents: ask its issuer for one that is.")
        )


def _chain(
    certificate: x509.Certificate, others: tuple[x509.Certificate, ...]
) -> tuple[x509.Certificate, ...]:
    """The issuers found in the file, each signed by the next; what else lies there is left out."""
    chain: list[x509.Certificate] = []
    last = certificate
    while last.issuer != last.subject:
        left = (one for one in others if one not in chain)
        issuer = next((one for one in left if was_issued_by(last, one)), None)
        if issuer is None:
            break
        chain.append(issuer)
        last = issuer
    return tuple(chain)


def _identity(
    key: PrivateKeyTypes, certificate: x509.Certificate, chain: tuple[x509.Certificate, ...]
) -> Identity:
    return Identity(
        subject=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial=f"{certificate.serial_number:X}",
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        is_demo=is_demonstration(certificate),
        certificate=certificate.public_bytes(Encoding.DER),
        chain=tuple(one.public_bytes(Encoding.DER) for one in chain),
        key=key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
    )
