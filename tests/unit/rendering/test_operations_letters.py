# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Interception, special techniques, deliveries, ships: each letter says and cites what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden.letters_of_cases import letter_with, words

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

TAPPED = "11-interception/interception-ready"
HIDDEN = "12-special-techniques/special-techniques-ready"
DELIVERED = "14-delivery/delivery-ready"
BOARDED = "15-boarding/boarding-ready"


def said(case: str, **changes: Json) -> str:
    """The words of a case with other answers to its measure."""
    return words(letter_with(case, {f"measures[m1].{name}": raw for name, raw in changes.items()}))


@pytest.mark.parametrize(
    ("kinds", "title", "cited"),
    [
        (["traffic"], "Traffic data in real time", "article 33."),
        (["traffic", "location"], "Traffic data in real time", "article 33."),
        (["content"], "Interception of communications", "article 34."),
        (["content", "location"], "Interception of communications", "article 34."),
        (["traffic", "content"], "Interception and traffic data in real time",
         "article 33 and article 34."),
    ],
)  # fmt: skip
def test_interception_is_named_and_cited_as_far_as_it_goes(
    kinds: list[str], title: str, cited: str
) -> None:
    """ETS 185: article 33 is on traffic data, article 34 on content."""
    letter = said(TAPPED, realtime_kinds=list(kinds))
    assert f"Measure 1\t{title}\n" in letter
    assert f"(ETS No. 185), {cited}" in letter


def test_a_location_alone_rests_on_neither_article() -> None:
    letter = said(TAPPED, realtime_kinds=["location"])
    assert "Measure 1\tLocation of a device in real time\n" in letter
    assert "Convention on Cybercrime (ETS No. 185).\n" in letter


@pytest.mark.parametrize(
    ("technique", "cited"),
    [
        ("undercover", ", article 19.\n"),
        ("online", ", article 19.\n"),
        ("observation", ", article 17.\n"),
        ("tracking", ".\n"),
    ],
)
def test_a_technique_brings_its_article_whoever_acts(technique: str, cited: str) -> None:
    """ETS 182: article 17 is on observation, article 19 on covert investigations."""
    for actor in ("ours", "theirs"):
        letter = said(HIDDEN, technique=technique, performed_by=actor)
        assert f"(ETS No. 182){cited}" in letter.partition("Under\t")[2]


def test_their_own_officers_have_no_status_weapons_or_names_in_the_letter() -> None:
    letter = said(HIDDEN, performed_by="theirs")
    for label in ("Officers\t", "Names\t", "Weapons\t", "Status and liability\t"):
        assert label not in letter


def test_a_stop_that_was_typed_is_not_doubled() -> None:
    letter = said(HIDDEN, control="Public Prosecutor’s Office of Como.")
    assert "this authority of yours: Public Prosecutor’s Office of Como.\n" in letter


@pytest.mark.parametrize(
    ("consent", "sentence"),
    [
        ("given", "Netherlands: consent given, 22 November 2026 (LP-2026-1187)"),
        ("asked", "Netherlands: consent asked for, not answered yet (LP-2026-1187)"),
        ("not_asked", "Netherlands: consent not asked for yet"),
        ("refused", "Netherlands: consent refused"),
    ],
)
def test_the_letter_says_what_a_transit_state_has_answered(consent: str, sentence: str) -> None:
    letter = words(letter_with(DELIVERED, {"measures[m1].transit_states[t1].consent": consent}))
    assert f"Transit\t{sentence}\n" in letter


def test_persons_of_a_delivery_may_be_unknown() -> None:
    unknown: dict[str, Json] = {"persons_unknown": True, "measures[m1].suspects": None}
    assert "Persons concerned\tThey are not identified yet.\n" in words(
        letter_with(DELIVERED, unknown)
    )


def test_registry_may_be_asked_for_alone() -> None:
    """NARC88 17(3): confirmation of registry first, authority upon it."""
    letter = said(BOARDED, asks=["confirm"])
    assert "confirmation of the registry of the ship Bahari Nyota." in letter
    assert "Measure 1\tRegistry of a ship under your flag\n" in letter
    for label in ("Action proposed\t", "Carried out by\t", "Safety\t", "Our own ships\t"):
        assert label not in letter


def test_a_ship_without_a_flag_shows_no_marks() -> None:
    letter = said(BOARDED, flag_shown="none")
    assert "It shows neither flag nor marks." in letter
    assert "Zanzibar on the stern" not in letter


def test_a_crew_that_nobody_knows_has_no_table_of_persons() -> None:
    letter = said(BOARDED)
    assert "other known spellings" not in letter
    assert "Why we turn to the requested State" in letter


def test_an_office_that_never_closes_is_asked_at_any_hour() -> None:
    letter = said(BOARDED)
    assert "Questions to\tmla@ago.example, at any hour\n" in letter
    assert "22:59" not in letter
