# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A file that goes with the letter, known by name, hash, size and pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.domain.values import AnnexFile
from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "file"
LONGEST_NAME = 255
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_empty(raw: Json) -> bool:
    """Whether no file is named."""
    return is_blank(raw.get("name") if isinstance(raw, dict) else raw)


def parse(raw: Json, field: Field) -> AnnexFile:
    """The file. Raises KindProblem."""
    if not isinstance(raw, dict):
        raise KindProblem("answer.not-a-file")
    name, digest = clean_line(raw.get("name")), raw.get("sha256")
    size, pages = raw.get("size"), raw.get("pages")
    if not name or len(name) > LONGEST_NAME or not _is_count(size):
        raise KindProblem("answer.not-a-file")
    if not isinstance(digest, str) or not _SHA256.fullmatch(digest):
        raise KindProblem("answer.not-a-file")
    if pages is not None and not _is_count(pages):
        raise KindProblem("answer.not-a-file")
    return AnnexFile(name, digest, _count(size), None if pages is None else _count(pages))


def _is_count(raw: Json) -> bool:
    return isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0


def _count(raw: Json) -> int:
    return raw if isinstance(raw, int) else 0


def format(value: AnnexFile, language: str) -> str:
    """The file's name."""
    return value.name


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    return {
        "type": "object",
        "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "size": {"type": "integer", "minimum": 0},
            "pages": {"type": ["integer", "null"], "minimum": 0},
        },
        "required": ["name", "sha256", "size"],
        "additionalProperties": False,
    }
