# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Letters that nobody planned: measures of several golden cases, put into one request.

The first case gives head, facts and promises. Each further one brings its measures with the
persons, companies, offences and annexes that they name, under ids of their own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import View, relevant
from mla_writer.rendering.letter import ComposeOptions, compose
from tests.golden.cases_list import form_of, languages_of, names
from tests.golden.letters_of_cases import form, reference, view_of
from tests.unit.rendering.small_letters import TODAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

Tree = dict[str, "Json"]

NAMED = ("persons", "orgs", "offences", "attachments")
"""Lists whose rows measures name."""
_IN_LIST = re.compile(rf"\b({'|'.join(NAMED)})\[([a-z]+)(\d+)\]")
_TOKEN = re.compile(r"⟦(annex):([a-z]+)(\d+)⟧")


@cache
def kinds() -> dict[str, str]:
    """Each measure, and the ready case in both languages that asks for least beside it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names("ready"):
        if form_of(name) == "mla" and "ar" in languages_of(name):
            asked = [str(row["_variant"]) for row in _rows(_tree(name, "en"), "measures")]
            for kind in asked:
                found.setdefault(kind, []).append((len(asked), name))
    return {kind: min(cases)[1] for kind, cases in sorted(found.items())}


def letter_asking_for(asked: Sequence[str], language: str) -> Document:
    """One letter with these measures, in this order."""
    options = ComposeOptions(language, TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(view_asking_for(asked, language), reference(), options)


def view_asking_for(asked: Sequence[str], language: str) -> View:
    """The answers of such a letter, every typed text in the language."""
    sources = [kinds()[kind] for kind in asked]
    tree: Tree = {}
    for at, (kind, name) in enumerate(zip(asked, sources, strict=True), start=1):
        alone = _alone(_tree(name, language), kind, f"m{at}")
        tree = _joined(tree, _moved(alone, sources.index(name)))
    return relevant(form("mla"), Answers(tree), TODAY, language)


@cache
def _tree(name: str, language: str) -> Tree:
    return dict(view_of(name, language).answers.tree)


def _alone(tree: Tree, kind: str, row_id: str) -> Tree:
    """A case with one of its measures, under another id."""
    row = next(row for row in _rows(tree, "measures") if row["_variant"] == kind)
    return tree | {"measures": [row | {"_id": row_id}], "first_measure": None}


def _moved(tree: Tree, at: int) -> Tree:
    """The same with ids that no other case of the letter has."""
    moved = _renamed(tree, at)
    assert isinstance(moved, dict)
    for name in NAMED:
        rows: list[Json] = [
            row | {"_id": _shifted(str(row["_id"]), at)} for row in _rows(moved, name)
        ]
        moved[name] = rows
    return moved


def _renamed(held: Json, at: int) -> Json:
    if isinstance(held, dict):
        return {name: _renamed(value, at) for name, value in held.items()}
    if isinstance(held, list):
        return [_renamed(value, at) for value in held]
    if isinstance(held, str):
        listed = _IN_LIST.sub(lambda m: f"{m[1]}[{_shifted(m[2] + m[3], at)}]", held)
        return _TOKEN.sub(lambda m: f"⟦{m[1]}:{_shifted(m[2] + m[3], at)}⟧", listed)
    return held


def _shifted(row_id: str, at: int) -> str:
    return f"{row_id[0]}{at * 1000 + int(row_id[1:])}"


def _joined(first: Tree, more: Tree) -> Tree:
    """The first answers stay; lists that grow with a measure are put together."""
    joined = {name: value for name, value in more.items() if value is not None} | first
    for name in (*NAMED, "measures"):
        known = {row["_id"] for row in _rows(first, name)}
        others = [row for row in _rows(more, name) if row["_id"] not in known]
        joined[name] = [*_listed(first, name), *others]
    for name in ("bases", "undertakings"):
        joined[name] = list(dict.fromkeys([*_listed(first, name), *_listed(more, name)]))
    details = {row["instrument"]: row for row in _rows(more, "basis_details")}
    details |= {row["instrument"]: row for row in _rows(first, "basis_details")}
    joined["basis_details"] = [
        row | {"_id": f"b{at}"} for at, row in enumerate(details.values(), start=1)
    ]
    return joined


def _rows(tree: Mapping[str, Json], name: str) -> list[Tree]:
    return [row for row in _listed(tree, name) if isinstance(row, dict)]


def _listed(tree: Mapping[str, Json], name: str) -> list[Json]:
    held = tree.get(name)
    return held if isinstance(held, list) else []
