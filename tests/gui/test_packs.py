# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs in the window: looked at before they are taken, refused, rolled back, removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from mla_writer.services import packs
from mla_writer.services.opening import open_form
from mla_writer.services.packs_making import build_pack, make_key, start_pack
from mla_writer.ui.dialogs.pack_report import PackReportDialog
from mla_writer.ui.dialogs.packs import PacksDialog
from mla_writer.ui.dialogs.trust_key import TrustKeyDialog
from tests.gui.conftest import NOW
from tests.gui.screens import press, settle, words
from tests.gui.test_authorities import faults_of
from tests.unit.packs.conftest import Publisher, publisher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mla_writer.ui.main_window import MainWindow

Shown = TypeVar("Shown", bound=QDialog)
__all__ = ["publisher"]  # the fixture
PARTIES = (
    "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
    "entry_into_force_for_state,source,source_as_of\n"
    "QA,BUDAPEST,party,2026-10-01,accession,2027-01-01,invented for this test,2026-11-01\n"
)


@dataclass(frozen=True)
class Desk:
    """A window with the dialog of packs, and somebody who makes packs."""

    window: MainWindow
    dialog: PacksDialog
    publisher: Publisher
    qtbot: QtBot

    def report(self, path: Path) -> PackReportDialog:
        """What is shown of a pack before it is taken."""
        self.dialog.look_at(path)
        return self._shown(PackReportDialog)

    def compare(self) -> TrustKeyDialog:
        """What is shown of the publisher's key before it is trusted."""
        self.dialog.compare(self.publisher.key.with_name(f"{self.publisher.key.name}.pub"))
        return self._shown(TrustKeyDialog)

    def _shown(self, kind: type[Shown]) -> Shown:
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in self.dialog.findChildren(kind)))
        return next(one for one in self.dialog.findChildren(kind) if one.isVisible())

    def says(self, sentence: str) -> None:
        """The dialog says this soon."""
        self.qtbot.waitUntil(lambda: sentence in words(self.dialog))


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], publisher: Publisher, qtbot: QtBot) -> Desk:
    return at_desk(open_window(), publisher, qtbot)


def at_desk(window: MainWindow, maker: Publisher, qtbot: QtBot) -> Desk:
    window.open_packs()
    (dialog,) = window.findChildren(PacksDialog)
    return Desk(window, dialog, maker, qtbot)


def test_a_key_is_trusted_only_once_it_was_compared(desk: Desk) -> None:
    first = desk.report(desk.publisher.version("1.1"))
    said = words(first)
    assert "Signed by: a key that you don't trust" in said
    assert "You don't trust its key yet." in said
    assert not first.take.isEnabled()
    first.close()
    compared = desk.compare()
    public = desk.publisher.key.with_name("publisher.key.pub")
    digits = compared.shown.text().replace("\n", " ")
    assert digits == packs.in_groups(packs.fingerprint_in(public))
    compared.name.setText("Our ministry")
    assert not compared.trust.isEnabled()
    compared.compared.click()
    compared.trust.click()
    desk.says("Trusted from now on: Our ministry")
    assert [key.name for key in packs.shelves().keys] == ["Our ministry"]


def test_a_key_file_that_changes_after_the_comparison_is_refused(desk: Desk) -> None:
    compared = desk.compare()
    public = desk.publisher.key.with_name("publisher.key.pub")
    other = public.with_name("other")
    make_key(other, "another passphrase")
    public.write_bytes(other.with_name("other.pub").read_bytes())
    compared.name.setText("Our ministry")
    compared.compared.click()
    compared.trust.click()
    desk.says("The key file was changed meanwhile.")
    assert packs.shelves().keys == ()


