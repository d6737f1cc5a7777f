# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the answers of a request say about its legal bases, and the answer that they get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.penalties import highest_years
from mla_writer.domain.legal_basis import CaseScope, Requirement
from mla_writer.reference.answer import BasisAnswer, Question, answer_to

if TYPE_CHECKING:
    from mla_writer.checks.given import CheckInput

ELECTRONIC_TRAITS = frozenset({"electronic", "preservation"})
# Treaties whose scope has a question of its own, and the requirements that the officer states.
OWN_QUESTIONS = {"UNCAC": "uncac_reason", "UNTOC": "untoc_serious_crime"}
STATED = {
    Requirement.TRANSNATIONAL: "untoc_transnational",
    Requirement.GROUP: "untoc_group",
}


def basis_answer(given: CheckInput) -> BasisAnswer | None:
    """The answer for a request as it stands, None until two different States are named."""
    pair = (given.text("requesting_state"), given.text("requested_state"))
    if not all(pair) or pair[0] == pair[1]:
        return None
    measures = tuple(frozenset(measure.traits) for _, measure in given.view.measures)
    days = given.reference.confirm_after_days
    question = Question(*pair, given.today, measures, scope_of(given), days)
    return answer_to(given.reference, question)


def scope_of(given: CheckInput) -> CaseScope:
    """What of the answers decides which treaties cover the case."""
    described = {
        given.text(f"{row}.instrument")
        for row in given.rows("basis_details")
        if given.text(f"{row}.scope")
    }
    asked = {code for code, path in OWN_QUESTIONS.items() if given.text(path)}
    stated = frozenset(what for what, path in STATED.items() if given.text(path))
    electronic = bool(given.traits & ELECTRONIC_TRAITS)
    return CaseScope(highest_years(given), electronic, frozenset(described | asked), stated)
