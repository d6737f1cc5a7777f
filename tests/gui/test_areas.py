# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Text of several lines stands on the side where its language begins, as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mla_writer.ui.editors.long import Area
from mla_writer.ui.widgets.areas import runs_left

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

ARABIC, LATIN = "هذا نص عربي.", "Latin text."


def middle_of_ink(picture: QImage) -> float:
    """Where the letters stand, from 0 (left) to 1 (right)."""
    ground = picture.pixelColor(picture.width() // 2, picture.height() - 8).lightness()
    inked = [
        x
        for x in range(8, picture.width() - 8)
        for y in range(8, picture.height() - 8)
        if abs(picture.pixelColor(x, y).lightness() - ground) > 60
    ]
    assert inked
    return (min(inked) + max(inked)) / 2 / picture.width()


@pytest.mark.parametrize("is_rtl", [True, False])
def test_text_stands_on_its_own_side(qtbot: QtBot, *, is_rtl: bool) -> None:
    area = Area(is_rtl=is_rtl)
    qtbot.addWidget(area)
    area.resize(600, 90)
    area.show()
    for text, is_right in ((ARABIC, True), (LATIN, False), (f"1. {ARABIC}", True)):
        area.setPlainText(text)
        assert (middle_of_ink(area.grab().toImage()) > 0.5) is is_right


@pytest.mark.parametrize("is_rtl", [True, False])
def test_what_has_no_letters_stands_where_the_letter_begins(qtbot: QtBot, *, is_rtl: bool) -> None:
    area = Area(is_rtl=is_rtl)
    qtbot.addWidget(area)
    area.resize(600, 90)
    area.show()
    QTest.keyClicks(area, "12 345")
    assert (middle_of_ink(area.grab().toImage()) > 0.5) is is_rtl
    QTest.keyClicks(area, " euros")
    assert middle_of_ink(area.grab().toImage()) < 0.5


@pytest.mark.parametrize(
    ("text", "expected"), [("", None), ("12", None), ("a", False), ("«ب", True), ("\u2066a", False)]
)
def test_the_first_letter_decides(text: str, *, expected: bool | None) -> None:
    for otherwise in (True, False):
        assert runs_left(text, otherwise=otherwise) is (otherwise if expected is None else expected)
