# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A State or territory by its ISO 3166 alpha-2 code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.code_lists import countries, name_of
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank


def parse(raw: Json, field: Field) -> str:
    """The code, such as ``AT``. Raises KindProblem."""
    code = clean_line(raw)
    if code not in countries():
        raise KindProblem("answer.not-a-country", value=shown(code))
    return code


def format(value: str, language: str) -> str:
    """The name in a language, from CLDR."""
    return name_of(value, "countries", language)


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    codes: list[Json] = [*sorted(countries())]
    return {"type": "string", "enum": codes}
