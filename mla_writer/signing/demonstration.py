# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A signing identity for demonstrations: made on the spot, and recognisable as what it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from mla_writer.errors import SigningError
from mla_writer.i18n import N_
from mla_writer.signing.keyfile import check_key_file

if TYPE_CHECKING:
    from datetime import datetime

UNIT = "DEMONSTRATION ONLY - PROVES NOTHING"
# An identifier under 2.25 belongs to whoever drew its UUID (ITU-T X.667): nobody to register with.
POLICY = x509.ObjectIdentifier("2.25.305052246921785871639453611515459229198")
LIFE = timedelta(days=365)
MAX_NAME = 64  # bytes; X.520, ub-common-name


def make_demo_identity(name: str, at: datetime, pin: str) -> bytes:
    """A PKCS#12 file with an EC P-256 key, its certificate and a root of its own.

    The root's key is thrown away: nothing else can ever be issued under this root.
    at: aware; both certificates are in force from this second on, for one year.
    """
    start = at.replace(microsecond=0)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name, leaf_name = _name("MLA Writer demonstration root"), _name(name)
    root = (
        _certificate(root_name, root_name, root_key.public_key(), start)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_documents=False), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    leaf = (
        _certificate(leaf_name, root_name, key.public_key(), start)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_documents=True), critical=True)
        .add_extension(issuer, critical=False)
        .sign(root_key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, leaf, [root], BestAvailableEncryption(pin.encode())
    )


def is_demonstration(certificate: x509.Certificate) -> bool:
    """Whether a certificate says of itself, by policy or by unit, that it is a demonstration."""
    units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    if any(unit.value == UNIT for unit in units):
        return True
    try:
        policies = certificate.extensions.get_extension_for_class(x509.CertificatePolicies)
    except x509.ExtensionNotFound:
        return False
    return any(policy.policy_identifier == POLICY for policy in policies.value)


def demo_root(data: bytes, pin: str) -> bytes:
    """The root certificate (PEM) inside a demo key file, to verify against.

    Raises:
        SigningError: a key file that holds no root of ours.
    """
    check_key_file(data)
    try:
        others = [
            one.certificate for one in pkcs12.load_pkcs12(data, pin.encode()).additional_certs
        ]
    except (ValueError, TypeError) as problem:
        raise SigningError(N_("The PIN doesn't open this key file.")) from problem
    root = next((one for one in others if is_demonstration(one)), None)
    if root is None:
        raise SigningError(N_("The key file isn't one for demonstrations."))
    return root.public_bytes(Encoding.PEM)


def _name(common_name: str) -> x509.Name:
    short = common_name.strip().encode()[:MAX_NAME].decode(errors="ignore") or "Demonstration"
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, UNIT),
            x509.NameAttribute(NameOID.COMMON_NAME, short),
        ]
    )


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, start: datetime
) -> x509.CertificateBuilder:
    policy = x509.PolicyInformation(POLICY, None)
    return (
        x509.CertificateBuilder(subject_name=subject, issuer_name=issuer, public_key=key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + LIFE)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.CertificatePolicies([policy]), critical=False)
    )


def _usage(*, signs_documents: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs_documents,
        content_commitment=signs_documents,
        key_cert_sign=not signs_documents,
        crl_sign=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
