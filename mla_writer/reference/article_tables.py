# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What articles ask for, rule and imply: from tables to checked values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.reference.columns import NAME_LANGUAGES
from mla_writer.reference.effects import EFFECTS
from mla_writer.reference.elements import ELEMENT_NAMES
from mla_writer.reference.tables import Faults, Row, check_sourced
from mla_writer.reference.values import Effect, ElementArticle, Profile, Term

if TYPE_CHECKING:
    from mla_writer.reference.known import Known
    from mla_writer.reference.layers import Layers

Articles = dict[str, dict[str, tuple[str, ...]]]


def elements_of(
    layers: Layers, known: Known, faults: Faults
) -> dict[str, dict[str, tuple[ElementArticle, ...]]]:
    """Articles that ask for an element: element code to instrument code to articles."""
    rows = layers.rows("elements.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_sourced(rows, faults, "source_as_of")
    made: dict[str, dict[str, tuple[ElementArticle, ...]]] = {}
    for row in rows:
        article = _element_article(row, faults)
        origins = made.setdefault(article.element, {})
        origins[article.instrument] = (*origins.get(article.instrument, ()), article)
    return made


def _element_article(row: Row, faults: Faults) -> ElementArticle:
    _check_element(row, faults)
    if row["kind"] not in ("content", "basis"):
        faults.add(row, "kind", f"{row['kind']!r} is neither content nor basis")
    if not row["article"]:
        faults.add(row, "article", "an origin needs its article")
    return ElementArticle(
        element=row["element"],
        instrument=row["instrument"],
        reference=row["article"],
        content=row["kind"] == "content",
        only_for=row["only_for"],
        source=row["source"],
        as_of=row["source_as_of"],
    )


def _check_element(row: Row, faults: Faults) -> None:
    if row["element"] not in ELEMENT_NAMES:
        faults.add(row, "element", f"no element has the code {row['element']!r}")


def rules_of(layers: Layers, known: Known, faults: Faults) -> Articles:
    """Articles on a rule: rule to instrument code to articles."""
    rows = layers.rows("rules.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_sourced(rows, faults, "source_as_of")
    made: Articles = {}
    for row in rows:
        origins = made.setdefault(row["rule"], {})
        origins[row["instrument"]] = (*origins.get(row["instrument"], ()), row["article"])
    return made


def effects_of(layers: Layers, known: Known, faults: Faults) -> dict[str, tuple[Effect, ...]]:
    """What each instrument implies, by its code, in the order of the file."""
    rows = layers.rows("effects.csv", faults)
    known.check(rows, faults, "", "instrument")
    check_sourced(rows, faults, "source_as_of")
    made: dict[str, tuple[Effect, ...]] = {}
    for row in rows:
        if row["effect"] not in EFFECTS:
            faults.add(row, "effect", f"no effect has the code {row['effect']!r}")
        if not row["article"]:
            faults.add(row, "article", "an effect needs its article")
        made[row["instrument"]] = (*made.get(row["instrument"], ()), _effect(row))
    return made


def _effect(row: Row) -> Effect:
    return Effect(
        instrument=row["instrument"],
        code=row["effect"],
        article=row["article"],
        only_for=row["only_for"],
        words=row["words"],
        source=row["source"],
        as_of=row["source_as_of"],
    )


def profiles_of(layers: Layers, known: Known, faults: Faults) -> dict[str, Profile]:
    """Lists of bilateral treaties that were read, by code; an article may not have been noted."""
    rows = layers.rows("profiles.csv", faults)
    check_sourced(rows, faults, "source_as_of")
    made: dict[str, Profile] = {}
    for row in rows:
        _check_element(row, faults)
        states = frozenset(known.check_listed(row, "states", faults))
        code = row["profile"]
        item = ElementArticle(
            element=row["element"],
            instrument=code,
            reference=row["article"],
            content=True,
            only_for="",
            source=row["source"],
            as_of=row["source_as_of"],
        )
        before = made[code].items if code in made else ()
        made[code] = Profile(code, row["title"], states, (*before, item))
    return made


def reviewed_languages(layers: Layers, faults: Faults) -> frozenset[str]:
    """Languages whose words of the letter a jurist has reviewed."""
    rows = layers.rows("reviews.csv", faults)
    check_sourced(rows, faults, "reviewed_on")
    return frozenset(row["language"] for row in rows)


def term_of(row: Row) -> Term:
    """A term of the field."""
    return Term(
        id=row["term_id"],
        words={
            language: tuple(variant.strip() for variant in row[language].split(" | "))
            for language in NAME_LANGUAGES
        },
        status={language: row[f"status_{language}"] for language in NAME_LANGUAGES},
        kind=row["part_of_speech_or_kind"],
        note=row["note"],
    )
