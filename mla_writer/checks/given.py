# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a check is given: the relevant answers, the reference data, the day. And how it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from mla_writer.checks.case_scope import basis_answer
from mla_writer.checks.finding import Article, Finding, RowAt
from mla_writer.checks.texts import TEXTS
from mla_writer.forms.text_rules import LONGEST_NUMBER
from mla_writer.reference.contents import specific_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.forms.relevance import Question, View
    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.reference.loader import Reference

Value = TypeVar("Value")
NOTHING: Mapping[str, str | int] = MappingProxyType({})
ROW = re.compile(r"^(?P<list>.+)\[[^\[\]]+\]$")


@dataclass(frozen=True)
class CheckInput:
    """A request at one moment. All that checks read goes through here."""

    view: View
    reference: Reference
    today: date

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """Codes of the instruments ticked, in the order of the answer."""
        raw = self.raw("bases")
        return tuple(str(code) for code in raw) if isinstance(raw, list) else ()

    @cached_property
    def traits(self) -> frozenset[str]:
        """The traits of all measures together, such as ``coercive`` and ``hearing``."""
        return frozenset(trait for _, measure in self.view.measures for trait in measure.traits)

    @cached_property
    def basis_answer(self) -> BasisAnswer | None:
        """What the data says of legal bases, None until two different States are named."""
        return basis_answer(self)

    def measures_all(self, trait: str) -> bool:
        """True when something is asked for and every measure has this trait."""
        measures = [measure for _, measure in self.view.measures]
        return bool(measures) and all(trait in measure.traits for measure in measures)

    def measure_rows(self, kind: str) -> tuple[str, ...]:
        """Row paths of the measures of one kind."""
        return tuple(row for row, measure in self.view.measures if measure.id == kind)

    def raw(self, path: str) -> object:
        """The raw answer to a question that is asked, else None."""
        question = self.view.question(path)
        return question.raw if question else None

    def is_asked(self, path: str) -> bool:
        """True when the question is relevant now."""
        return self.view.question(path) is not None

    def text(self, path: str) -> str:
        """A textual answer (choices, countries, references too), "" when there is none."""
        question = self.view.question(path)
        raw = question.raw if question else None
        return raw.strip() if isinstance(raw, str) else ""

    def chosen(self, path: str) -> frozenset[str]:
        """The ids ticked in an answer of several choices."""
        raw = self.raw(path)
        return frozenset(str(item) for item in raw) if isinstance(raw, list) else frozenset()

    def says(self, path: str, answer: bool) -> bool:
        """True when a yes/no question was answered so; an open question says neither."""
        return self.raw(path) is answer

    def value(self, path: str, kind: type[Value]) -> Value | None:
        """The typed answer, None when it is empty, faulty or of another kind."""
        found = self.view.value(path)
        return found if isinstance(found, kind) else None

    def day(self, path: str) -> date | None:
        """A whole date."""
        found = self.view.value(path)
        if isinstance(found, date):
            return found
        last = getattr(found, "last_day", None)
        first = getattr(found, "first_day", None)
        return first if isinstance(first, date) and first == last else None

    def count(self, path: str) -> int | None:
        """A whole number, None when it is empty or can't be read as one of a few digits."""
        held = self.text(path)
        return int(held) if len(held) <= LONGEST_NUMBER and held.isdecimal() else None

    def rows(self, path: str) -> tuple[str, ...]:
        """Paths of the rows of a list."""
        return self.view.rows(path)

    def fact(self, name: str) -> object:
        """A name of the form's expressions, such as ``document_language``."""
        return self.view.names().get(name)

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Path and words of every answer that a person wrote in free words."""
        return tuple(
            (question.path, question.raw)
            for question in self.view.questions_of(lambda field: field.kind in ("text", "long"))
            if isinstance(question.raw, str)
        )

    def asking(self, element: str) -> tuple[Article, ...]:
        """The articles that ask for an element, those of the most specific basis first."""
        origins = self.reference.elements.get(element, {})
        return tuple(
            Article(code, origin.reference)
            for code in specific_first(self.reference, self.bases)
            for origin in origins.get(code, ())
            if not origin.only_for or origin.only_for in self.traits
        )

    def rule(self, name: str) -> tuple[Article, ...]:
        """The articles on a rule (``rules.csv``), those of the most specific basis first."""
        origins = self.reference.rules.get(name, {})
        ranked = specific_first(self.reference, self.bases)
        return tuple(Article(code, ref) for code in ranked for ref in origins.get(code, ()))

    def finding(
        self,
        code: str,
        path: str,
        known: Mapping[str, str | int] = NOTHING,
        *,
        articles: tuple[Article, ...] = (),
        element: str = "",
        **arguments: str | int,
    ) -> Finding:
        """A finding with the severity of its code, the step and the label of its question."""
        question = self.view.question(path)
        return Finding(
            code=code,
            severity=TEXTS[code].severity,
            path=path,
            step=self._step(path, question),
            arguments={**self._asked(question), **known, **arguments},
            articles=articles,
            element=element,
            row=RowAt(self.view, question.row) if question and _is_in_list(question) else None,
        )

    def _asked(self, question: Question | None) -> dict[str, str | int]:
        """How the question is called: its label, and the row or the whole that it is a part of."""
        if question is None:
            return {"label": ""}
        in_list = _is_in_list(question)
        place = self._row(question.row) if in_list else self._whole(question.path)
        return {"label": question.field.label, "row": place}

    def _row(self, row: str) -> str:
        """The summary of a row, while it has none the label of its list."""
        if line := self.view.summary(row):
            return line
        listed = self.view.question(row.rpartition("[")[0])
        return listed.field.label if listed else ""

    def _whole(self, path: str) -> str:
        """The label of the composite question that an answer is a part of, "" for none."""
        whole = self.view.question(path.rpartition(".")[0])
        return whole.field.label if whole and whole.field.has_parts else ""

    def _step(self, path: str, question: Question | None) -> str:
        """The question's own step; a row has that of its list."""
        while question is None and path:
            row = ROW.match(path)
            path = row["list"] if row else path.rpartition(".")[0]
            question = self.view.question(path)
        return question.step if question else ""


def _is_in_list(question: Question) -> bool:
    """Whether it is asked in a row that isn't a step of its own."""
    return bool(question.row) and question.row != question.step


def row_named(choice: str, listed: str) -> str:
    """The row path that a choice from a list means; both a row path and a bare id are known."""
    if not choice or choice.startswith(f"{listed}["):
        return choice
    return f"{listed}[{choice}]"
