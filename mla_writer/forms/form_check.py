# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A whole form checked: ids, sources, every expression, and that no question depends on itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.errors import Fault
from mla_writer.forms import sources
from mla_writer.forms.expression_checks import NUMBER, Check, Scope, Shape, cycle_in
from mla_writer.forms.expressions import ExpressionError, parse
from mla_writer.forms.placing import Placed, faults_of
from mla_writer.forms.registry import kinds_by_name
from mla_writer.forms.schema import FormDefinition, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.forms.yaml_file import YamlFile

TEXT, DATE, LIST = Shape("text"), Shape("date"), Shape("list")
INNER: Mapping[str, Mapping[str, Shape]] = {
    "period": {"first": DATE, "last": DATE, "zone": TEXT},
    "money": {"amount": NUMBER, "currency": TEXT},
    "file": {"name": TEXT, "pages": NUMBER},
}
RESERVED = frozenset({"today", "document_language", "row", "outer", "any", "all", "count"})


@dataclass(frozen=True)
class Part:
    """A section or measure of a form with its fields in their places."""

    id: str
    source: YamlFile
    when: str
    placed: tuple[Placed, ...]


@dataclass
class FormCheck:
    """One form being checked. sections and measures stand in the order of the request."""

    form: FormDefinition
    request: YamlFile
    sections: tuple[Part, ...]
    measures: tuple[Part, ...]
    edges: dict[str, frozenset[str]] = field(default_factory=dict)
    origin: dict[str, Fault] = field(default_factory=dict)

    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong, each fault once."""
        found = [*self._shapes_of_fields(), *self._ids(), *self._free_room(), *self._sources()]
        found += self._cites()
        found += self._expressions()
        found += self._circles()
        return tuple(dict.fromkeys(found))

    def _shapes_of_fields(self) -> Iterator[Fault]:
        for part in (*self.sections, *self.measures):
            yield from faults_of(part.placed)

    def _ids(self) -> Iterator[Fault]:
        seen: dict[str, str] = dict.fromkeys(RESERVED, "the language of expressions")
        for section in self.sections:
            for placed in section.placed:
                if placed.field.id in seen:
                    where = seen[placed.field.id]
                    yield placed.fault("id", f"The id {placed.field.id} is used in {where} too.")
                seen[placed.field.id] = section.source.file
        for name in self.form.derived:
            if name in seen:
                yield self.request.fault(f"derived.{name}", f"{name} is used in {seen[name]} too.")

    def _free_room(self) -> Iterator[Fault]:
        """Each section ends with room for what no question asks (docs/architecture.md)."""
        for section in self.sections:
            last = section.placed[-1].field if section.placed else None
            name = f"{section.id}_more"
            if last is None or (last.id, last.kind, last.level) != (name, "long", "optional"):
                message = f"A section ends with an optional field {name} of kind long."
                yield section.source.fault("fields", message)

    def _sources(self) -> Iterator[Fault]:
        for placed in self._all_placed():
            for name in sources.names_of(placed.field):
                if not sources.is_known(name, self.form):
                    known = frozenset(sources.offered_names(self.form))
                    near = ", ".join(nearest(name, known)) or ", ".join(sorted(known))
                    yield placed.fault("source", f"There is no source {name}. Nearest: {near}.")

    def _cites(self) -> Iterator[Fault]:
        """Only a measure's own question can name an article for it in the letter."""
        own = {(one.source.file, one.path) for part in self.measures for one in part.placed}
        for placed in self._all_placed():
            if placed.field.citing and (placed.source.file, placed.path) not in own:
                message = "Only a measure's own question cites an article for it. Use articles."
                yield placed.fault("cites", message)

    def _all_placed(self) -> Iterator[Placed]:
        for part in (*self.sections, *self.measures):
            for placed in part.placed:
                yield from _with_parts(placed)

    # -- shapes of names ---------------------------------------------------------------------

    @cached_property
    def names(self) -> Mapping[str, Shape]:
        """The shapes of all names that an expression outside rows may use."""
        found: dict[str, Shape] = {"today": DATE, "document_language": TEXT}
        for section in self.sections:
            for placed in section.placed:
                found[placed.field.id] = self._shape(placed, placed.field.id)
        for name, formula in self.form.derived.items():
            kind = (
                "number"
                if formula.lstrip().startswith("count(") and formula.rstrip().endswith(")")
                else "flag"
            )
            found[name] = Shape(kind, nodes=frozenset({name}))
        return found

    def _shape(self, placed: Placed, node: str) -> Shape:
        asked, nodes = placed.field, frozenset({node})
        kind = kinds_by_name().get(asked.kind)
        told = kind.SHAPE if kind else ""
        if asked.kind == "variants":
            return Shape("rows", nodes=nodes, parts=self._measure_parts(node))
        if told in INNER:
            return Shape("object", nodes=nodes, parts=INNER[told])
        if asked.syntax == "number":
            return Shape("number", nodes=nodes)
        choices = frozenset(choice.id for choice in asked.choices) or None
        parts = {
            part.field.id: self._shape(part, f"{node}.{part.field.id}") for part in placed.parts
        }
        return Shape(told, choices, nodes, parts)

    def _measure_parts(self, node: str) -> dict[str, Shape]:
        found: dict[str, Shape] = {}
        for measure in self.measures:
            for name, shape in self._parts_of(measure, node).items():
                known = found.get(name)
                found[name] = _joined(known, shape) if known else shape
        variants = frozenset(measure.id for measure in self.measures)
        return found | {"variant": Shape("text", variants), "traits": LIST}

    def _parts_of(self, measure: Part, node: str) -> dict[str, Shape]:
        return {
            placed.field.id: self._shape(placed, f"{node}@{measure.id}.{placed.field.id}")
            for placed in measure.placed
        }

    # -- expressions -------------------------------------------------------------------------

    def _expressions(self) -> Iterator[Fault]:
        scope = Scope(self.names)
        for name, formula in self.form.derived.items():
            yield from self._formula(self.request, f"derived.{name}", formula, scope, name)
        for section in self.sections:
            node = f"section {section.id}"
            yield from self._formula(section.source, "when", section.when, scope, node)
            for placed in section.placed:
                yield from self._placed(placed, scope, placed.field.id, node)
        for measure in self.measures:
            yield from self._measure(measure, scope)

    def _measure(self, measure: Part, scope: Scope) -> Iterator[Fault]:
        listed = self._variants_node()
        row = Shape(
            "object",
            parts=self._parts_of(measure, listed)
            | {
                "variant": Shape("text", frozenset({measure.id})),
                "traits": LIST,
            },
        )
        for placed in measure.placed:
            node = f"{listed}@{measure.id}.{placed.field.id}"
            yield from self._placed(placed, scope.inside(row), node, listed)

    def _variants_node(self) -> str:
        listed = (p for s in self.sections for p in s.placed if p.field.kind == "variants")
        found = next(listed, None)
        return found.field.id if found else "measures"

    def _placed(self, placed: Placed, scope: Scope, node: str, parent: str) -> Iterator[Fault]:
        asked, source, path = placed.field, placed.source, placed.path
        self.edges[node] = frozenset({parent})
        yield from self._formula(source, f"{path}.when", asked.when, scope, node)
        yield from self._formula(source, f"{path}.essential_when", asked.essential_when, scope)
        for number, choice in enumerate(asked.choices):
            place = f"{path}.choices[{number}].when"
            yield from self._formula(source, place, choice.when, scope)
        inner = scope.inside(Shape("object", parts=self._inner_parts(placed, node)))
        for part in placed.parts:
            yield from self._placed(part, inner, f"{node}.{part.field.id}", node)

    def _inner_parts(self, placed: Placed, node: str) -> dict[str, Shape]:
        return {
            part.field.id: self._shape(part, f"{node}.{part.field.id}") for part in placed.parts
        }

    def _formula(
        self, source: YamlFile, path: str, text: str, scope: Scope, node: str = ""
    ) -> Iterator[Fault]:
        """The faults of one expression; node: the question whose asking it decides."""
        if not text:
            return
        try:
            expression = parse(text)
        except ExpressionError as error:
            yield source.fault(path, str(error))
            return
        check = Check()
        check.condition(expression, scope)
        yield from (source.fault(path, message) for message in check.messages)
        if node:
            self.edges[node] = self.edges.get(node, frozenset()) | check.reads
            self.origin[node] = source.fault(path, "")

    def _circles(self) -> list[Fault]:
        circle = cycle_in(self.edges)
        if not circle:
            return []
        place = next(self.origin[name] for name in circle if name in self.origin)
        message = f"These depend on each other in a circle: {' -> '.join(circle)}."
        return [Fault(place.file, place.line, place.path, message)]


def _joined(one: Shape, other: Shape) -> Shape:
    """The shape of a part that several measures have: unknown where they differ in kind."""
    kind = one.kind if one.kind == other.kind else ""
    known = one.choices is not None and other.choices is not None
    choices = (one.choices or frozenset()) | (other.choices or frozenset()) if known else None
    parts = {**one.parts, **other.parts}
    return Shape(kind, choices, one.nodes | other.nodes, parts)


def _with_parts(placed: Placed) -> Iterator[Placed]:
    yield placed
    for part in placed.parts:
        yield from _with_parts(part)
