# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Judging a signed file: what is handed to the screen, and the folder of trust it is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mla_writer import paths
from mla_writer.services.signing import picture_of, verify_file

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.services.signing import Signed
    from mla_writer.signing.fields import SignatureBox
    from mla_writer.signing.report import SignatureReport


class Seen(NamedTuple):
    """The visible part of a signature: where it stands, and its picture (SVG)."""

    box: SignatureBox
    picture: bytes


@dataclass(frozen=True)
class Outcome:
    """A signed file, the report on it, and what is seen of the signatures made here."""

    path: Path
    report: SignatureReport
    stamps: tuple[Seen, ...] = ()


def judged(path: Path, trust: Path | None, at: datetime) -> Outcome:
    """The report on a file. Raises VerificationError when it can't be read at all."""
    return Outcome(path, verify_file(path, trust, at))


def seen(signed: Signed) -> tuple[Seen, ...]:
    """What a signature that was just made shows in the letter; nothing where it has no box."""
    stamp = signed.stamp
    return (Seen(stamp.box, picture_of(stamp)),) if stamp is not None else ()


def trust_folder() -> Path | None:
    """The folder of trust in the settings folder, where somebody has made one."""
    folder = paths.settings_folder() / "trust"
    return folder if folder.is_dir() else None
