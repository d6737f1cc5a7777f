# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory in the window: found, added, edited, removed, imported; chosen for a letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from mla_writer.services import directory
from mla_writer.services.opening import open_reference
from mla_writer.ui.dialogs.authorities import AuthoritiesDialog
from mla_writer.ui.dialogs.authority_form import AuthorityForm
from mla_writer.ui.dialogs.choose_authority import ChooseAuthority
from mla_writer.ui.dialogs.incoming import IncomingDialog
from tests.gui.clipping import clipped
from tests.gui.screens import press, settle, words
from tests.gui.test_every_screen import nameless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mla_writer.reference.values import AuthorityFact
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

HEAD = "iso_alpha2,name,ministry,address_city,email_domain,instruments,as_of,source,email\n"


def rows_of(state: str) -> list[AuthorityFact]:
    return [fact for fact in open_reference().authorities if fact.state == state]


def opened(window: MainWindow, qtbot: QtBot) -> AuthoritiesDialog:
    """The dialog, once the directory is read."""
    window.open_authorities()
    (dialog,) = window.findChildren(AuthoritiesDialog)
    qtbot.waitUntil(lambda: bool(dialog.entries))
    return dialog


def names(dialog: AuthoritiesDialog | ChooseAuthority) -> list[str]:
    """What the list shows, heads of States included."""
    found = dialog.list.list
    return [found.item(at).text().split("\n")[0] for at in range(found.count())]


def type_in(form: AuthorityForm, column: str, text: str) -> None:
    field = form.entries[column].field
    if isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(text))
    else:
        assert isinstance(field, QLineEdit)
        field.setText(text)


def form_of(dialog: AuthoritiesDialog) -> AuthorityForm:
    return next(one for one in dialog.findChildren(AuthorityForm) if one.isVisible())


@pytest.fixture
def dialog(open_window: Callable[..., MainWindow], qtbot: QtBot) -> AuthoritiesDialog:
    return opened(open_window(), qtbot)


def test_the_search_forgives_and_arrows_move_while_one_types(dialog: AuthoritiesDialog) -> None:
    QTest.keyClicks(dialog.list.line, "JUSTICE estonia")
    assert names(dialog)[0] == "Estonia"
    assert dialog.list.current is not None
    assert dialog.list.current.fact.state == "EE"
    assert "Source:" in words(dialog.card)
    dialog.list.line.clear()
    QTest.keyClicks(dialog.list.line, "cz")
    first = dialog.list.current
    QTest.keyClick(dialog.list.line, Qt.Key.Key_Down)
    assert dialog.list.current is not None
    assert dialog.list.current != first
    QTest.keyClicks(dialog.list.line, "xyz")
    assert names(dialog) == []
    assert "No authority has these words." in words(dialog.list)


def test_old_entries_ask_whether_they_still_hold(dialog: AuthoritiesDialog) -> None:
    fresh = [one for one in dialog.entries if not one.is_old]
    old = next(one for one in dialog.entries if one.is_old)
    dialog.card.show_entry(old)
    assert "Ask whether this still holds before you write." in words(dialog.card)
    for one in fresh[:1]:
        dialog.card.show_entry(one)
        assert "Ask whether" not in words(dialog.card)


def test_a_shipped_row_is_edited_into_an_own_one_and_comes_back(
    dialog: AuthoritiesDialog, qtbot: QtBot
) -> None:
    (shipped,) = rows_of("EE")
    QTest.keyClicks(dialog.list.line, "Estonia")
    QTest.keyClick(dialog.list.line, Qt.Key.Key_Return)
    form = form_of(dialog)
    assert form.typed()["name"] == shipped.name
    assert form.typed()["source"] == ""
    type_in(form, "email", "central@just.example")
    type_in(form, "source", "Its web page")
    type_in(form, "as_of", "2026-11-02")
    press(form, "Keep authority")
    qtbot.waitUntil(lambda: rows_of("EE")[0].own)
    qtbot.waitUntil(lambda: "Your office's own row" in words(dialog.card))
    press(dialog, "Remove our own row")
    qtbot.waitUntil(lambda: rows_of("EE") == [shipped])
    qtbot.waitUntil(lambda: "Removed:" in words(dialog))
    press(dialog, "Bring it back")
    qtbot.waitUntil(lambda: rows_of("EE")[0].email == "central@just.example")


def test_faults_stand_beside_their_fields_and_nothing_is_kept(
    dialog: AuthoritiesDialog, qtbot: QtBot
) -> None:
    press(dialog, "Add an authority")
    form = form_of(dialog)
    type_in(form, "iso_alpha2", "ES")
    type_in(form, "phone", "91 000")

    press(form, "Keep authority")
    wrong = {name for name, entry in form.entries.items() if entry.fault}
    assert wrong == {"name", "phone", "source", "as_of"}
    assert form.entries["name"].field.hasFocus()
    assert "An authority needs its name." in words(form)
    assert not any(fact.own for fact in rows_of("ES"))
    form.reject()
    assert form.isVisible()
    assert "What you typed isn't kept yet." in words(form)
    form.reject()
    qtbot.waitUntil(lambda: not form.isVisible())


def test_an_own_row_is_not_lost_to_another_of_its_key(dialog: AuthoritiesDialog) -> None:
    (shipped,) = rows_of("EE")
    directory.keep([replace(shipped, as_of="2026-11-02", source="A call")])
    press(dialog, "Add an authority")
    form = form_of(dialog)
    type_in(form, "iso_alpha2", "EE")
    type_in(form, "name", shipped.name)
    type_in(form, "instruments", "; ".join(shipped.instruments))
    type_in(form, "source", "Another call")
    type_in(form, "as_of", "2026-11-03")
    press(form, "Keep authority")
    assert form.entries["name"].fault.startswith("You have this State")
    assert rows_of("EE")[0].source == "A call"


