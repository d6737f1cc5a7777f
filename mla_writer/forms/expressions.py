# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions: parse, evaluate, and say which answers made one true.

A missing answer compares false, whatever the comparison: ``grade != "routine"`` is false while the
grade isn't given, and so is ``all(...)`` of no rows. ``not name`` is true of a missing answer.
See docs/decisions/040-expressions.md.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from mla_writer.forms.expression_nodes import (
    Both,
    Compare,
    Either,
    Expression,
    ExpressionError,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Part,
    Quantified,
    free_names,
    parse,
)

__all__ = [
    "Expression",
    "ExpressionError",
    "Reason",
    "evaluate",
    "explain",
    "free_names",
    "is_true",
    "parse",
]

Atom: TypeAlias = "str | bool | int | Decimal | date"
NO_EXPRESSIONS: Mapping[str, Expression] = {}


@dataclass(frozen=True)
class Reason:
    """One fact that decided an expression.

    path: the answer (``grade``, ``persons[p2].role``). operator: ==, !=, <, <=, >, >=, contains,
    lacks, given, not given, any, all, none. value: what stands there or what it was compared with.
    """

    path: str
    operator: str
    value: str | bool | int | Decimal | date | None = None


@dataclass(frozen=True)
class _Scope:
    """Names in reach: of the form, of the row and of the row around it, with the rows' paths."""

    names: Mapping[str, object]
    row: object = None
    outer: object = None
    row_path: str = "row"
    outer_path: str = "outer"

    def find(self, name: str) -> object:
        if name == "row":
            return self.row
        return self.outer if name == "outer" else self.names.get(name)


def evaluate(expression: Expression, names: Mapping[str, object]) -> object:
    """The value: True or False for a condition, else text, number, date, list or None (missing).

    names: field ids with their values (text, bool, numbers, dates, lists of text, rows as lists of
    mappings, composites as mappings); ``row`` and ``outer`` where the expression stands in a row.
    """
    return _value(expression.node, _scope(names))


def is_true(expression: Expression, names: Mapping[str, object]) -> bool:
    """Whether the condition holds."""
    return _truth(evaluate(expression, names))


def _scope(names: Mapping[str, object]) -> _Scope:
    row, outer = names.get("row"), names.get("outer")
    return _Scope(names, row, outer, _path_of_row(row, "row"), _path_of_row(outer, "outer"))


def _path_of_row(row: object, otherwise: str) -> str:
    path = getattr(row, "path", None)
    return path if isinstance(path, str) else otherwise


# -- values ----------------------------------------------------------------------------------


def _value(node: Node, scope: _Scope) -> object:
    match node:
        case Literal(value):
            return value
        case Name(name):
            return scope.find(name)
        case Part(of, name):
            held = _value(of, scope)
            return held.get(name) if isinstance(held, Mapping) else None
        case ListOf(items):
            return tuple(_value(item, scope) for item in items)
        case Both(items):
            return all(_truth(_value(item, scope)) for item in items)
        case Either(items):
            return any(_truth(_value(item, scope)) for item in items)
        case Negation(item):
            return not _truth(_value(item, scope))
        case Compare(left, sign, right):
            return _holds(_value(left, scope), sign, _value(right, scope))
        case Quantified():
            return _counted(node, scope)


def _truth(value: object) -> bool:
    """Whether something is there; a row or composite is there when one of its parts is."""
    if isinstance(value, Mapping):
        return any(_truth(held) for held in value.values())
    return bool(value)


def _counted(node: Quantified, scope: _Scope) -> bool | int:
    hits = (_fits(node, inner) for inner in _inner_scopes(node, scope))
    match node.quantifier:
        case "any":
            return any(hits)
        case "all":
            found = list(hits)
            return bool(found) and all(found)
        case _:
            return sum(hits)


def _fits(node: Quantified, inner: _Scope) -> bool:
    return node.condition is None or _truth(_value(node.condition, inner))


def _inner_scopes(node: Quantified, scope: _Scope) -> Iterator[_Scope]:
    rows, parent = _value(node.rows, scope), _path(node.rows, scope)
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        return
    for number, row in enumerate(rows, 1):
        name = row.get("_id", number) if isinstance(row, Mapping) else number
        path = _path_of_row(row, f"{parent}[{name}]")
        yield _Scope(scope.names, row, scope.row, path, scope.row_path)


