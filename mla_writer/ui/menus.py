# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The menus: every action of the window with its key, in one table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from mla_writer.i18n import N_
from mla_writer.ui.languages import screen_languages
from mla_writer.ui.place_rail import HELP, HOME, REQUEST, SETTINGS
from mla_writer.ui.tokens import TEXT_PERCENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.ui.main_window import MainWindow

THEMES: dict[Literal["system", "light", "dark"], str] = {
    "system": N_("System"),
    "light": N_("Light"),
    "dark": N_("Dark"),
}


class Entry(NamedTuple):
    """One line of a menu; a line without words is a separator."""

    words: str = ""
    do: Callable[[], object] | None = None
    keys: str = ""


SEPARATOR = Entry()


def make_menus(window: MainWindow) -> QMenu:
    """Fill the menu bar anew; gives the menu *Go*, which shows only in a narrow window."""
    bar = window.menuBar()
    bar.clear()
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.setNativeMenuBar(False)
    made = {title: bar.addMenu(window.desk.say(title)) for title in TITLES}
    for title, lines in table(window).items():
        for entry in lines:
            _add(made[title], entry, window)
    view = made[VIEW]
    _themes(view, window)
    languages, sizes = _languages(view, window), _sizes(view, window)
    name = screen_languages().get(window.settings.screen_language, "")
    window.status.offer(languages, sizes, name)
    return made[GO]


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
    on = window.on_draft
    return {
        FILE: (
            Entry(N_("New request"), window.go_home, "Ctrl+N"),
            Entry(N_("Open a draft…"), window.browse, "Ctrl+O"),
            Entry(N_("Open the specimen"), window.open_sample),
            Entry(N_("Save"), on(lambda screen: screen.save()), "Ctrl+S"),
            SEPARATOR,
            Entry(N_("Settings…"), window.open_settings, "Ctrl+,"),
            Entry(N_("Quit"), window.close, "Ctrl+Q"),
        ),
        EDIT: (
            Entry(N_("Undo"), on(lambda screen: screen.undo()), "Ctrl+Z"),
            Entry(N_("Redo"), on(lambda screen: screen.redo()), "Ctrl+Y"),
            SEPARATOR,
            Entry(N_("Add to this group"), on(lambda screen: screen.add_row()), "Ctrl+Shift+N"),
        ),
        REQUEST_MENU: (
            Entry(N_("Go to…"), window.go_to, "Ctrl+K"),
            Entry(N_("Next section"), on(lambda screen: screen.next_step()), "Ctrl+PgDown"),
            Entry(N_("Section before"), on(lambda screen: screen.back()), "Ctrl+PgUp"),
            Entry(N_("Main button of this page"), window.press_primary, "Ctrl+Return"),
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
        ),
        VIEW: (
            Entry(N_("Next area"), partial(window.next_area, 1), "F6"),
            Entry(N_("Area before"), partial(window.next_area, -1), "Shift+F6"),
            Entry(N_("Open or close the side pane"), on(lambda screen: screen.toggle_pane()), "F9"),
            Entry(N_("Next tab of the side pane"), on(lambda screen: screen.next_tab()), "Ctrl+F9"),
            SEPARATOR,
            Entry(N_("Larger text"), partial(window.scale, 1), "Ctrl++"),
            Entry(N_("Smaller text"), partial(window.scale, -1), "Ctrl+-"),
            Entry(N_("Text at 100 %"), partial(window.scale, 0), "Ctrl+0"),
        ),
        GO: (
            Entry(N_("Home"), partial(window.go_to_place, HOME), "Ctrl+1"),
            Entry(N_("Request"), partial(window.go_to_place, REQUEST), "Ctrl+2"),
            Entry(N_("Settings"), partial(window.go_to_place, SETTINGS)),
        ),
        ABOUT: (
            Entry(N_("Guidance for this question"), partial(window.go_to_place, HELP), "F1"),
            Entry(
                N_("Articles that ask for it"),
                on(lambda screen: screen.show_articles()),
                "Shift+F1",
            ),
            Entry(N_("About MLA Writer"), window.about),
        ),
    }


def _add(menu: QMenu, entry: Entry, window: MainWindow) -> None:
    if entry.do is None:
        menu.addSeparator()
        return
    action = QAction(window.desk.say(entry.words), menu)
    if entry.keys:
        action.setShortcut(QKeySequence(entry.keys))
    action.triggered.connect(entry.do)
    menu.addAction(action)
    # A menu that is hidden takes its keys along, so the window holds each action too.
    window.addAction(action)


def _themes(menu: QMenu, window: MainWindow) -> None:
    menu.addSeparator()
    inner = menu.addMenu(window.desk.say(N_("Theme")))
    group = QActionGroup(inner)
    for value, words in THEMES.items():
        is_set = window.settings.theme == value
        _pick(inner, group, window.desk.say(words), partial(window.set_theme, value), is_set)


def _languages(menu: QMenu, window: MainWindow) -> QMenu:
    inner = menu.addMenu(window.desk.say(N_("Language")))
    group = QActionGroup(inner)
    for value, name in screen_languages().items():
        is_set = window.settings.screen_language == value
        _pick(inner, group, name, partial(window.set_language, value), is_set)
    return inner


def _sizes(menu: QMenu, window: MainWindow) -> QMenu:
    inner = menu.addMenu(window.desk.say(N_("Text size")))
    group = QActionGroup(inner)
    for percent in TEXT_PERCENTS:
        words = window.desk.fixed(f"{percent} %")
        is_set = window.settings.text_percent == percent
        _pick(inner, group, words, partial(window.set_size, percent), is_set)
    return inner


def _pick(
    menu: QMenu, group: QActionGroup, words: str, do: Callable[[], object], is_set: bool
) -> None:
    action = QAction(words, menu)
    action.setCheckable(True)
    action.setChecked(is_set)
    action.triggered.connect(do)
    group.addAction(action)
    menu.addAction(action)
