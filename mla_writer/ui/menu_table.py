# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The table of the menus: every action of the window with its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from mla_writer.i18n import N_
from mla_writer.ui.place_rail import HELP, HOME, REQUEST, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.ui.main_window import MainWindow


class Entry(NamedTuple):
    """One line of a menu; a line without words is a separator.

    keys: the window's own shortcut. shown: a key that the part under the keyboard takes itself.
    needs_draft: off while no request is open.
    """

    words: str = ""
    do: Callable[[], object] | None = None
    keys: str = ""
    shown: str = ""
    needs_draft: bool = False


SEPARATOR = Entry()

FILE, EDIT, REQUEST_MENU, VIEW, GO, ABOUT = TITLES = (
    N_("&File"),
    N_("&Edit"),
    N_("&Request"),
    N_("&View"),
    N_("&Go"),
    N_("&Help"),
)


def table(window: MainWindow) -> Mapping[str, tuple[Entry, ...]]:
    """What stands in each menu."""
    return {
        FILE: _file(window),
        EDIT: _edit(window),
        REQUEST_MENU: _request(window),
        VIEW: _view(window),
        GO: _go(window),
        ABOUT: _help(window),
    }


def _file(window: MainWindow) -> tuple[Entry, ...]:
    on = window.places.on_draft
    return (
        Entry(N_("New request"), window.go_home, "Ctrl+N"),
        Entry(N_("Emergency request"), window.start_emergency, "Ctrl+Shift+E"),
        Entry(N_("New question to an authority"), window.openings.start_question),
        Entry(N_("Open a draft…"), window.browse, "Ctrl+O"),
        Entry(N_("Open the specimen"), window.open_sample),
        SEPARATOR,
        Entry(N_("Save"), on(lambda screen: screen.save()), "Ctrl+S"),
        Entry(N_("Save elsewhere…"), window.save_elsewhere, needs_draft=True),
        Entry(N_("Copy to a new request"), window.openings.copy, needs_draft=True),
        Entry(N_("Back to the version before"), window.openings.go_back, needs_draft=True),
        SEPARATOR,
        Entry(N_("Authorities…"), window.open_authorities),
        Entry(N_("Packs…"), window.open_packs),
        SEPARATOR,
        Entry(N_("Verify a letter…"), window.verify),
        SEPARATOR,
        Entry(N_("Settings…"), window.open_settings, "Ctrl+,"),
        Entry(N_("Quit"), window.close, "Ctrl+Q"),
    )


def _edit(window: MainWindow) -> tuple[Entry, ...]:
    on = window.places.on_draft
    return (
        Entry(N_("Undo"), on(lambda screen: screen.undo()), "Ctrl+Z"),
        Entry(N_("Redo"), on(lambda screen: screen.redo()), "Ctrl+Y"),
        SEPARATOR,
        Entry(N_("Insert reference"), on(lambda one: one.insert_reference()), shown="Ctrl+Space"),
        Entry(N_("Add to this group"), on(lambda screen: screen.add_row()), "Ctrl+Shift+N"),
        Entry(N_("Delete this row"), on(lambda screen: screen.delete_row()), shown="Del"),
        Entry(N_("Move this row up"), on(lambda screen: screen.move_row(-1)), shown="Alt+Up"),
        Entry(N_("Move this row down"), on(lambda screen: screen.move_row(1)), shown="Alt+Down"),
    )


def _request(window: MainWindow) -> tuple[Entry, ...]:
    on = window.places.on_draft
    return (
        Entry(N_("Go to…"), window.go_to, "Ctrl+K"),
        Entry(N_("Back to where you were"), on(lambda screen: screen.go_back()), "Alt+Left"),
        Entry(N_("Next section"), on(lambda screen: screen.next_step()), "Ctrl+PgDown"),
        Entry(N_("Section before"), on(lambda screen: screen.step_before()), "Ctrl+PgUp"),
        Entry(N_("Main button of this page"), window.places.press_primary, "Ctrl+Return"),
        SEPARATOR,
        Entry(N_("Check"), on(lambda screen: screen.check()), "F7"),
        Entry(N_("Next finding"), on(lambda screen: screen.next_finding(1)), "F8"),
        Entry(N_("Finding before"), on(lambda screen: screen.next_finding(-1)), "Shift+F8"),
        SEPARATOR,
        Entry(
            N_("Other language of the letter"),
            on(lambda screen: screen.next_language()),
            "Ctrl+Shift+L",
        ),
        SEPARATOR,
        Entry(N_("Ask the other authority…"), window.openings.ask, needs_draft=True),
    )


def _view(window: MainWindow) -> tuple[Entry, ...]:
    on = window.places.on_draft
    return (
        Entry(N_("Next area"), partial(window.places.next_area, 1), "F6"),
        Entry(N_("Area before"), partial(window.places.next_area, -1), "Shift+F6"),
        Entry(N_("Open or close the side pane"), on(lambda screen: screen.toggle_pane()), "F9"),
        Entry(N_("Next tab of the side pane"), on(lambda screen: screen.next_tab()), "Ctrl+F9"),
        SEPARATOR,
        Entry(N_("Larger text"), partial(window.scale, 1), "Ctrl++"),
        Entry(N_("Smaller text"), partial(window.scale, -1), "Ctrl+-"),
        Entry(N_("Text at 100 %"), partial(window.scale, 0), "Ctrl+0"),
    )


def _go(window: MainWindow) -> tuple[Entry, ...]:
    return (
        Entry(N_("Home"), partial(window.go_to_place, HOME), "Ctrl+1"),
        Entry(N_("Request"), partial(window.go_to_place, REQUEST), "Ctrl+2"),
        Entry(N_("Settings"), partial(window.go_to_place, SETTINGS)),
    )


def _help(window: MainWindow) -> tuple[Entry, ...]:
    on = window.places.on_draft
    return (
        Entry(N_("Guidance for this question"), partial(window.go_to_place, HELP), "F1"),
        Entry(
            N_("Articles that ask for it"),
            on(lambda screen: screen.show_articles()),
            "Shift+F1",
        ),
        Entry(N_("About MLA Writer"), window.about),
    )
