# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a check says: a code, a severity, the answer it is about, the articles that ask for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.forms.relevance import View


class Severity(StrEnum):
    """How much a finding weighs.

    WRONG and MISSING block a final (never a save) and can be passed with a reason that is kept;
    ADVICE would make the request better; RISK names a ground on which it may be refused.
    """

    WRONG = "wrong"
    MISSING = "missing"
    ADVICE = "advice"
    RISK = "risk"

    @property
    def blocks(self) -> bool:
        """True when a request with such a finding is not final unless the officer says why."""
        return self in BLOCKING


BLOCKING = (Severity.WRONG, Severity.MISSING)


@dataclass(frozen=True, order=True)
class Article:
    """An article of an instrument: code of ``instruments.csv`` and number, "UNTOC", "18(15)(c)"."""

    instrument: str
    reference: str

    def __str__(self) -> str:
        return f"{self.instrument} {self.reference}".strip()


class RowAt(NamedTuple):
    """A row of a list."""

    view: View
    path: str


@dataclass(frozen=True)
class Finding:
    """One thing to mend or to think about.

    code: ``area.problem``, described in ``checks/texts.py``.
    path: the answer to go to. step: the id of its step, "" where the form has none.
    arguments: the values of the placeholders in its texts; ``label`` is a form's own label.
    articles: who asks for it, in the order of the bases ticked; empty means good practice.
    element: the canonical element CE01…, "" where none.
    row: the row that the answer is in, with the view that can say it in a reader's language.
    """

    code: str
    severity: Severity
    path: str
    step: str = ""
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    element: str = ""
    row: RowAt | None = field(default=None, repr=False, compare=False)
