# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A page that was laid anew gives each part the height that it needs, in a request just begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QWidget

from mla_writer.ui.basis.bases import BasesEditor
from mla_writer.ui.widgets import Wrapped, release
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def begun(window: MainWindow, *measures: str) -> DraftingScreen:
    """A new request between two States."""
    window.openings.start(measures)
    assert window.drafting is not None
    for path, state in (("requesting_state", "PH"), ("requested_state", "RO")):
        window.drafting.port.answered.emit(path, state)
    return window.drafting


def squeezed(page: QWidget) -> list[str]:
    """The parts that are lower than what stands in them."""
    return [
        f"{type(part).__name__}: {part.height()} of {part.heightForWidth(part.width())} px"
        for part in page.findChildren(QWidget)
        if part.isVisible() and part.heightForWidth(part.width()) > part.height()
    ]


@pytest.mark.usefixtures("qapp")
def test_a_widget_laid_anew_tells_its_new_place_of_its_height() -> None:
    ground = QWidget()
    grid = QGridLayout(ground)
    text = Wrapped("one")
    grid.addWidget(text, 0, 0)
    release(grid)
    grid.addWidget(text, 0, 0)
    place = grid.itemAt(0)
    assert place is not None
    low = place.heightForWidth(100)
    text.setText("many words " * 40)
    assert place.heightForWidth(100) == text.heightForWidth(100) > low


@pytest.mark.parametrize("language", ["en", "ar"])
def test_cards_keep_their_height_when_one_is_ticked(
    open_window: Callable[..., MainWindow], language: str
) -> None:
    drafting = begun(open_window(screen_language=language), "preservation")
    drafting.visit("legal_basis")
    settle()
    page = drafting.stack.section
    assert page is not None
    editor = page.grid.rows["bases"].editor
    assert isinstance(editor, BasesEditor)
    for card in editor.board.on_page()[:2]:
        card.box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(card.box, Qt.Key.Key_Space)
        settle()
        assert card.box.isChecked()
        assert not squeezed(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_new_entry_has_its_height(open_window: Callable[..., MainWindow], language: str) -> None:
    drafting = begun(open_window(screen_language=language), "preservation")
    drafting.visit("proceedings")
    settle()
    page = drafting.stack.section
    assert page is not None
    for _ in range(2):
        drafting.port.row_added.emit("case_numbers", "")
        settle()
        assert not squeezed(page)
