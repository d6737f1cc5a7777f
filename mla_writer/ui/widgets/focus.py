# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def holds_focus(widget: QWidget) -> bool:
    """Whether the keyboard is at a widget or inside it."""
    here = QApplication.focusWidget()
    return here is not None and (here is widget or widget.isAncestorOf(here))
