# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Spelling: when two names are surely the same name, and when they only look alike."""

from __future__ import annotations

import re
import unicodedata

_UNHEARD = re.compile(r"[\W_]+")  # all that is neither letter nor number


def plain(name: str) -> str:
    """A name without case, accents, space and punctuation: what is left is what is heard."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return _UNHEARD.sub("", decomposed)


def mentions(text: str, name: str) -> bool:
    """True when the words of a name stand in the text, whatever their accents and case."""
    wanted = plain(name)
    return bool(wanted) and wanted in plain(text)


def in_same_script(text: str, name: str) -> bool:
    """True when most letters of the name occur in the text at all.

    A Latin name is not looked for in an Arabic story: there it is spelled in another way.
    """
    letters = set(plain(name))
    return len(letters & set(plain(text))) * 2 > len(letters)
