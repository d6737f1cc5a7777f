# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack as it travels: its manifest, its files, and who signed it. From a file or a folder.

A folder holds ``pack.yaml`` (the head) and the files; ``pack build`` makes the one file of it.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import __version__
from mla_writer.errors import FaultyFiles, PackError, PackFaults, StorageError
from mla_writer.forms.model_faults import read_model
from mla_writer.forms.yaml_file import YamlFile, parse_yaml
from mla_writer.i18n import N_
from mla_writer.packs.archive import (
    LARGEST_FILE,
    LARGEST_PACK,
    MOST_FILES,
    read_archive,
    too_large,
    write_archive,
)
from mla_writer.packs.entry_names import HEAD, MANIFEST, SIGNATURE, check_allowed, check_names
from mla_writer.packs.models import Head, Manifest
from mla_writer.packs.signature import Signature, read_signature, sign_manifest, verify_manifest
from mla_writer.storage import safe_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mla_writer.domain.draft import Json

FORMAT = 1
LARGEST_MANIFEST = 65_536
ENDING = ".mlapack"


@dataclass(frozen=True)
class Pack:
    """A pack whose names, sizes, hashes and signature were checked; its contents were not.

    signature: None for one that isn't signed. digest: SHA-256 of the whole file.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    signature: Signature | None
    digest: str

    @property
    def signed_by(self) -> str:
        """Fingerprint of the key, "" for a pack that isn't signed."""
        return self.signature.fingerprint if self.signature else ""


def pack_bytes(path: Path) -> bytes:
    """The bytes of a pack's file; those that a folder would be built into."""
    if path.is_dir():
        return build(path)
    try:
        return safe_file.read_whole(path, LARGEST_PACK)
    except StorageError as error:
        if path.is_file() and path.stat().st_size > LARGEST_PACK:
            raise too_large(path.name) from error
        raise


def open_pack(data: bytes, file: str) -> Pack:
    """A pack from the bytes of its file. Raises PackError or PackFaults."""
    files = read_archive(data, file)
    if MANIFEST not in files:
        raise PackError(N_("“{file}” has no manifest.json: it is not a pack."), file=file)
    told = files.pop(MANIFEST)
    signed = files.pop(SIGNATURE, None)
    manifest = _manifest(told)
    check_allowed(files, manifest.kind)
    _check_hashes(manifest, files)
    signature = read_signature(signed) if signed is not None else None
    if signature is not None:
        verify_manifest(told, signature)
    return Pack(manifest, files, signature, hashlib.sha256(data).hexdigest())


def _manifest(data: bytes) -> Manifest:
    if len(data) > LARGEST_MANIFEST:
        raise PackError(N_("The pack's manifest is larger than a manifest may be: refused."))
    source = _yaml(data, MANIFEST)
    _check_age(source.data)
    manifest, faults = read_model(source, Manifest)
    if faults or manifest is None:
        raise PackFaults(tuple(faults))
    return manifest


def _check_age(told: Json) -> None:
    """What a newer program wrote is said to be newer, not faulty."""
    said = told if isinstance(told, dict) else {}
    if isinstance(said.get("format"), int) and said["format"] != FORMAT:
        raise PackError(
            N_("The pack has format {format}; this MLA Writer reads format {known}. Update it."),
            format=str(said["format"]),
            known=FORMAT,
        )
    needed = said.get("minimum_program")
    if isinstance(needed, str) and numbers(needed) > numbers(__version__):
        raise PackError(
            N_("The pack needs MLA Writer {needed}; this is {here}. Update MLA Writer first."),
            needed=needed[:20],
            here=__version__,
        )


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers to compare: 1.2 equals 1.2.0."""
    found = [int(part) for part in version.split(".")[:3] if part.isdecimal() and len(part) < 7]
    return (*found, 0, 0, 0)[:3]


def _check_hashes(manifest: Manifest, files: Mapping[str, bytes]) -> None:
    if set(files) != set(manifest.files):
        odd = sorted(set(files) ^ set(manifest.files))
        raise PackError(
            N_("The manifest and the files differ: “{name}”. It was not installed."), name=odd[0]
        )
    for name, data in files.items():
        if hashlib.sha256(data).hexdigest() != manifest.files[name]:
            raise PackError(
                N_("“{name}” in the pack is not the file that the manifest names. Refused."),
                name=name,
            )


def build(folder: Path) -> bytes:
    """The one file of a folder's pack, not signed: the same bytes for the same contents.

    Raises PackError and PackFaults.
    """
    files = _folder_files(folder)
    if HEAD not in files:
        raise PackError(N_("There is no pack.yaml in “{folder}”."), folder=str(folder))
    head = _head(files.pop(HEAD))
    check_allowed(files, head.kind)
    return write_archive({**files, MANIFEST: manifest_bytes(head, files)})


def _folder_files(folder: Path) -> dict[str, bytes]:
    with os.scandir(folder) as found:
        entries = sorted(entry.name for entry in found if not entry.name.startswith("."))
    check_names(entries)
    if len(entries) > MOST_FILES:
        raise PackError(N_("The folder has {count} files: too many."), count=len(entries))
    files = {}
    for name in entries:
        if not stat.S_ISREG((folder / name).lstat().st_mode):
            raise PackError(
                N_("“{name}” is a link or a folder. A pack holds plain files only."), name=name
            )
        files[name] = safe_file.read_whole(folder / name, LARGEST_FILE)
        if sum(map(len, files.values())) > LARGEST_PACK:
            raise too_large(folder.name)
    return files


def _head(data: bytes) -> Head:
    head, faults = read_model(_yaml(data, HEAD), Head)
    if faults or head is None:
        raise PackFaults(tuple(faults))
    return head


def _yaml(data: bytes, name: str) -> YamlFile:
    try:
        return parse_yaml(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        raise PackError(N_("“{name}” in the pack is not text in UTF-8."), name=name) from error
    except FaultyFiles as error:
        raise PackFaults(error.faults) from error


def manifest_bytes(head: Head, files: Mapping[str, bytes]) -> bytes:
    """``manifest.json`` of these files."""
    said = {name: value for name, value in head.model_dump().items() if name in Head.model_fields}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    whole = {**said, "format": FORMAT, "files": digests}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def signed(data: bytes, file: str, private: Ed25519PrivateKey) -> bytes:
    """The same pack with this key's signature, in place of one that it may have. Raises PackError.

    It is opened first: nobody signs what can't be read.
    """
    open_pack(data, file)
    files = read_archive(data, file)
    return write_archive({**files, SIGNATURE: sign_manifest(files[MANIFEST], private)})
