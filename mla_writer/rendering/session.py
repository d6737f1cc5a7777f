# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What one rendering carries along: language, catalogues, ledger, steps, the day it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mla_writer import i18n
from mla_writer.rendering.conditions import Steps
from mla_writer.rendering.document import Direction, RunRole
from mla_writer.rendering.marks import Ledger, Paragraphs, Piece, language_of

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.i18n import Catalogue, Text

SESSION = "this session"
"""Key of the session in a context: two words, so that no template can name it."""
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass
class Session:
    """One rendering of one letter. words: catalogue "documents"; labels: catalogue "forms".

    passed: paths of missing answers that the officer lets the letter go without.
    """

    language: str
    today: date
    words: Catalogue
    labels: Catalogue
    passed: frozenset[str] = frozenset()
    ledger: Ledger = field(default_factory=Ledger)
    steps: Steps = field(default_factory=Steps)

    @property
    def direction(self) -> Direction:
        """The direction of the document's language."""
        return i18n.direction(self.language)

    def piece(self, text: str, path: str = "", role: RunRole = RunRole.PLAIN) -> Piece:
        """A text in print: its script decides the direction, identifiers run left to right."""
        language, direction = language_of(text, self.language)
        if role is RunRole.IDENTIFIER:
            direction = "ltr"
        return Piece(text, role, path, language, direction)

    def plain(self, text: str, path: str = "") -> Piece:
        """A text of our own making, in the document's language."""
        return Piece(text, RunRole.PLAIN, path, self.language, self.direction)

    def english(self, text: str, path: str = "") -> Piece:
        """An English text where the document's language has none yet."""
        return Piece(text, RunRole.UNTRANSLATED, path)

    def label(self, text: str, path: str = "") -> Piece:
        """A label of the form (a choice) in the document's language."""
        found = self.labels.find(text)
        return self.english(text, path) if found is None else self.plain(found, path)

    def said(self, text: Text, path: str = "", /, **values: str | int) -> Piece:
        """One of the letter's fixed words with its named values, as one text."""
        found = self.words.find(text.message, text.context)
        if found is None:
            return self.english(text.message.format(**values), path)
        return self.plain(found.format(**values), path)

    def phrase(self, text: Text, **pieces: Piece) -> tuple[Piece, ...]:
        """A fixed sentence whose named places are pieces of their own."""
        found = self.words.find(text.message, text.context)
        words = self.english if found is None else self.plain
        parts = _PLACEHOLDER.split(found or text.message)
        return tuple(
            pieces[part] if at % 2 else words(part) for at, part in enumerate(parts) if part
        )

    def plural(self, one: str, many: str, count: int, context: str, path: str = "") -> Piece:
        """A counted thing in the right plural form, the number glued to it: "16 pages"."""
        said = self.words.plural(one, many, count, context)
        glued = said.replace(f"{count} ", f"{count}\u00a0", 1)
        missing = self.words.find(one, context) is None  # French says "2 pages" too
        return self.english(glued, path) if missing else self.plain(glued, path)


def one(*pieces: Piece) -> Paragraphs:
    """Pieces as the one paragraph of a value."""
    return (pieces,)
