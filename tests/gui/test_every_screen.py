# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What must hold on each screen: every control has a name, no text is clipped, Arabic mirrors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QScrollBar, QTabWidget, QWidget

from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.ui.step_rows import SIGN
from tests.gui.clipping import clipped
from tests.gui.conftest import NOW
from tests.gui.screens import screens, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow


def nameless(window: QWidget) -> list[str]:
    """Controls that take the keyboard and say nothing to a screen reader."""
    return [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}"
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(part, QScrollBar)
        and not is_inner(part)
        and not said(part)
    ]


def is_inner(part: QWidget) -> bool:
    """The line of a list box and the ground of a scroll area speak through what holds them."""
    proxied = part.focusProxy() is not None
    holder = part.parentWidget()
    return proxied or (holder is not None and holder.focusProxy() is part)


def said(part: QWidget) -> str:
    text = part.text() if isinstance(part, QAbstractButton) else ""
    return part.accessibleName() or text


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_every_control_has_a_name(
    open_window: Callable[..., MainWindow], specimen: Path, language: str
) -> None:
    window = open_window(screen_language=language)
    window.open(specimen)
    found = {name: nameless(window) for name in screens(window)}
    assert not {name: parts for name, parts in found.items() if parts}


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_no_text_is_clipped(
    open_window: Callable[..., MainWindow], specimen: Path, language: str, percent: int
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    found = {name: clipped(window) for name in screens(window)}
    assert not {name: parts for name, parts in found.items() if parts}
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_no_text_is_clipped_when_signing(
    open_window: Callable[..., MainWindow],
    specimen: Path,
    tmp_path: Path,
    qtbot: QtBot,
    language: str,
    percent: int,
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    drafting = window.drafting
    assert drafting is not None
    key, trust = demo_key(tmp_path / "keys", NOW)
    drafting.finalise()
    qtbot.waitUntil(lambda: drafting.current_step == SIGN, timeout=30000)
    drafting.sign.use_key(key)
    settle()
    assert not clipped(window)
    drafting.sign.sign_with(PIN)
    qtbot.waitUntil(lambda: drafting.sign.is_judged, timeout=30000)
    drafting.sign.trust(trust)
    qtbot.waitUntil(lambda: drafting.sign.is_judged, timeout=30000)
    settle()
    assert not clipped(window)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_no_text_is_clipped_in_dialogs(
    open_window: Callable[..., MainWindow], specimen: Path, language: str, percent: int
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    window.go_to()
    window.open_settings()
    settle()
    found = {type(one).__name__: clipped(one) for one in window.findChildren(QDialog)}
    assert set(found) == {"GoTo", "SettingsDialog"}
    tabs = window.findChildren(QTabWidget)
    assert len(tabs) == 1
    tabs[0].setCurrentIndex(1)
    settle()
    found["second tab"] = clipped(tabs[0])
    assert not {name: parts for name, parts in found.items() if parts}
    screen = window.size()
    for dialog in window.findChildren(QDialog):
        assert dialog.width() <= screen.width()
        assert dialog.height() <= screen.height()
        dialog.close()


def test_dark_screens_need_no_more_room(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window(theme="dark")
    window.open(specimen)
    found = {name: clipped(window) for name in screens(window)}
    assert not {name: parts for name, parts in found.items() if parts}


def test_arabic_mirrors_the_window_and_leaves_the_letter_as_it_is(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window()
    window.open(specimen)
    window.set_language("ar")
    settle()
    assert window.drafting is not None
    middle = window.width() // 2
    assert window.places.rail.mapTo(window, QPoint(0, 0)).x() > middle
    assert window.drafting.steps.mapTo(window, QPoint(0, 0)).x() > middle
    assert window.drafting.pane.mapTo(window, QPoint(0, 0)).x() < middle
    window.drafting.go_to_answer("facts_established")
    area = window.focusWidget()
    assert area is not None
    assert area.layoutDirection() is Qt.LayoutDirection.LeftToRight
    window.drafting.next_language()
    window.drafting.go_to_answer("facts_established")
    area = window.focusWidget()
    assert area is not None
    assert area.layoutDirection() is Qt.LayoutDirection.RightToLeft
    window.drafting.go_to_answer("ref_own")
    code = window.focusWidget()
    assert code is not None
    window.set_language("en")
    assert window.drafting.current_path == "ref_own"


def test_the_window_makes_room_as_text_grows(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    assert window.drafting.pane.isVisible()
    window.set_size(150)
    settle()
    assert not window.drafting.pane.isVisible()
    assert window.drafting.strip.isVisible()
    window.drafting.toggle_pane()
    settle()
    assert window.drafting.pane.isVisible()
    window.set_size(200)
    settle()
    assert not window.places.rail.isVisible()
    assert window.drafting.bar.isVisible()
    assert not window.drafting.panel.isVisible()
    window.set_size(100)
    settle()
    assert window.drafting.pane.isVisible()
    assert window.places.rail.isVisible()
