# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which packs are in use and whose keys are trusted: one small file that is the only switch.

A pack's own bytes lie beside it under their SHA-256 and are written first; the register is then
replaced in one step. Killed at any moment, the program finds the old state or the new one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mla_writer.errors import PackError, StorageError
from mla_writer.i18n import N_, Text
from mla_writer.packs.archive import LARGEST_PACK
from mla_writer.packs.pack_file import ENDING, Pack, numbers, open_pack
from mla_writer.storage import safe_file, strict_json
from mla_writer.storage.record import WrongShapeError, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mla_writer.domain.draft import Json

FORMAT, VERSION = "mla-writer-packs", 1
FILE_NAME, FILES = "register.json", "files"


@dataclass(frozen=True)
class TrustedKey:
    """A key whose packs are accepted: SHA-256 of the raw key, whose it is, since when (ISO)."""

    fingerprint: str
    name: str
    since: str


@dataclass(frozen=True)
class Installed:
    """A version of a pack that was taken. unsigned_reason: why one without signature was."""

    id: str
    kind: str
    state: str
    version: str
    as_of: str
    digest: str
    signed_by: str
    installed_at: str
    unsigned_reason: str = ""


@dataclass(frozen=True)
class Shelf:
    """One pack through time. now: None where it was removed. highest: the newest ever taken."""

    id: str
    highest: Installed
    now: Installed | None = None
    former: Installed | None = None


@dataclass(frozen=True)
class Register:
    """All shelves and keys. Never changes: each function gives the register after a step."""

    keys: tuple[TrustedKey, ...] = ()
    shelves: tuple[Shelf, ...] = field(default=())

    def shelf(self, pack: str) -> Shelf | None:
        """The shelf of a pack, None for one that was never taken."""
        return next((one for one in self.shelves if one.id == pack), None)

    def key(self, fingerprint: str) -> TrustedKey | None:
        """The trusted key of this fingerprint."""
        return next((key for key in self.keys if key.fingerprint == fingerprint), None)

    @property
    def installed(self) -> tuple[Installed, ...]:
        """What is in use now, by id."""
        return tuple(shelf.now for shelf in self.shelves if shelf.now)

    def trusting(self, key: TrustedKey) -> Register:
        """With this key; a key that is known already gets the new name."""
        others = tuple(one for one in self.keys if one.fingerprint != key.fingerprint)
        return replace(self, keys=(*others, key))

    def distrusting(self, fingerprint: str) -> Register:
        """Without this key."""
        return replace(self, keys=tuple(key for key in self.keys if key.fingerprint != fingerprint))

    def taking(self, new: Installed) -> Register:
        """With this version in use, and the one before it kept for a way back."""
        old = self.shelf(new.id)
        before = old.now if old else None
        former = before if before and before.digest != new.digest else old.former if old else None
        return self._with(Shelf(new.id, new, new, former))

    def removing(self, pack: str) -> Register:
        """Without this pack; which version was the newest is remembered. Raises PackError."""
        return self._with(Shelf(pack, self._used(pack).highest))

    def rolling_back(self, pack: str) -> Register:
        """With the version before this one in use. Raises PackError where there is none."""
        shelf = self._used(pack)
        if shelf.former is None:
            raise PackError(N_("No former version of {id} is kept."), id=pack)
        return self._with(Shelf(pack, shelf.highest, shelf.former))

    def _used(self, pack: str) -> Shelf:
        shelf = self.shelf(pack)
        if shelf is None or shelf.now is None:
            known = ", ".join(one.id for one in self.installed) or "-"
            raise PackError(N_("The pack {id} is not installed. Installed: {known}."), id=pack,
                            known=known)  # fmt: skip
        return shelf

    def _with(self, shelf: Shelf) -> Register:
        others = (one for one in self.shelves if one.id != shelf.id)
        return replace(self, shelves=tuple(sorted((*others, shelf), key=lambda one: one.id)))


def refuse_unfit(register: Register, pack: Pack) -> None:
    """Refuse an older version, other contents under one version, a second pack of one State.

    Raises PackError.
    """
    head = pack.manifest
    shelf = register.shelf(head.id)
    if shelf is not None:
        _refuse_older(shelf.highest, pack)
        _refuse_other_key(shelf, pack)
    _refuse_second_of_state(register, pack)


def _refuse_second_of_state(register: Register, pack: Pack) -> None:
    head = pack.manifest
    for other in register.installed if head.kind == "state" else ():
        if (other.kind, other.state) == ("state", head.state) and other.id != head.id:
            raise PackError(
                N_("{state} has a pack already: {id}. Remove it first."),
                state=head.state,
                id=other.id,
            )


