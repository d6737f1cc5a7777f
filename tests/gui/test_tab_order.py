# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tab goes from question to question as they are read, whenever their cards were built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from mla_writer.ui.place_rail import PlaceRail
from mla_writer.ui.tab_order import stops
from tests.gui.screens import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.ui.screens.drafting import DraftingScreen

MOST = 400


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    return here


def stroke(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, keys)
    settle(1)


def typed(text: str) -> None:
    QTest.keyClicks(focus(), text)


def place(widget: QWidget, page: QWidget) -> tuple[int, int]:
    at = widget.mapTo(page, widget.rect().center())
    return (at.y(), at.x())


def test_a_name_and_its_authority_are_typed_one_after_the_other(drafting: DraftingScreen) -> None:
    drafting.visit("parties")
    drafting.session.answer("auth_central.name", None)
    drafting.redraw()
    drafting.go_to_answer("requesting_state_name")
    typed(" (the State)")
    stroke(Qt.Key.Key_Tab)
    typed("Ministry of Justice")
    answers = drafting.session.answers
    assert answers.get("requesting_state_name") == "Republic of Ghana (the State)"
    assert answers.get("auth_central.name") == "Ministry of Justice"


def test_tab_leads_from_text_to_text_past_the_references(drafting: DraftingScreen) -> None:
    drafting.visit("facts")
    drafting.go_to_answer("facts_established")
    stroke(Qt.Key.Key_Tab)
    typed("And then. ")
    assert str(drafting.session.answers.get("facts_inferred")).startswith("And then. ")
    stroke(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert drafting.current_path == "facts_established"


def test_ctrl_space_offers_the_references_and_return_takes_one(drafting: DraftingScreen) -> None:
    drafting.visit("facts")
    drafting.go_to_answer("facts_more")
    settle()
    stroke(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert drafting.session.answers.get("facts_more") == "⟦annex:a1⟧"
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    assert drafting.current_path == "facts_more"


def test_each_page_is_walked_from_top_to_bottom(drafting: DraftingScreen) -> None:
    """A page that is one column: each stop stands below the one before, or on its line."""
    for step in [view.step.id for view in drafting.session.view().steps]:
        drafting.visit(step)
        settle()
        page = drafting.stack.section
        assert page is not None
        wanted = list(stops(page))
        assert wanted, step
        wanted[0].setFocus(Qt.FocusReason.OtherFocusReason)
        walked = [wanted[0]]
        for _ in range(MOST):
            stroke(Qt.Key.Key_Tab)
            if not page.isAncestorOf(focus()):
                break
            walked.append(focus())
        assert len(walked) < MOST
        tops = [place(each, page)[0] for each in _rows_of(drafting, walked)]
        assert tops == sorted(tops), step
        assert drafting.foot.isAncestorOf(focus()), f"after {step} comes {focus()}"


def _rows_of(drafting: DraftingScreen, walked: list[QWidget]) -> list[QWidget]:
    """The cells of the page's own questions in which the stops stand, in the order of walking."""
    page = drafting.stack.section
    assert page is not None
    cells = [row.below for row in page.grid.rows.values() if row.is_shown]
    return [cell for each in walked for cell in cells if cell.isAncestorOf(each)]


def test_a_round_of_the_window_goes_by_its_areas(drafting: DraftingScreen) -> None:
    drafting.go_to_step("facts")
    settle()
    window = drafting.window()
    rail = window.findChild(PlaceRail)
    areas = (rail, drafting.head, drafting.steps, drafting.stack, drafting.foot, drafting.pane)
    walked = [
        next(at for at, area in enumerate(areas) if is_in(area, one)) for one in stops(window)
    ]
    assert walked == sorted(walked)
    assert set(walked) == set(range(len(areas)))


def is_in(area: QWidget | None, widget: QWidget) -> bool:
    assert area is not None
    return area is widget or area.isAncestorOf(widget)
