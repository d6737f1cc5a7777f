# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A reference: a number of a file or letter; with ``source``, an entry of this request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError
from mla_writer.forms.answer_paths import split_path
from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds import text
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank


def parse(raw: Json, field: Field) -> str:
    """A number as typed, or the row path of an entry (``persons[p7]``). Raises KindProblem."""
    if not field.source:
        return text.parse(raw, field)
    path = clean_line(raw)
    try:
        is_row = bool(split_path(path)[-1].row)
    except AnswerError as error:
        raise KindProblem("answer.not-a-row", value=shown(path)) from error
    if not is_row:
        raise KindProblem("answer.not-a-row", value=shown(path))
    return path


def format(value: str, language: str) -> str:
    """The reference as it is; who prints an entry looks it up."""
    return value


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    if not field.source:
        return text.json_schema(field)
    return {"type": "string", "pattern": r"\[[a-z][1-9][0-9]{0,8}\]$"}
