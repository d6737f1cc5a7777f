# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A number of one's own is typed; a row of another group is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

if TYPE_CHECKING:
    from mla_writer.ui.screens.drafting import DraftingScreen


@pytest.mark.parametrize(
    ("question", "step", "kind"),
    [("ref_own", "head", QLineEdit), ("first_measure", "assistance", QComboBox)],
)
def test_a_reference_of_ones_own_is_typed_and_a_row_is_picked(
    drafting: DraftingScreen, question: str, step: str, kind: type[QWidget]
) -> None:
    drafting.go_to_answer(question)
    assert drafting.current_step == step
    page = drafting.stack.section
    assert page is not None
    editor = page.grid.rows[question].editor
    assert isinstance(editor.target(), kind)
