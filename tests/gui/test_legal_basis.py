# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The step Legal basis: cards, what choosing means, reasons, confirmations, own treaties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from mla_writer.services.basis_rows import own_rows
from mla_writer.ui.basis.bases import BasesEditor
from mla_writer.ui.basis.channel import ChannelEditor
from mla_writer.ui.basis.language import AcceptedEditor
from mla_writer.ui.dialogs.article_table import CODE
from mla_writer.ui.dialogs.compare import CompareDialog
from mla_writer.ui.dialogs.confirm_fact import ConfirmFact
from mla_writer.ui.dialogs.own_treaty import OwnTreaty
from mla_writer.ui.dialogs.reading import ReadingDialog
from tests.gui.clipping import clipped
from tests.gui.screens import press, settle, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.dialogs.entry import Entry
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

SEEN = "UN Treaty Collection, page read on screen"


def editor(drafting: DraftingScreen, path: str = "bases") -> QWidget:
    drafting.go_to_answer(path)
    settle()
    page = drafting.stack.section
    assert page is not None
    return page.grid.rows[path].editor


def bases(drafting: DraftingScreen) -> BasesEditor:
    made = editor(drafting)
    assert isinstance(made, BasesEditor)
    return made


def between(drafting: DraftingScreen, requesting: str, requested: str) -> BasesEditor:
    for path, state in (("requesting_state", requesting), ("requested_state", requested)):
        drafting.port.answered.emit(path, state)
    return bases(drafting)


