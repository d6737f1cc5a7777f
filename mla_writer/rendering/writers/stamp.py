# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The visible part of a signature: who signed, as what, when by their own clock.

pyHanko's own text drops what its one font lacks; Typst shows every script that the letter shows.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer.i18n import direction
from mla_writer.rendering.document import Inline, Run, RunRole
from mla_writer.rendering.writers.payload import stamp_files
from mla_writer.rendering.writers.style import HouseStyle
from mla_writer.rendering.writers.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.rendering.writers.typesetting import Typeset

# A stamp says in its lines when it was made; its file needs a time that is always the same.
STAMPED_AT = datetime(2000, 1, 1, tzinfo=UTC)
RIGHT_TO_LEFT = frozenset({"R", "AL"})


def render_stamp(
    lines: tuple[str | Inline, ...],
    width: float,
    height: float,
    language: str,
    fonts: Path,
    style: HouseStyle | None = None,
) -> bytes:
    """A PDF of one page, width x height points, with the first line in bold; no ground of its own.

    PDF/A-2b, so that every font is in it. Lines that don't fit are set smaller, never cut.

    Raises:
        RenderError: a character that no font has.
    """
    return _set(lines, (width, height), language, fonts, style).pdf(["a-2b"], STAMPED_AT)


def picture_stamp(
    lines: tuple[str | Inline, ...], width: float, height: float, language: str, fonts: Path
) -> bytes:
    """The same as an SVG, for the screen. Raises RenderError."""
    return _set(lines, (width, height), language, fonts).pages()[0]


def _set(
    lines: tuple[str | Inline, ...],
    size: tuple[float, float],
    language: str,
    fonts: Path,
    style: HouseStyle | None = None,
) -> Typeset:
    inlines = tuple(_inline(line, language) if isinstance(line, str) else line for line in lines)
    files = stamp_files(inlines, size, language, style or HouseStyle())
    return Typesetter("stamp.typ", fonts).with_data(files)


def _inline(text: str, language: str) -> Inline:
    """A line without a right-to-left letter keeps its order: it is a Latin name or a date."""
    is_foreign = direction(language) == "rtl" and not any(
        unicodedata.bidirectional(character) in RIGHT_TO_LEFT for character in text
    )
    if is_foreign:
        return (Run(text, "en", "ltr", role=RunRole.NAME),)
    return (Run(text, language, direction(language)),)
