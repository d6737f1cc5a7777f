# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""When an answer counts as not given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

# White space, and what Unicode has without a picture of its own (Default_Ignorable_Code_Point,
# DerivedCoreProperties.txt): such a text would print as nothing. U+2800 is the empty Braille cell.
_VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)


def is_blank(raw: Json) -> bool:
    """Whether there is nothing: no text, no rows, no answered part. ``False`` is an answer."""
    if isinstance(raw, str):
        return not _VISIBLE.search(raw)
    if isinstance(raw, list):
        return not raw
    if isinstance(raw, dict):
        return all(is_blank(held) for name, held in raw.items() if not name.startswith("_"))
    return raw is None
