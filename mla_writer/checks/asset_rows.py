# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The assets of a request, wherever they stand, and the persons that they name."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.domain.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.checks.given import CheckInput

# Which list of a measure holds its assets.
LISTS: Mapping[str, str] = MappingProxyType({"freezing": "assets", "confiscation": "property"})


def asset_lists(given: CheckInput) -> Iterator[tuple[str, ...]]:
    """The row paths of the assets of each measure that has a list of them."""
    for kind, listed in LISTS.items():
        for measure in given.measure_rows(kind):
            yield given.rows(f"{measure}.{listed}")


def asset_rows(given: CheckInput) -> Iterator[str]:
    """The row paths of all assets."""
    for rows in asset_lists(given):
        yield from rows


def party_row(given: CheckInput, path: str) -> str:
    """The row of the person or company that an answer names, "" while it isn't one of the list."""
    picked = given.text(path)
    rows = (*given.rows("persons"), *given.rows("orgs"))
    named = (row_named(picked, "persons"), row_named(picked, "orgs"))
    return next((row for row in (picked, *named) if row and row in rows), "")


def worth(given: CheckInput, listed: str, currency: str) -> Decimal:
    """What the assets of a list are worth in one currency; others aren't counted."""
    values = (given.value(f"{row}.value", Money) for row in given.rows(listed))
    same = (one.amount for one in values if one is not None and one.currency == currency)
    return sum(same, Decimal())