def opened(drafting: DraftingScreen, kind: type[QDialog]) -> QDialog:
    settle()
    found = [one for one in drafting.window().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def fill(entry: Entry, text: str) -> None:
    assert isinstance(entry.field, QLineEdit)
    entry.field.setText(text)


# -- cards ---------------------------------------------------------------------------------


def test_a_card_tells_both_states_their_source_and_its_date(drafting: DraftingScreen) -> None:
    card = bases(drafting).board.cards["UNTOC"]
    said = words(card)
    assert "Ghana: in force since 20 Sep 2012 (computed)." in said
    assert "Austria: in force since 23 Oct 2004 (computed)." in said
    assert "Source: UN Treaty Collection (MTDSG) table, as of 27 Jan 2014." in said
    assert "These facts are old. Confirm them." in said
    assert "Proposed" in said
    assert "in force since 20 Sep 2012" in card.box.accessibleDescription()


def test_above_the_cards_stand_the_states_and_the_day(drafting: DraftingScreen) -> None:
    made = bases(drafting)
    bars = [one.accessibleName() for one in made.findChildren(QFrame)]
    assert "Ghana asks Austria" in bars
    assert "checked for 23 Nov 2026" in words(made)


def test_one_state_alone_is_answered_with_what_to_do(drafting: DraftingScreen) -> None:
    drafting.port.answered.emit("requested_state", None)
    made = bases(drafting)
    assert "Two different States are needed." in words(made)
    assert not made.board.isVisible()
    made._go()
    assert (drafting.current_step, drafting.current_path) == ("parties", "requested_state")


def test_what_covers_other_cases_is_folded_away_and_what_cannot_be_cited_is_off(
    drafting: DraftingScreen,
) -> None:
    board = bases(drafting).board
    assert [card.card.code for card in board.on_page()] == ["UNTOC", "ETS30"]
    assert not board.cards["UNCAC"].isVisible()
    board.outside.opener.click()
    settle()
    assert board.cards["UNCAC"].isVisible()
    closed = board.cards["BUDAPEST-P2"]
    assert not closed.box.isEnabled()
    assert "Not in force. It can't be cited." in words(closed)
    assert "Not available" in words(closed)


def test_the_unread_are_found_by_name(drafting: DraftingScreen) -> None:
    board = bases(drafting).board
    board.unread.opener.setFocus()
    QTest.keyClick(board.unread.opener, Qt.Key.Key_Space)
    settle()
    assert QApplication.focusWidget() is board.search
    QTest.keyClicks(board.search, "riyadh")
    settle()
    shown = [code for code, card in board.cards.items() if card.isVisible()]
    assert shown == ["UNTOC", "ETS30", "RIYADH83"]
    assert "Nothing is known of both States." in words(board.cards["RIYADH83"])
    board.cards["RIYADH83"].box.click()
    assert drafting.session.answers.get("bases") == ["UNTOC", "RIYADH83"]
    QTest.keyClicks(board.search, "xyz")
    settle()
    assert "No instrument has this in its name." in words(board)


# -- choosing ------------------------------------------------------------------------------


def test_space_ticks_a_card_that_keeps_its_place_and_its_keyboard(
    drafting: DraftingScreen,
) -> None:
    made = bases(drafting)
    made.board.outside.opener.click()
    card = made.board.cards["UNCAC"]
    card.box.setFocus()
    QTest.keyClick(card.box, Qt.Key.Key_Space)
    settle()
    assert drafting.session.answers.get("bases") == ["UNCAC", "UNTOC"]
    assert QApplication.focusWidget() is card.box
    assert card not in made.board.on_page()
    assert card.property("kind") == "card-open"
    assert drafting.session.view().view.question("uncac_reason") is not None
    assert "asks for nothing beyond the others" in words(made)
    drafting.go_to_answer("domestic_power")
    drafting.redraw()
    assert card in made.board.on_page()
    drafting.undo()
    assert not card.box.isChecked()


def test_what_the_first_instrument_asks_for_is_told(drafting: DraftingScreen) -> None:
    made = bases(drafting)
    box = made.board.cards["UNTOC"].box
    box.click()
    assert drafting.session.answers.get("bases") is None
    assert "What this choice means" not in words(made)
    box.click()
    settle()
    said = words(made)
    assert "UNTOC (Palermo Convention) newly asks for this:" in said
    assert "Summary of the facts" in said
    assert "UNTOC 18(15)(d)" in said


def test_what_is_chosen_means_something_by_topic_with_its_articles(
    drafting: DraftingScreen,
) -> None:
    said = words(bases(drafting))
    assert "It goes through the central authorities." in said
    assert "UNTOC 18(13)" in said
    for topic in ("Channel", "In urgent cases", "Language", "Costs", "Refusal"):
        assert topic in said
    assert "A refusal comes with its reasons." not in said  # behind "5 more rules"


def test_a_declaration_that_touches_the_measures_warns(drafting: DraftingScreen) -> None:
    made = bases(drafting)
    warning = "Austria made a declaration on 1988 Vienna Convention."
    assert warning not in words(made)
    made.board.cards["NARC88"].box.click()
    settle()
    assert warning in words(made)
    assert "as of 14 Mar 2015" in words(made)


def test_outside_its_scope_an_instrument_asks_why_and_keeps_the_reason(
    drafting: DraftingScreen,
) -> None:
    made = bases(drafting)
    made.board.outside.opener.click()
    card = made.board.cards["TIP"]
    card.box.setFocus()
    card.box.click()
    settle()
    assert card.reason.area.isVisible()
    codes = {one.code for one in drafting.session.view().findings}
    assert "legal-basis.scope-not-shown" in codes
    card.reason.area.setFocus()
    QTest.keyClicks(card.reason.area, "The victims were brought from abroad.")
    settle()
    assert QApplication.focusWidget() is card.reason.area
    rows = drafting.session.view().view.rows("basis_details")
    answers = drafting.session.answers
    kept = {answers.get(f"{row}.instrument"): answers.get(f"{row}.scope") for row in rows}
    assert kept["TIP"] == "The victims were brought from abroad."
    codes = {one.code for one in drafting.session.view().findings}
    assert "legal-basis.scope-not-shown" not in codes


# -- comparing -----------------------------------------------------------------------------


def test_instruments_stand_side_by_side(drafting: DraftingScreen) -> None:
    bases(drafting)._compare()
    dialog = opened(drafting, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    assert dialog.shown == ("UNTOC", "ETS30")
    cell = dialog.table.item(0, 1)
    assert cell is not None
    assert cell.text() == "It goes from one Ministry of Justice to the other. (ETS30\u00a015)"
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    assert (dialog.table.currentRow(), dialog.table.currentColumn()) == (1, 1)
    dialog.adding.setCurrentIndex(dialog.adding.findData("UNCAC"))
    dialog.adding.activated.emit(dialog.adding.currentIndex())
    assert dialog.table.columnCount() == 3
    dialog.close()


# -- confirming ----------------------------------------------------------------------------


def confirm(drafting: DraftingScreen, code: str = "UNTOC") -> ConfirmFact:
    bases(drafting)._confirm(code)
    dialog = opened(drafting, ConfirmFact)
    assert isinstance(dialog, ConfirmFact)
    return dialog


def test_what_an_officer_confirms_is_kept_and_wins(drafting: DraftingScreen) -> None:
    dialog = confirm(drafting)
    fill(dialog.states[1].entered, "2004-10-24")
    fill(dialog.where, SEEN)
    press(dialog, "Keep it")
    assert [row["source"] for row in own_rows("parties.csv")] == [SEEN, SEEN]
    card = bases(drafting).board.cards["UNTOC"]
    said = words(card)
    assert "Austria: in force since 24 Oct 2004." in said
    assert f"Source: {SEEN}, as of 23 Nov 2026." in said
    assert "Confirmed" in said
    assert "These facts are old" not in said
    press(confirm(drafting), "Take my confirmation back")
    assert own_rows("parties.csv") == ()
    assert "(computed)" in words(card)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("read_on", "2027-01-01", "This day is in the future. Check the day."),
        ("read_on", "", "This is needed. Fill it in."),
        ("where", "  ", "This is needed. Fill it in."),
    ],
)
def test_what_cannot_be_taken_is_told_at_its_field_and_nothing_is_kept(
    drafting: DraftingScreen, name: str, typed: str, told: str
) -> None:
    dialog = confirm(drafting)
    fill(dialog.where, SEEN)
    fill(getattr(dialog, name), typed)
    press(dialog, "Keep it")
    assert dialog.isVisible()
    assert getattr(dialog, name).fault == told
    assert own_rows("parties.csv") == ()
    dialog.close()


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("consent", "2026-11-31", "There is no day 2026-11-31. Check month and day."),
        ("consent", "2026-11-24", "This day is later than the reading. Check both days."),
        ("entered", "2004-09-22", "This day is before the one above. Check both days."),
        ("ended", "2004-10-01", "This day is before the one above. Check both days."),
    ],
)
def test_days_that_cannot_be_are_told(
    drafting: DraftingScreen, name: str, typed: str, told: str
) -> None:
    dialog = confirm(drafting)
    fill(dialog.where, SEEN)
    field = getattr(dialog.states[1], name)
    fill(field, typed)
    press(dialog, "Keep it")
    assert field.fault == told
    assert own_rows("parties.csv") == ()
    dialog.close()


