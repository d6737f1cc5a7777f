# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs made to hurt: right hashes, a real signature, and one thing wrong that the name says."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mla_writer import paths
from mla_writer.packs.archive import write_archive
from mla_writer.packs.entry_names import MANIFEST, SIGNATURE
from mla_writer.packs.signature import sign_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

KEY = Ed25519PrivateKey.from_private_bytes(b"a key that only these tests have")
EXAMPLE = paths.PACKS / "valdoria"
Entry = tuple[zipfile.ZipInfo, bytes]
HEAD = {
    "id": "valdoria",
    "kind": "state",
    "title": "Valdoria",
    "state": "QV",
    "version": "1.0",
    "minimum_program": "0.1",
    "as_of": "2026-11-01",
    "publisher": "Somebody",
    "illustrative": True,
    "format": 1,
}
DATA = {"kind": "data", "state": ""}


def example(**changed: str) -> dict[str, bytes]:
    """The files of the shipped example; by stem, other contents."""
    files = {
        file.name: file.read_bytes() for file in EXAMPLE.glob("*.yaml") if file.name != "pack.yaml"
    }
    return files | {f"{stem}.yaml": text.encode() for stem, text in changed.items()}


def manifest(files: dict[str, bytes], **head: object) -> bytes:
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return json.dumps({**HEAD, "files": digests, **head}).encode()


def whole(files: dict[str, bytes], **head: object) -> dict[str, bytes]:
    """The files with manifest and signature."""
    told = manifest(files, **head)
    return {**files, MANIFEST: told, SIGNATURE: sign_manifest(told, KEY)}


def pack(files: dict[str, bytes] | None = None, **head: object) -> bytes:
    """A pack as the program would write it."""
    return write_archive(whole(example() if files is None else files, **head))


def raw(entries: Iterable[Entry], method: int = zipfile.ZIP_STORED) -> bytes:
    """Any ZIP at all."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for entry, data in entries:
            archive.writestr(entry, data, compress_type=method)
    return made.getvalue()


def entries(files: dict[str, bytes], mode: Callable[[str], int] = lambda _: 0o644) -> list[Entry]:
    made = []
    for name in sorted(files):
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.create_system, entry.external_attr = 3, (stat.S_IFREG | mode(name)) << 16
        made.append((entry, files[name]))
    return made


def with_name(name: str) -> bytes:
    """One more file, under this name."""
    return raw(entries(whole({**example(), name: b"x: 1\n"})))


def link() -> bytes:
    made = entries(whole({**example(), "rules.yaml": b"/etc/passwd"}))
    for entry, _ in made:
        if entry.filename == "rules.yaml":
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return raw(made)


def unnamed() -> bytes:
    """Files that the manifest doesn't name."""
    told = manifest({})
    return write_archive({**example(), MANIFEST: told, SIGNATURE: sign_manifest(told, KEY)})


def folder() -> bytes:
    made = entries(whole({**example(), "rules/": b""}))
    return raw(made)


def twice(first: str, second: str) -> bytes:
    """Two files whose names are one in another writing."""
    files = whole({**example(), first: b"withheld: []\n", second: b"withheld: []\n"})
    return raw(entries(files))


def same_name_twice() -> bytes:
    import warnings

    files = entries(whole(example()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the very thing
        return raw([*files, files[0]])


def bomb(megabytes: int) -> bytes:
    """A file of nothing, packed a thousandfold."""
    files = whole({**example(), "rules.yaml": b"#" * (megabytes << 20)})
    return raw(entries(files), zipfile.ZIP_DEFLATED)


def lying_sizes() -> bytes:
    """A stored entry that claims, in the directory, to hold four gigabytes."""
    data = bytearray(pack())
    at = data.index(b"PK\x01\x02")
    data[at + 20 : at + 28] = struct.pack("<LL", 0xFFFFFFF0, 0xFFFFFFF0)
    return bytes(data)


def many_entries(count: int) -> bytes:
    return raw((zipfile.ZipInfo(f"file-{number}.yaml"), b"") for number in range(count))


def overlapping() -> bytes:
    """Two names for the same bytes of the file (D. Fifield, "A better zip bomb", 2019)."""
    data = bytearray(pack())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def wrong_hash() -> bytes:
    files = example()
    told = manifest(files)
    changed = {**files, "rules.yaml": b"withheld: []\n"}
    return write_archive({**changed, MANIFEST: told, SIGNATURE: sign_manifest(told, KEY)})


def changed_after_signing() -> bytes:
    """Other files with right hashes, under the old signature."""
    files = whole(example())
    changed = {**example(), "rules.yaml": b"withheld: []\n"}
    told = manifest(changed)
    return write_archive({**changed, MANIFEST: told, SIGNATURE: files[SIGNATURE]})


def stranger() -> bytes:
    """A sound pack by somebody whom nobody trusts."""
    key = Ed25519PrivateKey.from_private_bytes(b"a key of somebody else than them")
    told = manifest(example())
    return write_archive({**example(), MANIFEST: told, SIGNATURE: sign_manifest(told, key)})


def borrowed_key() -> bytes:
    """The stranger's signature under the trusted key's name."""
    files = whole(example())
    ours = json.loads(files[SIGNATURE])
    key = Ed25519PrivateKey.from_private_bytes(b"a key of somebody else than them")
    theirs = json.loads(sign_manifest(files[MANIFEST], key))
    forged = json.dumps({**ours, "signature": theirs["signature"]}).encode()
    return write_archive({**files, SIGNATURE: forged})


def signature(text: bytes) -> bytes:
    return write_archive({**whole(example()), SIGNATURE: text})


def clause(text: str, when: str = "") -> bytes:
    """A clause with these lines in English."""
    said = json.dumps({
        "clauses": [{"id": "c", "section": "facts", "when": when, "text": {"en": text}}]
    })  # fmt: skip
    files = example(clauses=said, questions="sections: []\n", rules="withheld: []\n")
    return pack(files)


def question(**field: object) -> bytes:
    """A question with these keys."""
    asked = {"id": "qv_q", "kind": "text", "label": "?", "level": "optional", **field}
    said = json.dumps({"sections": [{"into": "facts", "fields": [asked]}]})
    printed = json.dumps({
        "clauses": [{"id": "c", "section": "facts", "text": {"en": "{{ qv_q }} it is."}}]
    })  # fmt: skip
    return pack(example(questions=said, clauses=printed, rules="withheld: []\n"))


def rows(table: str, text: str) -> bytes:
    """A pack of data with one table."""
    return pack({table: text.encode()}, **DATA)
