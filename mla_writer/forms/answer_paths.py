# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answer paths: ``persons[p7].family_name`` taken apart and put together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mla_writer.errors import AnswerError

MAX_PATH = 300
MAX_DEPTH = 8
ROW_ID = re.compile(r"[a-z][1-9][0-9]{0,8}")
_PLACE = re.compile(r"([a-z][a-z0-9_]{0,47})(?:\[([a-z][1-9][0-9]{0,8})\])?")


@dataclass(frozen=True)
class Place:
    """One step of a path: a field, and the row of its list where one is meant."""

    name: str
    row: str = ""

    def __str__(self) -> str:
        return f"{self.name}[{self.row}]" if self.row else self.name


def split_path(path: str) -> tuple[Place, ...]:
    """The places of a path, outermost first. Raises AnswerError where it isn't a path."""
    if not isinstance(path, str) or not 0 < len(path) <= MAX_PATH:
        raise AnswerError("An answer path has 1 to {most} characters.", most=MAX_PATH)
    names = path.split(".")
    if len(names) > MAX_DEPTH:
        raise AnswerError("An answer path has at most {most} parts.", most=MAX_DEPTH)
    return tuple(_place(name, path) for name in names)


def _place(text: str, path: str) -> Place:
    found = _PLACE.fullmatch(text)
    if not found:
        raise AnswerError(
            "{path} is not an answer path such as persons[p7].phone.", path=ascii(path)
        )
    return Place(found[1], found[2] or "")


def join(parent: str, name: str) -> str:
    """The path of a field inside the object at ``parent`` ("" is the whole tree)."""
    return f"{parent}.{name}" if parent else name
