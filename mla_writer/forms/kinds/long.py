# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Text of one or more paragraphs, which are parted by blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.kinds.text import format, json_schema
from mla_writer.forms.text_rules import clean

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "text"
is_empty = is_blank
__all__ = ["SHAPE", "format", "is_empty", "json_schema", "parse"]


def parse(raw: Json, field: Field) -> str:
    """The text in NFC with plain line breaks. Raises KindProblem."""
    text = clean(raw)
    if field.max_chars and len(text) > field.max_chars:
        raise KindProblem("answer.too-long", count=len(text), most=field.max_chars)
    return text
