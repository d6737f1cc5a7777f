# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A look at a PKCS#12 file (RFC 7292) before anything in it is computed.

Such a file says itself how long it takes to open: the iterations of its key derivations. One that
asks for thousands of millions would hold the program for hours, so the counts are read first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn1crypto import cms, pkcs12

from mla_writer.errors import SigningError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 1_000_000
MAX_ITERATIONS = 5_000_000  # all derivations together
MAX_PARTS = 20
HASHES = frozenset({"sha1", "sha224", "sha256", "sha384", "sha512"})


def check_key_file(data: bytes) -> None:
    """Refuse what isn't a PKCS#12 file, and one that would take absurdly long to open.

    Raises:
        SigningError: with one sentence for a person.
    """
    if len(data) > MAX_BYTES:
        raise SigningError(N_("The key file is too large: choose a .p12 or .pfx file."))
    try:
        rounds = sum(_iterations(data))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as problem:
        raise SigningError(
            N_("This isn't a key file: choose a .p12 or .pfx file (PKCS#12).")
        ) from problem
    if rounds > MAX_ITERATIONS:
        raise SigningError(
            N_("The key file asks for {count} rounds of work: export it anew, with fewer."),
            count=rounds,
        )


def _iterations(data: bytes) -> Iterator[int]:
    """The count of each key derivation that opening the file sets off."""
    file = pkcs12.Pfx.load(data, strict=True)
    if file["version"].native != "v3":
        raise ValueError("not version 3 of PKCS#12")
    mac = file["mac_data"]
    if mac.native is None:
        raise ValueError("no integrity code: a wrong PIN could not be told from a right one")
    if mac["mac"]["digest_algorithm"]["algorithm"].native not in HASHES:
        raise ValueError("a way of protection that hides its count")
    yield _count(mac["iterations"].native)
    contents = file.authenticated_safe
    if len(contents) > MAX_PARTS:
        raise ValueError("too many parts")
    for content in contents:
        yield from _of_content(content)


def _of_content(content: cms.ContentInfo) -> Iterator[int]:
    if content["content_type"].native == "encrypted_data":
        info = content["content"]["encrypted_content_info"]
        yield _of_cipher(info["content_encryption_algorithm"])
        return
    bags = pkcs12.SafeContents.load(content["content"].native)
    if len(bags) > MAX_PARTS:
        raise ValueError("too many parts")
    for bag in bags:
        kind = bag["bag_id"].native
        if kind == "safe_contents":  # a safe in a safe: nobody writes that
            raise ValueError("nested safes")
        if kind == "pkcs8_shrouded_key_bag":
            yield _of_cipher(bag["bag_value"]["encryption_algorithm"])


def _of_cipher(algorithm: cms.EncryptionAlgorithm) -> int:
    return _count(algorithm.kdf_iterations)


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError("not a count")
    return value
