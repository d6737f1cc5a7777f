# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Who is heard: the hearings of a request, whatever way they take, and the person of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mla_writer.checks.given import row_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# The question that names the person, in each measure that is a hearing.
NAMED_IN = {"statement": "hear_person", "video_hearing": "witness"}
# A request with more hearings is better split into several.
MOST = 20


class Hearing(NamedTuple):
    """A hearing: its row, and the row of the person, "" while nobody of the list is named."""

    row: str
    person: str


def hearings(given: CheckInput) -> Iterator[Hearing]:
    """Every hearing that is asked for, in the order of the request."""
    known = frozenset(given.rows("persons"))
    for row, measure in given.view.measures:
        if measure.id in NAMED_IN:
            picked = row_named(given.text(f"{row}.{NAMED_IN[measure.id]}"), "persons")
            yield Hearing(row, picked if picked in known else "")


def many(given: CheckInput) -> Iterator[Finding]:
    """More than 20 hearings in one request hold one another up."""
    count = sum(1 for _ in hearings(given))
    if count > MOST:
        yield given.finding("hearing.many", "measures", count=count, most=MOST)


HEARD = (many,)
