# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever stands in a draft, checking it gives findings in words and never an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mla_writer import i18n, paths
from mla_writer.checks.texts import text_of

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

ENGLISH = i18n.load(paths.LOCALES, "en", "app")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
DAYS = st.dates().map(str)


CHANGES = st.lists(st.tuples(st.integers(0, 9_999), JSON | DAYS), min_size=1, max_size=12)


def test_any_answers_can_be_checked(ready: Case) -> None:
    asked = ready.view().questions
    leaves = [q.path for q in asked if not (q.field.has_rows or q.field.has_parts)]

    @given(CHANGES)
    def never_fails(changes: list[tuple[int, object]]) -> None:
        raw = {leaves[number % len(leaves)]: value for number, value in changes}
        for finding in ready.with_answers(raw).findings():
            words = text_of(finding)
            assert all(ENGLISH.say(text) for text in (words.title, words.detail, words.mend))

    never_fails()
