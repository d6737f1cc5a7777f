# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Relevance: raw answers to the view of what is asked and answered. Nothing else goes on.

The view is a pure function of form, answers, day and letter language, linear in the questions.
Lists and rows that nobody changed since the view before are taken from it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mla_writer.forms.answer_paths import join
from mla_writer.forms.answer_rules import well_named
from mla_writer.forms.answers import Answers
from mla_writer.forms.blank import is_blank
from mla_writer.forms.expressions import (
    Expression,
    Reason,
    explain,
    free_names,
    is_true,
    parse,
)
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.names import FormNames, ObjectNames
from mla_writer.forms.read_rows import ReadList, ReadRow
from mla_writer.forms.registry import kind_of
from mla_writer.forms.sources import gone
from mla_writer.forms.view import Problem, Question, Step, View, summary_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from mla_writer.domain.draft import Json
    from mla_writer.forms.read_rows import Read
    from mla_writer.forms.schema import Field, FormDefinition, Level, Section

__all__ = [
    "Problem",
    "Question",
    "Reason",
    "Step",
    "View",
    "relevant",
    "summary_line",
]
RANK: Mapping[Level, int] = {"optional": 0, "advised": 1, "essential": 2}


def relevant(
    form: FormDefinition,
    answers: Answers,
    today: date,
    document_language: str = "en",
    before: View | None = None,
) -> View:
    """The view of what is asked and answered on a day.

    before: a view of the same form, for speed alone; the result is the same without it.
    """
    names = FormNames(form, answers, today, document_language)
    derived = {name: parse(text) for name, text in form.derived.items()}
    walk = _Walk(names, derived, before if before is not None and before.form is form else None)
    tree = walk.form()
    view = View(
        form,
        Answers(tree),
        tuple(walk.steps),
        tuple(walk.questions),
        tuple(walk.problems),
        names,
        walk.values,
        walk.read_rows,
        walk.read_lists,
    )
    if not (lost := tuple(_gone(view))):
        return view
    values = walk.values | dict.fromkeys(problem.path for problem in lost)
    return replace(view, problems=(*view.problems, *lost), _values=values)


def _gone(view: View) -> Iterator[Problem]:
    offered = cache(lambda path: _offered(view, path))  # many questions pick from the same list
    told = {problem.path for problem in view.problems}
    for question in view.questions_of(lambda field: field.source):
        if question.is_empty or question.path in told:
            continue
        for value in gone(question.field, question.raw, offered):
            yield Problem(question.path, "answer.row-gone", {"value": shown(value)})


def _offered(view: View, path: str) -> frozenset[str]:
    """What a question offers to others: the paths of its rows, or the codes that are chosen."""
    question = view.question(path)
    if question is not None and question.field.has_rows:
        return frozenset(view.rows(path))
    chosen = view.value(path)
    return frozenset(map(str, chosen)) if isinstance(chosen, tuple) else frozenset()


