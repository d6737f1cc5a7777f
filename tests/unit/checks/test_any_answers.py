# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever stands in a draft, checking it gives findings in words and never an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
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


@pytest.fixture(scope="module")
def leaves(ready: Case) -> list[str]:
    """The paths of all questions of the complete case that hold one raw value."""
    asked = [question.path for question in ready.view().questions]
    return [path for path in asked if not ready.form.field_at(path).fields]


@given(changes=CHANGES)
def test_any_answers_can_be_checked(
    ready: Case, leaves: list[str], changes: list[tuple[int, object]]
) -> None:
    raw = {leaves[number % len(leaves)]: value for number, value in changes}
    for finding in ready.with_answers(raw).findings():
        words = text_of(finding)
        assert all(ENGLISH.say(text) for text in (words.title, words.detail, words.mend))
