# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A list of a thousand rows: built as they come into sight, and none of them lost."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget

from mla_writer.forms.answers import Answers
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui.dialogs.go_to import GoTo
from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.editors.repeat_rows import Row, RowCard, RowLine
from mla_writer.ui.review_row import ReviewRow
from mla_writer.ui.step_rows import REVIEW
from mla_writer.ui.widgets import Scrolled, WrappedLink
from mla_writer.ui.widgets.scrolled import around
from tests.benchmarks.cases import account, opened, with_many_accounts
from tests.gui.screens import settle, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

STEP = "measures[m1]"
ACCOUNTS = "measures[m1].accounts"
SOME = 120  # built rows: what is in sight, what stands around it, and not a thousand


@pytest.fixture
def window(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """Case 01 with a thousand accounts more, at their step."""
    file = tmp_path / "many.mla"
    write_draft(file, opened(with_many_accounts()).draft)
    shown = open_window()
    shown.open(file)
    screen(shown).go_to_step(STEP)
    settle()
    return shown


def screen(window: MainWindow) -> DraftingScreen:
    assert window.drafting is not None
    return window.drafting


def group(window: MainWindow) -> RepeatEditor:
    found = screen(window).findChildren(RepeatEditor)
    (accounts,) = (one for one in found if one.path == ACCOUNTS and not one.isHidden())
    return accounts


def built(window: MainWindow) -> dict[str, Row]:
    rows = [row for row in group(window).findChildren(Row) if not row.isHidden()]
    return {row.path: row for row in sorted(rows, key=lambda row: row.y())}


def paths(window: MainWindow) -> tuple[str, ...]:
    return screen(window).session.view().view.rows(ACCOUNTS)


def focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the keyboard"
    return here


def focused_row(window: MainWindow) -> str:
    here = QApplication.focusWidget()
    held = (path for path, row in built(window).items() if here and row.isAncestorOf(here))
    return next(held, "")


def is_in_sight(widget: QWidget) -> bool:
    settle(200)
    area = widget.parentWidget()
    while not isinstance(area, Scrolled):
        assert area is not None
        area = area.parentWidget()
    seen = area.viewport()
    middle = widget.mapTo(seen, widget.rect().center())
    return seen.rect().contains(middle)


def test_rows_out_of_sight_are_not_built(window: MainWindow) -> None:
    shown, rows = built(window), paths(window)
    assert len(rows) == 1001
    assert len(shown) < SOME
    assert next(iter(shown)) == rows[0]
    assert list(shown)[-1] == rows[-1]
    assert [row for row in rows if row in shown] == list(shown)


def test_scrolling_brings_rows_at_their_places(window: MainWindow) -> None:
    area = next(
        one for one in screen(window).findChildren(Scrolled) if one.isAncestorOf(group(window))
    )
    whole = area.widget()
    assert whole is not None
    height = whole.height()
    bar = area.verticalScrollBar()
    for at in (0.2, 0.9, 0.5):
        bar.setValue(int(bar.maximum() * at))
        settle()
        visible = [row for row in built(window).values() if not row.visibleRegion().isEmpty()]
        assert len(visible) > 8, "the page shows rows without a gap"
        tops = [row.y() for row in visible]
        steps = {after - before for before, after in pairwise(tops)}
        assert len(steps) == 1, "all as high, none left out"
        assert whole.height() == height, "what isn't built has its room"
        assert len(built(window)) < SOME


def test_a_finding_leads_to_the_nine_hundredth(window: MainWindow) -> None:
    path = f"{paths(window)[899]}.iban"
    drafting = screen(window)
    drafting.edits.answer(f"{paths(window)[899]}.scheme", "iban")
    drafting.edits.answer(path, "DE00 0000 0000 0000 0000 00")
    drafting.go_to_step("facts")
    finding = next(one for one in drafting.session.view().findings if one.path == path)
    drafting.pane.checks.asked_for.emit(finding.path)
    settle(200)
    assert drafting.current_step == STEP
    assert drafting.current_path == path
    card = built(window)[paths(window)[899]]
    assert isinstance(card, RowCard)
    assert card.isAncestorOf(focus())
    assert is_in_sight(focus())
    assert len(built(window)) < SOME


def test_tab_goes_from_row_to_row_both_ways(window: MainWindow) -> None:
    rows = paths(window)
    first = built(window)[rows[0]]
    first.target().setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(2 * 60):
        walked.append(focused_row(window))
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert walked == [row for row in rows[:60] for _ in range(2)]
    assert is_in_sight(focus())
    for _ in range(5):
        QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    assert focused_row(window) == rows[57]


def test_tab_comes_in_at_the_ends(window: MainWindow) -> None:
    rows = paths(window)
    adds = [one for one in group(window).findChildren(QPushButton) if one.text() == "Add"]
    adds[-1].setFocus()
    QTest.keyClick(adds[-1], Qt.Key.Key_Backtab)
    assert focused_row(window) == rows[-1]
    assert is_in_sight(focus())
    QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    assert focused_row(window) == rows[-2]


def test_arrows_pages_and_ends_walk(window: MainWindow) -> None:
    rows = paths(window)
    built(window)[rows[0]].target().setFocus()
    for key, at in (
        (Qt.Key.Key_PageDown, 10),
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_PageDown, 21),
        (Qt.Key.Key_Up, 20),
        (Qt.Key.Key_End, len(rows) - 1),
        (Qt.Key.Key_PageUp, len(rows) - 11),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
    ):
        QTest.keyClick(focus(), key)
        assert focused_row(window) == rows[at]
        assert is_in_sight(focus())


