# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A hearing by video or telephone in the letter: each date on both clocks, nothing unanswered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.rendering.document import RunRole
from mla_writer.rendering.letter import runs_in
from tests.golden.letters_of_cases import letter_with, words

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

M = "measures[m1]"


def letter(**changes: Json) -> Document:
    """The letter of case 09 with other answers to its measure."""
    return letter_with(
        "09-video/video-ready", {f"measures[m1].{name}": raw for name, raw in changes.items()}
    )


def test_each_date_stands_on_both_clocks_and_summer_time_counts() -> None:
    said = words(letter())
    winter = "25 March 2027, 09:00 (Malta, UTC+1), which is 25 March 2027, 16:00 (Manila, UTC+8)"
    summer = "8 April 2027, 09:00 (Malta, UTC+2), which is 8 April 2027, 15:00 (Manila, UTC+8)"
    assert winter in said
    assert summer in said


def test_a_telephone_has_its_law_and_no_link() -> None:
    said = words(letter(medium="telephone", phone_law="Criminal Code", call_from="+35621000299"))
    assert "Hearing of a victim by telephone" in said
    assert "allows a hearing by telephone: Criminal Code." in said
    assert "We call from this number: +356 2100 0299." in said
    assert "203.0.113.214" not in said
    assert "video" not in said.partition("6\t")[2].partition("7\t")[0].replace("by video if it", "")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("record", "We will record the hearing"),
        ("local_record", "Please send us your minutes"),
        ("local_judge_presence", "judicial authority present"),
        ("cost_ok", "bears the costs of the link"),
    ],
)
def test_nothing_is_promised_or_asked_that_was_answered_no(name: str, sentence: str) -> None:
    assert sentence in words(letter())
    refused = letter(**{name: False})
    assert sentence not in words(refused)
    assert [run.path for run in runs_in(refused) if run.role is RunRole.GAP] == []


def test_while_the_means_are_open_no_link_is_spoken_of() -> None:
    said = words(letter(medium=None))
    assert "Hearing by video link or telephone" in said
    assert "Means\t____" in said
    assert "18(18)" not in said


def test_only_the_article_on_that_means_is_named() -> None:
    """UNTOC 18(18) speaks of video; a hearing by telephone is a statement that is taken."""
    by_phone = words(
        letter(medium="telephone", phone_law="Criminal Code", call_from="+35621000299")
    )
    assert "article 18(18)" in words(letter())
    assert "article 18(18)" not in by_phone
    assert "article 18(3)(a)" in by_phone