def test_a_file_is_shown_before_it_is_taken(
    dialog: AuthoritiesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (shipped,) = rows_of("EE")
    table = tmp_path / "ours.csv"
    table.write_text(
        f"{HEAD}ES,New office,,,,UNTOC,2026-11-01,A call,\n"
        f"XX,Nowhere,,,,UNTOC,,A call,bad\n"
        f"EE,{shipped.name},,Tartu,,{'; '.join(shipped.instruments)},2026-11-03,Its page,\n",
        encoding="utf-8",
    )
    dialog.look_at(table)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(IncomingDialog)))
    (report,) = dialog.findChildren(IncomingDialog)
    said = words(report)
    for expected in (
        "Added: 1",
        "Changed: 1",
        "Refused: 1",
        "Line 3, column email:",
        "Line 3, column as_of:",
    ):
        assert expected in said
    assert not any(fact.own for fact in open_reference().authorities)
    press(report, "Take 2 rows")
    qtbot.waitUntil(lambda: rows_of("EE")[0].city == "Tartu")
    assert any(fact.own for fact in rows_of("ES"))


def test_what_is_no_table_is_told_and_changes_nothing(
    dialog: AuthoritiesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    dialog.look_at(tmp_path / "no.xlsx")
    qtbot.waitUntil(lambda: "Nothing was changed." in words(dialog))
    assert "no.xlsx" in words(dialog)


def test_the_directory_is_written_to_a_file(
    dialog: AuthoritiesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.export(tmp_path / "all")
    qtbot.waitUntil((tmp_path / "all.csv").exists)
    incoming = directory.read_incoming(tmp_path / "all.csv", open_reference())
    assert incoming.taken == ()
    assert incoming.same > 0


# -- for a letter --------------------------------------------------------------------------


def test_a_choice_fills_five_answers_and_can_be_undone(drafting: DraftingScreen) -> None:
    before = drafting.session.answers.tree
    drafting.go_to_answer("auth_requested")
    settle()
    press(drafting.stack, "Choose from the directory")
    (dialog,) = drafting.window().findChildren(ChooseAuthority)
    assert names(dialog)[0] == "Austria"
    one = dialog.list.current
    assert one is not None
    QTest.keyClick(dialog.list.line, Qt.Key.Key_Return)
    settle()
    answers = drafting.session.answers
    assert answers.get("auth_requested.name") == one.fact.name
    assert answers.get("auth_requested.address_lines") == (one.fact.address or one.fact.city)
    assert answers.get("auth_requested.email") == (one.fact.email or None)
    old, new = before["auth_requested"], answers.tree["auth_requested"]
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    untouched = {"function", "country", "mobile", "hours", "zone", "language"}
    assert {k: v for k, v in old.items() if k in untouched} == {
        k: v for k, v in new.items() if k in untouched
    }
    assert {k: v for k, v in before.items() if k != "auth_requested"} == {
        k: v for k, v in answers.tree.items() if k != "auth_requested"
    }
    assert one.fact.as_of in words(drafting.notices)
    drafting.undo()
    assert drafting.session.answers.tree == before


def test_authorities_for_the_ticked_instruments_come_first(
    drafting: DraftingScreen,
) -> None:
    for role, code, name in (("central", "BUDAPEST", "Other"), ("competent", "UNTOC", "For it")):
        base = rows_of("AT")[0]
        made = replace(base, name=name, instruments=(code,), source="A call", as_of="2026-11-02")
        directory.keep([replace(made, role=type(base.role)(role))])
    drafting.offers.choose()
    (dialog,) = drafting.window().findChildren(ChooseAuthority)
    assert names(dialog)[:2] == ["Austria", "For it"]


def test_without_a_requested_state_the_question_for_it_comes_first(
    drafting: DraftingScreen,
) -> None:
    drafting.session.answer("requested_state", None)
    drafting.offers.choose()
    assert not drafting.window().findChildren(ChooseAuthority)
    assert "Say first which State is asked." in words(drafting.notices)
    drafting.port.answered.emit("subject", "Something else")
    assert "Say first which State is asked." in words(drafting.notices)
    drafting.port.answered.emit("requested_state", "AT")
    assert "Say first which State is asked." not in words(drafting.notices)


# -- every look ----------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_nothing_is_clipped_or_nameless(
    open_window: Callable[..., MainWindow],
    specimen: Path,
    qtbot: QtBot,
    tmp_path: Path,
    language: str,
    percent: int,
) -> None:
    window = open_window(screen_language=language, text_percent=percent)
    window.open(specimen)
    dialog = opened(window, qtbot)
    faults = faults_of(dialog)
    dialog.edit()
    form = form_of(dialog)
    form.keep()
    faults |= faults_of(form)
    table = tmp_path / "ours.csv"
    table.write_text(f"{HEAD}ES,New office,,,,UNTOC,2026-11-01,A call,bad\n", encoding="utf-8")
    dialog.look_at(table)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(IncomingDialog)))
    faults |= faults_of(dialog.findChildren(IncomingDialog)[0])
    assert window.drafting is not None
    window.drafting.offers.choose()
    faults |= faults_of(window.findChildren(ChooseAuthority)[0])
    assert not {name: found for name, found in faults.items() if found}


def faults_of(dialog: QWidget) -> dict[str, list[str]]:
    """What is clipped, what has no name, and whether it is larger than the window."""
    settle(100)
    found = clipped(dialog)
    found += nameless(dialog)
    window = dialog.window().parentWidget()
    if window is not None and dialog.height() > 768:
        found.append(f"is {dialog.height()} px high")
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    return {type(dialog).__name__: found}
