# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a form file may say: the shape of fields, sections, measures and requests.

The YAML keys are the attribute names. After loading, ``Field.fields`` of a composite kind holds
its parts (from ``forms/kinds/<kind>.yaml``), and that of a repeat ``of`` a composite kind these
parts followed by the repeat's own fields: who walks a form needs to know only ``fields``.
"""

from __future__ import annotations

import difflib
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    StrictBool,
    StrictInt,
    StrictStr,
    StringConstraints,
    Tag,
)

from mla_writer.errors import AnswerError
from mla_writer.forms.answer_paths import Place, split_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Level = Literal["essential", "advised", "optional"]
ZoneNeed = Literal["", "needed", "optional", "none"]
Syntax = Literal["", "email", "phone", "iban", "bic", "number", "imei", "imsi", "container", "imo"]

Id = Annotated[
    StrictStr, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=48)
]
Words = Annotated[StrictStr, StringConstraints(min_length=1, max_length=2000)]
Formula = Annotated[StrictStr, StringConstraints(max_length=600)]
Element = Annotated[StrictStr, StringConstraints(pattern=r"^CE[0-9]{2}$")]
Citation = Annotated[StrictStr, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]* \S.*$", max_length=80)]
Count = Annotated[StrictInt, "counted from 0"]

# Which of two shapes an entry of a measure's list has; pydantic names it in the place of a fault.
ASKED, USED = "(asked)", "(used)"
STRUCTURES = frozenset({"repeat", "variants"})


class Definition(BaseModel):
    """The base of all that form files define: frozen, and no key that we don't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Choice(Definition):
    """One of several answers; when is an expression, the choice is offered only then.

    traits: what a measure is besides, while this is the answer to one of its own questions.
    cites: articles that the letter names for the measure while this is chosen.
    """

    id: Id
    label: Words
    hint: StrictStr = ""
    when: Formula = ""
    traits: tuple[Id, ...] = ()
    cites: tuple[Citation, ...] = ()


class Field(Definition):
    """One question. Expressions, elements and articles are explained in docs/architecture.md.

    cites: articles that the letter names for the measure while this question is asked; of a yes or
    no, while it is yes.
    zone: whether a period or a moment needs a time zone; "" is the custom of its kind.
    syntax: what a line of kind text must be, apart from text.
    """

    id: Id
    kind: Id
    label: Words
    hint: StrictStr = ""
    guidance: StrictStr = ""
    example: StrictStr = ""
    level: Level = "optional"
    essential_when: Formula = ""
    when: Formula = ""
    elements: tuple[Element, ...] = ()
    articles: tuple[Citation, ...] = ()
    cites: tuple[Citation, ...] = ()
    choices: tuple[Choice, ...] = ()
    source: StrictStr = ""
    of: StrictStr = ""
    fields: tuple[Field, ...] = ()
    minimum: Count = 0
    summary: StrictStr = ""
    max_chars: Count = 0
    advised_chars: Count = 0
    partial: StrictBool = False
    zone: ZoneNeed = ""
    syntax: Syntax = ""
    wide: StrictBool = False

    @property
    def has_rows(self) -> bool:
        """Whether the answer is a list of rows (repeat, variants)."""
        return self.kind in STRUCTURES

    @property
    def citing(self) -> tuple[Citation, ...]:
        """Every article that it may make the letter name: by being asked, or by what is chosen."""
        return self.cites + tuple(one for choice in self.choices for one in choice.cites)

    @property
    def has_parts(self) -> bool:
        """Whether the answer is one object made of parts (a composite kind)."""
        return bool(self.fields) and not self.has_rows

    def part(self, name: str) -> Field | None:
        """The part or row field of this id."""
        return next((field for field in self.fields if field.id == name), None)

    def choice(self, name: str) -> Choice | None:
        """The choice of this id."""
        return next((choice for choice in self.choices if choice.id == name), None)


class Use(Definition):
    """Stands for the questions of ``forms/shared/<use>.yaml``, which several measures ask."""

    use: Id


def _entry(raw: object) -> str:
    return USED if isinstance(raw, Use) or (isinstance(raw, dict) and "use" in raw) else ASKED


Entry = Annotated[Annotated[Field, Tag(ASKED)] | Annotated[Use, Tag(USED)], Discriminator(_entry)]


class Section(Definition):
    """A step of the form: questions under one title."""

    id: Id
    title: Words
    intro: StrictStr = ""
    when: Formula = ""
    fields: tuple[Field, ...]


