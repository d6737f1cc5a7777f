# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a raw answer may be before it is kept: JSON that a file can hold, bounded, rows with ids."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError
from mla_writer.forms.answer_paths import ROW_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Json

MAX_NESTING = 16
MAX_ROWS = 20_000


def check(value: Json, depth: int = 0) -> None:
    """Refuse what can't be kept. Raises AnswerError."""
    if depth > MAX_NESTING:
        raise AnswerError("An answer is nested more than {most} deep.", most=MAX_NESTING)
    if isinstance(value, dict):
        _check_object(value, depth)
    elif isinstance(value, list):
        _check_list(value, depth)
    elif isinstance(value, str):
        _check_text(value)
    elif isinstance(value, float) and not math.isfinite(value):
        raise AnswerError("An answer is not a number that can be kept in a file.")
    elif value is not None and not isinstance(value, bool | int | float):
        raise AnswerError("An answer is text, a number, yes or no, a list or an object.")


def _check_object(value: dict[str, Json], depth: int) -> None:
    for key, held in value.items():
        if not isinstance(key, str):
            raise AnswerError("An answer has a key that is not text.")
        _check_text(key)
        check(held, depth + 1)


def _check_list(rows: list[Json], depth: int) -> None:
    if len(rows) > MAX_ROWS:
        raise AnswerError("A list has more than {most} rows.", most=MAX_ROWS)
    seen: set[str] = set()
    for row in rows:
        check(row, depth + 1)
        if isinstance(row, dict):
            _check_row_id(row.get("_id"), seen)


def _check_row_id(row_id: Json, seen: set[str]) -> None:
    if not isinstance(row_id, str) or not ROW_ID.fullmatch(row_id) or row_id in seen:
        raise AnswerError("Each row of a list has its own _id, a letter and a number such as p7.")
    seen.add(row_id)


def _check_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise AnswerError(
            "An answer holds half a character (a lone surrogate). Type it again."
        ) from error


def well_named(rows: Json) -> Iterator[dict[str, Json]]:
    """The rows of a list that have an id of their own: a file may have been tampered with."""
    seen: set[str] = set()
    for row in rows if isinstance(rows, list) else []:
        row_id = str(row.get("_id")) if isinstance(row, dict) else ""
        if isinstance(row, dict) and row_id not in seen and ROW_ID.fullmatch(row_id):
            seen.add(row_id)
            yield row


def copy(value: Json) -> Json:
    """A copy that its giver can't change."""
    if isinstance(value, dict):
        return {key: copy(held) for key, held in value.items()}
    return [copy(held) for held in value] if isinstance(value, list) else value
