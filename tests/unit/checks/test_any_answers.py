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


@given(data=st.data())
def test_any_answers_can_be_checked(ready: Case, data: st.DataObject) -> None:
    questions = [q.path for q in ready.view().questions if "[" not in q.path.rpartition(".")[2]]
    leaves = [path for path in questions if not ready.form.field_at(path).fields]
    paths_changed = data.draw(st.lists(st.sampled_from(leaves), min_size=1, max_size=12))
    changes = {path: data.draw(JSON | DAYS) for path in paths_changed}
    findings = ready.with_answers(changes).findings()
    for finding in findings:
        words = text_of(finding)
        assert all(ENGLISH.say(text) for text in (words.title, words.detail, words.mend))
