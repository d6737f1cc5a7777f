# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import contextlib

import pytest
from asn1crypto import core
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.signing.der import check_der
from tests.pki import read_pki


@pytest.mark.parametrize("name", ["root", "issuing", "head", "drafter"])
def test_certificates_are_in_der(name: str) -> None:
    check_der(read_pki().der(name))


@given(st.integers())
def test_every_number_has_one_way(number: int) -> None:
    written: bytes = core.Integer(number).dump()
    check_der(written)
    content = core.Integer(number).contents
    padded = (b"\xff" if number < 0 else b"\0") + content
    with pytest.raises(ValueError, match="longer than it need be"):
        check_der(b"\x02" + bytes([len(padded)]) + padded)


@given(st.binary(max_size=400))
def test_a_length_can_be_written_in_one_way_only(content: bytes) -> None:
    written: bytes = core.OctetString(content).dump()
    check_der(written)
    longer = b"\x04\x83" + len(content).to_bytes(3, "big") + content
    with pytest.raises(ValueError, match="longer than it need be"):
        check_der(longer)


@given(st.binary(max_size=400))
def test_noise_is_read_or_refused_in_one_way(noise: bytes) -> None:
    with contextlib.suppress(ValueError):
        check_der(noise)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("0101 01", "neither true nor false"),
        ("0501 00", "null with something in it"),
        ("0200", "longer than it need be"),
        ("0282 0001 05", "longer than it need be"),
        ("0281 01 05", "longer than it need be"),
        ("3080 0000", "longer than it need be"),
        ("0302 0101", "bits behind the last"),
        ("0301 01", "bits behind the last"),
        ("0302 0800", "bits behind the last"),
        ("0300", "bits behind the last"),
        ("0405 00", "cut short"),
        ("04", "tag of another kind, or none"),
        ("1f22 00", "tag of another kind, or none"),
    ],
)
def test_says_what_is_wrong(data: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_der(bytes.fromhex(data))


def test_refuses_values_nested_too_deep() -> None:
    nested = b""
    for _ in range(40):
        nested = b"\x30" + bytes([len(nested)]) + nested
    with pytest.raises(ValueError, match="too deep"):
        check_der(nested)
