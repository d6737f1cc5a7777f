# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names are compared by their letters; what can't be compared is not held against anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.spelling import in_same_script, mentions

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

STORY = "facts_established"
ARABIC = "باع كوامي أساري بواتنغ كاكاو لا وجود له إلى مشترين في ستة بلدان. " * 8
NONE = {"facts_inferred": None, "nexus": None}


def test_case_accents_and_punctuation_do_not_matter() -> None:
    assert mentions("then Mr ASARE BOATENG wrote", "Asare-Boateng")
    assert not mentions("then Mr Boateng wrote", "Asare-Boateng")
    assert not mentions("anything", "")


def test_scripts_are_told_apart() -> None:
    assert in_same_script("Mr Quartey sold cocoa beans to others", "Asare-Boateng")
    assert not in_same_script(ARABIC, "Asare-Boateng")


def test_a_latin_name_is_not_looked_for_in_an_arabic_story(ready: Case) -> None:
    case = ready.with_answers({STORY: ARABIC, **NONE})
    assert case.at("narrative.suspect-not-in-facts") == []


def test_another_spelling_of_the_name_is_enough(ready: Case) -> None:
    story = {STORY: "K. Asare Boateng sold cocoa that did not exist to many buyers. " * 8, **NONE}
    alone = {**story, "persons[p1].family_name": "Quartey"}
    assert ready.with_answers(alone).at("narrative.suspect-not-in-facts") == []
    without = {**alone, "persons[p1].aliases": None}
    assert ready.with_answers(without).at("narrative.suspect-not-in-facts") == [STORY]
