# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Ed25519 signatures of packs (RFC 8032), and the keys that make and check them.

What is signed is the manifest's bytes after a fixed line, so that a signature of something else
never counts as one of a pack; the manifest carries the SHA-256 of every file.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import PackError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PURPOSE = b"MLA Writer pack, format 1\n"
KEY_BYTES, SIGNATURE_BYTES = 32, 64
LARGEST_KEY_FILE = 16_384
ALGORITHM = "Ed25519"
UNREADABLE = N_("The pack's signature can't be read. Fetch the pack again.")


@dataclass(frozen=True)
class Signature:
    """Who signed, by the raw public key, and the signature."""

    key: bytes
    value: bytes

    @property
    def fingerprint(self) -> str:
        """How the key is called."""
        return fingerprint(self.key)


def fingerprint(key: bytes) -> str:
    """SHA-256 of the raw public key, 64 hexadecimal digits."""
    return hashlib.sha256(key).hexdigest()


def in_groups(digits: str) -> str:
    """A fingerprint as two people compare it by telephone: "3f2a 99c1 …"."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def sign_manifest(manifest: bytes, private: Ed25519PrivateKey) -> bytes:
    """The contents of ``signature.json``."""
    value = private.sign(PURPOSE + manifest)
    key = private.public_key().public_bytes_raw()
    said = {"algorithm": ALGORITHM, "key": _text(key), "signature": _text(value)}
    return json.dumps(said, indent=1, sort_keys=True).encode() + b"\n"


def read_signature(data: bytes) -> Signature:
    """The signature of a pack, not yet verified. Raises PackError."""
    try:
        said = json.loads(data.decode("ascii"))
        found = Signature(_bytes(said["key"]), _bytes(said["signature"]))
        is_ours = said.keys() == {"algorithm", "key", "signature"}
        is_ours = is_ours and said["algorithm"] == ALGORITHM
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise PackError(UNREADABLE) from error
    if not is_ours or (len(found.key), len(found.value)) != (KEY_BYTES, SIGNATURE_BYTES):
        raise PackError(UNREADABLE)
    return found


def verify_manifest(manifest: bytes, signature: Signature) -> None:
    """Raises PackError where the signature is not one of this manifest by this key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(signature.key).verify(
            signature.value, PURPOSE + manifest
        )
    except Exception as error:  # whatever goes wrong here means: not valid
        raise PackError(
            N_("The pack was changed after it was signed. It was not installed.")
        ) from error


def new_key(passphrase: str) -> tuple[bytes, bytes]:
    """A new key: the private file (PKCS#8, encrypted) and the public one (PEM)."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if not passphrase:
        raise PackError(N_("A key needs a passphrase: whoever has it can sign for you."))
    private = Ed25519PrivateKey.generate()
    lock = serialization.BestAvailableEncryption(passphrase.encode())
    return (
        private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock),
        private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        ),
    )


def read_private_key(data: bytes, passphrase: str) -> Ed25519PrivateKey:
    """The key that signs. Raises PackError for another kind of key or a wrong passphrase."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(data, passphrase.encode() or None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise PackError(
            N_("The key can't be opened. Check the passphrase, and that it is a key file.")
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise PackError(N_("Packs are signed with an Ed25519 key. Make one with “pack key”."))
    return key


def read_public_key(data: bytes) -> bytes:
    """The raw key of a public key file (PEM). Raises PackError."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(data)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise PackError(N_("This is not a public key. Ask for the file that ends in .pub.")) from (
            error
        )
    if not isinstance(key, Ed25519PublicKey):
        raise PackError(N_("Packs are signed with an Ed25519 key. Make one with “pack key”."))
    return key.public_bytes_raw()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: object) -> bytes:
    return base64.b64decode(str(text), validate=True)
