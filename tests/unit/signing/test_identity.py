# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from mla_writer.errors import SigningError
from mla_writer.signing.identity import open_pkcs12
from tests.pki import NOW, PIN, read_pki

if TYPE_CHECKING:
    from pathlib import Path

PROTECTED = BestAvailableEncryption(PIN.encode())


def refusal(data: bytes, pin: str = PIN, at: datetime = NOW) -> str:
    with pytest.raises(SigningError) as caught:
        open_pkcs12(data, pin, at)
    return str(caught.value)


def test_tells_who_can_sign() -> None:
    pki = read_pki()
    found = open_pkcs12(pki.p12("head"), PIN, NOW)
    assert (found.subject, found.issuer) == ("Amina Okafor", "Test Ministry Issuing Authority")
    assert found.valid_until == datetime(2028, 1, 1, tzinfo=UTC)
    assert found.certificate == pki.der("head")
    assert found.chain == (pki.der("issuing"), pki.der("root"))
    assert not found.is_demo
    assert len(found.fingerprint) == 64


def test_never_prints_the_key() -> None:
    found = open_pkcs12(read_pki().p12("head"), PIN, NOW)
    assert "key=" not in repr(found)


@pytest.mark.parametrize("name", ["head", "drafter", "self_signed", "no_usage_said"])
def test_opens_every_kind_of_good_key_file(name: str) -> None:
    assert open_pkcs12(read_pki().p12(name), PIN, NOW).certificate == read_pki().der(name)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\x30\x80\x00", b"\x30\x03\x02\x01\x03"])
def test_refuses_what_is_no_key_file(data: bytes) -> None:
    assert refusal(data) == "This isn't a key file: choose a .p12 or .pfx file (PKCS#12)."


def test_refuses_a_file_too_large_for_a_key() -> None:
    assert refusal(b"\x30" * 1_000_001).startswith("The key file is too large")


def test_refuses_a_wrong_pin() -> None:
    assert refusal(read_pki().p12("head"), "1234") == "The PIN doesn't open this key file."
    assert refusal(read_pki().p12("head"), "") == "The PIN doesn't open this key file."


def test_refuses_a_file_without_a_key() -> None:
    pki = read_pki()
    data = pkcs12.serialize_key_and_certificates(
        None, None, pki.certificate("head"), pki.chain("head"), PROTECTED
    )
    assert refusal(data).startswith("The key file holds no private key")


def test_refuses_a_file_without_a_certificate() -> None:
    data = pkcs12.serialize_key_and_certificates(
        b"x", read_pki().key("head"), None, None, PROTECTED
    )
    assert refusal(data).startswith("The key file holds no certificate")


def test_refuses_a_key_of_somebody_else() -> None:
    pki = read_pki()
    stray = pkcs12.serialize_key_and_certificates(
        b"x", pki.key("head"), None, [pki.certificate("self_signed")], PROTECTED
    )
    assert refusal(stray) == "The private key doesn't fit the certificate in the key file."


def test_refuses_an_expired_certificate() -> None:
    sentence = "The certificate expired on 2025-01-01: ask its issuer for a new one."
    assert refusal(read_pki().p12("expired")) == sentence


def test_refuses_a_certificate_that_is_not_valid_yet() -> None:
    sentence = "The certificate is not valid before 2027-01-01: sign from then on."
    assert refusal(read_pki().p12("not_yet")) == sentence


@pytest.mark.parametrize("name", ["wrong_usage", "time_stamps"])
def test_refuses_a_certificate_that_is_not_for_signing(name: str) -> None:
    assert refusal(read_pki().p12(name)).startswith("The certificate isn't for signing")


def test_refuses_a_short_key() -> None:
    sentence = "The RSA key has 1024 bits, too few to sign: 2048 is the least."
    assert refusal(read_pki().p12("weak")) == sentence


@pytest.mark.parametrize("old", [False, True], ids=["today's way", "the old way"])
def test_opens_key_files_made_by_openssl(tmp_path: Path, old: bool) -> None:
    pki, key, certificate = read_pki(), tmp_path / "key.pem", tmp_path / "certificate.pem"
    key.write_bytes(
        pki.key("head").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    certificate.write_bytes(pki.pem("head") + pki.pem("issuing"))
    out = tmp_path / "made.p12"
    command = ["openssl", "pkcs12", "-export", "-out", str(out), "-inkey", str(key)]
    command += ["-in", str(certificate)]
    command += ["-legacy"] if old else []
    try:
        subprocess.run([*command, "-passout", "pass:geheim"], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("not run: openssl is not installed")
    except subprocess.CalledProcessError as problem:
        pytest.skip(f"not run: this openssl can't make the file: {problem.stderr!r}")
    found = open_pkcs12(out.read_bytes(), "geheim", NOW)
    assert (found.subject, len(found.chain)) == ("Amina Okafor", 1)
