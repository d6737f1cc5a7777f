# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the window needs of its binding to Qt.

PySide6 6.12.0 takes a reference from None at each call that gives nothing: below Python 3.12,
where None can die, the program then ends after some minutes ("deallocating None").
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 2000
NOISE = 200


def test_calls_that_give_nothing_take_no_reference_from_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setEnabled(True)
        font.setPixelSize(12)
    assert sys.getrefcount(None) > before - NOISE