class _Walk:
    """One way through the form, which collects steps, questions, problems and relevant answers."""

    def __init__(
        self,
        names: FormNames,
        derived: Mapping[str, Expression],
        before: View | None,
    ) -> None:
        self.names, self.derived, self.before = names, derived, before
        self.read_rows: dict[str, ReadRow] = {}
        self.read_lists: dict[str, ReadList] = {}
        self.steps: list[Step] = []
        self.questions: list[Question] = []
        self.problems: list[Problem] = []
        self.values: dict[str, object] = {}

    def form(self) -> dict[str, Json]:
        tree: dict[str, Json] = {}
        form = self.names.definition
        for group in form.groups:
            for name in group.sections:
                if self.names.asks_section(name):
                    tree |= self._section(form.sections[name], group.title)
        return tree

    def _section(self, section: Section, group: str) -> dict[str, Json]:
        self.steps.append(Step(section.id, section.title, group, section))
        tree = self._fields(self.names, section.fields, section.id, "", "essential")
        for question in section.fields:
            if question.kind == "variants" and self.names.is_asked(question):
                rows = self._variants(question, group)
                if rows:
                    tree[question.id] = rows
                self._amend(question.id, rows)
        return tree

    def _variants(self, listed: Field, group: str) -> list[Json]:
        found: list[Json] = []
        self._look_for_lost_rows(listed.id, self.names.raw.get(listed.id))
        for row in self.names.rows(listed):
            measure = self.names.measure(row.raw)
            if measure is None:
                unknown = {"value": shown(row.raw.get("_variant"))}
                self.problems.append(Problem(row.path, "answer.unknown-measure", unknown))
                continue
            self.steps.append(Step(row.path, measure.short_title, group, measure, row.path))
            own: dict[str, Json] = {"_id": row.raw.get("_id"), "_variant": measure.id}
            found.append(own | self._fields(row, measure.fields, row.path, row.path, "essential"))
        return found

    def _amend(self, path: str, rows: list[Json]) -> None:
        """Give the question of the variants its relevant rows, known only after their steps."""
        for at, question in enumerate(self.questions):
            if question.path == path:
                self.questions[at] = replace(question, raw=rows or None)
                return

    def _fields(
        self, names: ObjectNames, fields: tuple[Field, ...], step: str, row: str, cap: Level
    ) -> dict[str, Json]:
        tree: dict[str, Json] = {}
        for asked in fields:
            if not names.is_asked(asked):
                continue
            raw = self._question(names, asked, step, row, cap)
            if raw is not None:
                tree[asked.id] = raw
        return tree

    def _question(self, names: ObjectNames, asked: Field, step: str, row: str, cap: Level) -> Json:
        path, place = join(names.path, asked.id), len(self.questions)
        level = _level(asked, names, cap)
        if asked.kind == "variants":
            raw: Json = None
        elif asked.has_rows:
            raw = self._rows(names, asked, step)
        elif asked.has_parts:
            raw = self._parts(names, asked, step, row, level)
        else:
            raw = names.raw.get(asked.id)
            self._take(path, asked, raw)
        why = self._because(asked, names)
        self.questions.insert(place, Question(path, asked, raw, level, step, row, why))
        return raw

    def _rows(self, names: ObjectNames, asked: Field, step: str) -> Json:
        self._look_for_lost_rows(join(names.path, asked.id), names.raw.get(asked.id))
        if _reads_only_its_row(asked):
            return self._list(names, asked, step) or None
        rows: list[Json] = [self._new_row(row, asked, step) for row in names.rows(asked)]
        return rows or None

    def _look_for_lost_rows(self, path: str, held: Json) -> None:
        """Tell of what is no list, and of rows that have no id of their own."""
        if isinstance(held, list):
            if lost := len(held) - sum(1 for _ in well_named(held)):
                self.problems.append(Problem(path, "answer.rows-unread", {"count": lost}))
        elif not is_blank(held):
            self.problems.append(Problem(path, "answer.not-rows", {}))

    def _new_row(self, row: ObjectNames, asked: Field, step: str) -> dict[str, Json]:
        own: dict[str, Json] = {"_id": row.raw.get("_id")}
        return own | self._fields(row, asked.fields, step, row.path, "essential")

    def _list(self, names: ObjectNames, asked: Field, step: str) -> list[Json]:
        """A list as it was read before, if it is the same; answers never change in place."""
        path, held = join(names.path, asked.id), names.raw.get(asked.id)
        known = self.before.read_lists.get(path) if self.before else None
        if known is None or not known.is_of(held, asked, step):
            known = self._read_list(names, asked, step)
        self.read_lists[path] = known
        self.read_rows.update(known.rows)
        self._take_over(known)
        return known.tree

    def _read_list(self, names: ObjectNames, asked: Field, step: str) -> ReadList:
        apart, held = _Walk(self.names, self.derived, self.before), names.raw.get(asked.id)
        tree: list[Json] = [apart._row(names, asked, row, step) for row in well_named(held)]
        found = tuple(apart.questions), tuple(apart.problems), apart.values
        return ReadList(held, asked, step, *found, apart.read_rows, tree)

    def _row(
        self, names: ObjectNames, asked: Field, row: dict[str, Json], step: str
    ) -> dict[str, Json]:
        """A row as it was read before, if it is the same."""
        path = names.row_path(asked, row)
        known = self.before.read_rows.get(path) if self.before else None
        if known is None or not known.is_of(row, asked, step):
            known = self._read_row(names.row(asked, row), row, asked, step)
        self.read_rows[path] = known
        self._take_over(known)
        return known.tree

    def _read_row(
        self, names: ObjectNames, row: dict[str, Json], asked: Field, step: str
    ) -> ReadRow:
        apart = _Walk(self.names, self.derived, None)
        tree = apart._new_row(names, asked, step)
        found = tuple(apart.questions), tuple(apart.problems), apart.values
        return ReadRow(row, asked, step, *found, tree)

    def _take_over(self, known: Read) -> None:
        self.questions.extend(known.questions)
        self.problems.extend(known.problems)
        self.values.update(known.values)

    def _parts(self, names: ObjectNames, asked: Field, step: str, row: str, level: Level) -> Json:
        held = names.raw.get(asked.id)
        begun = not kind_of(asked).is_empty(held)
        if begun and not isinstance(held, dict):
            self.problems.append(Problem(join(names.path, asked.id), "answer.not-parts", {}))
        inside = names.object(asked)
        return (
            self._fields(inside, asked.fields, step, row, "essential" if begun else level) or None
        )

    def _take(self, path: str, asked: Field, raw: Json) -> None:
        kind = kind_of(asked)
        if kind.is_empty(raw):
            self.values[path] = None
            return
        try:
            self.values[path] = kind.parse(raw, asked)
        except KindProblem as problem:
            self.values[path] = None
            self.problems.append(Problem(path, problem.code, problem.arguments))

    def _because(self, asked: Field, names: ObjectNames) -> Callable[[], tuple[Reason, ...]]:
        if not asked.essential_when and not asked.when:
            return tuple

        def why() -> tuple[Reason, ...]:
            formulas = [parse(text) for text in (asked.essential_when, asked.when) if text]
            holding = [formula for formula in formulas if is_true(formula, names.scope)]
            found = [explain(formula, names.scope, self.derived) for formula in holding]
            return tuple(dict.fromkeys(reason for reasons in found for reason in reasons))

        return why


def _reads_only_its_row(listed: Field) -> bool:
    """Whether the questions of a row depend on nothing outside that row."""
    fields = list(listed.fields)
    while fields:
        one = fields.pop()
        fields.extend(one.fields)
        formulas = (one.when, one.essential_when)
        if any(free_names(parse(text)) - {"row"} for text in formulas if text):
            return False
    return True


def _level(asked: Field, names: ObjectNames, cap: Level) -> Level:
    level = asked.level
    if asked.essential_when and is_true(parse(asked.essential_when), names.scope):
        level = "essential"
    return level if RANK[level] <= RANK[cap] else cap
