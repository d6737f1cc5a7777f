# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Known answers on legal basis: what people worked out from the rows, said line by line."""

from __future__ import annotations

import csv
import difflib
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from mla_writer import paths
from mla_writer.domain.legal_basis import (
    Acceptance,
    CaseScope,
    ListApplies,
    Outcome,
    Reach,
    Requirement,
    Standing,
    StateStanding,
    Topic,
)
from mla_writer.reference.columns import COLUMNS, OPTIONAL
from mla_writer.reference.loader import Reference, load_reference
from mla_writer.services import basis_words
from mla_writer.services.legal_basis import answer
from tests.conftest import GOLDEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from enum import StrEnum
    from pathlib import Path

    from mla_writer.reference.answer import Basis, BasisAnswer
    from mla_writer.reference.contents import Origin
    from mla_writer.reference.scope import Condition
    from mla_writer.reference.values import Notification

Case = dict[str, Any]
CASES: list[Case] = yaml.safe_load((GOLDEN / "legal-basis.yaml").read_text(encoding="utf-8"))
FEWEST = 40


@pytest.fixture(scope="module")
def shipped() -> Reference:
    return load_reference(paths.REFERENCE)


def test_there_are_enough_and_each_names_its_rows() -> None:
    assert len(CASES) >= FEWEST
    titles = [case["title"] for case in CASES]
    assert len(set(titles)) == len(titles)
    assert [case["title"] for case in CASES if not case["rows"]] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_known_answer(case: Case, shipped: Reference, tmp_path: Path) -> None:
    reference = layered(case["own"], tmp_path) if "own" in case else shipped
    found = asked(reference, case["ask"])
    expected = list(lines_expected(case))
    said = list(lines_found(case, found))
    difference = "\n".join(difflib.unified_diff(expected, said, "by hand", "program", n=0))
    assert not difference, f"{case['title']}\nrows: {case['rows']}\n{difference}"


def layered(own: dict[str, list[dict[str, str]]], folder: Path) -> Reference:
    """The shipped data with own rows of a fixture over it."""
    for table, rows in own.items():
        head = (*COLUMNS[table], *OPTIONAL.get(table, ()))
        with (folder / table).open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, head, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return load_reference(paths.REFERENCE, folder)


def asked(reference: Reference, ask: Case) -> BasisAnswer:
    scope = CaseScope(
        years=ask.get("years"),
        electronic=ask.get("electronic", False),
        under=frozenset(ask.get("under", ())),
        stated=frozenset(Requirement(what) for what in ask.get("stated", ())),
    )
    measures = [ask["measures"]] if "measures" in ask else []
    return answer(reference, ask["from"], ask["to"], ask["day"], measures, scope)


def lines_expected(case: Case) -> Iterator[str]:
    """What was worked out by hand, a line for each thing."""
    for key, value in case.items():
        if key in ("title", "ask", "rows", "own"):
            continue
        if key in ("proposed", "order", "confirmed"):
            yield f"{key}: {', '.join(value)}"
        elif key in ("touching", "territorial"):
            yield f"{key}: {', '.join(sorted(value))}"
        elif key in ("guiding", "unread", "absent"):
            yield from (f"{key}: {entry}" for entry in value)
        elif key == "asks":
            chosen = value["chosen"]
            yield from (
                f"asks {chosen} {element}: {', '.join(origins)}"
                for element, origins in value.items()
                if element != "chosen"
            )
        elif isinstance(value, dict):
            yield from (f"{key} {name}: {plain(told)}" for name, told in value.items())
        else:
            yield f"{key}: {value}"


