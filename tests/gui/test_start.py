# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The first second: home can be used, while drafts and treaty data are still being read."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMessageBox

from mla_writer.errors import Fault, FormError
from mla_writer.i18n import LANGUAGES
from mla_writer.services import draft_files, opening
from mla_writer.storage.settings import Settings
from mla_writer.ui import app
from mla_writer.ui.languages import OWN_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.forms.schema import FormDefinition
    from mla_writer.ui.main_window import MainWindow

READING = "Reading your drafts…"


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_names_itself_as_cldr_does(code: str) -> None:
    name = str(Locale.parse(code).languages[code])
    assert OWN_NAMES[code] == name[:1].upper() + name[1:]


@pytest.fixture
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The form is read only when the test lets it."""
    go, read = threading.Event(), opening.open_form

    def wait(name: str) -> FormDefinition:
        assert go.wait(20)
        return read(name)

    monkeypatch.setattr(opening, "open_form", wait)
    yield go
    go.set()


def words(window: MainWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)]


def tells_the_age(window: MainWindow) -> bool:
    return any(one.startswith("Treaty data of") for one in words(window))


def test_home_is_used_while_the_drafts_are_read(
    open_window: Callable[..., MainWindow],
    specimen: Path,
    held_back: threading.Event,
    qtbot: QtBot,
) -> None:
    window = open_window(recent=(str(specimen),))
    qtbot.waitUntil(lambda: READING in words(window))
    tick = window.home.findChildren(QCheckBox)[0]
    tick.click()
    assert "1 kind chosen" in words(window)
    held_back.set()
    qtbot.waitUntil(lambda: READING not in words(window), timeout=20000)
    assert any("sections" in one or "Ready" in one for one in words(window))
    assert tick.isChecked()


def test_the_age_of_the_treaty_data_comes_when_they_are_read(
    open_window: Callable[..., MainWindow], held_back: threading.Event, qtbot: QtBot
) -> None:
    window = open_window()
    assert not tells_the_age(window)
    held_back.set()
    qtbot.waitUntil(lambda: tells_the_age(window), timeout=20000)
    window.set_theme("dark")  # what was read once stays known
    qtbot.waitUntil(lambda: tells_the_age(window))


def test_a_form_that_cannot_be_read_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, specimen: Path
) -> None:
    def broken(_: str) -> FormDefinition:
        raise FormError((Fault("sections/facts.yaml", 3, "fields", "This is not a list."),))

    for user in (opening, draft_files):
        monkeypatch.setattr(user, "open_form", broken)
    window = app.open_window(qapp, Settings(recent=(str(specimen),)))
    qtbot.addWidget(window)
    window.show()

    def told() -> list[str]:
        return [box.text() for box in window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: bool(told()), timeout=20000)
    assert "sections/facts.yaml" in told()[0]
    assert READING not in words(window)
    assert any("sections/facts.yaml" in one for one in words(window))
    qtbot.wait(100)
    assert len(told()) == 1
