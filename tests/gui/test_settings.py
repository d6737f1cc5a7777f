# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings count when their field is left; what can't be taken is told and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from mla_writer.services.settings import open_settings
from mla_writer.storage.settings import Office
from mla_writer.ui.dialogs.settings import SettingsDialog
from tests.gui.screens import line_at, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.dialogs.entry import Entry
    from mla_writer.ui.main_window import MainWindow


def opened(window: MainWindow) -> SettingsDialog:
    window.open_settings()
    settle()
    return window.findChildren(SettingsDialog)[-1]


def write(entry: Entry, text: str) -> None:
    """Type into a field and leave it."""
    field = entry.field
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)
    field.editingFinished.emit()
    settle()


def choose(entry: Entry, code: str) -> None:
    field = entry.field
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(code))
    field.activated.emit(field.currentIndex())
    settle()


def test_the_office_is_kept_field_by_field(open_window: Callable[..., MainWindow]) -> None:
    dialog = opened(open_window())
    write(dialog.office.entries["email"], "mla@justice.example")
    choose(dialog.office.entries["country"], "AT")
    write(dialog.office.entries["authority"], "Ministry of Justice")
    kept = open_settings().office
    assert (kept.email, kept.country) == ("mla@justice.example", "AT")
    assert kept.authority == {"en": "Ministry of Justice"}
    dialog.close()


def test_what_cant_be_taken_is_told_and_not_kept(open_window: Callable[..., MainWindow]) -> None:
    dialog = opened(open_window())
    entry = dialog.office.entries["email"]
    write(entry, "mla@justice.example")
    write(entry, "nobody")
    assert "nobody is not an e-mail address" in entry.fault
    assert "Error" in entry.field.accessibleDescription()
    assert open_settings().office.email == "mla@justice.example"
    age = dialog.look.entries["confirm_after_days"]
    write(age, "5")
    assert "from 30 to 3650" in age.fault
    assert open_settings().confirm_after_days == 365
    write(age, "180")
    assert not age.fault
    assert open_settings().confirm_after_days == 180
    dialog.close()


def test_the_look_changes_at_once_and_the_dialog_with_it(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    dialog = opened(window)
    dialog.tabs.setCurrentIndex(1)
    choose(dialog.look.entries["screen_language"], "fr")
    assert window.desk.words.language == "fr"
    assert dialog.tabs.tabText(0) == "Votre bureau"
    assert dialog.tabs.currentIndex() == 1
    choose(dialog.look.entries["theme"], "dark")
    assert window.desk.look.theme == "dark"
    choose(dialog.look.entries["text_percent"], "150")
    assert window.desk.look.percent == 150
    assert open_settings().screen_language == "fr"
    dialog.close()


def test_counts_in_arabic_digits_where_the_person_wants_them(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window(screen_language="ar", digits="language")
    assert "٣" in window.desk.say("{number} of {count}", number=3, count=7)
    window = open_window(screen_language="ar")
    assert "3" in window.desk.say("{number} of {count}", number=3, count=7)


def test_the_beginning_of_a_reference_stands_ready_and_is_no_answer(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window(office=Office(reference_prefix="KES-MLA-2026-"))
    window.openings.start(("bank_records",))
    assert window.drafting is not None
    line = line_at(window.drafting, "ref_own")
    assert line.text() == "KES-MLA-2026-"
    assert window.drafting.session.answers.get("ref_own") is None
    QTest.keyClicks(line, "0147")
    assert window.drafting.session.answers.get("ref_own") == "KES-MLA-2026-0147"


def test_a_prefix_that_isnt_used_leaves_no_trace(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window(office=Office(reference_prefix="KES-"))
    window.openings.start(("bank_records",))
    assert window.drafting is not None
    line = line_at(window.drafting, "ref_own")
    window.drafting.go_to_answer("subject")
    settle()
    assert line.text() == ""
    assert window.drafting.session.answers.get("ref_own") is None
