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
