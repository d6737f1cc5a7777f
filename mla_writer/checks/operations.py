# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Operations under way: somebody answers the telephone at any hour, and the facts tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.known_answers import STORY
from mla_writer.checks.spelling import in_same_script, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

TRAIT = "operation"
SHORT_WORD = 4  # letters: "with" and "port" stand in every story
# What an operation is about: its measure, the list it stands in, the parts that name it.
SUBJECTS = (
    ("boarding", "", ("ship_name",)),
    ("controlled_delivery", "goods", ("kind", "container")),
)


def telephones(given: CheckInput) -> Iterator[Finding]:
    """Each contact at any hour has a number that can be called."""
    for measure, definition in given.view.measures:
        for row in given.rows(f"{measure}.contacts_24_7") if TRAIT in definition.traits else ():
            numbers = (given.text(f"{row}.mobile"), given.text(f"{row}.phone"))
            if given.text(f"{row}.name") and not any(numbers):
                name = given.text(f"{row}.name")
                yield given.finding("operation.no-telephone", f"{row}.phone", name=name)


def subjects(given: CheckInput) -> Iterator[Finding]:
    """The facts speak of the ship, or of something that is delivered (V22)."""
    story = " ".join(given.text(path) for path in STORY)
    for kind, listed, parts in SUBJECTS:
        for measure in given.measure_rows(kind) if given.text("facts_established") else ():
            rows = given.rows(f"{measure}.{listed}") if listed else (measure,)
            signs = [given.text(f"{row}.{part}") for row in rows for part in parts]
            named = [sign for sign in signs if sign and in_same_script(story, sign)]
            if named and not any(_is_told(story, sign) for sign in named):
                yield given.finding(
                    "operation.not-in-facts",
                    "facts_established",
                    articles=given.asking("CE04"),
                    name=named[0],
                )


OPERATIONS = (telephones, subjects)


def _is_told(story: str, sign: str) -> bool:
    """Whether a story names something, or tells of it in one of its longer words."""
    words = (word for word in sign.split() if len(word) > SHORT_WORD)
    return mentions(story, sign) or any(mentions(story, word) for word in words)
