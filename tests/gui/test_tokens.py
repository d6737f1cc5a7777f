# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every pair of colours that is used can be read: WCAG 2, level AA, in both themes."""

from __future__ import annotations

import pytest

from mla_writer.ui.tokens import DARK, LIGHT

TEXT, GRAPHIC = 4.5, 3.0  # WCAG 2.2: 1.4.3 for text, 1.4.11 for borders and icons
PAIRS = [
    ("text", "surface", TEXT), ("text", "subtle", TEXT), ("text", "canvas", TEXT),
    ("text", "select", TEXT), ("text", "neutral_soft", TEXT),
    ("text2", "surface", TEXT), ("text2", "subtle", TEXT), ("text2", "select", TEXT),
    ("text2", "neutral_soft", TEXT), ("text2", "ok_soft", TEXT), ("text2", "warn_soft", TEXT),
    ("text2", "primary_soft", TEXT), ("text2", "canvas", TEXT),
    ("text3", "surface", TEXT), ("text3", "subtle", TEXT), ("text3", "canvas", TEXT),
    ("text3", "neutral_soft", TEXT),
    ("primary", "surface", TEXT), ("primary", "subtle", TEXT), ("primary", "canvas", TEXT),
    ("primary", "primary_soft", TEXT), ("primary", "err_soft", TEXT),
    ("on_primary", "primary", TEXT),
    ("ok", "surface", TEXT), ("ok", "ok_soft", TEXT),
    ("warn", "surface", TEXT), ("warn", "subtle", TEXT), ("warn", "warn_soft", TEXT),
    ("err", "surface", TEXT), ("err", "subtle", TEXT), ("err", "err_soft", TEXT),
    ("err", "select", TEXT),
    ("rail_text", "rail", TEXT), ("rail_on", "rail_sel", TEXT),
    ("ink", "paper", TEXT), ("ink", "mark", TEXT),
    ("control", "surface", GRAPHIC), ("mark_edge", "mark", GRAPHIC),
    ("focus", "surface", 5.0), ("focus", "canvas", 5.0), ("focus", "subtle", 5.0),
]  # fmt: skip


def luminance(colour: str) -> float:
    """WCAG 2, relative luminance of #RRGGBB."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2, contrast ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_a_pair_can_be_read(theme: dict[str, str], front: str, ground: str, least: float) -> None:
    assert contrast(theme[front], theme[ground]) >= least


def test_the_measure_is_the_one_of_wcag() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21.0
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48
