# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts as they are compared: without what a person may type in one way or another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BESIDE = re.compile(r"[\W_]+")  # all that is neither letter nor number


def unmarked(text: str) -> str:
    """Text without case and accents; its words stay apart, so that each can be looked for."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=16384)
def letters_of(name: str) -> str:
    """A name without case, accents, space and punctuation: what is left is what is heard."""
    return _BESIDE.sub("", unmarked(name))
