# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs: looked at, taken, given up. Nothing is written before everything has been tried.

A pack is refused unless its signature is by a key that this user trusts. One's own pack may be
tried from its folder without a signature, with a reason that is kept and listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import filelock

from mla_writer import paths
from mla_writer.confined import run_confined
from mla_writer.errors import ConfinementError, PackError
from mla_writer.i18n import N_
from mla_writer.packs.examination import BOUNDS, Examined, Surroundings, examine
from mla_writer.packs.models import message_of
from mla_writer.packs.pack_file import pack_bytes
from mla_writer.packs.register import (
    Installed,
    Register,
    TrustedKey,
    read_register,
    refuse_unfit,
    write_register,
)
from mla_writer.packs.signature import LARGEST_KEY_FILE, fingerprint, in_groups, read_public_key
from mla_writer.services.packs_in_use import InUse, packs_in_use
from mla_writer.storage import safe_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from mla_writer.packs.models import Manifest
    from mla_writer.reference.layers import Update

__all__ = [
    "PackReport",
    "distrust",
    "fingerprint_in",
    "in_groups",
    "in_use",
    "install",
    "look_at",
    "remove",
    "roll_back",
    "shelves",
    "trust",
]
PATIENCE = 10.0


@dataclass(frozen=True)
class PackReport:
    """A pack as it was found. key: the trusted key of its signature, None for no such key.

    is_from_folder: it was read from a folder, where its author works. already: it is in use.
    """

    examined: Examined
    data: bytes
    key: TrustedKey | None
    is_from_folder: bool
    already: bool = False

    @property
    def manifest(self) -> Manifest:
        """What the pack is."""
        return self.examined.pack.manifest

    def title(self, language: str) -> str:
        """Its title in a language, else in the one that it has."""
        said = self.manifest.title
        return (said.get(language) if isinstance(said, dict) else "") or message_of(said)

    @property
    def signed_by(self) -> str:
        """Fingerprint of the key that signed, "" for no signature."""
        return self.examined.pack.signed_by


def look_at(path: Path) -> PackReport:
    """Read and try a pack, within 2 seconds and 200 MB; nothing is written.

    The report carries the faults of its files; a caller shows it and decides.
    Raises PackError for what is no sound pack, StorageError for what can't be read.
    """
    data = pack_bytes(path)
    examined = _confined(data, path.name)
    register = read_register(paths.packs_folder())
    pack = examined.pack
    return PackReport(
        examined,
        data,
        register.key(pack.signed_by),
        path.is_dir(),
        any(one.digest == pack.digest for one in register.installed),
    )


def _confined(data: bytes, file: str) -> Examined:
    around = Surroundings(paths.FORMS, paths.TEMPLATES, paths.REFERENCE, _updates())
    try:
        return run_confined(BOUNDS, examine, data, file, around)
    except ConfinementError as error:
        raise PackError(
            N_("“{file}” asks for more work than a pack may. It was not installed."), file=file
        ) from error


def _updates() -> tuple[Update, ...]:
    return packs_in_use().updates


def install(report: PackReport, at: datetime, unsigned_reason: str = "") -> Installed:
    """Take a pack that was looked at: from now on it is in use, its former version is kept.

    unsigned_reason: why a pack without signature, from a folder, is taken. Raises PackError for a
    pack with faults, without a trusted signature, older than one taken before, or of a State that
    has another pack; StorageError where it can't be kept. Then everything is as it was.
    """
    _refuse_faulty(report)
    _refuse_untrusted(report, unsigned_reason.strip())
    head, pack = report.manifest, report.examined.pack
    new = Installed(
        id=head.id,
        kind=head.kind,
        state=head.state,
        version=head.version,
        as_of=head.as_of,
        digest=pack.digest,
        signed_by=pack.signed_by,
        installed_at=at.isoformat(),
        unsigned_reason="" if pack.signed_by else unsigned_reason.strip(),
    )

    def taking(register: Register) -> Register:
        refuse_unfit(register, pack)
        if pack.signed_by and register.key(pack.signed_by) is None:
            raise _untrusted(pack.signed_by)
        return register.taking(new)

    _amend(taking, report.data)
    return new


