# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What hindered somebody who wrote a request by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from mla_writer.checks.finding import Severity
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    return here


def stroke(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, keys)
    settle()


def typed(text: str) -> None:
    QTest.keyClicks(focus(), text)
    settle()


@pytest.fixture
def begun(open_window: Callable[..., MainWindow]) -> DraftingScreen:
    """A new request for a remote hearing and a controlled delivery, with nothing answered."""
    window = open_window()
    window.openings.start(("video_hearing", "controlled_delivery"))
    assert window.drafting is not None
    return window.drafting


def test_more_questions_keep_the_keyboard(begun: DraftingScreen) -> None:
    begun.visit("parties")
    settle()
    page = begun.stack.section
    assert page is not None
    more = next(
        one
        for one in page.findChildren(QPushButton)
        if one.text() == "More questions" and one.isVisible()
    )
    more.setFocus()
    stroke(Qt.Key.Key_Space)
    assert page.isAncestorOf(focus())
    assert begun.current_path.startswith("auth_central.")


def test_a_card_in_which_all_is_optional_shows_what_it_asks(begun: DraftingScreen) -> None:
    begun.visit("parties")
    settle()
    page = begun.stack.section
    assert page is not None
    shown = [one.path for one in begun.session.view().view.children("auth_central")][:2]
    central = page.grid.rows["auth_central"].editor
    lines = [one.accessibleName() for one in central.findChildren(QLineEdit) if one.isVisible()]
    labels = [
        begun.desk.label(found.field.label)
        for path in shown
        if (found := begun.session.view().view.question(path)) is not None
    ]
    assert lines == labels


def test_f8_takes_the_name_that_is_being_typed(begun: DraftingScreen) -> None:
    begun.go_to_answer("requested_state")
    settle()
    QTest.keyClicks(focus(), "austria")
    settle()
    begun.next_finding(1)
    settle()
    assert begun.session.answers.get("requested_state") == "AT"
    assert QApplication.activePopupWidget() is None
    assert begun.current_path != "requested_state"


def test_a_redraw_leaves_what_is_being_typed(begun: DraftingScreen) -> None:
    begun.go_to_answer("requested_state")
    settle()
    QTest.keyClicks(focus(), "aust")
    begun.redraw()
    box = focus()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "aust"


def test_continue_takes_the_name_that_is_being_typed(begun: DraftingScreen) -> None:
    begun.go_to_answer("requested_state")
    settle()
    QTest.keyClicks(focus(), "austria")
    begun.onward()
    settle()
    assert begun.session.answers.get("requested_state") == "AT"


def test_f8_goes_on_to_what_is_missing_past_the_advice_on_an_answer(begun: DraftingScreen) -> None:
    begun.go_to_answer("measures[m1].relation_to_case")
    settle()
    typed("She saw it.")
    look = begun.session.view()
    told = [one.severity for one in look.by_path.get("measures[m1].relation_to_case", ())]
    assert told
    assert not any(one.blocks for one in told), "advice only"
    begun.next_finding(1)
    blocking = {one.path for one in look.blocking}
    places = {each.path: at for at, each in enumerate(look.view.questions)}
    here = places["measures[m1].relation_to_case"]
    following = min(place for path, place in places.items() if path in blocking and place > here)
    assert places[begun.current_path] == following


def test_f8_still_goes_round_the_advice_once_it_came_there(drafting: DraftingScreen) -> None:
    drafting.session.answer("measures[m1].relevance", None)
    drafting.redraw()
    look = drafting.session.view()
    assert len(look.blocking) == 1
    advice = {one.path for one in look.findings if one.severity is Severity.ADVICE}
    seen = []
    for _ in range(4):
        drafting.next_finding(1)
        seen.append(drafting.current_path)
    assert seen[0] == look.blocking[0].path
    assert len(set(seen)) == min(4, 1 + len({one.path for one in look.findings} - {seen[0]}))
    assert set(seen[1:]) & advice


def test_f6_comes_back_to_the_answer(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("facts_inferred")
    window = drafting.window()
    areas = drafting.areas()
    areas[2][1]()
    settle()
    assert drafting.pane.isAncestorOf(focus())
    areas[1][1]()
    settle()
    assert drafting.path_under_keyboard == "facts_inferred"
    assert window is drafting.window()


def test_a_list_without_persons_leads_to_them_and_back(begun: DraftingScreen) -> None:
    begun.go_to_answer("measures[m1].witness")
    settle()
    stroke(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    link = focus()
    assert isinstance(link, QPushButton)
    assert link.text() == "Add a person first"
    stroke(Qt.Key.Key_Return)
    assert begun.current_path == "persons"
    begun.add_row()
    begun.edits.answer("persons[p1].family_name", "Huber")
    begun.go_back()
    settle()
    assert begun.current_path == "measures[m1].witness"
    assert not link.isVisible()
    typed("hub")
    assert begun.session.answers.get("measures[m1].witness") == "persons[p1]"


def test_a_part_of_a_zone_is_enough(begun: DraftingScreen) -> None:
    begun.go_to_answer("measures[m1].dates")
    begun.add_row()
    settle()
    typed("2027-01-20 10:00")
    stroke(Qt.Key.Key_Tab)
    typed("accr")
    begun.next_finding(1)
    settle()
    dates = begun.session.view().view.rows("measures[m1].dates")
    assert begun.session.answers.get(f"{dates[0]}.at") == {
        "at": "2027-01-20 10:00",
        "zone": "Africa/Accra",
    }


def test_of_a_long_line_that_was_left_the_beginning_shows(begun: DraftingScreen) -> None:
    begun.go_to_answer("auth_requesting.name")
    settle()
    line = focus()
    assert isinstance(line, QLineEdit)
    typed("Office of the Director of Public Prosecutions of the Republic")
    stroke(Qt.Key.Key_Tab)
    assert line.cursorPosition() == 0


def test_of_several_kinds_the_one_with_the_letters_in_its_name_is_ticked(
    open_window: Callable[..., MainWindow],
) -> None:
    home = open_window().home
    home.search.setFocus()
    typed("deliv")
    stroke(Qt.Key.Key_Return)
    assert home.kinds.ticked() == ("controlled_delivery",)
