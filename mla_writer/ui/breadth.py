# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How much room a window has, in em: text size and window size follow the same rules."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.ui.tokens import TYPE_SIZES

if TYPE_CHECKING:
    from mla_writer.ui.tokens import Look

WIDE_FROM, MIDDLE_FROM = 94, 64  # em, of body text


class Breadth(StrEnum):
    """Four columns; the pane as a strip; or sections as a list box and places in a menu."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def breadth_of(width: int, look: Look) -> Breadth:
    """The class of a window that is so many pixels wide."""
    em = width / look.text(TYPE_SIZES["body"])
    if em >= WIDE_FROM:
        return Breadth.WIDE
    return Breadth.MIDDLE if em >= MIDDLE_FROM else Breadth.NARROW
