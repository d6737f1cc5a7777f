# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Name, version and licence of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mla_writer import __version__


def show_about(parent: QWidget) -> None:
    """Open the box; nothing waits for it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("MLA Writer")
    box.setText(f"MLA Writer {__version__}\nApache-2.0")
    box.open()
