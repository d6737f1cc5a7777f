# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One line of text; ``syntax`` says if it is an e-mail address, a telephone number, an IBAN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.text_rules import LONGEST_LINE, clean_line, in_syntax

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank


def parse(raw: Json, field: Field) -> str:
    """The line in NFC, in the canonical form of its syntax. Raises KindProblem."""
    text = clean_line(raw)
    most = field.max_chars or LONGEST_LINE
    if len(text) > most:
        raise KindProblem("answer.too-long", count=len(text), most=most)
    return in_syntax(text, field.syntax) if field.syntax else text


def format(value: str, language: str) -> str:
    """The text as it is."""
    return value


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    schema: dict[str, Json] = {"type": "string"}
    return schema | ({"maxLength": field.max_chars} if field.max_chars else {})
