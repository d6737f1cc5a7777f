# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Any answers of any case replaced by anything: what follows from them always comes to an end.

Hypothesis tries few in each run; ``pytest --long N`` tries N and prints the count.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mla_writer import paths
from mla_writer.checks.engine import check
from mla_writer.checks.given import CheckInput
from mla_writer.forms.answer_paths import split_path
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.attachment import build_attachment
from mla_writer.services.wording import wording
from tests.attacks.answers.hurts import HURTS
from tests.golden.cases_list import day_of, form_of, names
from tests.golden.letters_of_cases import form, reference, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import View

Keys = tuple[str | int, ...]
CASES = names("desk", "ready")
WORDINGS = {language: wording(language, paths.LOCALES) for language in ("en", "ar")}
LONGEST = 6000  # longer hurts have their own test, and would take the time of a hundred others


@cache
def tree_of(name: str) -> dict[str, Json]:
    """The raw answers of a case."""
    tree: dict[str, Json] = json.loads(json.dumps(dict(view_of(name, "en").answers.tree)))
    return tree


def nodes(node: Json, keys: Keys = ()) -> Iterator[tuple[Keys, Json]]:
    """Every answer below one, parts and rows too, with the way to it."""
    pairs: list[tuple[str | int, Json]] = []
    if isinstance(node, dict):
        pairs = list(node.items())
    elif isinstance(node, list):
        pairs = list(enumerate(node))
    for key, held in pairs:
        yield (*keys, key), held
        yield from nodes(held, (*keys, key))


@cache
def places_of(name: str) -> tuple[Keys, ...]:
    """Where an answer stands in a case, or could."""
    tree = tree_of(name)
    answered = [keys for keys, _ in nodes(tree)]
    empty = (each.path for each in view_of(name, "en").questions if each.is_empty)
    return (*answered, *filter(None, (_keys(tree, path) for path in empty)))


def _keys(tree: Json, path: str) -> Keys:
    keys: list[str | int] = []
    node = tree
    for place in split_path(path):
        keys.append(place.name)
        node = node.get(place.name) if isinstance(node, dict) else None
        if place.row:
            rows = node if isinstance(node, list) else []
            ids = [row.get("_id") if isinstance(row, dict) else None for row in rows]
            keys.append(ids.index(place.row))
            node = rows[ids.index(place.row)]
    return tuple(keys)


@cache
def known_answers() -> tuple[Json, ...]:
    """Every answer of every case and every hurt, each once: any of them may stand anywhere."""
    answers = [held for name in CASES for _, held in nodes(tree_of(name))]
    hurts = [hurt.raw for hurts in HURTS.values() for hurt in hurts.values()]
    texts = (json.dumps(raw) for raw in (*hurts, *answers))
    return tuple(json.loads(text) for text in dict.fromkeys(texts) if len(text) <= LONGEST)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["_id", "_variant", "at", "from", "x"]), inner)
    ),
    max_leaves=6,
)


@st.composite
def hurt_cases(draw: st.DrawFn) -> tuple[str, dict[str, Json]]:
    """A case with one to a dozen of its answers replaced by others, or by anything."""
    name = draw(st.sampled_from(CASES))
    tree = copy.deepcopy(tree_of(name))
    values = st.sampled_from(known_answers()) | JSON
    for keys in draw(st.lists(st.sampled_from(places_of(name)), min_size=1, max_size=12)):
        replace_at(tree, keys, copy.deepcopy(draw(values)))
    return name, tree


def replace_at(tree: dict[str, Json], keys: Keys, value: Json) -> None:
    """Put a value where the keys lead, unless what was put before cut the way off."""
    node: Any = tree
    for key, following in zip(keys, (*keys[1:], None), strict=True):
        is_part = isinstance(node, dict) and isinstance(key, str)
        is_item = isinstance(node, list) and isinstance(key, int) and key < len(node)
        if not (is_part or is_item):
            return
        if following is None:
            node[key] = value
        else:
            node = node.setdefault(key, {}) if is_part else node[key]


@settings(max_examples=settings().max_examples)
@given(hurt=hurt_cases())
def test_whatever_is_answered_is_checked_and_composed(hurt: tuple[str, dict[str, Json]]) -> None:
    name, tree = hurt
    of, day = form(form_of(name)), day_of(name)
    for language, words in WORDINGS.items():
        looked = relevant(of, Answers(tree), day, language)
        for finding in check(CheckInput(looked, reference(), day)):
            said = words.finding(finding)
            assert all((said.title, said.detail, said.mend))
            assert is_there(finding.path, looked, tree), (finding.code, finding.path)
            assert not finding.step or finding.step in {step.id for step in looked.steps}
        options = ComposeOptions(language, day, paths.TEMPLATES, paths.LOCALES)
        letter = compose(looked, reference(), options)
        assert write_text(letter)
        assert build_attachment(letter, looked, specimen=True)


def is_there(path: str, looked: View, tree: dict[str, Json]) -> bool:
    """Whether a finding leads to a question, or to a row, which somebody can go to."""
    is_row = path.endswith("]") and Answers(tree).get(path) is not None
    return not path or is_row or looked.question(path) is not None


def test_how_many_were_tried(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(known_answers()) > len(CASES)
    if asked := request.config.getoption("--long"):
        with capsys.disabled():
            print(f"\n{len(known_answers())} values, up to {asked} cases")  # noqa: T201 - a count