def _refuse_faulty(report: PackReport) -> None:
    if report.examined.faults:
        raise PackError(
            N_("The pack has faults: {count}. “pack lint” lists them. It was not installed."),
            count=len(report.examined.faults),
        )


def _refuse_untrusted(report: PackReport, unsigned_reason: str) -> None:
    if report.signed_by:
        if report.key is None:
            raise _untrusted(report.signed_by)
        return
    if not report.is_from_folder:
        raise PackError(N_("The pack isn't signed. Ask its publisher for a signed one."))
    if not unsigned_reason:
        raise PackError(
            N_("The pack isn't signed. Sign it, or give a reason: --unsigned “the reason”.")
        )


def _untrusted(signed_by: str) -> PackError:
    return PackError(
        N_(
            "You don't trust the key of this pack yet: {key}. Compare it with its owner's word,"
            " then run “pack trust”."
        ),
        key=in_groups(signed_by),
    )


def remove(pack: str) -> None:
    """Give a pack up; its questions, rules and rows are gone. Raises PackError."""
    _amend(lambda register: register.removing(pack))


def roll_back(pack: str) -> Installed:
    """Go back to the version before. Raises PackError where none is kept."""
    after = _amend(lambda register: register.rolling_back(pack))
    shelf = after.shelf(pack)
    if shelf is None or shelf.now is None:  # a shelf that was rolled back has a version in use
        raise PackError(N_("No former version of {id} is kept."), id=pack)
    return shelf.now


def fingerprint_in(key_file: Path) -> str:
    """The fingerprint of a public key (a PEM file), to be compared. Raises PackError."""
    return fingerprint(read_public_key(safe_file.read_whole(key_file, LARGEST_KEY_FILE)))


def trust(key_file: Path, name: str, at: datetime, compared: str = "") -> TrustedKey:
    """Accept packs of this key (a PEM file) from now on. Raises PackError.

    compared: the fingerprint that a person has seen; another one in the file is refused.
    """
    if not name.strip():
        raise PackError(N_("Say whose key it is: --name “the owner”."))
    found = fingerprint_in(key_file)
    if compared and found != compared:
        raise PackError(N_("The key file was changed meanwhile. Choose it again and compare."))
    key = TrustedKey(found, name.strip(), at.isoformat())
    _amend(lambda register: register.trusting(key))
    return key


def distrust(start: str) -> TrustedKey:
    """Trust a key no more, by its fingerprint or the start of it: its packs aren't used.

    Raises PackError where no key, or more than one, begins so.
    """
    wanted = "".join(start.split()).lower()
    register = read_register(paths.packs_folder())
    found = [key for key in register.keys if wanted and key.fingerprint.startswith(wanted)]
    if len(found) != 1:
        raise PackError(
            N_("{count} keys begin with {start}. “pack list” shows them."),
            count=len(found),
            start=start,
        )
    _amend(lambda known: known.distrusting(found[0].fingerprint))
    return found[0]


def shelves() -> Register:
    """What is installed, what was, and whose keys are trusted. Raises StorageError."""
    return read_register(paths.packs_folder())


def in_use() -> InUse:
    """What takes effect now, and what doesn't, with the reason."""
    return packs_in_use()


def _amend(change: Callable[[Register], Register], *packs: bytes) -> Register:
    """Change the register in one step, one program at a time; what is refused writes nothing."""
    folder = paths.packs_folder()
    change(read_register(folder))  # refused before the folder is even made
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(folder / "register.lock", timeout=PATIENCE):
            after = change(read_register(folder))
            write_register(folder, after, *packs)
    except filelock.Timeout as error:
        raise PackError(N_("Another window is changing the packs. Try again.")) from error
    return after
