# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom to write to: every shipped authority is found, those for the basis at hand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.reference.directory import directory_of, for_request, search
from mla_writer.reference.values import AuthorityRole

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import AuthorityFact

NAMES = {"ES": "España", "CZ": "Tschechien"}


@pytest.fixture(scope="module")
def directory(reference: Reference) -> tuple[AuthorityFact, ...]:
    return directory_of(reference)


def test_every_row_says_where_it_comes_from(directory: tuple[AuthorityFact, ...]) -> None:
    assert len(directory) > 61
    assert all(fact.source and fact.as_of and fact.name for fact in directory)


def test_a_contact_point_that_only_a_notification_names_is_there(
    directory: tuple[AuthorityFact, ...],
) -> None:
    points = {fact.state for fact in directory if fact.role is AuthorityRole.ROUND_THE_CLOCK}
    assert {"CL", "CZ", "LI", "PL"} <= points
    assert "AT" not in points, "no row tells of one: unknown, so nothing is said"


def test_an_authority_stands_once_though_a_notification_repeats_it(
    directory: tuple[AuthorityFact, ...],
) -> None:
    swiss = [fact for fact in directory if fact.state == "CH"]
    assert [fact.instruments for fact in swiss] == [("UNTOC",)]


def test_the_authority_for_the_basis_comes_first(directory: tuple[AuthorityFact, ...]) -> None:
    corruption = for_request(directory, "PE", ["UNCAC"])
    assert corruption[0].instruments == ("UNCAC",)
    cyber = for_request(directory, "PE", ["BUDAPEST"])
    assert cyber[0].instruments == ("BUDAPEST",)
    assert len(cyber) == len(corruption) == 2


def test_a_state_of_which_nothing_is_known_has_no_authority(
    directory: tuple[AuthorityFact, ...],
) -> None:
    assert for_request(directory, "GN", ["UNTOC"]) == ()


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("cooperacion juridica", {"ES"}),
        ("ESPAÑA", {"ES"}),
        ("espana", {"ES"}),
        ("tschechien ets30", {"CZ"}),
        ("no such office anywhere", set()),
    ],
)
def test_search_forgives_accents_and_case(
    directory: tuple[AuthorityFact, ...], words: str, states: set[str]
) -> None:
    assert {fact.state for fact in search(directory, words, NAMES)} == states
