# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Judging a signed file: what is handed to the screen, and the folder of trust it is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.services.signing import verify_file

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.signing.report import SignatureReport


@dataclass(frozen=True)
class Outcome:
    """A signed file, and the report on it."""

    path: Path
    report: SignatureReport


def judged(path: Path, trust: Path | None, at: datetime) -> Outcome:
    """The report on a file. Raises VerificationError when it can't be read at all."""
    return Outcome(path, verify_file(path, trust, at))


def trust_folder() -> Path | None:
    """The folder of trust in the settings folder, where somebody has made one."""
    folder = paths.settings_folder() / "trust"
    return folder if folder.is_dir() else None
