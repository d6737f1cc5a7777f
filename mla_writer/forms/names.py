# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The names that expressions read: answers as values, worked out when they are asked for.

A name whose question isn't asked is missing, so that what an officer can't see decides nothing.
The loader has made sure that no question depends on itself, so that looking up ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.domain.values import AnnexFile, Money, PartialDate, Period, ZonedMoment
from mla_writer.forms.answer_paths import join
from mla_writer.forms.answer_rules import well_named
from mla_writer.forms.expressions import evaluate, is_true, parse
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.registry import kind_of

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.domain.draft import Json
    from mla_writer.forms.answers import Answers
    from mla_writer.forms.schema import Field, FormDefinition, Measure

NOTHING: Mapping[str, object] = MappingProxyType({})


class ObjectNames(Mapping[str, object]):
    """The parts of one object: a row, or a composite answer. path: where it stands in the answers.

    beside: what a row knows besides its parts (``variant``, ``traits``, ``_id``).
    """

    def __init__(
        self,
        form: FormNames,
        path: str,
        fields: tuple[Field, ...],
        raw: Mapping[str, Json],
        outer: ObjectNames | None = None,
        beside: Mapping[str, object] = NOTHING,
    ) -> None:
        self.form, self.path, self.fields, self.raw = form, path, fields, raw
        self.outer, self.beside = outer, beside
        self._values: dict[str, object] = {}
        self._rows: dict[str, tuple[ObjectNames, ...]] = {}

    def __iter__(self) -> Iterator[str]:
        return (part.id for part in self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    def __getitem__(self, name: str) -> object:
        if name in self._values:
            return self._values[name]
        if name in self.beside:
            return self.beside[name]
        value = self.operand(self._part(name))
        self._values[name] = value
        return value

    def _part(self, name: str) -> Field:
        for part in self.fields:  # a row has few, and a thousand rows need no index each
            if part.id == name:
                return part
        raise KeyError(name)

    @cached_property
    def scope(self) -> Mapping[str, object]:
        """What an expression of one of our parts reads."""
        return Layer(self.form, self, self.outer)

    def is_asked(self, part: Field) -> bool:
        """Whether the question is asked here."""
        return not part.when or is_true(parse(part.when), self.scope)

    def operand(self, part: Field) -> object:
        """The part as expressions see it; None if it isn't asked, given or readable."""
        held = self.raw.get(part.id)
        if held is None or not self.is_asked(part):
            return None
        if part.has_rows:
            return self.rows(part)
        if part.has_parts:
            return self.object(part)
        return leaf_operand(part, held)

    def object(self, part: Field) -> ObjectNames:
        """The names inside a composite part."""
        held = self.raw.get(part.id)
        raw = held if isinstance(held, dict) else {}
        return ObjectNames(self.form, join(self.path, part.id), part.fields, raw, self._as_outer)

    def rows(self, part: Field) -> tuple[ObjectNames, ...]:
        """The names inside each row of a list; made once, as what they find is kept in them."""
        if part.id not in self._rows:
            held = well_named(self.raw.get(part.id))
            self._rows[part.id] = tuple(self.row(part, row) for row in held)
        return self._rows[part.id]

    def row_path(self, part: Field, row: dict[str, Json]) -> str:
        """Where a row of a list stands in the answers."""
        return f"{join(self.path, part.id)}[{row.get('_id')}]"

    def row(self, part: Field, row: dict[str, Json]) -> ObjectNames:
        """The names inside one row of a list."""
        fields = part.fields
        beside: dict[str, object] = {"_id": row.get("_id")}
        if part.kind == "variants":
            measure = self.form.measure(row)
            fields = measure.fields if measure else ()
            beside = beside | {"variant": row.get("_variant"), "traits": traits_of(measure, row)}
        path = self.row_path(part, row)
        return ObjectNames(self.form, path, fields, row, self._as_outer, beside)

    @property
    def _as_outer(self) -> ObjectNames | None:
        return self if self.path else None


def traits_of(measure: Measure | None, row: Mapping[str, Json]) -> tuple[str, ...]:
    """The traits of a measure as this row makes it, none for a measure that isn't known."""
    return measure.traits_with(row) if measure else ()


class FormNames(ObjectNames):
    """The names of a whole form: all questions, derived names, today, the letter's language."""

    def __init__(
        self, form: FormDefinition, answers: Answers, today: date, document_language: str
    ) -> None:
        fields = tuple(field for _, field in form.questions())
        fixed = {"today": today, "document_language": document_language}
        super().__init__(self, "", fields, answers.tree, None, fixed)
        self.definition = form
        self._sections: dict[str, bool] = {}

    def __iter__(self) -> Iterator[str]:
        yield from self.beside
        yield from self.definition.derived
        yield from super().__iter__()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getitem__(self, name: str) -> object:
        if name in self.definition.derived and name not in self._values:
            formula = parse(self.definition.derived[name])
            self._values[name] = evaluate(formula, self)
        return super().__getitem__(name)

    @cached_property
    def scope(self) -> Mapping[str, object]:
        """What an expression outside rows reads."""
        return self

    def _part(self, name: str) -> Field:
        return self._parts[name]

    @cached_property
    def _parts(self) -> Mapping[str, Field]:
        return {part.id: part for part in self.fields}

    @cached_property
    def _section_of(self) -> Mapping[str, str]:
        return {field.id: section.id for section, field in self.definition.questions()}

    def is_asked(self, part: Field) -> bool:
        """Whether the question and its section are asked."""
        return self.asks_section(self._section_of[part.id]) and super().is_asked(part)

    def asks_section(self, name: str) -> bool:
        """Whether a section is asked."""
        if name not in self._sections:
            when = self.definition.sections[name].when
            self._sections[name] = not when or is_true(parse(when), self)
        return self._sections[name]

    def measure(self, row: Mapping[str, Json]) -> Measure | None:
        """The measure that a row asks for."""
        return self.definition.measures.get(str(row.get("_variant")))


class Layer(Mapping[str, object]):
    """The names of the form with ``row`` and ``outer`` over them."""

    def __init__(self, form: FormNames, row: ObjectNames, outer: ObjectNames | None) -> None:
        self._form, self._rows = form, {"row": row, "outer": outer}

    def __getitem__(self, name: str) -> object:
        return self._rows[name] if name in self._rows else self._form[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._rows
        yield from self._form

    def __len__(self) -> int:
        return len(self._rows) + len(self._form)


def leaf_operand(field: Field, raw: Json) -> object:
    """A leaf answer as expressions see it: text, flag, date, list of text, or a few named parts."""
    kind = kind_of(field)
    if kind.is_empty(raw):
        return None
    try:
        value = kind.parse(raw, field)
    except KindProblem:
        return None
    return _operand(value, field)


def _operand(value: object, field: Field) -> object:
    match value:
        case PartialDate():
            return value.first_day
        case ZonedMoment():
            return value.at.date()
        case Period():
            return {"first": value.first, "last": value.last, "zone": value.zone or None}
        case Money():
            return {"amount": value.amount, "currency": value.currency}
        case AnnexFile():
            return {"name": value.name, "pages": value.pages}
        case str() if field.syntax == "number":
            return int(value)
    return value
