# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A window to draw pictures of: nobody's settings, a clock that stands still, time to settle."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer.ui import app as start
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mla_writer.storage.settings import Settings
    from mla_writer.ui.main_window import MainWindow

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
PATIENCE = 300  # of 100 ms


def at_home(folder: Path) -> None:
    """The settings and drafts of nobody."""
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = str(folder)


def opened(application: QApplication, settings: Settings) -> MainWindow:
    """A window in one look, as large as a small laptop's screen."""
    window = start.open_window(application, settings, lambda: NOW)  # pictures don't tell the time
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    settle()
    return window


def wait(is_so: Callable[[], bool]) -> bool:
    """Let the window work until something is so."""
    for _ in range(PATIENCE):
        if is_so():
            return True
        settle(100)
    return False
