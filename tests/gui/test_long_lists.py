# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a list that aren't drawn again still say what is so now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.finding import Severity
from mla_writer.ui.editors.repeat import RepeatEditor, worst_by_row
from mla_writer.ui.editors.repeat_rows import RowLine

if TYPE_CHECKING:
    from mla_writer.ui.screens.drafting import DraftingScreen

PERSONS = "persons"


def lines(screen: DraftingScreen) -> dict[str, RowLine]:
    """The closed rows of the persons by their path."""
    groups = screen.findChildren(RepeatEditor)
    (persons,) = (one for one in groups if one.path == PERSONS)
    return {line.path: line for line in persons.findChildren(RowLine) if not line.isHidden()}


def said(line: RowLine) -> tuple[str, str]:
    """What a row is, and its place and state, as a screen reader says them."""
    return line.target().accessibleName(), line.target().accessibleDescription()


def test_each_row_has_the_worst_that_is_found_in_it(drafting: DraftingScreen) -> None:
    session = drafting.session
    session.answer("persons[p1].birth_date", "2999-01-01")
    session.answer("persons[p2].family_name", None)
    look = session.view()
    worst = worst_by_row(PERSONS, look)
    for row in look.view.rows(PERSONS):
        inside = {one.severity for one in look.findings if f"{one.path}.".startswith(f"{row}.")}
        wanted = "advice" if inside else "done"
        wanted = "missing" if Severity.MISSING in inside else wanted
        wanted = "wrong" if Severity.WRONG in inside else wanted
        assert worst.get(row, "done") == wanted
    assert {worst[f"{PERSONS}[p1]"], worst[f"{PERSONS}[p2]"]} == {"wrong", "missing"}


def test_a_changed_row_is_drawn_again_and_others_keep_their_words(
    drafting: DraftingScreen,
) -> None:
    drafting.go_to_step("persons")
    before = {path: said(line) for path, line in lines(drafting).items()}
    path = next(iter(before))
    old = drafting.session.answers.get(f"{path}.family_name")
    drafting.edits.answer(f"{path}.family_name", "Quillfeather")
    after = {path: said(line) for path, line in lines(drafting).items()}
    assert "Quillfeather" in after[path][0]
    assert {one: words for one, words in after.items() if one != path} == {
        one: words for one, words in before.items() if one != path
    }
    drafting.edits.answer(f"{path}.family_name", old)
    assert {path: said(line) for path, line in lines(drafting).items()} == before


def test_rows_that_move_up_say_their_new_place(drafting: DraftingScreen) -> None:
    drafting.go_to_step("persons")
    before = lines(drafting)
    first, *others = before
    drafting.edits.move_row(others[0], 0)
    assert said(lines(drafting)[others[0]])[1].startswith("1 of")
    assert said(lines(drafting)[first])[1].startswith("2 of")