def test_a_pack_is_shown_then_taken_rolled_back_and_removed(desk: Desk) -> None:
    desk.publisher.trust()
    for version in ("1.1", "1.2"):
        report = desk.report(desk.publisher.version(version))
        said = words(report)
        assert "Signed by: Test publisher" in said
        assert "Questions of its own: 2" in said
        press(report, "Install this pack")
        desk.says(f"Installed: valdoria {version}")
    press(desk.dialog, "Back to version 1.1")
    desk.says("In use again: valdoria 1.1")
    press(desk.dialog, "Remove")
    desk.says("No pack is installed.")
    assert packs.shelves().installed == ()


def test_newer_data_say_what_they_change_before_they_are_taken(desk: Desk) -> None:
    desk.publisher.trust()
    work = desk.publisher.folder / "world"
    start_pack(work, "data", "world", "", NOW.date())
    (work / "parties.csv").write_text(PARTIES, encoding="utf-8")
    report = desk.report(desk.publisher.signed(work, "world.mlapack"))
    assert "parties: 1 added, 0 changed, 0 withdrawn" in words(report)
    assert "+ QA BUDAPEST" in words(report)
    report.reject()
    assert packs.shelves().installed == ()


def test_what_is_refused_says_why_and_writes_nothing(desk: Desk) -> None:
    unsigned = desk.publisher.folder / "unsigned.mlapack"
    build_pack(desk.publisher.edited(), unsigned)
    report = desk.report(unsigned)
    assert "The pack isn't signed." in words(report)
    assert not report.take.isEnabled()
    report.reject()
    desk.publisher.trust()
    newer, older = desk.publisher.version("1.2"), desk.publisher.version("1.1")
    packs.install(packs.look_at(newer), NOW)
    report = desk.report(older)
    press(report, "Install this pack")
    desk.qtbot.waitUntil(lambda: "is older than" in words(report))
    assert [one.version for one in packs.shelves().installed] == ["1.2"]
    report.reject()
    older.write_bytes(older.read_bytes().replace(b"Harbour Day", b"Harvest Day"))
    desk.dialog.look_at(older)
    desk.says("It was refused. Nothing was changed.")
    assert [one.version for one in packs.shelves().installed] == ["1.2"]


def test_a_pack_counts_in_the_open_request_once_the_dialog_is_closed(
    open_window: Callable[..., MainWindow], specimen: Path, publisher: Publisher, qtbot: QtBot
) -> None:
    publisher.trust()
    window = open_window()
    window.open(specimen)
    assert window.drafting is not None
    window.drafting.go_to_step("facts")
    before = {field.id for _, field in window.drafting.session.form.questions()}
    desk = at_desk(window, publisher, qtbot)
    press(desk.report(publisher.version("1.1")), "Install this pack")
    desk.says("Installed: valdoria 1.1")
    desk.dialog.accept()
    settle()
    asked = {field.id for _, field in window.drafting.session.form.questions()}
    assert {name for name in asked - before if name.startswith("qv_")}
    assert window.drafting.current_step == "facts"
    assert window.places.is_drafting
    assert asked == {field.id for _, field in open_form("mla").questions()}


def test_a_key_is_trusted_no_more(desk: Desk) -> None:
    desk.publisher.trust()
    packs.install(packs.look_at(desk.publisher.version("1.1")), NOW)
    desk.dialog.read()
    desk.says("Test publisher")
    press(desk.dialog, "Trust it no more")
    desk.says("A pack isn't used.")
    assert packs.in_use().installed == ()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_nothing_is_clipped_or_nameless(
    open_window: Callable[..., MainWindow],
    publisher: Publisher,
    qtbot: QtBot,
    language: str,
    percent: int,
) -> None:
    publisher.trust()
    packs.install(packs.look_at(publisher.version("1.1")), NOW)
    packs.install(packs.look_at(publisher.version("1.2")), NOW)
    desk = at_desk(open_window(screen_language=language, text_percent=percent), publisher, qtbot)
    settle(300)
    faults = faults_of(desk.dialog)
    report = desk.report(publisher.version("1.3"))
    faults |= faults_of(report)
    report.close()
    faults |= faults_of(desk.compare())
    assert not {name: found for name, found in faults.items() if found}
