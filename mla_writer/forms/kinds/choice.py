# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One of several answers: of the field's own choices, or of a source of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.code_lists import LISTS
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank


def parse(raw: Json, field: Field) -> str:
    """The id of the choice; its label is ``field.choice(id).label``. Raises KindProblem."""
    text = clean_line(raw)
    if field.choices:
        known = field.choice(text) is not None
    else:
        known = text in LISTS[field.source]() if field.source in LISTS else True
    if not known:
        raise KindProblem("answer.not-a-choice", value=shown(text))
    return text


def format(value: str, language: str) -> str:
    """The id: labels are texts of the form and are said through its catalogue."""
    return value


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    ids: list[Json] = [choice.id for choice in field.choices]
    return {"type": "string", "enum": ids} if ids else {"type": "string"}
