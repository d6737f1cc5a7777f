# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies: drafts that may be stored, and answers of every JSON kind."""

from __future__ import annotations

from hypothesis import strategies as st

from mla_writer.domain.draft import Draft, Json, Override, PaperSignature, SignedLetter
from mla_writer.i18n import LANGUAGES

characters = st.characters(exclude_categories=("Cs", "Co"), exclude_characters="\x00")
texts = st.text(characters, max_size=20)
leaves: st.SearchStrategy[Json] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
)
values: st.SearchStrategy[Json] = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
answers = st.dictionaries(texts, values, max_size=5)
drafts = st.builds(
    Draft,
    form=texts,
    draft_id=texts,
    created=texts,
    answers=answers,
    document_language=st.sampled_from(LANGUAGES),
    second_language=st.none() | st.sampled_from(LANGUAGES),
    specimen=st.booleans(),
    today=st.none() | st.dates().map(str),
    overrides=st.lists(st.builds(Override, texts, texts, texts, texts), max_size=2).map(tuple),
    paper_signatures=st.lists(
        st.builds(PaperSignature, texts, texts, texts, texts), max_size=2
    ).map(tuple),
    signed_letters=st.lists(st.builds(SignedLetter, texts, texts, texts), max_size=2).map(tuple),
)


def small_draft(**answers: Json) -> Draft:
    """A draft with these answers."""
    return Draft("mla", "D-1", "2026-11-23", dict(answers))
