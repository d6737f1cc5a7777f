# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A window as a person sees it: shipped fonts, a clock that stands still, folders of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from shiboken6 import isValid

from mla_writer.services.opening import sample_draft
from mla_writer.services.settings import keep_settings
from mla_writer.storage.draft_file import write_draft
from mla_writer.storage.settings import Settings
from mla_writer.ui import app as start
from mla_writer.ui import style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    assert qapp is not None
    style.load_fonts()


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., MainWindow]]:
    """Opens a window in any language, theme and text size; it closes at the end of the test."""
    opened: list[MainWindow] = []

    def show(**settings: Any) -> MainWindow:
        chosen = replace(Settings(), **settings)
        keep_settings(chosen)  # as a window finds them: what starts a draft reads them too
        window = start.open_window(qapp, chosen, lambda: NOW)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        opened.append(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in filter(isValid, opened):  # pytest-qt closed it, and Qt may have deleted it
        window.close()
    from mla_writer.ui.tasks import wait_for_all

    assert wait_for_all(20000)


@pytest.fixture
def specimen(tmp_path: Path) -> Path:
    """The complete specimen as a draft of its own."""
    path = tmp_path / "case.mla"
    write_draft(path, sample_draft("01-ready"))
    return path


@pytest.fixture
def drafting(open_window: Callable[..., MainWindow], specimen: Path) -> DraftingScreen:
    """The specimen open in an English window."""
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    return window.drafting