def test_that_an_instrument_is_in_force_can_be_confirmed(drafting: DraftingScreen) -> None:
    dialog = confirm(drafting, "BUDAPEST-P2")
    dialog.force.click()
    fill(dialog.force_day, "2026-10-01")
    fill(dialog.where, SEEN)
    for each in dialog.states:
        each.status.setCurrentIndex(each.status.findData("party"))
        fill(each.entered, "2026-10-01")
    press(dialog, "Keep it")
    card = bases(drafting).board.cards["BUDAPEST-P2"]
    assert card.box.isEnabled()
    assert "Ghana: in force since 1 Oct 2026." in card.box.accessibleDescription()


# -- own instruments -----------------------------------------------------------------------


def enter(drafting: DraftingScreen, code: str = "") -> OwnTreaty:
    made = between(drafting, "CH", "PE")
    made._enter(code)
    dialog = opened(drafting, OwnTreaty)
    assert isinstance(dialog, OwnTreaty)
    return dialog


def test_an_own_treaty_starts_from_the_list_of_the_pair_and_leads(
    drafting: DraftingScreen,
) -> None:
    dialog = enter(drafting)
    dialog.profile.setCurrentIndex(dialog.profile.findData("CH-PE"))
    dialog.profile.activated.emit(dialog.profile.currentIndex())
    first = dialog.elements.item(0, 0)
    assert first is not None
    assert first.text().endswith("(in that list)")
    assert dialog.elements.filled() == {}  # the list tells what is asked for, not where
    code = str(first.data(CODE))
    dialog.elements.fill({code: ("25",)})
    fill(dialog.name, "Treaty of 21 April 1997")
    fill(dialog.since, "1998-12-02")
    dialog.effects.fill({"channel": ("Through both ministries.", "28")})
    fill(dialog.where, "Official gazette, SR 0.351.964.1")
    press(dialog, "Keep it")
    assert [row["code"] for row in own_rows("instruments.csv")] == ["CH-PE"]
    assert [row["element"] for row in own_rows("elements.csv")] == [code]
    made = bases(drafting)
    card = made.board.on_page()[0]
    assert card.card.code == "CH-PE"
    assert "Switzerland: in force since 2 Dec 1998." in words(card)
    card.box.click()
    settle()
    said = words(made)
    assert "Through both ministries." in said
    assert "CH-PE 28" in said


