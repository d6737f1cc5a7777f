# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Design tokens: every colour, size and space of the screens, in one table.

Contrast of each pair used is tested (WCAG 2, AA) in tests/gui/test_tokens.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark"]

LIGHT = {
    "canvas": "#EEF1F4", "surface": "#FFFFFF", "subtle": "#F6F8FA", "sunken": "#E9EDF1",
    "line": "#D6DCE3", "control": "#74808F",
    "text": "#18212C", "text2": "#465161", "text3": "#5B6776",
    "primary": "#175A8E", "on_primary": "#FFFFFF", "primary_soft": "#E3EEF7",
    "select": "#D5E6F4", "focus": "#0B63B8",
    "ok": "#1B6A43", "ok_soft": "#E3F2E9", "warn": "#875200", "warn_soft": "#FDF1DA",
    "err": "#B3241C", "err_soft": "#FCEAE8", "neutral_soft": "#ECEFF3",
    "rail": "#1C3550", "rail_text": "#D7E1EC", "rail_sel": "#2C4C6D", "rail_on": "#FFFFFF",
    "paper": "#FFFFFF", "ink": "#1A1A1A", "mark": "#FFF3C4", "mark_edge": "#9A6A00",
}  # fmt: skip
DARK = {
    "canvas": "#12171D", "surface": "#1A2129", "subtle": "#20282F", "sunken": "#0F1419",
    "line": "#333E4A", "control": "#7F8D9D",
    "text": "#E8EDF2", "text2": "#B9C4D0", "text3": "#9DA9B7",
    "primary": "#7DB8E8", "on_primary": "#0C1A27", "primary_soft": "#1F3447",
    "select": "#223B50", "focus": "#8CC8FF",
    "ok": "#7BCB9E", "ok_soft": "#1B3428", "warn": "#EDB95E", "warn_soft": "#3A2E17",
    "err": "#FF9C94", "err_soft": "#43211F", "neutral_soft": "#2A333D",
    "rail": "#0E151C", "rail_text": "#B9C4D0", "rail_sel": "#23323F", "rail_on": "#FFFFFF",
    "paper": "#E9E6DF", "ink": "#1A1A1A", "mark": "#F5DF9B", "mark_edge": "#9A6A00",
}  # fmt: skip
TYPE_SIZES = {"caption": 12, "body": 14, "h3": 15, "h2": 17, "h1": 21}
SPACE_GROWTH = 0.45  # space grows by this share of what text grows
TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)


@dataclass(frozen=True)
class Look:
    """How the screen looks for one reader: theme, text size in per cent, direction."""

    theme: Theme = "light"
    percent: int = 100
    is_rtl: bool = False

    @property
    def colours(self) -> dict[str, str]:
        """Colour by token name."""
        return DARK if self.theme == "dark" else LIGHT

    def text(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.percent / 100)

    def space(self, pixels: float) -> int:
        """A length that grows with the text, but less."""
        return round(pixels * (1 + (self.percent / 100 - 1) * SPACE_GROWTH))
