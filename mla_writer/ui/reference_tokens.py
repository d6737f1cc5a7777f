# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""References inside long answers: how a person reads them, and how the answer keeps them.

The answer holds ``⟦annex:a3⟧`` with the row's permanent id; the screen shows ``⟦Annex 3⟧``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

OPEN, SHUT = "⟦", "⟧"
TOKEN = re.compile(f"{OPEN}[^{OPEN}{SHUT}\n]*{SHUT}")
SOURCES = (
    ("annex", "attachments", N_("Annex {number}")),
    ("measure", "measures", N_("Measure {number}")),
)


@dataclass(frozen=True)
class Target:
    """What can be referred to: how it is kept, how it is shown, what it is ("": isn't offered)."""

    kept: str
    shown: str
    what: str


@dataclass(frozen=True)
class Targets:
    """All that the long answers of a draft can refer to now."""

    all: tuple[Target, ...] = ()

    @property
    def offered(self) -> tuple[Target, ...]:
        """What the list offers."""
        return tuple(target for target in self.all if target.what)

    def readable(self, text: str) -> str:
        """The answer as a person reads it; a reference to nothing stays as it is kept."""
        return _replaced(text, {target.kept: target.shown for target in self.all})

    def kept(self, text: str) -> str:
        """What was typed, as the answer keeps it."""
        return _replaced(text, {target.shown: target.kept for target in self.all})


def _replaced(text: str, by: Mapping[str, str]) -> str:
    return TOKEN.sub(lambda found: by.get(found.group(), found.group()), text)


def targets_of(look: DraftView, desk: Desk) -> Targets:
    """Annexes and measures of a draft with their numbers in the letter; sections by title.

    Sections are only shown: which of them the letter numbers is its template's affair.
    """
    sections = (
        Target(f"{OPEN}section:{name}{SHUT}", f"{OPEN}{desk.label(section.title)}{SHUT}", "")
        for name, section in look.view.form.sections.items()
    )
    return Targets(
        tuple(
            Target(
                f"{OPEN}{word}:{row.rsplit('[', 1)[1].rstrip(']')}{SHUT}",
                f"{OPEN}{desk.say(message, number=number)}{SHUT}",
                desk.words.row(look.view, row),
            )
            for word, path, message in SOURCES
            for number, row in enumerate(look.view.rows(path), 1)
        )
        + tuple(sections)
    )
