# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Persons: dates that can be, papers that hold, protection (V16), somebody who can be found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mla_writer.checks.heard import hearings
from mla_writer.checks.people import (
    ACCUSED_ROLES,
    PROTECTED_ROLES,
    full_name,
    has_place,
    is_half_named,
)
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

OLDEST = 120
ADULT = 18
# Roles whose holders the request could expose.


def birth_dates(given: CheckInput) -> Iterator[Finding]:
    """A birth date lies in the past, and not more than 120 years back (V1)."""
    for row in given.rows("persons"):
        born, path = _partial(given, f"{row}.birth_date"), f"{row}.birth_date"
        if born is None:
            continue
        if born.first_day > given.today:
            yield given.finding("identity.birth-ahead", path, date=str(born))
        elif given.today.year - born.year > OLDEST:
            yield given.finding("identity.birth-too-early", path, date=str(born), count=OLDEST)


def papers(given: CheckInput) -> Iterator[Finding]:
    """A paper ends after it was issued, and still holds."""
    for person in given.rows("persons"):
        for row in given.rows(f"{person}.papers"):
            issued = _partial(given, f"{row}.issued_on")
            expires = _partial(given, f"{row}.expires_on")
            path = f"{row}.expires_on"
            if expires is None:
                continue
            if issued is not None and expires.last_day < issued.first_day:
                yield given.finding("identity.paper-reversed", path, date=str(expires))
            elif expires.last_day < given.today:
                yield given.finding("identity.paper-expired", path, date=str(expires))


def protection(given: CheckInput) -> Iterator[Finding]:
    """A child or a victim has words on protection (V16); an age and its tick agree."""
    for row in given.rows("persons"):
        young = _is_surely_young(given, row)
        if young and given.says(f"{row}.minor", False):
            yield given.finding("identity.minor-differs", f"{row}.minor", person=_name(given, row))
        exposed = young or given.says(f"{row}.minor", True)
        exposed = exposed or given.text(f"{row}.role") in PROTECTED_ROLES
        path = f"{row}.protection"
        if exposed and given.is_asked(path) and not given.text(path):
            yield given.finding("identity.protection", path, person=_name(given, row))


def place_of_hearing(given: CheckInput) -> Iterator[Finding]:
    """Whoever is to be heard can be found: has an address."""
    for _, row in hearings(given):
        question = given.view.question(f"{row}.address") if row else None
        if question is not None and not has_place(given, row):
            yield given.finding(
                "identity.no-address",
                question.path,
                articles=given.asking("CE08"),
                element="CE08",
                person=_name(given, row),
            )


def role_of_hearing(given: CheckInput) -> Iterator[Finding]:
    """A suspect who is heard as a witness loses the warnings, and you the statement."""
    for measure, row in hearings(given):
        heard_as = given.text(f"{measure}.hear_role")
        accused = bool(row) and given.text(f"{row}.role") in ACCUSED_ROLES
        if heard_as and accused is not (heard_as == "suspect") and given.text(f"{row}.role"):
            yield given.finding(
                "identity.role-differs", f"{measure}.hear_role", person=_name(given, row)
            )


def holders(given: CheckInput) -> Iterator[Finding]:
    """The holder of an account is one of the persons or companies of the request (V27).

    While one of them has no whole name yet, it may be that one.
    """
    known = {letters_of(name) for name in _listed_names(given)}
    if "" in known or not known or any(is_half_named(given, row) for row in given.rows("persons")):
        return
    for measure in given.measure_rows("bank_records"):
        for row in given.rows(f"{measure}.accounts"):
            holder = given.text(f"{row}.holder")
            if holder and not given.text(f"{row}.holder_row") and letters_of(holder) not in known:
                yield given.finding("identity.holder-not-listed", f"{row}.holder", name=holder)


IDENTITY = (birth_dates, papers, protection, place_of_hearing, role_of_hearing, holders)


def _partial(given: CheckInput, path: str) -> PartialDate | None:
    found = given.view.value(path)
    if isinstance(found, date):
        return PartialDate(found.year, found.month, found.day)
    return found if isinstance(found, PartialDate) else None


def _is_surely_young(given: CheckInput, row: str) -> bool:
    born = _partial(given, f"{row}.birth_date")
    if born is None or born.first_day > given.today:
        return False
    first = born.first_day
    had_birthday = (given.today.month, given.today.day) >= (first.month, first.day)
    return given.today.year - first.year - (not had_birthday) < ADULT


def _name(given: CheckInput, row: str) -> str:
    return full_name(given, row) or "?"


def _listed_names(given: CheckInput) -> Iterator[str]:
    for row in given.rows("persons"):
        family, own = given.text(f"{row}.family_name"), given.text(f"{row}.given_names")
        yield f"{own} {family}"
        yield f"{family} {own}"
        yield from (given.text(f"{alias}.name") for alias in given.rows(f"{row}.aliases"))
    for row in given.rows("orgs"):
        yield given.text(f"{row}.name")
