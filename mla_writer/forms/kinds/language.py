# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A language by its code (ISO 639, with a script where CLDR has one)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.code_lists import languages, name_of
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank


def parse(raw: Json, field: Field) -> str:
    """The code, such as ``de`` or ``zh-Hans``. Raises KindProblem."""
    code = clean_line(raw)
    if code not in languages():
        raise KindProblem("answer.not-a-language", value=shown(code))
    return code


def format(value: str, language: str) -> str:
    """The name in a language, from CLDR."""
    return name_of(value, "languages", language)


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    codes: list[Json] = [*sorted(languages())]
    return {"type": "string", "enum": codes}
