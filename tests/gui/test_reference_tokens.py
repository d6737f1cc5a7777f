# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""References in long answers are read by number and kept by id, whatever stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPlainTextEdit

from mla_writer.ui.reference_tokens import Target, Targets

if TYPE_CHECKING:
    from mla_writer.ui.screens.drafting import DraftingScreen

KNOWN = Targets(
    (
        Target("⟦annex:a3⟧", "⟦Annex 1⟧", "E-mail"),
        Target("⟦annex:a1⟧", "⟦Annex 2⟧", "Law"),
        Target("⟦measure:m1⟧", "⟦Measure 1⟧", "Bank records"),
    )
)
PIECES = st.one_of(st.text(), st.sampled_from([one.kept for one in KNOWN.all]), st.just("⟦annex:"))


@given(st.lists(PIECES).map("".join).filter(lambda text: "⟦Annex" not in text))
def test_what_is_shown_goes_back_to_what_was_kept(text: str) -> None:
    assert KNOWN.kept(KNOWN.readable(text)) == text


def test_a_reference_to_nothing_stays_as_it_is() -> None:
    assert KNOWN.readable("see ⟦annex:a9⟧ and ⟦annex:a1⟧") == "see ⟦annex:a9⟧ and ⟦Annex 2⟧"


def test_typing_beside_a_reference_keeps_its_id(drafting: DraftingScreen) -> None:
    drafting.go_to_answer("facts_established")
    area = drafting.window().focusWidget()
    assert isinstance(area, QPlainTextEdit)
    assert "⟦Annex 4⟧" in area.toPlainText()
    area.appendPlainText("More.")
    kept = str(drafting.session.answers.get("facts_established"))
    assert "⟦annex:a4⟧" in kept
    assert kept.endswith("More.")
