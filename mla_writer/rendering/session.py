# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What one rendering carries along: language, ledger, steps, and the day it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mla_writer import i18n
from mla_writer.i18n import Catalogue
from mla_writer.rendering.document import Direction, RunRole
from mla_writer.rendering.marks import Ledger, Paragraphs, Piece, language_of
from mla_writer.rendering.conditions import Steps

SESSION = "this session"
"""Key of the session in a context: two words, so that no template can name it."""


@dataclass
class Session:
    """One rendering of one letter."""

    language: str
    today: date
    words: Catalogue
    ledger: Ledger = field(default_factory=Ledger)
    steps: Steps = field(default_factory=Steps)

    @property
    def direction(self) -> Direction:
        """The direction of the document's language."""
        return i18n.direction(self.language)

    def piece(self, text: str, path: str = "", role: RunRole = RunRole.PLAIN) -> Piece:
        """A text in print; language and direction follow its script, identifiers run left to right."""
        language, direction = language_of(text, self.language)
        if role is RunRole.IDENTIFIER:
            direction = "ltr"
        return Piece(text, role, path, language, direction)

    def plain(self, text: str, path: str = "") -> Paragraphs:
        """A text of our own making, in the document's language."""
        return ((Piece(text, RunRole.PLAIN, path, self.language, self.direction),),)

    def untranslated(self, text: str) -> Piece:
        """An English text where the document's language has none yet."""
        return Piece(text, RunRole.UNTRANSLATED)
