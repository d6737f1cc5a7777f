# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What was read in rows and lists, kept so that those that nobody changed aren't read again."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field
    from mla_writer.forms.view import Problem, Question


@dataclass(frozen=True)
class Read:
    """What was read in a row that depends on nothing outside it, or in a list of such rows.

    raw: the very row or list, which never changes in place.
    """

    raw: Json
    listed: Field
    step: str
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    values: dict[str, object]

    def is_of(self, raw: Json, listed: Field, step: str) -> bool:
        """Whether it is this very row or list, in this step."""
        return self.raw is raw and self.listed is listed and self.step == step


@dataclass(frozen=True)
class ReadRow(Read):
    """A row. tree: its relevant answers."""

    tree: dict[str, Json]
    lines: dict[str, str] = dataclasses.field(default_factory=dict, repr=False, compare=False)
    """The closed row by language, as `View.summary` once said it."""


@dataclass(frozen=True)
class ReadList(Read):
    """A list. rows: by their paths. tree: their relevant answers."""

    rows: Mapping[str, ReadRow]
    tree: list[Json]
