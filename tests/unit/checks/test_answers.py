# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Problems of kinds become findings at their answers, in words that name what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.finding import Severity
from mla_writer.checks.texts import text_of

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

IBAN = "measures[m1].accounts[a1].iban"


@pytest.mark.parametrize(
    ("path", "raw", "code"),
    [
        (IBAN, "AT61 1904 3002 3457 3202", "answer.iban-check-digits"),
        ("deadline", "2027-02-30", "answer.no-such-day"),
        ("contact_officer[c1].email", "mla at mojagd", "answer.not-an-email"),
        ("contact_officer[c1].phone", "0302", "answer.not-a-phone"),
        ("grade", "soon", "answer.not-a-choice"),
        (
            "measures[m1].period",
            {"from": "2026-02-01", "to": "2026-01-01"},
            "answer.period-reversed",
        ),
    ],
)
def test_what_cannot_stand_is_wrong_at_its_answer(
    ready: Case, path: str, raw: object, code: str
) -> None:
    findings = [f for f in ready.with_answers({path: raw}).findings() if f.path == path]
    assert [finding.code for finding in findings] == [code]
    assert findings[0].severity is Severity.WRONG
    words = text_of(findings[0])
    assert words.detail.message.format(**words.detail.arguments)


def test_a_good_answer_has_no_problem(ready: Case) -> None:
    assert not [code for code in ready.codes() if code.startswith("answer.")]


def test_a_row_that_is_gone_is_told_where_it_was_chosen(ready: Case) -> None:
    heard = "measures[m2].hear_person"
    assert ready.with_answers({"persons[p2]": None}).at("answer.row-gone") == [heard]


def test_a_list_that_is_gone_is_told_once(ready: Case) -> None:
    without = ready.with_answers({"persons": None, "persons_unknown": False})
    assert without.at("answer.row-gone") == []
    assert "persons" in without.at("completeness.missing")


def test_a_list_that_may_be_empty_doesnt_hide_who_was_chosen_from_it(ready: Case) -> None:
    assert ready.tree["persons_unknown"] is True
    without = ready.with_answers({"persons": None})
    assert without.at("answer.row-gone") == ["measures[m2].hear_person"]
    assert without.at("completeness.missing") == []
