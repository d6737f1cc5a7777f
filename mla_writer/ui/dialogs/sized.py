# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A dialog as large as it likes to be, as far as the window behind it has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

TITLE_BAR = 60  # pixels that are left free for it
RIGHT_TO_LEFT_MARK = "\u200f"
BETWEEN = " · "  # parts of a line, in every script


def at_start(text: str, desk: Desk) -> str:
    """A name in its own direction that stands at the start of its line on every screen.

    Qt sets a text that begins with Latin letters to the left, on an Arabic screen too.
    """
    if not (desk.look.is_rtl and text):
        return text
    return "\n".join(RIGHT_TO_LEFT_MARK + desk.fixed(line) for line in text.split("\n"))


class SizedDialog(QDialog):
    """Goes with its closing; stays within its window at every text size."""

    def __init__(self, title: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.desk = desk

    def take_room(self, width: int, height: int) -> None:
        """Ask for so many pixels at 100 %; called once the content stands."""
        look, room = self.desk.look, self.window_behind().size()
        self.resize(
            min(look.text(width), room.width()), min(look.text(height), room.height() - TITLE_BAR)
        )

    def window_behind(self) -> QWidget:
        """The window in front of which it opens, whatever dialogs stand between."""
        behind: QWidget = self
        while isinstance(behind, QDialog) and (above := behind.parentWidget()) is not None:
            behind = above.window()
        return behind
