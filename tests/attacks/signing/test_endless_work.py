# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import pytest
from asn1crypto import algos, pkcs12
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject

from mla_writer.errors import SigningError
from mla_writer.signing import verify as verifying
from mla_writer.signing.identity import open_pkcs12
from mla_writer.signing.patience import ExhaustedError, patience
from mla_writer.signing.report import Verdict
from tests.attacks.signing.forgeries import appended, forged, overlay, root_entry
from tests.pki import NOW, PIN, read_pki
from tests.signed_letter import laid, signed, verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def one_object(body: bytes) -> bytes:
    """A file with one object, otherwise in order."""
    head = b"%PDF-1.7\n1 0 obj\n" + body + b"\nendobj\n"
    table = b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
    trailer = b"trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(head)
    return head + table + trailer


def test_more_paths_than_a_year_has_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    def doubling(writer: IncrementalPdfFileWriter) -> None:
        """Each object points twice to the next: 2 to the 60th paths lead to the last."""
        last = writer.add_object(DictionaryObject())
        for _ in range(60):
            both = {NameObject("/A"): last, NameObject("/B"): last}
            last = writer.add_object(DictionaryObject(both))
        root_entry("/PieceInfo", DictionaryObject({NameObject("/X"): last}))(writer)

    monkeypatch.setattr(verifying, "MAX_CALLS", 2_000_000)
    trap = appended(forged(appended(laid(), doubling)), overlay)
    report = verify(trap)
    assert report.verdict is Verdict.NOT_VALID
    assert report.reasons[0].message == "The file is built so that judging it would never end."


def test_a_thousand_revisions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "MAX_CALLS", 2_000_000)
    trailer = signed()[signed().rindex(b"trailer") :]
    assert verify(signed() + trailer * 1000).verdict is Verdict.NOT_VALID


def swallowing() -> None:
    """Never ends by itself, and catches what it can, as the engine does at many places."""
    while True:
        with contextlib.suppress(Exception):
            len("")


def test_patience_ends_can_not_be_swallowed_and_leaves_nothing_behind() -> None:
    before = sys.getprofile()
    with pytest.raises(ExhaustedError), patience(10_000):
        swallowing()
    assert sys.getprofile() is before
    with patience(10_000):
        assert len("done") == 4
    assert sys.getprofile() is before


def changed(change: Callable[[pkcs12.Pfx], None]) -> bytes:
    file = pkcs12.Pfx.load(read_pki().p12("head"))
    change(file)
    return bytes(file.dump(force=True))


def mac_rounds(count: int) -> Callable[[pkcs12.Pfx], None]:
    def change(file: pkcs12.Pfx) -> None:
        file["mac_data"]["iterations"] = count

    return change


def cipher_rounds(count: int) -> Callable[[pkcs12.Pfx], None]:
    """Each cipher in the file asks for so many rounds."""

    def change(file: pkcs12.Pfx) -> None:
        safe = file.authenticated_safe
        for content in safe:
            if content["content_type"].native == "encrypted_data":
                info = content["content"]["encrypted_content_info"]
                set_rounds(info["content_encryption_algorithm"], count)
            else:
                bags = pkcs12.SafeContents.load(content["content"].native)
                for bag in bags:
                    set_rounds(bag["bag_value"]["encryption_algorithm"], count)
                content["content"] = bags.dump(force=True)
        file["auth_safe"]["content"] = safe.dump(force=True)

    return change


def set_rounds(algorithm: algos.EncryptionAlgorithm, count: int) -> None:
    parameters = algorithm["parameters"]
    derivation = parameters["key_derivation_func"]["parameters"]
    derivation["iteration_count"] = count
    parameters["key_derivation_func"]["parameters"] = derivation
    algorithm["parameters"] = parameters


@pytest.mark.parametrize("count", [5_000_001, 2_000_000_000, 2**62])
@pytest.mark.parametrize("where", [mac_rounds, cipher_rounds])
def test_a_key_file_that_would_take_hours(
    where: Callable[[int], Callable[[pkcs12.Pfx], None]], count: int
) -> None:
    with pytest.raises(SigningError, match=r"asks for \d+ rounds of work"):
        open_pkcs12(changed(where(count)), PIN, NOW)


def test_a_key_file_with_a_negative_count() -> None:
    with pytest.raises(SigningError, match="This isn't a key file"):
        open_pkcs12(changed(mac_rounds(-1)), PIN, NOW)


def test_a_key_file_with_fewer_rounds_than_the_limit_is_only_wrong() -> None:
    with pytest.raises(SigningError, match="PIN doesn't open"):
        open_pkcs12(changed(mac_rounds(1_000)), PIN, NOW)


def test_a_key_file_nested_without_end() -> None:
    nested = b""
    for _ in range(2000):
        size = len(nested)
        nested = b"\x30\x82" + size.to_bytes(2, "big") + nested if size < 65000 else nested
    with pytest.raises(SigningError, match="This isn't a key file"):
        open_pkcs12(nested, PIN, NOW)
