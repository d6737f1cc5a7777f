# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From bank records to a freeze: the link beside the question brings the measure, undo takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from tests.gui.screens import settle

if TYPE_CHECKING:
    from mla_writer.ui.screens.drafting import DraftingScreen

ASKED = "measures[m1].freeze_too"


def kinds(drafting: DraftingScreen) -> list[str]:
    return [measure.id for _, measure in drafting.session.view().view.measures]


def test_the_link_brings_the_measure_with_the_account(drafting: DraftingScreen) -> None:
    drafting.go_to_answer(ASKED)
    settle()
    before = kinds(drafting)
    links = drafting.findChildren(QPushButton)
    next(one for one in links if one.text() == "Add the measure on freezing…").click()
    settle()
    assert kinds(drafting) == [*before, "freezing"]
    assert drafting.current_step == "measures[m3]"
    page = drafting.stack.section
    assert page is not None
    assert page.grid.rows["measures[m3].ask_mode"].is_shown
    answers = drafting.session.answers
    assert answers.get("measures[m3].assets[a1].iban") == "AT61 1904 3002 3457 3201"
    assert answers.get(ASKED) is True
    drafting.edits.undo()
    assert kinds(drafting) == before
