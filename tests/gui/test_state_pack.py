# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an officer of a State with a pack sees: its questions, its measures, its promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from mla_writer import paths
from mla_writer.services import packs
from mla_writer.services.opening import sample_draft
from mla_writer.storage.draft_file import write_draft

from .conftest import NOW
from .screens import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen


@pytest.fixture
def valdorian(open_window: Callable[..., MainWindow], tmp_path: Path) -> DraftingScreen:
    """The specimen as a draft of the invented State, whose pack is installed."""
    packs.install(packs.look_at(paths.PACKS / "valdoria"), NOW, "A test of the screen")
    draft = sample_draft("01-ready")
    own: dict[str, Json] = {
        "requesting_state": "QV",
        "undertakings": ["speciality", "no_onward_transfer"],
    }
    path = tmp_path / "valdoria.mla"
    write_draft(path, replace(draft, answers={**draft.answers, **own}))
    window = open_window()
    window.open(path)
    assert window.drafting is not None
    return window.drafting


def offered(drafting: DraftingScreen) -> set[str]:
    """The measures that can be added now."""
    drafting.go_to_step("assistance")
    settle()
    titles = {form.title for form in drafting.session.form.measures.values()}
    page = drafting.stack.currentWidget()
    assert page is not None
    return {one.text() for one in page.findChildren(QPushButton) if one.isVisible()} & titles


def test_a_measure_is_offered_again_with_another_state(valdorian: DraftingScreen) -> None:
    service = valdorian.session.form.measures["service"].title
    assert service not in offered(valdorian)
    valdorian.session.answer("requesting_state", "GH")
    valdorian.redraw()
    assert service in offered(valdorian)


def test_a_promise_that_stands_can_be_taken_out_and_not_given_again(
    valdorian: DraftingScreen,
) -> None:
    valdorian.go_to_step("undertakings")
    settle()
    page = valdorian.stack.currentWidget()
    assert page is not None

    def boxes() -> list[QCheckBox]:
        return [box for box in page.findChildren(QCheckBox) if box.isVisible()]

    closed = [box for box in boxes() if not box.isEnabled()]
    ticked = [box for box in boxes() if box.isChecked()]
    assert closed
    assert len(ticked) == 2
    assert all(box.isEnabled() for box in ticked)
    ticked[1].click()
    settle()
    assert valdorian.session.answers.get("undertakings") == ["speciality"]
    assert len([box for box in boxes() if not box.isEnabled()]) == len(closed) + 1
