# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The test PKI: made from ``tests/golden/pki.yaml``, each certificate when first asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from mla_writer.signing.trust import TrustStore

if TYPE_CHECKING:
    from collections.abc import Mapping

PIN = "päss 12"
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
DESCRIPTION = Path(__file__).parent / "golden" / "pki.yaml"
USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Pki:
    """Certificates and key files by their names in the description."""

    described: Mapping[str, Mapping[str, object]]
    made: dict[str, tuple[Key, x509.Certificate]] = field(default_factory=dict)

    def key(self, name: str) -> Key:
        return self._pair(name)[0]

    def certificate(self, name: str) -> x509.Certificate:
        return self._pair(name)[1]

    def chain(self, name: str) -> tuple[x509.Certificate, ...]:
        """The issuers of a certificate, upwards."""
        issuer = self.described[name].get("issuer")
        return (self.certificate(str(issuer)), *self.chain(str(issuer))) if issuer else ()

    def p12(self, name: str, pin: str = PIN) -> bytes:
        """A key file with key, certificate and issuers."""
        return pkcs12.serialize_key_and_certificates(
            name.encode(),
            self.key(name),
            self.certificate(name),
            self.chain(name),
            BestAvailableEncryption(pin.encode()),
        )

    def pem(self, name: str) -> bytes:
        return self.certificate(name).public_bytes(Encoding.PEM)

    def der(self, name: str) -> bytes:
        return self.certificate(name).public_bytes(Encoding.DER)

    @cached_property
    def trust(self) -> TrustStore:
        """A store that trusts the root only."""
        return TrustStore((self.der("root"),))

    def _pair(self, name: str) -> tuple[Key, x509.Certificate]:
        if name not in self.made:
            self.made[name] = self._make(name)
        return self.made[name]

    def _make(self, name: str) -> tuple[Key, x509.Certificate]:
        entry = self.described[name]
        key = new_key(str(entry["key"]))
        issuer = entry.get("issuer")
        signer = self.key(str(issuer)) if issuer else key
        above = self.certificate(str(issuer)).subject if issuer else subject(str(entry["name"]))
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject(str(entry["name"])))
            .issuer_name(above)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(midnight(entry["from"]))
            .not_valid_after(midnight(entry["until"]))
            .add_extension(
                x509.BasicConstraints(ca=bool(entry.get("authority")), path_length=None), True
            )
        )
        used = ("key_cert_sign", "crl_sign") if entry.get("authority") else entry.get("usage")
        if isinstance(used, list | tuple):
            usage = x509.KeyUsage(**{one: one in used for one in USAGES})
            builder = builder.add_extension(usage, critical=True)
        if entry.get("purpose") == "time_stamping":
            purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            builder = builder.add_extension(purpose, critical=True)
        return key, builder.sign(signer, hashes.SHA256())


@cache
def read_pki() -> Pki:
    """The one PKI of a test run."""
    return Pki(yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8")))


def new_key(kind: str) -> Key:
    """A key by its name in the description: ``rsa-2048``, ``ec-p256``."""
    family, _, size = kind.partition("-")
    if family == "rsa":
        return rsa.generate_private_key(65537, int(size))  # one is weak on purpose
    return ec.generate_private_key({"p256": ec.SECP256R1(), "p384": ec.SECP384R1()}[size])


def subject(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "XA"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Test Ministry of Justice"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def midnight(day: object) -> datetime:
    if not isinstance(day, date):
        raise TypeError(f"not a day: {day}")
    return datetime.combine(day, time(), UTC)
