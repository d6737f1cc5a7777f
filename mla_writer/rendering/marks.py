# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Private-use marks: what a template prints instead of an answer's text.

A printed value leaves the template as one private-use character that numbers an entry of the
ledger. Its text never passes through the template's output, so nothing that an officer types
can become a heading, a row or a tag (docs/decisions/060). Other marks carry the line of the
source and the sentences that have no translation yet.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass, field

from mla_writer import i18n
from mla_writer.domain.characters import RESERVED
from mla_writer.errors import RenderError
from mla_writer.i18n import N_
from mla_writer.rendering.document import Direction, RunRole

PARAGRAPH = "\ue004"
"""Between the paragraphs of a long answer."""
UNTRANSLATED_OPEN, UNTRANSLATED_CLOSE = "\ue005", "\ue006"
"""Around a message that the document's language doesn't have yet."""
_VALUE_FIRST, _PLACE_FIRST = 0xF0000, 0x100000
MOST_VALUES = MOST_PLACES = 0xFFFD

"""Code points that no answer, template or translation may hold."""
VALUE = re.compile("[\U000f0000-\U000ffffd]")
PLACE = re.compile("[\U00100000-\U0010fffd]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A value in print: its text, what it is, and the answer it came from.

    target: the anchor that a cross-reference names; its text is then found by the numbering.
    open: nothing was answered. essential: nothing was answered, and the letter needs it.
    passed: nothing was answered, and the officer let the letter go without it, with a reason.
    """

    text: str
    role: RunRole = RunRole.PLAIN
    path: str = ""
    language: str = "en"
    direction: Direction = "ltr"
    target: str = ""
    open: bool = False
    essential: bool = False
    passed: bool = False


Paragraphs = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a template."""

    template: str
    line: int


@dataclass
class Ledger:
    """The values that one letter has printed so far, by their mark."""

    pieces: list[Piece] = field(default_factory=list)

    def mark(self, piece: Piece) -> str:
        """The mark that stands for a piece. Raises RenderError for a reserved character."""
        if RESERVED.search(piece.text):
            raise RenderError(
                N_("The answer at {path} holds a reserved character. Type it again."),
                path=piece.path,
            )
        if len(self.pieces) >= MOST_VALUES:
            raise RenderError(
                N_("The letter prints more than {most} values. Make it shorter."), most=MOST_VALUES
            )
        self.pieces.append(piece)
        return chr(_VALUE_FIRST + len(self.pieces) - 1)

    def print(self, paragraphs: Paragraphs) -> str:
        """The marks of a value; a long answer has several paragraphs."""
        return PARAGRAPH.join(
            "".join(self.mark(piece) for piece in paragraph) for paragraph in paragraphs
        )

    def piece(self, mark: str) -> Piece:
        """What a mark stands for."""
        return self.pieces[ord(mark) - _VALUE_FIRST]


@dataclass
class Places:
    """The template lines that an environment has compiled, by their mark."""

    places: list[Place] = field(default_factory=list)

    def mark(self, place: Place) -> str:
        """The mark that stands for a line; the oldest marks are used again after 65 thousand."""
        if len(self.places) >= MOST_PLACES:
            self.places.clear()
        self.places.append(place)
        return chr(_PLACE_FIRST + len(self.places) - 1)

    def place(self, mark: str) -> Place:
        """The line that a mark stands for."""
        at = ord(mark) - _PLACE_FIRST
        return self.places[at] if at < len(self.places) else Place("", 0)


def first_strong(text: str) -> Direction | None:
    """The direction of the first strong character (UAX 9, rule P2), None where there is none."""
    for character in text:
        if unicodedata.bidirectional(character) == "L":
            return "ltr"
        if _is_right_to_left(character):
            return "rtl"
    return None


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL"}


@functools.lru_cache(maxsize=8192)
def language_of(text: str, language: str) -> tuple[str, Direction]:
    """Language and direction of a text in a document: its script decides where it differs.

    A Latin name in an Arabic letter is tagged "en", an Arabic one in a Latin letter "ar". Arabic
    prose may begin with a Latin name and stays prose.
    """
    ours = i18n.direction(language)
    found = first_strong(text) or ours
    if found == ours or (ours == "rtl" and any(map(_is_right_to_left, text))):
        return language, ours
    return ("ar" if found == "rtl" else "en"), found