def test_the_five_hundredth_is_deleted_and_comes_back(window: MainWindow) -> None:
    drafting, rows = screen(window), paths(window)
    before = drafting.session.answers.get(ACCOUNTS)
    group(window).open(rows[499])
    group(window).delete(rows[499])
    assert paths(window) == (*rows[:499], *rows[500:])
    assert focused_row(window) == rows[500], "the next row has the keyboard"
    settle()
    assert built(window)[rows[500]].target().accessibleDescription().startswith("500 of 1000")
    drafting.undo()
    assert drafting.session.answers.get(ACCOUNTS) == before
    assert paths(window) == rows
    assert focused_row(window) == rows[499]


def test_a_new_row_opens_at_the_end(window: MainWindow) -> None:
    rows = paths(window)
    built(window)[rows[0]].target().setFocus()
    group(window).add_row()
    added = paths(window)[-1]
    assert paths(window)[:-1] == rows
    assert isinstance(built(window)[added], RowCard)
    assert focused_row(window) == added
    assert is_in_sight(focus())


def test_a_moved_row_keeps_the_keyboard(window: MainWindow) -> None:
    rows = paths(window)
    group(window).open(rows[700])
    group(window).move_row(rows[700], -1)
    assert paths(window)[699:701] == (rows[700], rows[699])
    assert focused_row(window) == rows[700]
    settle()
    shown = list(built(window))
    assert shown.index(rows[700]) + 1 == shown.index(rows[699])


def test_another_language_keeps_the_row(window: MainWindow) -> None:
    row = paths(window)[899]
    group(window).open(row)
    path = screen(window).current_path
    window.set_language("ar")
    settle(200)
    assert screen(window).current_path == path
    assert focused_row(window) == row
    assert len(built(window)) < SOME


def test_a_search_finds_a_row_by_its_name(window: MainWindow) -> None:
    window.go_to()
    settle()
    (dialog,) = window.findChildren(GoTo)
    line, places = dialog.findChild(QLineEdit), dialog.findChild(QListWidget)
    assert isinstance(line, QLineEdit)
    assert isinstance(places, QListWidget)
    QTest.keyClicks(line, "logistics 877 ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(200)
    row = paths(window)[877]
    assert screen(window).session.answers.get(f"{row}.holder") == "Golden Bean Logistics 877 Ltd"
    assert focused_row(window) == row


def test_an_answer_in_sight_is_drawn_and_one_out_of_sight_when_it_comes(
    window: MainWindow,
) -> None:
    rows = paths(window)
    screen(window).edits.answer(f"{rows[800]}.holder", "Quillfeather")
    assert rows[800] not in built(window)
    built(window)[rows[0]].target().setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_End)
    for _ in range(20):
        QTest.keyClick(focus(), Qt.Key.Key_PageUp)
    line = built(window)[rows[800]]
    assert isinstance(line, RowLine)
    assert "Quillfeather" in line.target().accessibleName()


@pytest.fixture
def faulty(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """The same with a fault in each of the thousand."""
    tree = dict(with_many_accounts().tree)
    measures = tree["measures"]
    assert isinstance(measures, list)
    first = measures[0]
    assert isinstance(first, dict)
    accounts = [{**account(number), "scheme": "iban", "iban": "DE00"} for number in range(1, 1001)]
    tree["measures"] = [{**first, "accounts": list(accounts)}, *measures[1:]]
    file = tmp_path / "faulty.mla"
    write_draft(file, opened(Answers(tree)).draft)
    shown = open_window()
    shown.open(file)
    return shown


def links(root: QWidget, words: str) -> list[QPushButton]:
    found = root.findChildren(QPushButton)
    return [one for one in found if one.text().startswith(words) and one.isVisible()]


def test_a_thousand_findings_come_a_page_at_a_time(faulty: MainWindow) -> None:
    drafting = screen(faulty)
    drafting.visit(STEP)
    drafting.check()
    settle()
    cards = len(links(drafting.pane, "Go to the answer"))
    assert cards < 100
    (more,) = links(drafting.pane, "Show more (")[:1]
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    settle()
    assert len(links(drafting.pane, "Go to the answer")) > cards
    assert focus().accessibleName().startswith("Go to the answer"), "at the first that came"
    assert focus() is links(drafting.pane, "Go to the answer")[30]


def test_the_summary_of_a_page_counts_all_and_names_the_first(faulty: MainWindow) -> None:
    drafting = screen(faulty)
    drafting.visit(STEP)
    drafting.onward()
    page = drafting.stack.section
    assert page is not None
    said = words(page)
    assert "There are problems with 1000 answers" in said
    assert "F8 leads from each to the next." in said
    assert len(page.findChildren(WrappedLink)) == 10


def test_the_review_of_a_thousand_findings_is_drawn_in_part(faulty: MainWindow) -> None:
    drafting = screen(faulty)
    drafting.visit(REVIEW)
    settle()
    lines = drafting.review.findChildren(ReviewRow)
    assert len(lines) < 400
    (more,) = links(drafting.review, "Show more (")
    more.click()
    settle()
    assert len(drafting.review.findChildren(ReviewRow)) > len(lines) > 100


def test_a_new_row_and_a_row_gone_to_are_seen_whole(window: MainWindow) -> None:
    row = paths(window)[500]
    screen(window).go_to_answer(row)
    settle(250)
    card = built(window)[row]
    seen = around(card)
    assert seen is not None
    top = card.mapTo(seen.viewport(), card.rect().topLeft()).y()
    bottom = card.mapTo(seen.viewport(), card.rect().bottomLeft()).y()
    assert top >= 0
    assert bottom <= seen.viewport().height() or top < 30
