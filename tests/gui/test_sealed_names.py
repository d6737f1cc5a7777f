# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names behind code names in the window: sealed, opened again, forgotten; found in no file."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from mla_writer.services.opening import fill_draft, start_draft
from mla_writer.services.previewing import Previewer
from mla_writer.services.producing import produce
from mla_writer.services.sealed_names import sealed_path
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui.dialogs.sealed_names import SealedNamesDialog
from tests.golden.cases_list import CASES
from tests.gui.conftest import NOW
from tests.gui.screens import words
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
    qtbot.waitUntil(lambda: f"Sealed: {sealed_path(draft).name}" in words(dialog), timeout=SEALING)
    lines = (*dialog.names.values(), dialog.passphrase, dialog.again)
    dialog.close()
    assert {line.text() for line in lines} == {""}

    again = asked(screen, qtbot)
    assert again.names == {}
    again.passphrase.setText(WORDS)
    again.press()
    qtbot.waitUntil(lambda: bool(again.names), timeout=SEALING)
    assert [line.text() for line in again.names.values()] == list(NAMES)
    again.close()

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
    qtbot.waitUntil(lambda: "behind “LINDE 4” stands in the draft" in words(dialog))
    assert not sealed_path(draft).exists()
    dialog.close()


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
