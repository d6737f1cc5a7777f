# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names behind code names in the window: sealed, opened again, forgotten; found in no file."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mla_writer.services.opening import fill_draft, start_draft
from mla_writer.services.previewing import Previewer
from mla_writer.services.producing import produce
from mla_writer.services.sealed_names import sealed_path, unseal
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui.dialogs.sealed_names import SealedNamesDialog
from tests.golden.cases_list import CASES
from tests.gui.conftest import NOW
from tests.gui.screens import named, press, words
from tests.searching import files_holding

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mla_writer.services.drafting import DraftSession
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

WORDS = "five words that nobody guesses"
NAMES = ("Zoltan Quirrelmann", "Ebba Ülväus")
PARTS = ("Zoltan", "Quirrelmann", "Ebba", "Ülväus")
SEALING = 60_000  # milliseconds, on a machine that does much else


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Case 12 as a draft of its own."""
    path = tmp_path / "como.mla"
    answers = CASES / "12-special-techniques" / "special-techniques-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    return path


@pytest.fixture
def screen(open_window: Callable[..., MainWindow], draft: Path) -> DraftingScreen:
    window = open_window()
    window.open(draft)
    assert window.drafting is not None
    window.drafting.go_to_step("measures[m1]")
    return window.drafting


def asked(screen: DraftingScreen, qtbot: QtBot) -> SealedNamesDialog:
    """The dialog, by the link beside the question."""
    link = next(
        one
        for one in screen.findChildren(QPushButton)
        if one.text() == "Names behind the code names…"
    )
    link.click()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in dialogs(screen)))
    return next(one for one in dialogs(screen) if one.isVisible())


def dialogs(screen: DraftingScreen) -> list[SealedNamesDialog]:
    return screen.window().findChildren(SealedNamesDialog)


def type_names(dialog: SealedNamesDialog) -> None:
    for line, name in zip(dialog.names.values(), NAMES, strict=True):
        line.setText(name)
    dialog.passphrase.setText(WORDS)
    dialog.again.setText(WORDS)


@pytest.mark.timeout(240)
def test_names_are_sealed_opened_again_and_in_no_file(
    screen: DraftingScreen,
    draft: Path,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """V17: every byte written is searched, streams unpacked, and what a reader would read."""
    caplog.set_level(logging.DEBUG)
    dialog = asked(screen, qtbot)
    assert list(dialog.names) == ["LINDE 4", "AHORN 2"]
    type_names(dialog)
    dialog.press()
    QApplication.clipboard().setText(NAMES[0])
    qtbot.waitUntil(lambda: f"Sealed: {sealed_path(draft).name}" in words(dialog), timeout=SEALING)
    assert QApplication.clipboard().text() == ""
    assert dialog.names == {}
    dialog.close()

    again = asked(screen, qtbot)
    assert again.names == {}
    again.passphrase.setText(WORDS)
    again.press()
    qtbot.waitUntil(lambda: bool(again.names), timeout=SEALING)
    assert [line.text() for line in again.names.values()] == list(NAMES)
    lines = (*again.names.values(), *again.notes.values(), again.passphrase, again.again)
    again.close()
    assert {line.text() for line in lines} == {""}

    screen.edits.answer("measures[m1].place", "Como, Cantù and Lecco")
    screen.save()
    write_everything(screen.session, tmp_path)
    screen.window().close()
    for folder in (tmp_path, Path.home()):
        assert files_holding(folder, *PARTS, WORDS) == []
    assert not any(part in caplog.text for part in (*PARTS, WORDS))


def write_everything(session: DraftSession, folder: Path) -> None:
    """Letters with the attached request, draft and final, and the pages of the preview."""
    produce(session, folder / "letters", final=False)
    produce(session, folder / "letters", final=True)
    shown = Previewer().make(session.view(), session.draft)
    for number, page in enumerate(shown.pages_svg):
        (folder / f"page-{number}.svg").write_text(page, encoding="utf-8")


def test_the_search_would_find_a_name(draft: Path, tmp_path: Path) -> None:
    """In the draft, in both letters, in the attached request and in the preview."""
    from mla_writer.services.draft_files import open_for_work

    opened = open_for_work(draft, lambda: NOW)
    opened.session.answer("measures[m1].officers[i1].task", "Zoltan Quirrelmann buys")
    write_everything(opened.session, tmp_path)
    found = {name.partition("!")[0] for name in files_holding(tmp_path, "Quirrelmann")}
    opened.close()
    letters = {f"letters/SV.26.0417-BAU.en.{ending}" for ending in ("pdf", "docx")}
    assert found >= {"como.mla.journal", *letters}
    inside = set(files_holding(tmp_path, "Quirrelmann"))
    assert any("!attached" in name for name in inside)
    assert any(name.endswith("!text") for name in inside)


def test_a_final_letter_asks_for_the_annex_that_it_speaks_of(
    screen: DraftingScreen, draft: Path
) -> None:
    due = "The letter speaks of a sealed annex, and none is written yet."
    screen.offers.tell_names_due()
    assert due in words(screen)
    screen.notices.clear()
    sealed_path(draft).write_bytes(b"somebody's")
    screen.offers.tell_names_due()
    assert due not in words(screen)


def test_nothing_is_copied_from_the_names(screen: DraftingScreen, qtbot: QtBot) -> None:
    """A clipboard may keep a history; typing and pasting go on as everywhere."""
    dialog = asked(screen, qtbot)
    line = dialog.names["LINDE 4"]
    QApplication.clipboard().setText("Zoltan")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, " Quirrelmann")
    assert line.text() == NAMES[0]
    QApplication.clipboard().setText("other")
    line.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == NAMES[0]
    assert QApplication.clipboard().text() == "other"
    dialog.close()
    assert QApplication.clipboard().text() == "other"


def test_a_weak_passphrase_is_told_at_its_field(screen: DraftingScreen, qtbot: QtBot) -> None:
    dialog = asked(screen, qtbot)
    type_names(dialog)
    dialog.passphrase.setText("short")
    dialog.press()
    assert "at least 12 characters" in words(dialog)
    dialog.passphrase.setText(WORDS)
    dialog.again.setText(WORDS.upper())
    dialog.press()
    assert "The two differ." in words(dialog)
    dialog.close()


def test_a_name_that_the_draft_holds_is_refused_without_being_said(
    screen: DraftingScreen, draft: Path, qtbot: QtBot
) -> None:
    dialog = asked(screen, qtbot)
    type_names(dialog)
    next(iter(dialog.names.values())).setText("Renzo Maria Valsecchi")
    dialog.press()
    sentence = "behind “LINDE 4” stands in this request"
    qtbot.waitUntil(lambda: sentence in words(dialog), timeout=SEALING)
    assert "LINDE 4: Answer: " in words(dialog)
    assert not [one for one in dialog.findChildren(QPushButton) if "all the same" in one.text()]
    assert not sealed_path(draft).exists()
    press(dialog, "Go to the answer")
    qtbot.waitUntil(lambda: screen.current_path == "facts_established")


@pytest.mark.timeout(120)
def test_a_part_of_a_name_may_be_passed(screen: DraftingScreen, draft: Path, qtbot: QtBot) -> None:
    dialog = asked(screen, qtbot)
    type_names(dialog)
    next(iter(dialog.names.values())).setText("Maria Quirrelmann")
    dialog.press()
    link = "Somebody else is meant: seal all the same"
    qtbot.waitUntil(lambda: "A part of the name" in words(dialog), timeout=SEALING)
    assert named(dialog, link).isEnabled()
    assert not sealed_path(draft).exists()
    press(dialog, link)
    qtbot.waitUntil(lambda: sealed_path(draft).exists(), timeout=SEALING)
    qtbot.waitUntil(lambda: "Sealed: " in words(dialog), timeout=SEALING)
    dialog.close()


@pytest.fixture
def witness(open_window: Callable[..., MainWindow], tmp_path: Path) -> DraftingScreen:
    """Case 09 in the window; the protected witness was named before the tick."""
    path = tmp_path / "valletta.mla"
    answers = CASES / "09-video" / "protected-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    window = open_window()
    window.open(path)
    shown = window.drafting
    assert shown is not None
    shown.go_to_answer("persons[p2].under_code_name")
    for field, raw in (
        ("under_code_name", False),
        ("given_names", "Zoltan"),
        ("family_name", "Quirrelmann"),
    ):
        shown.edits.answer(f"persons[p2].{field}", raw)
    shown.save()
    shown.edits.answer("persons[p2].under_code_name", raw=True)
    return shown


STILL = "The draft still says who stands under a code name."


def test_a_name_typed_before_the_tick_is_taken_out_by_a_link(
    witness: DraftingScreen, tmp_path: Path
) -> None:
    assert STILL in words(witness)
    press(witness, "Take it out")
    assert "Taken out of the draft and its earlier versions." in words(witness)
    assert STILL not in words(witness)
    assert not witness.session.can_undo
    assert files_holding(tmp_path, "Quirrelmann") == []
    witness.save()
    witness.window().close()
    assert files_holding(tmp_path, "Quirrelmann") == []
    assert files_holding(Path.home(), "Quirrelmann") == []


@pytest.mark.timeout(120)
def test_a_name_typed_before_the_tick_moves_to_the_sealed_file(
    witness: DraftingScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = asked(witness, qtbot)
    assert dialog.names["JASMINE 3"].text() == "Zoltan Quirrelmann"
    assert "Sealing moves it here" in words(dialog)
    dialog.passphrase.setText(WORDS)
    dialog.again.setText(WORDS)
    dialog.press()
    qtbot.waitUntil(lambda: "Undo begins anew" in words(dialog), timeout=SEALING)
    dialog.close()
    assert files_holding(tmp_path, "Quirrelmann") == []
    path = sealed_path(witness.opened.path)
    assert [one.real_name for one in unseal(path, WORDS).names] == ["Zoltan Quirrelmann"]


def test_undoing_the_tick_takes_back_what_is_said(witness: DraftingScreen) -> None:
    witness.undo()
    assert witness.session.answers.get("persons[p2].family_name") == "Quirrelmann"
    witness.redo()
    assert STILL in words(witness)


def test_a_draft_that_holds_such_a_name_says_so_when_it_is_opened(
    witness: DraftingScreen, qtbot: QtBot
) -> None:
    window, path = cast("MainWindow", witness.window()), witness.opened.path
    window.openings.close()
    window.open(path)
    qtbot.waitUntil(lambda: window.drafting is not None and STILL in words(window.drafting))


def test_a_draft_saved_elsewhere_takes_its_annex_along(
    screen: DraftingScreen, draft: Path, tmp_path: Path
) -> None:
    """A copy for a new request doesn't: that is told, with the way to it."""
    window = cast("MainWindow", screen.window())
    sealed_path(draft).write_bytes(b"sealed")
    other = tmp_path / "other" / "lecco.mla"
    window.openings.save_elsewhere(other)
    assert sealed_path(other).read_bytes() == sealed_path(draft).read_bytes() == b"sealed"
    assert window.drafting is not None
    assert "went along: lecco.mla.sealed.age" in words(window.drafting)
    window.openings.copy()
    assert f"stays with the first request: {sealed_path(other)}" in words(window.drafting)
    assert sorted(one.name for one in other.parent.glob("*.age")) == ["lecco.mla.sealed.age"]


