# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a judge from outside answers: a verdict for each file, or that it was not run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class NotRun:
    """A judge that is not installed, or could not be: never the same as a pass."""

    judge: str
    reason: str


@dataclass(frozen=True)
class Verdict:
    """One judge on one file.

    profile: the standard judged by, for example ``PDF/A-3A``; empty where the judge knows one only.
    accepted: the judge has no objection at all.
    findings: its objections, in its own words.
    """

    judge: str
    file: Path
    profile: str
    accepted: bool
    findings: tuple[str, ...] = ()

    def __str__(self) -> str:
        answer = "accepted" if self.accepted else "refused: " + "; ".join(self.findings)
        return f"{self.judge} {self.profile} {self.file.name}: {answer}"
