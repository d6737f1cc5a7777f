# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The view: what is asked and answered, and nothing else. ``relevance`` makes it."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mla_writer.domain.values import ZonedMoment
from mla_writer.forms.answer_paths import join
from mla_writer.forms.expressions import is_true, parse
from mla_writer.forms.kinds.datetime import COMMAS, on_both_clocks
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.registry import kind_of, kinds_by_name
from mla_writer.forms.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mla_writer.domain.draft import Json
    from mla_writer.forms.answers import Answers
    from mla_writer.forms.expressions import Reason
    from mla_writer.forms.read_rows import ReadList, ReadRow
    from mla_writer.forms.schema import Choice, Field, FormDefinition, Level, Section

_GAPS = re.compile(r"\{([a-z][a-z0-9_]*(?:@[a-z][a-z0-9_]*)?)\}")


@dataclass(frozen=True)
class Question:
    """One question that is asked. raw: its relevant raw answer. row: path of its row, or "".

    A composite answer is a question, and so is each of its parts; a part of a composite that is
    neither essential nor begun is never more pressing than the composite itself.
    """

    path: str
    field: Field
    raw: Json
    level: Level
    step: str
    row: str = ""
    why: Callable[[], tuple[Reason, ...]] = dataclasses.field(
        default=tuple, repr=False, compare=False
    )

    @cached_property
    def because(self) -> tuple[Reason, ...]:
        """Which answers made it asked, or essential; empty where it always is."""
        return self.why()

    @cached_property
    def is_empty(self) -> bool:
        """Whether it is not answered."""
        return kind_of(self.field).is_empty(self.raw)


@dataclass(frozen=True)
class Problem:
    """An answer that can't be taken as it stands. code: see forms/kinds/problems.py."""

    path: str
    code: str
    arguments: Mapping[str, str | int]


@dataclass(frozen=True)
class Step:
    """A step of the form: a section, or a row of the measures. title is a text of the form."""

    id: str
    title: str
    group: str
    section: Section | Measure
    row: str = ""