def test_an_annex_that_cannot_go_along_is_told(
    screen: DraftingScreen, draft: Path, tmp_path: Path
) -> None:
    """The draft is saved all the same: it may be what has to be rescued."""
    window = cast("MainWindow", screen.window())
    sealed_path(draft).mkdir()
    window.openings.save_elsewhere(tmp_path / "other" / "lecco.mla")
    assert window.drafting is not None
    assert f"stayed behind: {sealed_path(draft)}" in words(window.drafting)
    assert (tmp_path / "other" / "lecco.mla").exists()


@pytest.mark.timeout(240)
def test_the_name_of_a_protected_witness_is_in_no_file(
    open_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    """The same link and the same search, for a person who stands under a code name."""
    path = tmp_path / "valletta.mla"
    answers = CASES / "09-video" / "protected-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    window = open_window()
    window.open(path)
    shown = window.drafting
    assert shown is not None

    shown.go_to_answer("persons[p2].real_names")
    dialog = asked(shown, qtbot)
    assert list(dialog.names) == ["JASMINE 3"]
    dialog.names["JASMINE 3"].setText(NAMES[0])
    dialog.passphrase.setText(WORDS)
    dialog.again.setText(WORDS)
    dialog.press()
    qtbot.waitUntil(lambda: f"Sealed: {sealed_path(path).name}" in words(dialog), timeout=SEALING)
    dialog.close()
    shown.edits.answer("persons[p2].protection", "Nobody but the judge may learn the name.")
    shown.save()
    write_everything(shown.session, tmp_path)
    window.close()
    for folder in (tmp_path, Path.home()):
        assert files_holding(folder, *NAMES[0].split(), WORDS) == []
    assert files_holding(tmp_path, "JASMINE")
