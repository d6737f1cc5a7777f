# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Accounts searched for by person, and accounts that are watched: what makes banks and courts stop.

A search is owed for persons under investigation who can be told apart; watching lies ahead, on
accounts that are named (CETS 198, articles 17 and 19).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.checks.known_answers import STORY
from mla_writer.checks.people import ACCUSED_ROLES, full_name
from mla_writer.domain.likeness import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

SEVERAL = 2
# How many signs of a number a story may call it by ("the account ending in 4471").
END = 4


def search_of_others(given: CheckInput) -> Iterator[Finding]:
    """Whoever is searched for is under investigation."""
    for measure, person in _searched(given):
        role = given.text(f"{person}.role")
        if role and role not in ACCUSED_ROLES:
            yield given.finding(
                "banking.search-of-others",
                f"{measure}.search_persons",
                articles=given.rule("account-search"),
                person=full_name(given, person) or "?",
            )


def namesakes(given: CheckInput) -> Iterator[Finding]:
    """Whoever is searched for has a date of birth or a paper: a bank finds many of one name."""
    for _, person in _searched(given):
        path = f"{person}.birth_date"
        named = given.text(f"{person}.family_name")
        if named and not given.raw(path) and not given.rows(f"{person}.papers"):
            yield given.finding(
                "banking.namesakes",
                path,
                articles=given.asking("CE08"),
                person=full_name(given, person),
            )


def watching(given: CheckInput) -> Iterator[Finding]:
    """Accounts are watched from a day on that is to come, until a later one."""
    for row in given.measure_rows("bank_records"):
        first, last = given.day(f"{row}.monitor_from"), given.day(f"{row}.monitor_until")
        if first is not None and first < given.today:
            yield given.finding(
                "banking.watched-before", f"{row}.monitor_from", date=first.isoformat()
            )
        if first is not None and last is not None and last < first:
            yield given.finding(
                "banking.watch-reversed", f"{row}.monitor_until", date=first.isoformat()
            )


def unnamed_accounts(given: CheckInput) -> Iterator[Finding]:
    """Watching is owed for accounts that the request specifies."""
    for row in given.measure_rows("bank_records"):
        if given.says(f"{row}.monitor", True) and given.says(f"{row}.account_search", True):
            yield given.finding(
                "banking.watch-unnamed", f"{row}.monitor", articles=given.rule("monitoring")
            )


def unexplained(given: CheckInput) -> Iterator[Finding]:
    """Of several accounts, each has its part in the story or in the reason for the records.

    A story without any account is told of by ``narrative``. The first one is named, for all.
    """
    for measure in given.measure_rows("bank_records"):
        rows = given.rows(f"{measure}.accounts")
        words = "\n".join(given.text(path) for path in (*STORY, f"{measure}.relevance"))
        if len(rows) < SEVERAL or "account" not in words.casefold():
            continue
        told = letters_of(words)
        alone = next((row for row in rows if not _is_told(given, row, told)), None)
        if alone is not None:
            yield given.finding(
                "banking.account-unexplained",
                f"{measure}.relevance",
                articles=given.asking("CE24"),
                account=next(filter(None, _signs(given, alone))),
            )


def _is_told(given: CheckInput, account: str, told: str) -> bool:
    """Whether a story calls an account by its holder, its number or the end of that."""
    signs = [letters_of(sign) for sign in _signs(given, account)]
    said = (sign in told or sign[-END:] in told for sign in signs if sign)
    return not any(signs) or any(said)


def _signs(given: CheckInput, account: str) -> tuple[str, ...]:
    return tuple(given.text(f"{account}.{part}") for part in ("holder", "iban", "number"))


def freezing(given: CheckInput) -> Iterator[Finding]:
    """A balance that is to be frozen has the measure that asks for it, with its own grounds."""
    if "freezing" in given.traits:
        return
    for row in given.measure_rows("bank_records"):
        if given.says(f"{row}.freeze_too", True):
            yield given.finding("banking.freeze-not-asked", f"{row}.freeze_too")


BANKING = (search_of_others, namesakes, watching, unnamed_accounts, unexplained, freezing)


def _searched(given: CheckInput) -> Iterator[tuple[str, str]]:
    """Row of the measure and row of the person, for each person whose accounts are looked for."""
    persons = given.rows("persons")
    for measure in given.measure_rows("bank_records"):
        for picked in sorted(given.chosen(f"{measure}.search_persons")):
            row = picked if picked in persons else row_named(picked, "persons")
            if row in persons:
                yield measure, row
