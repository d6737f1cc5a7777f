# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs made by the program itself: the shipped example, signed with a real key."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services import packs
from mla_writer.services.packs_making import build_pack, make_key, sign_pack

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.packs.register import Installed

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
UNLOCKS = "a long passphrase of the test"
EXAMPLE = paths.PACKS / "valdoria"


@dataclass(frozen=True)
class Publisher:
    """Somebody with a key who makes packs in a folder."""

    folder: Path
    key: Path

    def edited(self, name: str = "work", **changes: tuple[str, str]) -> Path:
        """A copy of the example in which files were changed: file stem to (old, new) text."""
        work = self.folder / name
        shutil.copytree(EXAMPLE, work, dirs_exist_ok=True)
        for stem, (old, new) in changes.items():
            file = work / f"{stem}.yaml"
            text = file.read_text(encoding="utf-8")
            assert old in text, f"{old!r} is not in {file.name}"
            file.write_text(text.replace(old, new), encoding="utf-8")
        return work

    def signed(self, source: Path, name: str = "signed.mlapack") -> Path:
        """The signed file of a folder."""
        made = self.folder / name
        made.unlink(missing_ok=True)
        build_pack(source, made)
        return sign_pack(made, self.key, lambda: UNLOCKS, None)

    def trust(self) -> None:
        """Let this user accept the publisher's packs."""
        packs.trust(self.key.with_name(f"{self.key.name}.pub"), "Test publisher", NOW)

    def version(self, number: str) -> Path:
        """The example under another version, signed."""
        work = self.edited(f"v{number}", pack=('version: "1.0"', f'version: "{number}"'))
        return self.signed(work, f"v{number}.mlapack")


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    key = tmp_path / "publisher.key"
    make_key(key, UNLOCKS)
    return Publisher(tmp_path, key)


def take(path: Path) -> Installed:
    """Install a pack as the command does."""
    return packs.install(packs.look_at(path), NOW)