@dataclass(frozen=True)
class View:
    """What is asked and answered: the only thing that checks, review, letter and export get."""

    form: FormDefinition
    answers: Answers
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    _names: Mapping[str, object]
    _values: dict[str, object]
    read_rows: Mapping[str, ReadRow] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )
    read_lists: Mapping[str, ReadList] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def _by_path(self) -> Mapping[str, Question]:
        return dict(zip(map(attrgetter("path"), self.questions), self.questions, strict=True))

    def question(self, path: str) -> Question | None:
        """The question at a path, None where it isn't asked."""
        return self._by_path.get(path)

    def questions_of(self, is_wanted: Callable[[Field], object]) -> Iterator[Question]:
        """The questions of some fields, field by field: a thousand rows ask the same few."""
        for field, questions in self._by_field:
            if is_wanted(field):
                yield from questions

    def questions_at(self, level: Level) -> Sequence[Question]:
        """The questions that are just so pressing."""
        return self._by_level.get(level, ())

    @cached_property
    def _by_level(self) -> Mapping[Level, Sequence[Question]]:
        found: dict[Level, list[Question]] = {}
        for question in self.questions:
            found.setdefault(question.level, []).append(question)
        return found

    @cached_property
    def _by_field(self) -> Sequence[tuple[Field, list[Question]]]:
        found: dict[int, tuple[Field, list[Question]]] = {}
        for question in self.questions:
            found.setdefault(id(question.field), (question.field, []))[1].append(question)
        return tuple(found.values())

    def value(self, path: str) -> Any | None:  # each kind has its own value
        """The typed value at a path; None when empty, faulty or not asked.

        A row of a composite kind (``persons[p7]``) gives the composite value, here a Person.
        """
        if path not in self._values:
            self._values[path] = self._read(path)
        return self._values[path]

    def _read(self, path: str) -> object:
        question = self.question(path)
        if question is None:
            return self._read_row(path)
        kind = kind_of(question.field)
        try:
            return None if kind.is_empty(question.raw) else kind.parse(question.raw, question.field)
        except KindProblem:
            return None

    def _read_row(self, path: str) -> object:
        listed, _, row_id = path.rpartition("[")
        question = self.question(listed)
        if question is None or not question.field.of:
            return None
        known = self.read_rows.get(path)
        if known is not None and path in known.values:
            return known.values[path]
        row = self._rows_by_id(question).get(row_id.rstrip("]"))
        value = kinds_by_name()[question.field.of].parse(row, question.field) if row else None
        if known is not None:
            known.values[path] = value  # for the views that take this row over
        return value

    def _rows_by_id(self, question: Question) -> Mapping[str, Json]:
        """The rows of a list: to look for each in its list would cost rows times rows."""
        if question.path not in self._indexes:
            held = question.raw if isinstance(question.raw, list) else []
            rows = {str(row["_id"]): row for row in held if isinstance(row, dict)}
            self._indexes[question.path] = rows
        return self._indexes[question.path]

    @cached_property
    def _indexes(self) -> dict[str, Mapping[str, Json]]:
        return {}

    def rows(self, path: str) -> tuple[str, ...]:
        """The paths of the rows of a list, in order: ``persons[p1]``, ``persons[p4]``."""
        if path not in self._row_paths:
            question = self.question(path)
            held = question.raw if question and question.field.has_rows else None
            rows = held if isinstance(held, list) else []
            found = tuple(f"{path}[{row['_id']}]" for row in rows if isinstance(row, dict))
            self._row_paths[path] = found
        return self._row_paths[path]

    @cached_property
    def _row_paths(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _below(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions directly below a composite, a row, or "" and the step for the top ones."""
        found: dict[str, list[Question]] = {}
        for question in self.questions:
            found.setdefault(question.path.rpartition(".")[0], []).append(question)
        return {path: tuple(questions) for path, questions in found.items()}

    def children(self, path: str) -> tuple[Question, ...]:
        """The questions directly below a composite or a row, in the order of the form."""
        return self._below.get(path, ())

    def top_questions(self, step: str) -> tuple[Question, ...]:
        """The questions that stand directly in a step: no parts, no questions of rows."""
        row = next((known.row for known in self.steps if known.id == step), "")
        return tuple(one for one in self.children(row) if row or one.step == step)

    @cached_property
    def measures(self) -> tuple[tuple[str, Measure], ...]:
        """The rows of the measures asked for, each with its definition as the row makes it."""
        rows = tuple(one.row for one in self.steps if isinstance(one.section, Measure))
        return tuple((row, self.measure(row)) for row in rows)

    def measure(self, row: str) -> Measure:
        """The definition of a row of the measures, as it makes it. KeyError for another path."""
        held = self.answers.get(row)
        if not isinstance(held, dict):
            return self.form.measures[row]
        return self.form.measures[str(held.get("_variant"))].answered(held)

    def summary(
        self,
        row: str,
        language: str = "en",
        say: Callable[[str], str] = str,
        around: Callable[[str], str] = str,
    ) -> str:
        """The closed row in one line, by its list's template; of a measure its short title.

        say: gives a choice's label in the reader's language; without it labels stay as in the form.
        around: isolates a part, where the parts may run in another direction than the line.
        """
        known = self.read_rows.get(row)
        if known is not None and say is str and language in known.lines:
            return known.lines[language]
        listed = self.question(row.rpartition("[")[0])
        if listed is None:
            return ""
        if listed.field.kind == "variants":
            step = next((step for step in self.steps if step.id == row), None)
            return step.title if step else ""
        template = listed.field.summary.replace(", ", COMMAS.get(language, ", "))
        if known is None or say is not str or "@" in template:  # a clock may stand outside the row
            return summary_line(template, lambda name: around(self._said(row, name, language, say)))
        line = summary_line(template, lambda name: self._said(row, name, language, say))
        known.lines[language] = line
        return line

    def _said(self, row: str, name: str, language: str, say: Callable[[str], str]) -> str:
        """A part of a row; ``at@zone`` is a moment on its own clocks and on those named beside."""
        part, _, clocks = name.partition("@")
        question, value = self.question(f"{row}.{part}"), self.value(f"{row}.{part}")
        if question is None or value is None:
            return ""
        zone = clocks and self.value(join(row.rpartition("[")[0].rpartition(".")[0], clocks))
        if isinstance(value, ZonedMoment) and isinstance(zone, str) and zone:
            return on_both_clocks(value, zone, language)
        label = _label(question.field, value)
        return say(label) if label else kind_of(question.field).format(value, language)

    def fits(self, choice: Choice) -> bool:
        """Whether the answers so far let a choice be offered."""
        return not choice.when or is_true(parse(choice.when), self.names())

    def names(self) -> Mapping[str, object]:
        """The names that expressions read, worked out when they are looked up."""
        return self._names


def _label(asked: Field, value: object) -> str:
    chosen = asked.choice(value) if isinstance(value, str) else None
    return chosen.label if chosen else ""


def summary_line(template: str, said: Callable[[str], str]) -> str:
    """A template such as ``{family_name}, {given_names}`` without the marks around gaps."""
    pieces = _GAPS.split(template)
    line = ""
    for at in range(1, len(pieces), 2):
        word = said(pieces[at])
        if word:
            line += (pieces[at - 1] if line or at == 1 else "") + word
    return line + pieces[-1] if line else ""
