# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A letter for each line of a menu, to be pressed while it is open.

They are found in the words as they are translated, so that no translator has to keep them apart.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QAction

MARK = "&"  # Qt underlines what stands behind it
INITIAL = re.compile(r"(?<!\w)\w")


def give_letters(actions: Iterable[QAction]) -> None:
    """Mark a letter in each line of one menu, no letter twice; a key behind a tab stays."""
    named = [action for action in actions if action.text()]
    keys = [action.text().partition("\t") for action in named]
    for action, (_, tab, key), words in zip(
        named, keys, lettered([words for words, _, _ in keys]), strict=True
    ):
        action.setText(f"{words}{tab}{key}")


def lettered(texts: Iterable[str]) -> list[str]:
    """The texts with a mark before a letter that no other of them has, as long as there is one."""
    plain = [text.replace(MARK, "") for text in texts]
    wanted = [list(dict.fromkeys(text[at].casefold() for at in _places(text))) for text in plain]
    owners: dict[str, int] = {}
    for which, letters in enumerate(wanted):
        free = next((letter for letter in letters if letter not in owners), None)
        if free is not None:
            owners[free] = which
        else:
            _make_way(which, wanted, owners, set())
    given = {which: letter for letter, which in owners.items()}
    return [_marked(text, given.get(which, "")) for which, text in enumerate(plain)]


def _make_way(which: int, wanted: list[list[str]], owners: dict[str, int], seen: set[str]) -> bool:
    """Give a text one of its letters, whose owner takes another one where it can."""
    for letter in wanted[which]:
        if letter not in seen:
            seen.add(letter)
            if letter not in owners or _make_way(owners[letter], wanted, owners, seen):
                owners[letter] = which
                return True
    return False


def _marked(text: str, letter: str) -> str:
    at = next((at for at in _places(text) if text[at].casefold() == letter), None)
    return text if at is None else f"{text[:at]}{MARK}{text[at:]}"


def _places(text: str) -> Iterator[int]:
    """Where a mark may stand, the best first: beginnings of words, then what one key types."""
    initials = {found.start() for found in INITIAL.finditer(text)}
    letters = (at for at, letter in enumerate(text) if letter.isalpha())
    return iter(sorted(letters, key=lambda at: (_is_composed(text[at]), at not in initials, at)))


def _is_composed(letter: str) -> bool:
    return len(unicodedata.normalize("NFD", letter)) > 1
