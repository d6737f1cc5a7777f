# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import VerificationError
from mla_writer.signing.trust import TrustStore, read_trust
from tests.pki import read_pki

if TYPE_CHECKING:
    from pathlib import Path


def test_reads_pem_and_der_and_several_in_one_file(tmp_path: Path) -> None:
    pki = read_pki()
    (tmp_path / "a.pem").write_bytes(pki.pem("root") + pki.pem("issuing"))
    (tmp_path / "b.CER").write_bytes(pki.der("self_signed"))
    (tmp_path / "c.crt").write_bytes(pki.pem("root"))
    (tmp_path / "notes.txt").write_text("not a certificate")
    names = ("root", "issuing", "self_signed")
    assert read_trust(tmp_path) == TrustStore(tuple(pki.der(name) for name in names))


def test_an_empty_folder_trusts_nobody(tmp_path: Path) -> None:
    assert read_trust(tmp_path).certificates == ()


def test_names_the_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(VerificationError, match=r"There is no folder .*nowhere"):
        read_trust(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_names_the_file_that_is_no_certificate(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "good.pem").write_bytes(read_pki().pem("root"))
    (tmp_path / "odd.der").write_bytes(content)
    with pytest.raises(VerificationError, match=r"odd\.der in the trust folder"):
        read_trust(tmp_path)


def test_refuses_a_file_too_large_for_certificates(tmp_path: Path) -> None:
    (tmp_path / "huge.pem").write_bytes(b" " * 1_000_001)
    with pytest.raises(VerificationError, match=r"huge\.pem"):
        read_trust(tmp_path)
