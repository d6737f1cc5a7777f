# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What screens say about days, rows, clocks and languages, in the reader's own way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QLabel, QMessageBox

from mla_writer.domain.values import ZonedMoment
from mla_writer.forms.kinds.datetime import on_both_clocks
from mla_writer.i18n import POP_ISOLATE, bare
from mla_writer.storage.settings import Office, Settings
from mla_writer.ui.app import first_settings
from mla_writer.ui.dialogs.entry import choice_of
from mla_writer.ui.dialogs.notice import ReasonDialog
from mla_writer.ui.dialogs.settings_office import first_language
from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.editors.repeat_rows import RowLine
from mla_writer.ui.faults import in_summary
from mla_writer.ui.request_head import urgency_words
from mla_writer.ui.signature_report import both_clocks
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

IBAN = "GB33 BUKB 2020 1555 5555 55"


def screen(window: MainWindow) -> DraftingScreen:
    assert window.drafting is not None
    return window.drafting


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        ("2026-12-15", "Urgent: reply by 15 Dec 2026, 22 days"),
        ("2026-11-24", "Urgent: reply by 24 Nov 2026, 1 day"),
        ("2026-11-23", "Urgent: reply by today, 23 Nov 2026"),
        ("2026-11-22", "Urgent: reply was due 22 Nov 2026, 1 day ago"),
        ("2026-11-01", "Urgent: reply was due 1 Nov 2026, 22 days ago"),
    ],
)
def test_a_deadline_is_ahead_today_or_past(
    drafting: DraftingScreen, deadline: str, said: str
) -> None:
    drafting.edits.answer("grade", "urgent")
    drafting.edits.answer("deadline", deadline)
    assert urgency_words(drafting.session.view(), drafting.desk) == said


@pytest.mark.parametrize("days", [1, 2, 3, 11, 100])
def test_no_language_counts_days_below_nothing(
    open_window: Callable[..., MainWindow], specimen: Path, days: int
) -> None:
    window = open_window(screen_language="ar")
    window.open(specimen)
    drafting = screen(window)
    drafting.edits.answer("grade", "urgent")
    day = drafting.session.view().today - timedelta(days=days)
    drafting.edits.answer("deadline", day.isoformat())
    said = urgency_words(drafting.session.view(), drafting.desk)
    assert "قبل" in said
    assert "-" not in bare(said)


def arabic(open_window: Callable[..., MainWindow], specimen: Path) -> DraftingScreen:
    window = open_window(screen_language="ar")
    window.open(specimen)
    return screen(window)


