# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A town of the State that is asked is a link to it, wherever draft or directory name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

NO_LINK = "narrative.no-link-to-state"
STORY = {
    "facts_established": "Kwame Asare-Boateng sold cocoa that did not exist to many buyers. " * 8,
    "facts_inferred": "The buyers were deceived and paid into an account elsewhere.",
}


def told(ready: Case, nexus: str, address: str) -> bool:
    changes = {**STORY, "nexus": nexus, "auth_requested.address_lines": address}
    return NO_LINK in ready.with_answers(changes).codes()


@pytest.mark.parametrize(
    "address",
    ["Museumstrasse 7\n1070 Linz", "Museumstrasse 7, A-1070 Linz", "Linz", "Postfach 3\nLinz 1070"],
)
def test_the_town_of_a_whole_address_is_a_link(ready: Case, address: str) -> None:
    assert not told(ready, "The money was paid out at a counter in Linz.", address)


def test_the_seat_of_an_authority_there_is_a_link(ready: Case) -> None:
    assert not told(ready, "The money was paid out at a counter in Vienna.", "")


@pytest.mark.parametrize("nexus", ["The money was paid out at a counter.", "It went to Accra."])
def test_a_story_without_any_town_of_it_leads_nowhere(ready: Case, nexus: str) -> None:
    assert told(ready, nexus, "Museumstrasse 7\n1070 Linz")
    assert told(ready, nexus, "7 A-1070 X")
