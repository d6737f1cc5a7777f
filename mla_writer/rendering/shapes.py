# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a form's names look like to a template: a wrong name is found without any answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jinja2 import nodes

from mla_writer.forms.sources import field_of
from mla_writer.rendering.conditions import LOOP_PARTS
from mla_writer.rendering.values import nearest, not_a_choice, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mla_writer.forms.schema import Field, FormDefinition

_KIND_PARTS = {
    "period": ("start", "end", "zone"),
    "datetime": ("date", "time", "zone"),
    "money": ("amount", "currency"),
}
_EXTRA_PARTS = {"person": ("full_name",), "offence": ("penalty",)}
_INSTRUMENT = ("code", "title", "articles", "citation")
_MEASURE = ("variant", "traits", "title", "short_title")


@dataclass(frozen=True)
class Shape:
    """What a value has: parts by name, None where that isn't known; item: of a list.

    ids: what it can equal, where the form lists that; None where anything may stand.
    """

    parts: Mapping[str, Shape] | None = field(default_factory=dict)
    item: Shape | None = None
    ids: frozenset[str] | None = None

    def or_else(self, other: Shape | None) -> Shape:
        """One name for two questions, as measures have them: what either can equal."""
        if other is None:
            return self
        both = None if self.ids is None or other.ids is None else self.ids | other.ids
        return replace(self, ids=both)


LEAF, UNKNOWN = Shape(), Shape(None)
Scope = dict[str, Shape]


def scope_of(form: FormDefinition) -> Scope:
    """The names that a template of this form sees."""
    scope: Scope = {f.id: _shape(f, form) for _, f in form.questions()}
    scope |= dict.fromkeys((*form.derived, "today", "document_language"), LEAF)
    return scope


def _leaves(names: tuple[str, ...]) -> dict[str, Shape]:
    return dict.fromkeys(names, LEAF)


def _shape(asked: Field, form: FormDefinition, depth: int = 0) -> Shape:
    if asked.kind == "variants":
        return Shape({}, _measure_shape(form))
    kind = asked.of or asked.kind
    parts = {part.id: _shape(part, form, depth) for part in asked.fields}
    parts |= _leaves(_EXTRA_PARTS.get(kind, ()))
    if asked.has_rows:
        return Shape({}, Shape(parts))
    if asked.source and not asked.choices:
        chosen = _picked(asked, form, depth)
        return Shape({}, chosen) if asked.kind == "choices" else chosen
    ids = frozenset(choice.id for choice in asked.choices) or None
    if asked.kind == "choices":
        return Shape({}, Shape(ids=ids))
    return Shape(parts | _leaves(_KIND_PARTS.get(kind, ())), ids=ids)


def _picked(asked: Field, form: FormDefinition, depth: int) -> Shape:
    sources = asked.source.split()
    if {"instruments", "bases"} & set(sources):
        return Shape(_leaves(_INSTRUMENT))
    named = {f.id: f for _, f in form.questions()}
    listed = [named[field_of(name)] for name in sources if field_of(name) in named]
    if not listed or depth:
        return UNKNOWN
    shapes = [_shape(one, form, depth + 1).item for one in listed if one.kind != "variants"]
    parts = {name: s for shape in shapes if shape for name, s in (shape.parts or {}).items()}
    return Shape(parts) if len(shapes) == len(listed) else UNKNOWN


def _measure_shape(form: FormDefinition) -> Shape:
    kinds = form.measures.values()
    traits: frozenset[str] = frozenset().union(*(kind.possible_traits for kind in kinds))
    parts = _leaves(_MEASURE) | {
        "bases": Shape({}, Shape(_leaves(_INSTRUMENT))),
        "variant": Shape(ids=frozenset(form.measures)),
        "traits": Shape({}, Shape(ids=traits)),
    }
    for asked in (asked for kind in kinds for asked in kind.fields):
        parts[asked.id] = _shape(asked, form, 0).or_else(parts.get(asked.id))
    return Shape(parts)


@dataclass(frozen=True)
class Include:
    """A clause that a template includes, with the names that it sees there."""

    name: str
    scope: Scope


Found = tuple[int, str]


def walk(body: Sequence[nodes.Node], scope: Scope) -> Iterator[Found | Include]:
    """Wrong names with their lines, and includes, in the order of the template."""
    for node in body:
        match node:
            case nodes.If():
                yield from _names(node.test, scope)
                for part in (node.body, node.elif_, node.else_):
                    yield from walk(part, scope)
            case nodes.For(target=nodes.Name(name=name)):
                yield from _names(node.iter, scope)
                inner = {**scope, name: _item(node.iter, scope), "loop": Shape(_leaves(LOOP_PARTS))}
                if node.test:
                    yield from _names(node.test, inner)
                yield from walk(node.body, inner)
            case nodes.Assign(target=nodes.Name(name=name)):
                yield from _names(node.node, scope)
                scope[name] = _of(node.node, scope)
            case nodes.Include(template=nodes.Const(value=target)):
                yield Include(str(target), dict(scope))
            case _:
                yield from _names(node, scope)


def _of(node: nodes.Node, scope: Scope) -> Shape:
    match node:
        case nodes.Name(name=name):
            return scope.get(name, UNKNOWN)
        case nodes.Getattr(node=owner, attr=part):
            return (_of(owner, scope).parts or {}).get(part, UNKNOWN)
    return UNKNOWN


def _item(node: nodes.Node, scope: Scope) -> Shape:
    return _of(node, scope).item or UNKNOWN


def _names(node: nodes.Node, scope: Scope) -> Iterator[Found]:
    match node:
        case nodes.Name(name=name) if name not in scope:
            yield node.lineno, unknown(name, nearest(name, tuple(scope)))
        case nodes.Getattr(node=owner, attr=part):
            yield from _names(owner, scope)
            parts = _of(owner, scope).parts
            if parts is not None and part not in parts:
                yield node.lineno, unknown(part, nearest(part, tuple(parts)))
        case nodes.Compare(expr=first, ops=operands):
            for side in (first, *(operand.expr for operand in operands)):
                yield from _names(side, scope)
            yield from _ids(first, operands, scope)
        case nodes.Call(args=[rows, *conditions]):
            yield from _names(rows, scope)
            inner = {**scope, "row": _item(rows, scope), "outer": scope.get("row", UNKNOWN)}
            for condition in conditions:
                yield from _names(condition, inner)
        case _:
            for child in node.iter_child_nodes():
                yield from _names(child, scope)


def _ids(left: nodes.Node, operands: Sequence[nodes.Operand], scope: Scope) -> Iterator[Found]:
    """Texts beside a sign that the other side can never equal: a misspelt choice."""
    for operand in operands:
        right = operand.expr
        for literal, against in ((left, _of(right, scope)), (right, _of(left, scope))):
            item = against.item or against
            for text in _texts(literal):
                if item.ids is not None and text not in item.ids:
                    yield literal.lineno, not_a_choice(text, nearest(text, sorted(item.ids)))
        left = right


def _texts(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Const(value=str() as text):
            yield text
        case nodes.List(items=items) | nodes.Tuple(items=items):
            for item in items:
                yield from _texts(item)
