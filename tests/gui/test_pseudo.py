# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A language a third longer than English, in both directions: nothing is cut or pushed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QTabWidget

from tests.gui.clipping import clipped
from tests.gui.pseudo import LONGER, pseudo, speak_pseudo
from tests.gui.screens import screens, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "en", "ar"


def test_the_language_is_longer_and_keeps_its_placeholders() -> None:
    message = "Section {number} of {count}: {title}"
    said = pseudo(message)
    assert said.format(number=1, count=2, title="x").startswith("[Šéçtîöñ 1 öf 2: x")
    assert len(said) >= LONGER * len(message) - 1
    assert said.endswith("]")


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_nothing_is_cut_in_a_longer_language(
    open_window: Callable[..., MainWindow],
    specimen: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    percent: int,
) -> None:
    speak_pseudo(monkeypatch)
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    assert window.drafting is not None
    found = {name: clipped(window) for name in screens(window)}
    window.drafting.go_to_answer("persons[p1].birth_date")
    window.drafting.port.answered.emit("persons[p1].birth_date", "2062-03-14")
    window.drafting.port.answered.emit("persons[p1].email", "no address")
    window.drafting.onward()
    settle()
    found["faults"] = clipped(window)
    for tab in range(3):
        window.drafting.open_pane(tab)
        settle()
        found[f"pane {tab}"] = clipped(window)
    assert not {name: parts for name, parts in found.items() if parts}
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768


@pytest.mark.parametrize("percent", [100, 200])
def test_no_setting_is_cut_in_a_longer_language(
    open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, percent: int
) -> None:
    speak_pseudo(monkeypatch)
    window = open_window(text_percent=percent)
    window.open_settings()
    settle()
    (dialog,) = window.findChildren(QDialog)
    (tabs,) = dialog.findChildren(QTabWidget)
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        settle()
        assert not clipped(dialog)
    assert dialog.width() <= window.width()
    dialog.close()
