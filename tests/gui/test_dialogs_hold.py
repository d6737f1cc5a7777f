# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""While a dialog is open the keys of the window behind it do nothing, wherever one clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from mla_writer.ui.dialogs.confirm_fact import ConfirmFact
from tests.gui.screens import settle
from tests.gui.test_buttons import named

if TYPE_CHECKING:
    from mla_writer.ui.screens.drafting import DraftingScreen


@pytest.fixture
def dialog(drafting: DraftingScreen) -> ConfirmFact:
    drafting.visit("legal_basis")
    settle()
    named(drafting.stack, "Confirm or correct").click()
    settle()
    (made,) = drafting.window().findChildren(ConfirmFact)
    return made


@pytest.mark.parametrize(
    "keys", ["Ctrl+PgDown", "F8", "Ctrl+1", "Ctrl+K", "Ctrl+Shift+L", "Ctrl++"]
)
def test_a_key_of_the_window_waits(
    drafting: DraftingScreen, dialog: ConfirmFact, keys: str
) -> None:
    window = drafting.window()
    before = window.grab().toImage()
    step, language = drafting.current_step, drafting.session.draft.document_language
    window.activateWindow()
    settle()
    assert window.isActiveWindow()
    QTest.keySequence(window, QKeySequence(keys))
    settle()
    assert dialog.isVisible()
    assert [one for one in window.findChildren(QDialog) if one.isVisible()] == [dialog]
    assert (drafting.current_step, drafting.session.draft.document_language) == (step, language)
    assert window.grab().toImage().size() == before.size()


def test_after_the_dialog_the_keys_act_again(drafting: DraftingScreen, dialog: ConfirmFact) -> None:
    dialog.reject()
    drafting.window().activateWindow()
    settle()
    QTest.keySequence(drafting.window(), QKeySequence("Ctrl+PgDown"))
    assert drafting.current_step != "legal_basis"
