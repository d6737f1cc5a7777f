# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is measured on: case 01, and the same with very much in it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer.forms.answers import Answers
from mla_writer.services.drafting import DraftSession
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import open_form, open_reference, sample_draft
from tests.golden.cases_list import CASES, form_of, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Json

MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ACCOUNTS, ANNEXES, MEASURES = 1000, 400, 15


def clock() -> datetime:
    """A clock that stands still."""
    return MOMENT


def typed_words(session: DraftSession) -> Iterator[str]:
    """The facts of the case, one word longer each time, as somebody types them."""
    before = str(session.answers.get("facts_established"))
    return (f"{before} And so it went on{' and on' * number}." for number in itertools.count(1))


def opened(answers: Answers) -> DraftSession:
    """Case 01 with other answers, open."""
    draft = replace(sample_draft("01-ready"), answers=answers.tree)
    return DraftSession(open_form("mla"), open_reference(), draft, clock)


def with_many_accounts(count: int = ACCOUNTS) -> Answers:
    """Case 01 that asks for the records of so many accounts more."""
    tree = dict(sample_draft("01-ready").answers)
    first, *others = _rows(tree["measures"])
    held: list[Json] = [*_rows(first["accounts"]), *map(account, range(1, count + 1))]
    return Answers(tree | {"measures": [first | {"accounts": held}, *others]})


def with_many_annexes() -> Answers:
    """Case 01 with four hundred annexes more."""
    tree = dict(sample_draft("01-ready").answers)
    held: list[Json] = [*_rows(tree["attachments"]), *map(annex, range(1, ANNEXES + 1))]
    return Answers(tree | {"attachments": held})


def with_many_measures() -> Answers:
    """Case 01 that asks for fifteen measures: its own, then one of each other kind."""
    tree = dict(sample_draft("01-ready").answers)
    own = _rows(tree["measures"])
    found = {str(row["_variant"]): row for name in _requests() for row in _measures(name)}
    others = [found[kind] for kind in sorted(found.keys() - {row["_variant"] for row in own})]
    more: list[Json] = [row | {"_id": f"m{at}"} for at, row in enumerate(others, start=50)]
    asked = [*own, *more][:MEASURES]
    assert len(asked) == MEASURES
    return Answers(tree | {"measures": asked})


def _requests() -> list[str]:
    return [name for name in names("ready") if form_of(name) == "mla"]


def _measures(name: str) -> list[dict[str, Json]]:
    said = read_answers(CASES / f"{name}.yaml").answers
    filled = fill(open_form("mla"), Answers(), said, name)
    return _rows(filled.get("measures"))


def _rows(held: Json) -> list[dict[str, Json]]:
    assert isinstance(held, list)
    return [row for row in held if isinstance(row, dict)]


def account(number: int) -> dict[str, Json]:
    """An invented account."""
    return {
        "_id": f"x{number}",
        "scheme": "other",
        "number": f"4711-{number:06}",
        "holder": f"Golden Bean Logistics {number} Ltd",
        "bank": "Bank",
    }


def annex(number: int) -> dict[str, Json]:
    """An invented annex that the signatory has seen; its file is still missing."""
    return {
        "_id": f"x{number}",
        "title": f"Statement of account {number}",
        "content": "evidence",
        "kind": "certified",
        "language": "en",
        "pages": str(1 + number % 9),
        "seen": True,
    }
