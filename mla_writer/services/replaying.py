# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The changes of a journal: what stands in them beside the answers, and a draft after them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.domain.draft import Draft, Json, Override, PaperSignature, SignedLetter
from mla_writer.errors import AnswerError
from mla_writer.forms.answers import Answers, change_from_json
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping


def beside_answers(draft: Draft) -> dict[str, Json]:
    """What a draft carries beside its answers and may change while it is open."""
    return {
        "document_language": draft.document_language,
        "second_language": draft.second_language,
        "overrides": [dict(vars(kept)) for kept in draft.overrides],
        "paper_signatures": [dict(vars(kept)) for kept in draft.paper_signatures],
        "signed_letters": [dict(vars(kept)) for kept in draft.signed_letters],
    }


def replay(draft: Draft, changes: tuple[Json, ...]) -> Draft:
    """The draft after the changes of its journal. Raises AnswerError for a change it can't read."""
    for change in changes:
        draft = _replay_one(draft, change)
    return draft


def _replay_one(draft: Draft, change: Json) -> Draft:
    if not isinstance(change, dict):
        raise AnswerError(N_("The journal holds a change that is not an object."))
    kind = change.get("op")
    if kind == "answers" and isinstance(tree := change.get("answers"), dict):
        return replace(draft, answers=tree)
    if kind == "draft":
        return _amended(draft, change)
    after = Answers(draft.answers).apply(change_from_json(change))
    return replace(draft, answers=after.tree)


def _amended(draft: Draft, change: Mapping[str, Json]) -> Draft:
    second = change.get("second_language")
    try:
        return replace(
            draft,
            document_language=str(change["document_language"]),
            second_language=str(second) if second else None,
            overrides=tuple(Override(**_texts(kept)) for kept in _rows(change["overrides"])),
            paper_signatures=tuple(
                PaperSignature(**_texts(kept)) for kept in _rows(change["paper_signatures"])
            ),
            signed_letters=tuple(
                SignedLetter(**_texts(kept)) for kept in _rows(change.get("signed_letters"))
            ),
        )
    except (KeyError, TypeError) as error:
        raise AnswerError(
            N_("The journal holds a change of the draft that can't be read.")
        ) from error


def _rows(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _texts(value: Json) -> dict[str, str]:
    return {key: str(text) for key, text in value.items()} if isinstance(value, dict) else {}