def plain(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def lines_found(case: Case, found: BasisAnswer) -> Iterator[str]:
    """What the program says about the same things, in the same order."""
    for key, value in case.items():
        if key not in ("title", "ask", "rows", "own"):
            yield from SAID[key](found, value)


def basis(found: BasisAnswer, code: str) -> Basis:
    known = found.basis(code)
    assert known is not None, code
    return known


def said_of_bases(found: BasisAnswer, codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        one = basis(found, code)
        since, until = one.status.since, one.status.until
        words = [one.standing.value]
        words += [f"since {since}"] if since else []
        words += [f"until {until}"] if until else []
        flags = {
            "computed": since is not None and any(fact.computed for fact in one.status.facts),
            "proposed": one.is_proposed,
            "closed": not one.can_be_ticked,
            "reason": one.needs_reason,
            "old": one.asks_confirmation,
        }
        yield f"bases {code}: {' '.join(words + [flag for flag, holds in flags.items() if holds])}"


def said_of_states(found: BasisAnswer, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        code, state = name.split()
        one = basis(found, code)
        views = {view.state: view for view in (one.requesting, one.requested)}
        yield f"states {name}: {views[state].standing.value}"


def said_of_conditions(found: BasisAnswer, codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        told = ", ".join(condition_words(one) for one in basis(found, code).conditions)
        yield f"conditions {code}: {told}"


def condition_words(condition: Condition) -> str:
    words = [condition.requirement.value, condition.outcome.value, *condition.articles]
    words += ["grounds", *condition.grounds] if condition.grounds else []
    return " ".join(words)


def said_of_contents(found: BasisAnswer, value: Case) -> Iterator[str]:
    chosen = value["chosen"]
    items = {item.element: item.origins for item in found.contents(chosen)}
    for element in value:
        if element != "chosen":
            origins = ", ".join(map(origin_words, items.get(element, ())))
            yield f"asks {chosen} {element}: {origins}"


def origin_words(origin: Origin) -> str:
    through = f" through {origin.through}" if origin.through else ""
    article = origin.article
    return f"{article.instrument} {article.reference} {origin.applies.value}{through}"


def said_of_what_is_added(found: BasisAnswer, value: Case) -> Iterator[str]:
    added = found.asked_only_by(value["code"], value["beside"])
    yield f"adds code: {value['code']}"
    yield f"adds beside: {', '.join(value['beside'])}"
    yield f"adds elements: {', '.join(sorted(item.element for item in added))}"


def said_of_effects(found: BasisAnswer, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        code, topic = name.split()
        articles = (effect.article for effect in basis(found, code).on(Topic(topic)))
        yield f"effects {name}: {', '.join(articles)}"


def note_words(note: Notification) -> str:
    return f"{note.state} {note.instrument} {note.kind}"


def said_of_order(found: BasisAnswer, value: list[str]) -> Iterator[str]:
    yield f"order: {', '.join(one.code for one in found.bases if one.code in value)}"


def said_of_guidance(found: BasisAnswer, value: list[str]) -> Iterator[str]:
    told = {note_words(note) for one in found.bases for note in one.notes.guiding}
    yield from (f"guiding: {entry}" for entry in value if entry in told)


def said_of_notes(found: BasisAnswer, kind: str) -> Iterator[str]:
    notes = {note for one in found.bases for note in getattr(one.notes, kind)}
    yield f"{kind}: {', '.join(sorted(map(note_words, notes)))}"


def said_of_languages(found: BasisAnswer, codes: Iterable[str]) -> Iterator[str]:
    languages = found.languages()
    yield from (f"language {code}: {languages.acceptance(code).value}" for code in codes)


SAID: dict[str, Callable[[BasisAnswer, Any], Iterable[str]]] = {
    "bases": said_of_bases,
    "states": said_of_states,
    "conditions": said_of_conditions,
    "asks": said_of_contents,
    "adds": said_of_what_is_added,
    "effects": said_of_effects,
    "order": said_of_order,
    "guiding": said_of_guidance,
    "language": said_of_languages,
    "proposed": lambda found, _: [f"proposed: {', '.join(found.proposed)}"],
    "none": lambda found, _: [f"none: {not any(one.can_be_ticked for one in found.bases)}"],
    "lists": lambda found, codes: [
        f"lists {code}: {found.list_applies(code).value}" for code in codes
    ],
    "touching": lambda found, _: said_of_notes(found, "touching"),
    "territorial": lambda found, _: said_of_notes(found, "territorial"),
    "confirmed": lambda found, _: [
        f"confirmed: {', '.join(one.code for one in found.bases if one.is_confirmed)}"
    ],
    "unread": lambda found, codes: [
        f"unread: {code}"
        for code in codes
        if code in {status.instrument.code for status in found.unread}
    ],
    "absent": lambda found, codes: [
        f"absent: {code}" for code in codes if code not in {one.code for one in found.bases}
    ],
}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Standing, basis_words.STANDINGS),
        (StateStanding, basis_words.STATE_STANDINGS),
        (Reach, basis_words.REACHES),
        (ListApplies, basis_words.LISTS),
        (Requirement, basis_words.REQUIREMENTS),
        (Outcome, basis_words.OUTCOMES),
        (Topic, basis_words.TOPICS),
        (Acceptance, basis_words.ACCEPTANCES),
    ],
)
def test_every_word_of_an_answer_has_a_name(kind: type[StrEnum], words: dict[StrEnum, str]) -> None:
    assert list(words) == list(kind)
    assert len(set(words.values())) == len(words)
