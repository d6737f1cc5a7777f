# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Spelling: when two names are surely the same name, and when they only look alike."""

from __future__ import annotations

from mla_writer.domain.likeness import letters_of


def mentions(text: str, name: str) -> bool:
    """True when the words of a name stand in the text, whatever their accents and case."""
    wanted = letters_of(name)
    return bool(wanted) and wanted in letters_of(text)


def in_same_script(text: str, name: str) -> bool:
    """True when most letters of the name occur in the text at all.

    A Latin name is not looked for in an Arabic story: there it is spelled in another way.
    """
    return share_script(letters_of(text), letters_of(name))


def share_script(told: str, name: str) -> bool:
    """The same of what `letters_of` left of both."""
    letters = set(name)
    return len(letters & set(told)) * 2 > len(letters)


def is_one_script(name: str, other: str) -> bool:
    """True when two names are written in one script: both in Arabic letters, or neither."""
    return is_arabic(name) is is_arabic(other)


def is_arabic(name: str) -> bool:
    """True when Arabic letters stand in a text."""
    return any("\u0600" <= sign <= "\u06ff" for sign in name)


def enough_in(text: str, least: int) -> int:
    """How many characters say in this script what `least` say in Latin letters.

    Arabic writes no short vowels: the same words are shorter by a quarter.
    """
    return least * 3 // 4 if is_arabic(text) else least