class MeasureSaid(Definition):
    """What a measure says of itself apart from its questions."""

    id: Id
    title: Words
    short_title: Words
    icon: StrictStr = ""
    family: StrictStr = ""
    intro: StrictStr = ""
    traits: tuple[Id, ...] = ()
    articles: dict[StrictStr, tuple[StrictStr, ...]] = {}
    clause: StrictStr = ""


class MeasureFile(MeasureSaid):
    """A measure as its file has it: some of its questions may stand in a shared list."""

    fields: tuple[Entry, ...]


class Measure(MeasureSaid):
    """One kind of assistance: what is asked, its traits, its articles by instrument, its clause."""

    fields: tuple[Field, ...]

    @cached_property
    def possible_traits(self) -> frozenset[str]:
        """Its traits, and all that an answer can bring."""
        brought = (choice.traits for one in self.fields for choice in one.choices)
        return frozenset(self.traits).union(*brought)

    @cached_property
    def _telling(self) -> tuple[Field, ...]:
        return tuple(one for one in self.fields if any(choice.traits for choice in one.choices))

    def traits_with(self, raw: Mapping[str, object]) -> tuple[str, ...]:
        """Its traits with those of what was chosen in a row of it."""
        chosen = (one.choice(str(raw.get(one.id))) for one in self._telling)
        more = (trait for choice in chosen if choice for trait in choice.traits)
        return tuple(dict.fromkeys((*self.traits, *more)))

    def answered(self, raw: Mapping[str, object]) -> Measure:
        """Itself as a row of it makes it: with the traits of what was chosen."""
        traits = self.traits_with(raw)
        return self if traits == self.traits else self.model_copy(update={"traits": traits})


class Parts(Definition):
    """The parts of a composite kind, or questions that several measures share."""

    id: Id
    fields: tuple[Field, ...]


class StepGroup(Definition):
    """Steps that stand together under a title."""

    title: Words
    sections: tuple[Id, ...]


class Request(Definition):
    """What a type of request is composed of. derived: name to expression."""

    id: Id
    title: Words
    template: StrictStr
    groups: tuple[StepGroup, ...]
    measures: tuple[Id, ...] = ()
    derived: dict[Id, Formula] = {}


class FormDefinition(Definition):
    """A whole form, ready to be asked: references resolved, parts in place, checked.

    texts: what additions say in other languages: language to message id to translation.
    """

    id: Id
    title: StrictStr
    template: StrictStr
    groups: tuple[StepGroup, ...]
    sections: dict[str, Section]
    measures: dict[str, Measure] = {}
    derived: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}

    def questions(self) -> Iterator[tuple[Section, Field]]:
        """The fields of all sections in the order of the steps."""
        for group in self.groups:
            for name in group.sections:
                section = self.sections[name]
                yield from ((section, field) for field in section.fields)

    def field_at(self, path: str, variant: str = "") -> Field:
        """The definition of the question at an answer path such as ``persons[p7].birth_date``.

        variant: which measure the row is, where two measures have a field of the same id.
        Raises AnswerError with the nearest names where the form has no such question.
        """
        first, *rest = split_path(path)
        field = _named(first, {field.id: field for _, field in self.questions()})
        for depth, place in enumerate(rest):
            field = _named(place, self._inside(field, variant if depth == 0 else ""))
        return field

    def has_parts(self, path: str) -> bool:
        """Whether the answer at this path is an object of parts with paths of their own."""
        return self.field_at(path).has_parts

    def _inside(self, field: Field, variant: str) -> Mapping[str, Field]:
        if field.kind != "variants":
            return {part.id: part for part in field.fields}
        measures = [self.measures[variant]] if variant in self.measures else self.measures.values()
        found: dict[str, Field] = {}
        for measure in measures:
            for part in measure.fields:
                found.setdefault(part.id, part)
        return found


def _named(place: Place, fields: Mapping[str, Field]) -> Field:
    field = fields.get(place.name)
    if field is None:
        near = ", ".join(nearest(place.name, fields)) or "-"
        raise AnswerError(
            "The form has no question {name}. The nearest names are: {near}.",
            name=place.name,
            near=near,
        )
    if place.row and not field.has_rows:
        raise AnswerError(
            "{name} has no rows, so nothing can be found at {name}[{row}].",
            name=place.name,
            row=place.row,
        )
    return field


def nearest(name: str, known: Mapping[str, object] | frozenset[str]) -> tuple[str, ...]:
    """Up to three known names that look like this one."""
    return tuple(difflib.get_close_matches(name, list(known), n=3, cutoff=0.6))
