# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From answers to findings, beside a validator of JSON Schema on the same answers."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from mla_writer.checks.engine import check
from mla_writer.checks.given import CheckInput
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.schemas import answers_schema
from tests.benchmarks.cases import ACCOUNTS, MOMENT, with_many_accounts
from tests.benchmarks.measuring import Figure, in_turns

if TYPE_CHECKING:
    from collections.abc import Callable

FORM, REFERENCE, TODAY = open_form("mla"), open_reference(), MOMENT.date()
PEER = "jsonschema, shape alone"


def measure(what: str, answers: Answers, times: int) -> Figure:
    schema: Any = answers_schema(FORM)
    judge = Draft202012Validator(schema)
    plain = copy.deepcopy(dict(answers.tree))

    def ours() -> object:
        return check(CheckInput(relevant(FORM, answers, TODAY), REFERENCE, TODAY))

    def peer() -> object:
        return [*judge.iter_errors(plain)]

    assert not peer()
    mine, other = in_turns(ours, peer, times)
    questions = len(relevant(FORM, answers, TODAY).questions)
    return Figure(what, mine, PEER, other, note=f"{questions:,} questions")


def test_case_01(told: Callable[[Figure], None]) -> None:
    answers = Answers(sample_draft("01-ready").answers)
    told(measure("relevance and checks, case 01", answers, 15))


def test_a_thousand_accounts(told: Callable[[Figure], None]) -> None:
    answers = with_many_accounts()
    told(measure(f"relevance and checks, {ACCOUNTS:,} accounts more", answers, 3))
