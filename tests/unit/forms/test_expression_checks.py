# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Circles in dependencies are found wherever they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.forms.expression_checks import cycle_in


def edges(text: str) -> dict[str, frozenset[str]]:
    pairs = [pair.split(">") for pair in text.split()]
    return {a: frozenset(d for c, d in pairs if c == a) for a, _ in pairs}


@pytest.mark.parametrize(
    ("text", "circle"),
    [
        ("a>b b>c", ()),
        ("a>a", ("a", "a")),
        ("a>b b>a", ("a", "b", "a")),
        ("a>b b>c c>d d>b", ("b", "c", "d", "b")),
        ("a>b a>c b>d c>d", ()),
    ],
)
def test_a_circle_is_found(text: str, circle: tuple[str, ...]) -> None:
    assert cycle_in(edges(text)) == circle


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20))
def test_there_is_a_circle_exactly_if_no_order_exists(pairs: list[tuple[int, int]]) -> None:
    graph = {str(a): frozenset(str(d) for c, d in pairs if c == a) for a, _ in pairs}
    left = dict(graph)
    while True:
        free = [name for name, needs in left.items() if not needs & set(left)]
        if not free:
            break
        for name in free:
            del left[name]
    assert bool(cycle_in(graph)) == bool(left)


def test_a_long_chain_is_walked_without_recursion() -> None:
    chain = {str(n): frozenset({str(n + 1)}) for n in range(20_000)}
    assert cycle_in(chain) == ()
