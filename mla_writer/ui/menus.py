# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The menu bar: the table of menus, then theme, language and text size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from mla_writer.i18n import N_
from mla_writer.ui.languages import screen_languages
from mla_writer.ui.menu_letters import give_letters
from mla_writer.ui.menu_table import GO, TITLES, VIEW, Entry, table
from mla_writer.ui.tokens import TEXT_PERCENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.main_window import MainWindow

THEMES: dict[Literal["system", "light", "dark"], str] = {
    "system": N_("System"),
    "light": N_("Light"),
    "dark": N_("Dark"),
}


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
    for menu in (bar, *made.values(), *view.findChildren(QMenu)):
        give_letters(menu.actions())
    return made[GO]


def _add(menu: QMenu, entry: Entry, window: MainWindow) -> None:
    if entry.do is None:
        menu.addSeparator()
        return
    words = window.desk.say(entry.words)
    keys = QKeySequence(entry.keys or entry.shown)
    shown = window.desk.fixed(keys.toString(QKeySequence.SequenceFormat.NativeText))
    action = QAction(f"{words}\t{shown}" if shown else words, menu)
    if entry.needs_draft:
        menu.aboutToShow.connect(lambda: action.setEnabled(window.openings.draft is not None))
    if entry.keys:
        action.setShortcut(keys)
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