def test_an_own_treaty_is_changed_and_removed(drafting: DraftingScreen) -> None:
    dialog = enter(drafting)
    fill(dialog.name, "Treaty of 1997")
    fill(dialog.since, "1998-12-02")
    dialog.elements.fill({"CE01": ("25(1); 25(2)",)})
    fill(dialog.where, "Official gazette")
    press(dialog, "Keep it")
    again = enter(drafting, "CH-PE")
    assert again.elements.filled() == {"CE01": ("25(1); 25(2)",)}
    fill(again.name, "Treaty of 21 April 1997")
    fill(again.where, "Official gazette")
    press(again, "Keep it")
    assert [row["short_name"] for row in own_rows("instruments.csv")] == ["Treaty of 21 April 1997"]
    bases(drafting).board.cards["CH-PE"].box.click()
    press(enter(drafting, "CH-PE"), "Remove it")
    assert own_rows("instruments.csv") == ()
    assert own_rows("elements.csv") == ()
    card = bases(drafting).board.cards["CH-PE"]
    assert "The data doesn't know it." in words(card)
    card.box.click()
    settle()
    assert "CH-PE" not in bases(drafting).board.cards


@pytest.mark.parametrize(
    ("sign", "told"),
    [
        ("UNTOC", "This sign is taken. Choose another."),
        ("ch pe", "Use capitals, digits and hyphens only."),
    ],
)
def test_a_sign_that_cannot_be_is_told(drafting: DraftingScreen, sign: str, told: str) -> None:
    dialog = enter(drafting)
    fill(dialog.name, "Treaty")
    fill(dialog.where, "Gazette")
    fill(dialog.sign, sign)
    press(dialog, "Keep it")
    assert dialog.sign.fault == told
    assert own_rows("instruments.csv") == ()
    dialog.close()


def test_a_sentence_without_its_article_is_told(drafting: DraftingScreen) -> None:
    dialog = enter(drafting)
    fill(dialog.name, "Treaty")
    fill(dialog.where, "Gazette")
    dialog.effects.fill({"costs": ("Each pays its own.", "")})
    press(dialog, "Keep it")
    assert "Costs: the article is missing. Type it." in words(dialog)
    assert own_rows("instruments.csv") == ()
    dialog.close()


# -- channel and languages -----------------------------------------------------------------


def test_under_each_channel_stands_why_it_fits_or_why_not(drafting: DraftingScreen) -> None:
    made = editor(drafting, "channel")
    assert isinstance(made, ChannelEditor)
    said = words(made)
    assert "It travels with a note verbale. It takes longer than other ways." in said
    assert "No article of the instruments that you ticked opens it." in said
    spoken = made.radios["interpol"].accessibleDescription()
    assert "It fits. UNTOC 18(13) Both States have to agree to it." in spoken
    drafting.port.answered.emit("bases", None)
    settle()
    assert "It isn't shown to fit" in made.radios["interpol"].accessibleDescription()
    made.radios["diplomatic"].click()
    assert drafting.session.answers.get("channel") == "diplomatic"


def test_the_languages_of_the_other_state_stand_above_the_answer(
    drafting: DraftingScreen,
) -> None:
    made = editor(drafting, "language_accepted")
    assert isinstance(made, AcceptedEditor)
    said = words(made)
    assert "English: Whether it is accepted is unknown." in said
    assert "Official in Austria: German; Croatian (regional)." in said
    assert "Source: CIA World Factbook, as of 17 May 2026." in said
    assert "Nothing was read of languages that Austria notified." in said
    drafting.port.answered.emit("requested_state", "AL")
    drafting.port.answered.emit("bases", ["ETS30"])
    drafting.go_to_answer("language_accepted")
    settle()
    assert "Albania notified on 4 Apr 2000: Art. 16(2)" in words(made)
    assert "English: Accepted, as that State notified." in words(made)


# -- looks ---------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_nothing_is_clipped_with_everything_open(
    open_window: Callable[..., MainWindow], specimen: Path, language: str, percent: int
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    assert window.drafting is not None
    made = bases(window.drafting)
    for fold in (made.board.outside, made.board.unread):
        fold.opener.click()
    for code in ("TIP", "NARC88"):
        made.board.cards[code].box.click()
    settle(100)
    assert not clipped(window)
    for ask in (made._compare, lambda: made._confirm("UNTOC"), lambda: made._enter("")):
        ask()
        settle()
        (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
        assert not clipped(dialog)
        assert dialog.height() <= window.height()
        assert dialog.width() <= window.width()
        dialog.close()
        settle()


def test_tab_goes_through_a_dialog_from_top_to_bottom(drafting: DraftingScreen) -> None:
    dialog = confirm(drafting)
    assert isinstance(dialog, ReadingDialog)
    stops: list[QWidget] = []
    dialog.states[0].status.setFocus()
    for _ in range(10):
        here = QApplication.focusWidget()
        assert here is not None
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    inside = area.widget()
    assert inside is not None
    heights = [stop.mapTo(inside, stop.rect().topLeft()).y() for stop in stops]
    assert heights == sorted(heights)
    assert dialog.where.field in stops
    dialog.close()
