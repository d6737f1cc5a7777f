# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Making packs: a folder to begin with, the one file of it, a key, a signature."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mla_writer import __version__, paths
from mla_writer.errors import Fault, FaultyFiles, PackError
from mla_writer.i18n import N_
from mla_writer.packs.pack_file import ENDING, open_pack, pack_bytes, signed
from mla_writer.packs.signature import (
    LARGEST_KEY_FILE,
    fingerprint,
    new_key,
    read_private_key,
    read_public_key,
)
from mla_writer.reference.columns import COLUMNS, OWN_TABLES
from mla_writer.services.packs import look_at
from mla_writer.storage import safe_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

STARTER = paths.PACKS / "starter"
HEAD = """\
id: {id}
kind: {kind}
title: {{en: "{title}"}}
{state}version: "0.1"
minimum_program: "{program}"
as_of: {day}
publisher: Your office
"""


def start_pack(folder: Path, kind: str, pack: str, state: str, on: date) -> tuple[Path, ...]:
    """A new folder with the files of a pack and notes in them; their paths.

    Raises PackError for a folder that is there and isn't empty, or a State pack without State.
    """
    if kind == "state" and not state:
        raise PackError(N_("Say which State the pack is of: --state AT."))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PackError(N_("“{folder}” is not an empty folder."), folder=str(folder))
    files = _starter(kind)
    files["pack.yaml"] = HEAD.format(
        id=pack,
        kind=kind,
        title=pack,
        state=f"state: {state}\n" if state else "",
        program=__version__,
        day=on.isoformat(),
    ).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        safe_file.replace_whole(folder / name, data)
    return tuple(sorted(folder / name for name in files))


def _starter(kind: str) -> dict[str, bytes]:
    if kind == "state":
        return {path.name: path.read_bytes() for path in sorted(STARTER.glob("*.yaml"))}
    return {name: f"{','.join(COLUMNS[name])}\n".encode() for name in OWN_TABLES}


def lint_pack(path: Path) -> tuple[Fault, ...]:
    """Every fault of a pack's files, from its folder or its one file. Raises PackError."""
    try:
        return look_at(path).examined.faults
    except FaultyFiles as error:
        return error.faults


def build_pack(folder: Path, target: Path) -> Path:
    """Write the one file of a folder's pack, not signed; never over another pack.

    Raises PackError, and PackFaults for a head with faults; a pack with faults is built all the
    same, but nobody can install it.
    """
    if not folder.is_dir():
        raise PackError(N_("“{folder}” is not a folder."), folder=str(folder))
    data = pack_bytes(folder)
    head = open_pack(data, folder.name).manifest
    made = target / f"{head.id}-{head.version}{ENDING}" if target.is_dir() else target
    _write_new(made, data)
    return made


def sign_pack(path: Path, key: Path, passphrase: Callable[[], str], target: Path | None) -> Path:
    """Sign a pack with one's own key; without a target in place. Raises PackError."""
    data = pack_bytes(path)
    private = read_private_key(safe_file.read_whole(key, LARGEST_KEY_FILE), passphrase())
    made = signed(data, path.name, private)
    where = target or path
    if where.is_dir():
        raise PackError(N_("Build the pack first: “pack build”, then sign its file."))
    safe_file.replace_whole(where, made)
    return where


def make_key(path: Path, passphrase: str) -> tuple[Path, str]:
    """A new key: ``path`` (private) and ``path.pub``; the public file and its fingerprint."""
    public_path = path.with_name(f"{path.name}.pub")
    private, public = new_key(passphrase)
    for place in (path, public_path):
        _refuse_existing(place)
    _write_new(path, private)
    path.chmod(0o600)
    _write_new(public_path, public)
    return public_path, fingerprint(read_public_key(public))


def _write_new(path: Path, data: bytes) -> None:
    _refuse_existing(path)
    safe_file.replace_whole(path, data)


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise PackError(N_("“{file}” is there already. Choose another name."), file=str(path))
