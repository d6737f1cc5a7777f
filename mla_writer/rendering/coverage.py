# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which characters the shipped fonts can show, and which answers hold others.

A PDF standard turns a missing glyph into an error late; here it is found at the answer.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from mla_writer.forms.relevance import Problem, View
from mla_writer.rendering.leaves import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = "answer.no-glyph"
_TYPED = frozenset({"text", "long", "reference"})
_INVISIBLE = frozenset("\n\t\r")
_SELECTORS = frozenset(chr(code) for code in range(0xFE00, 0xFE10))


@functools.lru_cache(maxsize=4)
def covered(fonts: Path) -> frozenset[int]:
    """The code points that at least one font of a folder can show."""
    from fontTools.ttLib import TTFont

    known: set[int] = set()
    for file in sorted((*fonts.glob("*.ttf"), *fonts.glob("*.otf"))):
        with TTFont(file, lazy=True) as font:
            known |= set(font.getBestCmap())
    return frozenset(known)


def uncovered(view: View, fonts: Path) -> tuple[Problem, ...]:
    """A problem for each answer with characters that no font shows.

    Arguments: ``character`` (the first such one), ``code`` ("U+9F98"), ``count`` of different ones.
    """
    known = covered(fonts)
    return tuple(
        _problem(question.path, missing)
        for question in view.questions
        if question.field.kind in _TYPED and isinstance(question.raw, str)
        if (missing := tuple(without_glyph(TOKEN.sub("", question.raw), known)))
    )


def without_glyph(text: str, known: frozenset[int]) -> Iterator[str]:
    """The different characters of a text that have no glyph, in order; invisible ones need none."""
    for character in dict.fromkeys(text):
        control = unicodedata.category(character) == "Cc"
        if (ord(character) not in known or control) and not _needs_none(character):
            yield character


def _needs_none(character: str) -> bool:
    invisible = character in _INVISIBLE or character in _SELECTORS
    return invisible or unicodedata.category(character) == "Cf"


def _problem(path: str, missing: tuple[str, ...]) -> Problem:
    first = missing[0]
    shown = first if first.isprintable() else unicodedata.name(first, f"U+{ord(first):04X}")
    arguments: dict[str, str | int] = {
        "character": shown,
        "code": f"U+{ord(first):04X}",
        "count": len(missing),
    }
    return Problem(path, CODE, arguments)