def _refuse_older(highest: Installed, pack: Pack) -> None:
    head = pack.manifest
    ours, theirs = numbers(highest.version), numbers(head.version)
    if theirs < ours:
        raise PackError(
            N_("{id} {version} is older than {newer}, which was installed before. Refused."),
            id=head.id,
            version=head.version,
            newer=highest.version,
        )
    if theirs == ours and pack.digest != highest.digest and pack.signed_by:
        raise PackError(
            N_("{id} {version} was installed with other contents. Its publisher must number it."),
            id=head.id,
            version=head.version,
        )


def _refuse_other_key(shelf: Shelf, pack: Pack) -> None:
    if shelf.now and shelf.now.signed_by and pack.signed_by != shelf.now.signed_by:
        raise PackError(
            N_("{id} was signed with another key before. Ask its publisher; then remove it first."),
            id=shelf.id,
        )


@dataclass(frozen=True)
class Trouble:
    """An installed pack that is not in use, and why."""

    id: str
    reason: Text


def effective(folder: Path, register: Register) -> Iterator[Installed | Trouble]:
    """Each installed pack whose bytes and key still hold; the others with the reason."""
    for one in register.installed:
        reason = _distrust(folder, register, one)
        yield Trouble(one.id, reason) if reason else one


def _distrust(folder: Path, register: Register, one: Installed) -> Text | None:
    if one.signed_by and register.key(one.signed_by) is None:
        return Text(N_("The pack {id} isn't used: its key isn't trusted any more."), {"id": one.id})
    try:
        data = safe_file.read_whole(pack_path(folder, one.digest), LARGEST_PACK)
    except StorageError:
        return Text(N_("The pack {id} isn't used: its file is gone. Install it again."),
                    {"id": one.id})  # fmt: skip
    if hashlib.sha256(data).hexdigest() != one.digest:
        return Text(N_("The pack {id} isn't used: its file was changed. Install it again."),
                    {"id": one.id})  # fmt: skip
    return None


def read_kept(folder: Path, one: Installed) -> Pack:
    """The installed pack from its kept file. Raises PackError, StorageError."""
    data = safe_file.read_whole(pack_path(folder, one.digest), LARGEST_PACK)
    if hashlib.sha256(data).hexdigest() != one.digest:
        raise PackError(N_("The pack {id} isn't used: its file was changed. Install it again."),
                        id=one.id)  # fmt: skip
    return open_pack(data, f"{one.id}{ENDING}")


def pack_path(folder: Path, digest: str) -> Path:
    """Where the bytes of a pack lie."""
    return folder / FILES / f"{digest}{ENDING}"


def read_register(folder: Path) -> Register:
    """The register in this folder, an empty one where there is none. Raises StorageError."""
    path = folder / FILE_NAME
    if not path.exists():
        return Register()
    content = strict_json.storable(strict_json.parse(safe_file.read_whole(path), path), path)
    try:
        return _decode(content)
    except WrongShapeError as problem:
        raise StorageError(
            N_("“{file}” can't be understood at “{place}”: move it aside and install again."),
            file=str(path),
            place=problem.place,
        ) from problem


def _decode(content: Json) -> Register:
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise WrongShapeError("format", FORMAT)
    if content.get("version") != VERSION:
        raise WrongShapeError("version", str(VERSION))
    return from_json(Register, content.get("register"))


def write_register(folder: Path, register: Register, *packs: bytes) -> None:
    """Keep the register, and before it the bytes of packs that it now names.

    Raises StorageError, and then the register on the disk is as it was.
    """
    content = {"format": FORMAT, "version": VERSION, "register": to_json(register)}
    data = json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"
    try:
        (folder / FILES).mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StorageError(
            N_("Can't write into “{folder}”: {reason}."),
            folder=str(folder),
            reason=safe_file.reason_of(problem),
        ) from problem
    for one in packs:
        safe_file.replace_whole(pack_path(folder, hashlib.sha256(one).hexdigest()), one)
    safe_file.replace_whole(folder / FILE_NAME, data)
    _sweep(folder, register)


def _sweep(folder: Path, register: Register) -> None:
    """Delete packs that the register doesn't name any more."""
    named = {one.digest for shelf in register.shelves for one in (shelf.now, shelf.former) if one}
    for path in (folder / FILES).glob(f"*{ENDING}"):
        if path.stem not in named:
            path.unlink(missing_ok=True)
