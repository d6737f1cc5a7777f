# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Typing a part of a name in a long list, and which name was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.ui.completions import NONE, meant
from mla_writer.ui.dialogs.entry import choice_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

NAMES = ["Choose one", "Australia", "Austria", "Niger", "Nigeria", *"abcdefghij"]


@pytest.mark.usefixtures("drafting")
@pytest.mark.parametrize(
    ("typed", "name"),
    [("austria", "Austria"), ("stri", "Austria"), ("niger", "Niger"), ("NIGERI", "Nigeria")],
)
def test_a_name_in_full_or_the_only_one_that_fits_is_meant(typed: str, name: str) -> None:
    assert NAMES[meant(made(typed))] == name


@pytest.mark.usefixtures("drafting")
@pytest.mark.parametrize("typed", ["austr", "zz", "  "])
def test_nothing_is_guessed(typed: str) -> None:
    assert meant(made(typed)) == NONE


def made(typed: str) -> QComboBox:
    box = choice_of([(name, name) for name in NAMES], "Choose one")
    box.setEditText(typed)
    return box


@pytest.mark.usefixtures("drafting")
def test_a_setting_takes_the_only_name_that_fits() -> None:
    box = made("stri")
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    line = box.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    assert (chosen, box.currentText()) == ([2], "Austria")
    box.setEditText("zz")
    line.editingFinished.emit()
    assert (chosen, box.currentText()) == ([2], "Austria")
