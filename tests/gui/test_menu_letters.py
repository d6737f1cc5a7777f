# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each line of each menu has a letter of its own, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mla_writer.ui.menu_letters import lettered
from tests.gui.screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


def letter(text: str) -> str:
    return text.partition("&")[2][:1].casefold()


def letters(actions: list[QAction]) -> list[str]:
    """The letter of each line that has words; sizes in per cent have none."""
    words = (action.text().partition("\t")[0] for action in actions)
    return [letter(text) for text in words if any(one.isalpha() for one in text)]


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_no_letter_stands_twice_in_a_menu(
    open_window: Callable[..., MainWindow], language: str
) -> None:
    bar = open_window(screen_language=language).menuBar()
    outer = [action.menu() for action in bar.actions()]
    menus = [menu for menu in outer if isinstance(menu, QMenu)]
    menus += [inner for menu in menus for inner in menu.findChildren(QMenu)]
    assert len(menus) == 9  # six in the bar, three inside them
    for menu in (bar, *menus):
        found = letters(menu.actions())
        assert all(found), [action.text() for action in menu.actions()]
        assert len(found) == len(set(found)), found


def test_a_letter_opens_a_menu_and_the_next_takes_its_line(drafting: DraftingScreen) -> None:
    window = drafting.window()
    drafting.visit("facts")
    settle()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    settle()
    (menu,) = [one for one in window.findChildren(QMenu) if one.isVisible()]
    (line,) = [one for one in menu.actions() if one.text().startswith("&Next section")]
    QTest.keyClick(menu, Qt.Key(ord(letter(line.text()).upper())))
    settle()
    assert drafting.current_step == "assistance"


def test_letters_begin_words_where_they_can_and_stay_away_from_accents() -> None:
    assert lettered(["Save", "Save elsewhere…", "Add"]) == ["&Save", "Save &elsewhere…", "&Add"]
    crowded = lettered(["Que", "Un", "I", "T", "Quit"])
    assert crowded[-1] == "&Quit"
    assert len({letter(one) for one in crowded} - {""}) == len(crowded)
    assert lettered(["Édition"]) == ["É&dition"]
    assert lettered(["100 %"]) == ["100 %"]


@given(st.lists(st.text(max_size=12), max_size=30))
def test_words_stay_and_no_letter_stands_twice(texts: list[str]) -> None:
    made = lettered(texts)
    assert [one.replace("&", "") for one in made] == [one.replace("&", "") for one in texts]
    found = [letter(one) for one in made if "&" in one]
    assert len(found) == len(set(found))
