# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions checked before anything is answered: names, kinds of value, choices, dependencies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mla_writer.forms.expression_nodes import (
    Both,
    Compare,
    Either,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Part,
    Quantified,
)
from mla_writer.forms.schema import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.forms.expressions import Expression

ORDERED = frozenset({"number", "date"})
WORDS = {
    "text": "text",
    "flag": "a yes or no",
    "number": "a number",
    "date": "a date",
    "list": "a list",
    "rows": "a list of rows",
    "object": "an answer with parts",
}


@dataclass(frozen=True)
class Shape:
    """What kind of value a name has: text, flag, number, date, list, rows, object; "" is unknown.

    choices: the ids that it may hold, where these are known. nodes: the questions it depends on.
    """

    kind: str
    choices: frozenset[str] | None = None
    nodes: frozenset[str] = frozenset()
    parts: Mapping[str, Shape] = field(default_factory=dict)


UNKNOWN = Shape("")
FLAG = Shape("flag")
NUMBER = Shape("number")


@dataclass(frozen=True)
class Scope:
    """The names in reach of an expression. row and outer: None outside rows."""

    names: Mapping[str, Shape]
    row: Shape | None = None
    outer: Shape | None = None

    def inside(self, row: Shape) -> Scope:
        """The names inside a row or composite answer."""
        return Scope(self.names, row, self.row)


@dataclass
class Check:
    """What was found in one expression: messages for people, and the questions it reads."""

    messages: list[str] = field(default_factory=list)
    reads: set[str] = field(default_factory=set)

    def condition(self, expression: Expression, scope: Scope) -> Shape:
        """Check an expression whose value is taken as true or false."""
        return self._condition(expression.node, scope)

    def _condition(self, node: Node, scope: Scope) -> Shape:
        shape = self._shape(node, scope)
        if shape.kind == "object":
            self.reads |= set(_all_nodes(shape))
        return shape

    def _shape(self, node: Node, scope: Scope) -> Shape:
        match node:
            case Literal(value):
                return _literal(value)
            case Name(name):
                return self._name(name, scope)
            case Part(of, name):
                return self._part(self._shape(of, scope), name)
            case ListOf(items):
                return Shape("list", frozenset(_texts(items)))
            case Both(items) | Either(items):
                for item in items:
                    self._condition(item, scope)
            case Negation(item):
                self._condition(item, scope)
            case Compare():
                self._compare(node, scope)
            case Quantified():
                return self._rows(node, scope)
        return FLAG

    def _name(self, name: str, scope: Scope) -> Shape:
        if name in {"row", "outer"}:
            shape = scope.row if name == "row" else scope.outer
            if shape is None:
                self.messages.append(f"There is no {name} here: it is known only inside a list.")
            return shape or UNKNOWN
        found = scope.names.get(name)
        if found is None:
            self.messages.append(f"There is no name {name}.{_near(name, scope.names)}")
            return UNKNOWN
        self.reads |= found.nodes
        return found

    def _part(self, of: Shape, name: str) -> Shape:
        if of.kind in {"", "rows"} or not of.parts:
            if of.kind:
                said = WORDS[of.kind]
                self.messages.append(f"This is {said} without parts, so .{name} can't be read.")
            return UNKNOWN
        found = of.parts.get(name)
        if found is None:
            self.messages.append(f"There is no part {name} here.{_near(name, of.parts)}")
            return UNKNOWN
        self.reads |= found.nodes
        return found

    def _rows(self, node: Quantified, scope: Scope) -> Shape:
        rows = self._shape(node.rows, scope)
        if rows.kind not in {"rows", ""}:
            said = WORDS[rows.kind]
            self.messages.append(f"{node.quantifier}() needs a list of rows; this is {said}.")
            rows = UNKNOWN
        if node.condition is not None and rows.kind:
            self._condition(node.condition, scope.inside(replace(rows, kind="object")))
        return NUMBER if node.quantifier == "count" else FLAG

    def _compare(self, node: Compare, scope: Scope) -> None:
        left, right = self._shape(node.left, scope), self._shape(node.right, scope)
        if node.operator in {"in", "not in"}:
            self._membership(node, left, right)
            return
        if left.kind and right.kind and left.kind != right.kind:
            self.messages.append(
                f"{WORDS[left.kind].capitalize()} can't be compared with {WORDS[right.kind]}."
            )
            return
        self._check_operator(node, left if left.kind else right)
        self._check_choice(node.left, right)
        self._check_choice(node.right, left)

    def _check_operator(self, node: Compare, shape: Shape) -> None:
        said = WORDS.get(shape.kind, "")
        if shape.kind in {"list", "rows", "object"}:
            self.messages.append(
                f"{said.capitalize()} can't be compared; use in, any() or count()."
            )
        elif node.operator not in {"==", "!="} and shape.kind and shape.kind not in ORDERED:
            self.messages.append(f"{said.capitalize()} has no order: use == or !=.")
        elif node.operator == "!=" and shape.kind == "flag":
            self.messages.append(
                "This is false while the answer is missing. Write: not name, or name == false."
            )

    def _membership(self, node: Compare, left: Shape, right: Shape) -> None:
        if right.kind not in {"list", ""}:
            said = WORDS[right.kind]
            self.messages.append(f"What stands after {node.operator} is a list; this is {said}.")
            return
        if left.kind not in {"text", "number", ""}:
            self.messages.append(f"{WORDS[left.kind].capitalize()} can't be looked for in a list.")
        self._check_choice(node.left, right)
        if isinstance(node.right, ListOf):
            for item in node.right.items:
                self._check_choice(item, left)

    def _check_choice(self, node: Node, against: Shape) -> None:
        if not isinstance(node, Literal) or against.choices is None:
            return
        if isinstance(node.value, str) and node.value not in against.choices:
            self.messages.append(
                f'"{node.value}" is not one of the choices.{_near(node.value, against.choices)}'
            )


def _literal(value: str | int | bool) -> Shape:
    match value:
        case bool():
            return FLAG
        case str():
            return Shape("text")
    return NUMBER


def _texts(items: tuple[Node, ...]) -> Iterator[str]:
    return (str(item.value) for item in items if isinstance(item, Literal))


def _all_nodes(shape: Shape) -> Iterator[str]:
    yield from shape.nodes
    for part in shape.parts.values():
        yield from _all_nodes(part)


def _near(name: str, known: Mapping[str, object] | frozenset[str]) -> str:
    found = nearest(name, known)
    return f" Nearest: {', '.join(found)}." if found else ""


def cycle_in(edges: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """One circle of dependencies, its first name repeated at the end; empty where there is none."""
    done: set[str] = set()
    for start in edges:
        found = _circle_from(start, edges, done)
        if found:
            return found
    return ()


def _circle_from(
    start: str, edges: Mapping[str, frozenset[str]], done: set[str]
) -> tuple[str, ...]:
    trail: list[str] = []
    pending: list[tuple[str, Iterator[str]]] = []

    def enter(name: str) -> None:
        trail.append(name)
        pending.append((name, iter(sorted(edges.get(name, frozenset())))))

    if start not in done:
        enter(start)
    while pending:
        _, following = pending[-1]
        after = next(following, None)
        if after is None:
            pending.pop()
            done.add(trail.pop())
        elif after in trail:
            return (*trail[trail.index(after) :], after)
        elif after not in done:
            enter(after)
    return ()
