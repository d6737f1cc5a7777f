# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A name is found however it is written, and other words are left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mla_writer import paths
from mla_writer.domain.name_likeness import Likeness, Passage, SoughtName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Json

ZOLTAN, HASSAN, RAHMAN = "Zoltan Quirrelmann", "محمد الحسن", "عبدالرحمن القذافي"

WHOLE = [
    (ZOLTAN, "QUIRRELMANN, Zoltan"),
    (ZOLTAN, "zoltán  quirrelmann"),
    (ZOLTAN, "zoltanquirrelmann@como.it"),
    (ZOLTAN, "Z o l t a n  Q u i r r e l m a n n"),
    (ZOLTAN, "Zol\u00adtan Quir\u200brel\u2060mann"),
    (ZOLTAN, "\u202bnamlerriuQ\u202c Zoltan Quirrelmann"),
    (ZOLTAN, "Z\u043elt\u0430n Quirr\u0435lm\u0430nn"),  # Cyrillic letters that look alike
    (ZOLTAN, "Золтан Квиррельман"),
    (ZOLTAN, "زولتان كويرلمان"),
    ("Ebba Ülväus", "EBBA UELVAEUS"),
    ("Łukasz Żółć", "Lukasz Zolc"),
    ("Renzo Maria Valsecchi", "Renzo Valsecchi"),
    ("Renzo Valsecchi", "رينزو فالسيكي"),
    ("习近平", "Xi Jinping"),
    ("Xi Jinping", "习近平"),
    (HASSAN, "مُحَمَّد حَسَن"),
    (HASSAN, "محـــمد الحسن"),
    (HASSAN, "الحسن، محمد"),
    (HASSAN, "ومحمد والحسن"),
    (HASSAN, "محمد الحسن"[::-1]),  # as old programs store what they show
    (HASSAN, "ﻣﺤﻤﺪ ﺍﻟﺤﺴﻦ"),  # presentation forms
    (HASSAN, "Mohammed Al-Hassan"),
    (HASSAN, "Muhammad el Hasan"),
    (RAHMAN, "عبد الرحمن قذافي"),
    (RAHMAN, "Abdul Rahman Gaddafi"),
    (RAHMAN, "Abderrahman Qadhafi"),
    ("Mohammed Al-Hassan", "محمد الحسن"),
]
PART = [
    (ZOLTAN, "Mr Quirrelmann's car"),
    (ZOLTAN, "die Quirrelmanns"),
    (ZOLTAN, "Quirrel-\nmann"),
    (ZOLTAN, "quirrelmann_passport.pdf"),
    (ZOLTAN, "our man Zoltan"),
    (HASSAN, "بيت الحسن"),
    ("Mohammed Al-Hassan", "وللحسن"),
    ("Omar Ali", "عمر علي"),
    ("Como", "a house in Como"),
]
NONE = [
    (ZOLTAN, "Como, Lecco and the sellers"),
    (ZOLTAN, ""),
    ("Ali", "an alibi"),
    ("Com", "Como"),
    ("Li Wei", "the list is wide"),
    ("Kim Min-jun", "the money in Amman came known"),
    ("Fatima Zahra", "the zebra in the fatal maze"),
    ("Jean de la Tour", "de la"),
    ("", "anything at all"),
    ("42", "42 persons"),
]


@pytest.mark.parametrize(("name", "text"), WHOLE)
def test_a_whole_name_is_found(name: str, text: str) -> None:
    assert SoughtName(name).likeness(Passage(f"On Monday {text} sold it.")) is Likeness.WHOLE


@pytest.mark.parametrize(("name", "text"), PART)
def test_a_part_of_a_name_is_found(name: str, text: str) -> None:
    assert SoughtName(name).likeness(Passage(f"On Monday {text} was seen.")) is Likeness.PART


@pytest.mark.parametrize(("name", "text"), NONE)
def test_other_words_are_no_name(name: str, text: str) -> None:
    assert SoughtName(name).likeness(Passage(text)) is Likeness.NONE


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_name_stays_found_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before} {ZOLTAN} {after}"
    assert SoughtName(ZOLTAN).likeness(Passage(text)) is Likeness.WHOLE


@given(st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_no_text_breaks_the_search(name: str, text: str) -> None:
    assert SoughtName(name).likeness(Passage(text)) in Likeness


def test_a_sought_name_prints_nowhere() -> None:
    sought = SoughtName(ZOLTAN)
    assert sought.likeness(Passage(ZOLTAN))
    assert "uirrel" not in f"{sought!r} {sought} {Passage(ZOLTAN)!r}"


def test_no_letter_of_ours_holds_the_whole_name_of_a_stranger() -> None:
    """A whole name can't be passed, so it is never found where it doesn't stand."""
    strangers = [ZOLTAN, "Mohammed Hassan", "Anna Schmidt", "Li Wei", "Kim Min-jun", HASSAN, RAHMAN]
    sought = [SoughtName(name) for name in strangers]
    for file in sorted(paths.SAMPLES.glob("*.yaml")):
        for text in texts(yaml.safe_load(file.read_text(encoding="utf-8"))):
            passage = Passage(text)
            found = [name for name in sought if name.likeness(passage) is Likeness.WHOLE]
            assert found == [], f"{file.name}: {text[:60]}"


def texts(node: Json) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | dict):
        for item in node.values() if isinstance(node, dict) else node:
            yield from texts(item)
