# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A language made at test time from English: accented, in brackets, a third longer.

What shows without brackets is not in a catalogue; what lacks its last bracket is cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer import i18n

if TYPE_CHECKING:
    import pytest

LONGER = 1.35  # what a longer language asks for (design: English plus 35 %)
ACCENTED = str.maketrans("aceinosuyACEINOSUY", "âçéîñöšûýÂÇÉÎÑÖŠÛÝ")
FILLER = "wörd größ äñd märe"
HELD = re.compile(r"(\{[^{}]*\})")  # placeholders stay as they are


def pseudo(message: str) -> str:
    """The message as this language says it; its placeholders are untouched."""
    if not message.strip():
        return message
    parts = HELD.split(message)
    said = "".join(part if HELD.fullmatch(part) else part.translate(ACCENTED) for part in parts)
    extra = round(len(message) * (LONGER - 1)) - 2  # two are the brackets
    words = f" {FILLER * (extra // len(FILLER) + 1)}"[: max(extra, 0)].rstrip()
    return f"[{said}{words}]"


def speak_pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every catalogue says this language from now on, whatever it is asked for."""

    def find(_self: i18n.Catalogue, message: str, _context: str = "") -> str:
        return pseudo(message)

    def plural(
        _self: i18n.Catalogue,
        one: str,
        many: str,
        count: int,
        _context: str = "",
        **arguments: str | int,
    ) -> str:
        return pseudo(one if count == 1 else many).format(count=count, **arguments)

    monkeypatch.setattr(i18n.Catalogue, "find", find)
    monkeypatch.setattr(i18n.Catalogue, "plural", plural)
