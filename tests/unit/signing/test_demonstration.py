# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from mla_writer.errors import SigningError
from mla_writer.signing.demonstration import UNIT, is_demonstration
from mla_writer.signing.identity import demo_root, make_demo_identity, open_pkcs12
from tests.pki import NOW, PIN, read_pki


def test_a_demo_identity_says_what_it_is() -> None:
    found = open_pkcs12(make_demo_identity("Amina Okafor", NOW, PIN), PIN, NOW)
    assert found.is_demo
    assert (found.subject, found.issuer) == ("Amina Okafor", "MLA Writer demonstration root")
    assert UNIT in x509.load_der_x509_certificate(found.certificate).subject.rfc4514_string()
    assert found.valid_until - found.valid_from == timedelta(days=365)


def test_a_demo_identity_is_new_each_time() -> None:
    first, second = (
        open_pkcs12(make_demo_identity("A", NOW, PIN), PIN, NOW).fingerprint for _ in range(2)
    )
    assert first != second


def test_a_long_name_and_one_in_any_script_fit() -> None:
    made = make_demo_identity("a" + "李" * 80, NOW, PIN)
    assert open_pkcs12(made, PIN, NOW).subject == "a" + "李" * 21


def test_a_demo_identity_without_a_name_gets_one() -> None:
    assert open_pkcs12(make_demo_identity("  ", NOW, PIN), PIN, NOW).subject == "Demonstration"


def test_an_ordinary_certificate_is_no_demonstration() -> None:
    assert not is_demonstration(read_pki().certificate("head"))
    assert not is_demonstration(read_pki().certificate("drafter"))


def test_the_root_of_a_demo_identity_signed_its_certificate() -> None:
    data = make_demo_identity("A", NOW, PIN)
    root = x509.load_pem_x509_certificate(demo_root(data, PIN))
    leaf = x509.load_der_x509_certificate(open_pkcs12(data, PIN, NOW).certificate)
    leaf.verify_directly_issued_by(root)
    assert is_demonstration(root)
    assert open_pkcs12(data, PIN, NOW).chain == (root.public_bytes(Encoding.DER),)


def test_the_root_is_given_for_demo_key_files_only() -> None:
    with pytest.raises(SigningError, match="isn't one for demonstrations"):
        demo_root(read_pki().p12("head"), PIN)
    with pytest.raises(SigningError, match="PIN doesn't open"):
        demo_root(make_demo_identity("A", NOW, PIN), "other")
