# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every finding leads to its answer: the keyboard lands there, or inside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mla_writer.forms.answers import Answers
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import open_form, sample_draft
from mla_writer.storage.draft_file import write_draft
from tests.golden.cases_list import CASES, names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.ui.main_window import MainWindow

BEGUN = [name for name in names("desk") if name.startswith(("09-", "14-"))]


@pytest.mark.parametrize("name", BEGUN)
def test_each_finding_of_a_draft_leads_to_its_answer(
    open_window: Callable[..., MainWindow], tmp_path: Path, name: str
) -> None:
    said = read_answers(CASES / f"{name}.yaml").answers
    answers = fill(open_form("mla"), Answers(), said, name)
    file = tmp_path / "begun.mla"
    write_draft(file, replace(sample_draft("01-ready"), answers=answers.tree))
    window = open_window()
    window.open(file)
    assert window.drafting is not None
    drafting = window.drafting
    found = dict.fromkeys(one.path for one in drafting.session.view().findings)
    assert len(found) > 10
    for path in found:
        drafting.go_to_step("persons" if path.startswith("facts") else "facts")
        drafting.go_to_answer(path)
        QApplication.processEvents()
        landed = drafting.path_under_keyboard
        assert landed == path or landed.startswith((f"{path}.", f"{path}["))