def test_a_finding_names_its_row_as_the_list_does(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    drafting = arabic(open_window, specimen)
    drafting.edits.answer("persons[p1].birth_date", "2999-01-01")
    found = drafting.session.view().findings
    finding = next(one for one in found if one.path == "persons[p1].birth_date")
    words = drafting.desk.words
    row = words.row(drafting.session.view().view, "persons[p1]")
    assert bare(row) == "Asare-Boateng، Kwame"
    assert row in in_summary(finding, words)
    drafting.edits.answer("persons[p1].birth_date", None)
    drafting.edits.answer("persons[p1].given_names", None)
    left = next(
        one for one in drafting.session.view().findings if one.path == "persons[p1].given_names"
    )
    assert "Asare-Boateng" in bare(words.finding(left).title)


def test_each_part_of_a_row_keeps_its_own_direction(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    drafting = arabic(open_window, specimen)
    account = drafting.session.view().view.rows("measures[m1].accounts")[0]
    drafting.edits.answer(f"{account}.scheme", "iban")
    drafting.edits.answer(f"{account}.iban", IBAN)
    drafting.edits.answer(f"{account}.holder", "شركة البن الذهبي")
    drafting.go_to_step("measures[m1]")
    settle()
    groups = drafting.findChildren(RepeatEditor)
    (group,) = (one for one in groups if one.path == "measures[m1].accounts")
    group.add_row()  # so that the first is shut
    settle()
    line = next(one for one in group.findChildren(RowLine) if one.path == account)
    (name,) = (one.full for one in line.findChildren(QLabel) if hasattr(one, "full"))
    isolates = name.split(POP_ISOLATE)
    assert len(isolates) == 3, "two parts, each in isolates"
    assert bare(isolates[0]).replace(" ", "") == IBAN.replace(" ", "")
    assert name[0] == "\u200f", "the whole runs from the right"


def test_a_treaty_in_a_row_is_read_by_its_title(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    from mla_writer.ui.editors.repeat_rows import titled

    drafting = arabic(open_window, specimen)
    reference = drafting.session.view().reference
    shown = titled(reference, drafting.desk.words.app.faced("\u2068UNTOC\u2069"), "ar")
    assert "اتفاقية الأمم المتحدة" in shown


def test_the_same_clocks_are_said_once() -> None:
    moment = ZonedMoment(datetime.fromisoformat("2027-01-20T10:00"), "Africa/Accra")
    assert on_both_clocks(moment, "Africa/Accra", "en") == "20 January 2027, 10:00 (Africa/Accra)"
    there = on_both_clocks(moment, "Europe/Vienna", "en")
    assert there == "20 January 2027, 10:00 = 11:00 (Europe/Vienna)"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_signature_is_told_on_this_clock_and_in_utc(drafting: DraftingScreen) -> None:
    from dataclasses import replace

    signed = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
    assert plain(both_clocks(signed, drafting.desk)) == "23 November 2026, 22:30 UTC+00:00"
    here = replace(
        drafting.desk, clock=lambda: datetime(2026, 11, 24, tzinfo=timezone(timedelta(hours=3)))
    )
    told = plain(both_clocks(signed, here))
    assert told == "24 November 2026, 01:30 UTC+03:00 = 2026-11-23 22:30 UTC"


def test_texts_of_the_office_begin_in_the_language_of_the_screen() -> None:
    assert first_language(Settings(screen_language="ar")) == "ar"
    named = Office(authority={"en": "Ministry of Justice"})
    assert first_language(Settings(screen_language="ar", office=named)) == "en"
    assert first_language(Settings(screen_language="zh")) == "en", "no letters in it yet"


def test_the_first_start_is_in_the_language_of_the_desktop() -> None:
    assert first_settings("ar") == Settings(screen_language="ar", document_language="ar")
    assert first_settings("C") == Settings()


@pytest.mark.usefixtures("drafting")
@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("reg", "Registered post"),
        ("post", "Post"),
        ("embas", "Through the embassy"),
        ("bassy", "Through the embassy"),
        ("the e", "Through the embassy"),
        ("office", "Choose one"),
        ("zz", "Choose one"),
    ],
)
def test_letters_find_a_name_in_a_short_list(typed: str, name: str) -> None:
    box = short_list()
    told: list[int] = []
    box.activated.connect(told.append)
    QTest.keyClicks(box, typed)
    assert box.currentText() == name
    assert bool(told) == (box.currentIndex() != 0)


@pytest.mark.usefixtures("drafting")
def test_one_letter_again_and_again_goes_round() -> None:
    box = short_list()
    seen = []
    for _ in range(3):
        QTest.keyClicks(box, "p")
        seen.append(box.currentText())
    assert seen == ["Post", "Police channel", "Post"]


@pytest.mark.usefixtures("drafting")
def test_space_still_opens_the_list() -> None:
    box = short_list()
    box.show()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.view().isVisible()
    QTest.keyClicks(box.view(), "embas")
    assert box.view().currentIndex().row() == 4
    box.hidePopup()


def short_list() -> QComboBox:
    names = ("Choose one", "Post", "Registered post", "Courier", "Through the embassy")
    return choice_of([(name, name) for name in (*names, "Police channel")], "Choose one")


def test_no_box_of_qt_speaks_english_on_an_arabic_screen(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window(screen_language="ar")
    window.browse()
    settle()
    (dialog,) = window.findChildren(QFileDialog)
    labels = [one.text() for one in dialog.findChildren(QLabel) if one.text()]
    assert len(labels) >= 3
    assert not [one for one in labels if any("a" <= letter <= "z" for letter in one)]
    dialog.reject()
    window.show_error(OSError("disk"))
    (box,) = window.findChildren(QMessageBox)
    assert [one.text() for one in box.buttons()] == ["إغلاق"]
    box.reject()
    reason = ReasonDialog("?", window.desk, window)
    (buttons,) = reason.findChildren(QDialogButtonBox)
    assert {one.text() for one in buttons.buttons()} == {"احفظ هذا السبب", "إلغاء"}


def test_what_was_typed_is_told_as_it_was_typed(
    open_window: Callable[..., MainWindow], specimen: Path
) -> None:
    """A form's example has the same word, and its translation must not take the place."""
    drafting = arabic(open_window, specimen)
    drafting.edits.answer("auth_requested.zone", "Accra")
    finding = next(
        one for one in drafting.session.view().findings if one.path == "auth_requested.zone"
    )
    assert "Accra" in bare(drafting.desk.words.finding(finding).detail)


def test_a_day_and_an_hour_have_the_comma_of_their_language() -> None:
    moment = ZonedMoment(datetime.fromisoformat("2027-01-20T10:00"), "Africa/Accra")
    assert "، 10:00" in on_both_clocks(moment, "Europe/Vienna", "ar")
    assert ", " not in on_both_clocks(moment, "Europe/Vienna", "ar")
