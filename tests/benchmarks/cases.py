# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is measured on: case 01, and the same with a thousand accounts."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer.forms.answers import AddRow, Answers, SetAnswer
from mla_writer.services.opening import sample_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.services.drafting import DraftSession

MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ACCOUNTS = 1000


def clock() -> datetime:
    """A clock that stands still."""
    return MOMENT


def typed_words(session: DraftSession) -> Iterator[str]:
    """The facts of the case, one letter longer each time, as somebody types them."""
    before = str(session.answers.get("facts_established"))
    return (f"{before} And so it went on{'.' * number}" for number in itertools.count(1))


def with_many_accounts() -> Answers:
    """Case 01 that asks for the records of a thousand accounts."""
    answers = Answers(sample_draft("01-ready").answers)
    for number in range(1, ACCOUNTS + 1):
        row = f"measures[m1].accounts[x{number}]"
        answers = answers.apply(AddRow("measures[m1].accounts", f"x{number}"))
        for part, value in account(number).items():
            answers = answers.apply(SetAnswer(f"{row}.{part}", value))
    return answers


def account(number: int) -> dict[str, str]:
    """An invented account."""
    holder = f"Golden Bean Logistics {number} Ltd"
    return {"scheme": "other", "number": f"4711-{number:06}", "holder": holder, "bank": "Bank"}
