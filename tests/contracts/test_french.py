# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What French promises besides other catalogues: its signs, its plurals, the names it is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from mla_writer import i18n, paths
from mla_writer.rendering.translation import TAG, translation_faults
from mla_writer.services.linting import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAINS: tuple[i18n.Domain, ...] = ("app", "forms", "documents")
NAME = re.compile(r"\{\w*\}")
# Not by a narrow space: the signs. Not by a no-break one: the colon. Straight: the apostrophe.
LOOSE = re.compile(r"[^\u202f][;?!»]|«[^\u202f]|[^\u00a0]:(?=\s|$)|[A-Za-zÀ-ÿ]'")
DATES = (
    r"start|end|date|time|last|first|answer_by|measure\.monitor_until|measure\.request_by"
    r"|measure\.preserved_until|person\.detained_until"
)
NUMBERS = r"count|least|most|limit|answer|transnational_value"
# de, le, que … bend before a name (elision, article); before a date or a number they don't.
BENT = re.compile(
    r"\b(?:de|du|des|d’|l’|qu’|que|au|aux|en) ?"
    rf"(?=\{{)(?!\{{\{{? ?(?:{DATES}|{NUMBERS})\b)"
)


def messages(domain: i18n.Domain) -> Iterator[tuple[str, str]]:
    """Each English text with its French one; of a plural, each form with the English plural."""
    with i18n.po_file(paths.LOCALES, "fr", domain).open(encoding="utf-8") as source:
        catalogue = read_po(source, locale="fr")
    for message in catalogue:
        english = message.id if isinstance(message.id, str) else message.id[-1]
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        for text in forms if english else ():
            yield english, str(text or "")


def seen(text: str) -> str:
    """What a reader sees: a name stands for any word."""
    return NAME.sub("X", TAG.sub("X", text))


@pytest.mark.parametrize("domain", DOMAINS)
def test_french_signs_are_spaced_and_apostrophes_are_curved(domain: i18n.Domain) -> None:
    code = re.compile(r"[a-z]+@|https?:")
    same = {text for english, text in messages(domain) if english == text}
    texts = [text for _, text in messages(domain) if text not in same and not code.search(text)]
    assert [text for text in texts if LOOSE.search(seen(text).replace("**", ""))] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_name_follows_a_word_that_would_bend_before_it(domain: i18n.Domain) -> None:
    found = [text for _, text in messages(domain) if BENT.search(text)]
    assert found == []


@pytest.mark.parametrize("domain", ["app", "forms"])
def test_french_has_the_placeholders_of_the_english(domain: i18n.Domain) -> None:
    unlike = [
        text for english, text in messages(domain) if placeholders(english) != placeholders(text)
    ]
    assert unlike == []


def test_french_lines_keep_names_and_blocks() -> None:
    faults = [
        (text, fault)
        for english, text in messages("documents")
        for fault in translation_faults(english, text)
    ]
    assert faults == []


def test_french_plurals_are_one_and_many() -> None:
    words = i18n.load(paths.LOCALES, "fr", "app")
    said = [words.plural("{count} advice", "{count} advice", n) for n in (0, 1, 2)]
    assert said == ["0 conseil", "1 conseil", "2 conseils"]
