# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The small parts of the window: what they show and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QWidget,
)

from mla_writer.ui.columns import USUAL_WIDTHS
from mla_writer.ui.focus_ring import Ring, outline
from mla_writer.ui.page_view import around
from mla_writer.ui.widgets import TickLine, column, scrolled
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_ring_of_a_tick_box_leaves_its_words_free(
    open_window: Callable[..., MainWindow], specimen: Path, language: str
) -> None:
    window = open_window(screen_language=language)
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.visit("legal_basis")
    settle()
    box = window.focusWidget()
    assert isinstance(box, QCheckBox)
    line = box.parentWidget()
    assert isinstance(line, TickLine)
    assert outline(box).width() < box.width()
    ring = next(one for one in window.findChildren(Ring) if one.isVisible())
    words = next(one for one in line.findChildren(QLabel) if one.text())
    ground = ring.parentWidget()
    assert ground is not None
    place = words.geometry().translated(line.mapTo(ground, QPoint(0, 0)))
    assert not ring.geometry().intersects(place)


@pytest.mark.parametrize("percent", [100, 200])
def test_home_draws_the_progress_beside_its_words(
    open_window: Callable[..., MainWindow], specimen: Path, percent: int
) -> None:
    window = open_window(text_percent=percent)
    window.open(specimen)
    window.go_home()
    settle()
    bar = window.home.findChild(QProgressBar)
    assert bar is not None
    holder = bar.parentWidget()
    assert holder is not None
    others = [one for one in holder.children() if isinstance(one, QWidget) and one is not bar]
    assert others
    assert not [one for one in others if one.geometry().intersects(bar.geometry())]


def test_one_essential_left_isnt_none_in_arabic(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window(screen_language="ar")
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.session.answer("ref_own", None)
    window.drafting.go_to_step("facts")
    assert window.drafting.session.view().essential_left == 1
    words = [one.text() for one in window.drafting.panel.findChildren(QLabel)]
    assert "بقيت إجابة لازمة" in words


def test_what_is_typed_takes_the_place_of_choose_one(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    window.openings.start(("bank_records",))
    assert window.drafting is not None
    window.drafting.visit("parties")
    settle()
    box = window.focusWidget()
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Gha")
    assert box.currentText() == "Gha"


def test_columns_keep_the_widths_that_the_person_chose(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window(text_percent=150)
    window.open(specimen)
    settle()
    assert window.drafting is not None
    assert window.drafting.widths() == USUAL_WIDTHS
    window.set_size(100)
    settle()
    assert window.drafting.widths() == USUAL_WIDTHS
    splitter = window.drafting.findChild(QSplitter)
    assert splitter is not None
    splitter.moveSplitter(300, 1)
    splitter.splitterMoved.emit(300, 1)
    assert window.drafting.widths()[0] == pytest.approx(300, abs=2)
    window.set_size(150)
    settle()
    assert window.drafting.widths()[0] == pytest.approx(300, abs=2)


def test_paper_is_laid_round_the_marks() -> None:
    sheet = QRectF(0, 0, 100, 100)
    path = around(sheet, [QRectF(10, 10, 20, 20), QRectF(15, 15, 20, 20)])
    assert path.contains(QRectF(50, 50, 10, 10))
    assert not path.intersects(QRectF(16, 16, 5, 5))


def test_buttons_of_the_pane_show_only_where_there_is_one(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    window = open_window(text_percent=200)
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.go_to_step("facts")
    settle()
    names = {"Preview", f"Checks {len(window.drafting.session.view().findings)}", "Guidance"}
    assert names <= shown(window)
    window.drafting.go_to_step("review")
    settle()
    assert not names & shown(window)


def test_what_has_the_keyboard_stays_in_sight_until_the_person_scrolls(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    above, answer = QWidget(), QLineEdit()
    area = scrolled(column(window.desk, above, answer))
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    answer.setFocus()
    area.show_widget(answer)
    settle(200)
    above.setMinimumHeight(2000)
    settle()
    assert area.viewport().rect().contains(answer.mapTo(area.viewport(), QPoint(0, 0)))
    area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    above.setMinimumHeight(3000)
    settle()
    assert area.verticalScrollBar().value() == 0


def shown(window: MainWindow) -> set[str]:
    """The words on the buttons of the bar of sections."""
    assert window.drafting is not None
    buttons = window.drafting.bar.findChildren(QPushButton)
    return {one.text() for one in buttons if one.isVisible()}
