# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory as a person looks through it, and what a choice fills in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.i18n import Text
from mla_writer.services import directory
from mla_writer.services.authority_entry import cells_of, entered
from mla_writer.services.authority_listing import addressed_to, listed, narrowed
from mla_writer.services.opening import open_reference

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.reference.values import AuthorityFact

TODAY = date(2026, 11, 23)


def own() -> AuthorityFact:
    shipped = next(fact for fact in open_reference().authorities if fact.state == "EE")
    return replace(
        shipped,
        name="Unit for requests",
        ministry="Ministry of Justice",
        address="Street 1\n10122 Tallinn",
        email="unit@just.example",
        phone="+372 620 8183",
        as_of="2026-11-02",
        source="A call",
        own=True,
    )


def test_every_entry_has_its_source_and_an_unknown_age_is_old() -> None:
    entries = listed("en", TODAY)
    assert all(one.source for one in entries)
    assert all(one.is_old for one in entries if not one.fact.as_of[:1].isdecimal())
    assert [one.state for one in entries] == sorted(one.state for one in entries)


@pytest.mark.parametrize("wanted", ["estonia", "ESTONIE", "just estonie", "ee"])
def test_a_state_is_found_by_its_name_here_and_in_english(wanted: str) -> None:
    found = narrowed(listed("fr", TODAY), wanted, "fr")
    assert "EE" in {one.fact.state for one in found}


def test_a_choice_fills_these_six_and_empties_what_is_not_known() -> None:
    before: dict[str, Json] = {
        "subject": "kept",
        "auth_requested": {"name": "Old", "phone": "+1 5550100", "zone": "Europe/Tallinn"},
    }
    after = addressed_to(replace(own(), phone=""), before)
    assert after["subject"] == "kept"
    assert after["auth_requested"] == {
        "name": "Unit for requests",
        "unit": "Ministry of Justice",
        "address_lines": "Street 1\n10122 Tallinn",
        "country": "EE",
        "email": "unit@just.example",
        "zone": "Europe/Tallinn",
    }


def test_what_was_typed_becomes_the_same_authority() -> None:
    fact, wrong = entered(cells_of(own()), open_reference())
    assert fact == own()
    assert wrong == {}


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        ("iso_alpha2", ""),
        ("name", " "),
        ("role", "boss"),
        ("instruments", "TREATY"),
        ("phone", "91 000"),
        ("email", "nobody"),
        ("source", ""),
        ("as_of", "unknown"),
        ("note", "=1+1"),
    ],
)
def test_each_fault_is_said_at_its_column(column: str, typed: str) -> None:
    fact, wrong = entered({**cells_of(own()), column: typed}, open_reference())
    assert fact is None
    assert list(wrong) == [column]
    assert isinstance(wrong[column], Text)


def test_an_own_row_of_the_same_key_is_named_unless_it_is_the_one_edited() -> None:
    directory.keep([own()])
    reference = open_reference()
    kept = next(fact for fact in reference.authorities if fact.name == "Unit for requests")
    typed = {**cells_of(kept), "phone": "+372 620 8184"}
    assert list(entered(typed, reference)[1]) == ["name"]
    assert entered(typed, reference, kept)[1] == {}