ORDERS: Mapping[str, Callable[[Any, Any], object]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def _holds(left: object, sign: str, right: object) -> bool:
    if left is None or right is None:
        return False
    if sign in {"in", "not in"}:
        if not isinstance(right, Sequence) or isinstance(right, str):
            return False
        return any(_holds(left, "==", item) for item in right) == (sign == "in")
    if _family(left) is None or _family(left) != _family(right):
        return False
    if sign not in {"==", "!="} and _family(left) not in {"number", "date"}:
        return False
    return bool(ORDERS[sign](left, right))


def _family(value: object) -> str | None:
    """What a value may be compared with: only its like."""
    match value:
        case bool():
            return "flag"
        case datetime():
            return "moment"
        case str():
            return "text"
        case int() | Decimal():
            return "number"
        case date():
            return "date"
    return None


# -- reasons ---------------------------------------------------------------------------------


def explain(
    expression: Expression,
    names: Mapping[str, object],
    derived: Mapping[str, Expression] = NO_EXPRESSIONS,
) -> tuple[Reason, ...]:
    """The facts that decided the expression, as it stands with these names; each once.

    derived: names that stand for expressions of their own; their facts are told instead of them.
    """
    scope = _scope(names)
    wanted = _truth(_value(expression.node, scope))
    found = _Explanation(derived).of(expression.node, scope, wanted=wanted)
    return tuple(dict.fromkeys(found))


SWAPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


ROWS_TOLD = {
    (False, True): "any",
    (False, False): "none",
    (True, True): "all",
    (True, False): "none",
}


@dataclass(frozen=True)
class _Explanation:
    derived: Mapping[str, Expression]

    def of(self, node: Node, scope: _Scope, *, wanted: bool) -> list[Reason]:
        """Why the node is true (wanted) or false."""
        match node:
            case Both(items) | Either(items):
                return self._several(items, scope, wanted, isinstance(node, Both))
            case Negation(item):
                return self.of(item, scope, wanted=not wanted)
            case Compare():
                return _comparison(node, scope, wanted=wanted)
            case Quantified():
                return self._rows(node, scope, wanted=wanted)
            case Name(name) if name in self.derived:
                outside = _Scope(scope.names)
                return self.of(self.derived[name].node, outside, wanted=wanted)
            case Name() | Part():
                held = _value(node, scope)
                told = held if _family(held) else None
                sign = "given" if wanted else "not given"
                return [Reason(_path(node, scope), sign, _atom(told))]
        return []

    def _several(
        self, items: tuple[Node, ...], scope: _Scope, wanted: bool, every: bool
    ) -> list[Reason]:
        decisive = [item for item in items if _truth(_value(item, scope)) == wanted]
        chosen = decisive if every == wanted else decisive[:1]
        return [reason for item in chosen for reason in self.of(item, scope, wanted=wanted)]

    def _rows(self, node: Quantified, scope: _Scope, *, wanted: bool) -> list[Reason]:
        path = _path(node.rows, scope)
        inner = (
            [one for one in _inner_scopes(node, scope) if _fits(node, one) == wanted]
            if node.condition
            else []
        )
        if not inner or (node.quantifier != "all") != wanted:
            return [Reason(path, ROWS_TOLD[node.quantifier == "all", wanted])]
        return self.of(node.condition, inner[0], wanted=wanted) if node.condition else []


def _comparison(node: Compare, scope: _Scope, *, wanted: bool) -> list[Reason]:
    left, right = _value(node.left, scope), _value(node.right, scope)
    if node.operator in {"in", "not in"}:
        return [_membership(node, scope, (node.operator == "in") == wanted)]
    of, sign, other = node.left, node.operator, right
    if isinstance(of, Literal):
        of, sign, other = node.right, SWAPPED[sign], left
    if not wanted:
        sign = NEGATED[sign]
    if _value(of, scope) is None:
        return [Reason(_path(of, scope), "not given")]
    return [Reason(_path(of, scope), sign, _atom(other))]


def _membership(node: Compare, scope: _Scope, holds: bool) -> Reason:
    left = _atom(_value(node.left, scope))
    if isinstance(node.right, ListOf):
        if left is None:
            return Reason(_path(node.left, scope), "not given")
        return Reason(_path(node.left, scope), "==", left)
    return Reason(_path(node.right, scope), "contains" if holds else "lacks", left)


def _atom(value: object) -> str | bool | int | Decimal | date | None:
    return value if isinstance(value, str | int | Decimal | date) else None


def _path(node: Node, scope: _Scope) -> str:
    match node:
        case Name("row"):
            return scope.row_path
        case Name("outer"):
            return scope.outer_path
        case Name(name):
            return name
        case Part(of, name):
            return f"{_path(of, scope)}.{name}"
        case Quantified(_, rows):
            return _path(rows, scope)
    return ""
