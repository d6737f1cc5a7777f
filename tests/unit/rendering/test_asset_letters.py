# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Searches, freezing, confiscation, return: words that other answers bring into the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden.letters_of_cases import letter_with, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json

MEASURE = "measures[m1]"
SEARCH, FREEZE = "05-search/search-ready", "06-freeze/freeze-ready"
ENFORCE = "07-confiscation/confiscation-ready"
SEEK, RETURN = "07-confiscation/confiscation-seek-ready", "08-return/return-ready"
FLED: dict[str, Json] = {f"{MEASURE}.ncb": True, f"{MEASURE}.ncb_reason": "flight"}
COIN: dict[str, Json] = {
    f"{MEASURE}.assets[a1].kind": "crypto",
    f"{MEASURE}.assets[a1].chain": "Bitcoin",
    f"{MEASURE}.assets[a1].wallet": "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    f"{MEASURE}.assets[a1].custody": "platform",
    f"{MEASURE}.assets[a1].custodian": "Alborada Exchange SL, Madrid",
}
LAUNDERING: dict[str, Json] = {"bases": ["ETS141"]}
TRACED: dict[str, Json] = {f"{MEASURE}.ask_mode": "trace", **LAUNDERING}
OWN_CASE: dict[str, Json] = {f"{MEASURE}.ground": "other", f"{MEASURE}.conf_by": "own_case"}

# case, answers, what the letter says then, what it doesn't
ROWS: list[tuple[str, Mapping[str, Json], str, str]] = [
    (SEARCH, {}, "supports the measure: Order of the Public Prosecutor of Amman", "attested"),
    (SEARCH, {f"{MEASURE}.home_order": None}, "Devices\t", "Authority at home"),
    (SEARCH, {"auth_requested.zone": None}, "19 January 2027, 08:00 (Amman", "in your time"),
    (SEARCH, {f"{MEASURE}.premises[p1].kind": "professional"},
     "Office under professional secrecy; used by", "journalist"),
    (FREEZE, LAUNDERING, "(ETS No. 141), article 8 and article 11(1).", "55(8)"),
    (FREEZE, {**LAUNDERING, f"{MEASURE}.trace_too": False}, "article 11(1).", "article 8"),
    (FREEZE, TRACED, "(ETS No. 141), article 8.", "article 11(1)"),
    (FREEZE, TRACED, "Identification and tracing of assets", "Prospect of confiscation"),
    (FREEZE, COIN, "Place of the keys: Alborada Exchange SL", "Place: Calle de Ibiza"),
    (ENFORCE, FLED, "The order was made without a conviction, since the person concerned has fled.",
     "Confiscation is asked for without"),
    (SEEK, FLED, "Confiscation is asked for without a conviction, since the person concerned has",
     "The order was made without"),
    (SEEK, {}, "Notice to others\tBoth have known of the freeze", "Documents:"),
    (SEEK, {f"{MEASURE}.notice_plan": None}, "Provisional measures\t", "Notice to others"),
    (RETURN, {"bases": ["UNTOC"], f"{MEASURE}.ground": "victims"},
     "Compensation of the victims (article 14(2) UNTOC).", "57(3)"),
    (RETURN, {"bases": ["UNTOC"], **OWN_CASE, f"{MEASURE}.ground": "ownership"},
     "Prior ownership of the requesting State. ", "State (article 14(2)"),
    (RETURN, {}, "Proof\tSee Annex 3.", "____"),
    (RETURN, {f"{MEASURE}.proof_title": None}, "Judgment\t", "Proof"),
    (RETURN, {**OWN_CASE, f"{MEASURE}.proof_title": None}, "Proof\t____", "article 57(3)(a)"),
    (RETURN, OWN_CASE, "priority consideration to a return (article 57(3)(c)", "Judgment\t"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "answers", "said", "unsaid"), ROWS)
def test_the_letter_says_what_was_answered(
    case: str, answers: Mapping[str, Json], said: str, unsaid: str
) -> None:
    letter = words(letter_with(case, answers))
    assert said in letter
    assert unsaid not in letter


def test_a_stage_past_the_charge_needs_no_word_on_it() -> None:
    """Who is convicted was charged."""
    assert "Stage: Execution of a sentence.\n" in words(letter_with(ENFORCE, {}))
    charged = letter_with(SEARCH, {"charged": True, "charge_note": "On 1 June 2026."})
    assert "Stage: Investigation; charges have been brought." in words(charged)
