# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an expression is worth with given names. A missing answer compares false."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from mla_writer.forms.expression_nodes import (
    Both,
    Compare,
    Either,
    Expression,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Part,
    Quantified,
)

Find: TypeAlias = "Callable[[str], object]"
"""What a name stands for, None if missing."""


class Scope(NamedTuple):
    """Names in reach: of the form, of the row and of the row around it, with the rows' paths."""

    names: Mapping[str, object]
    row: object = None
    outer: object = None
    row_path: str = "row"
    outer_path: str = "outer"

    def find(self, name: str) -> object:
        """What a name stands for, None if missing."""
        if name == "row":
            return self.row
        return self.outer if name == "outer" else self.names.get(name)


def evaluate(expression: Expression, names: Mapping[str, object]) -> object:
    """The value: True or False for a condition, else text, number, date, list or None (missing).

    names: field ids with their values (text, bool, numbers, dates, lists of text, rows as lists of
    mappings, composites as mappings); ``row`` and ``outer`` where the expression stands in a row.
    """
    return expression.read(names.get)


def is_true(expression: Expression, names: Mapping[str, object]) -> bool:
    """Whether the condition holds."""
    return is_there(evaluate(expression, names))


def scope_of(names: Mapping[str, object]) -> Scope:
    """The names in reach where an expression stands."""
    row, outer = names.get("row"), names.get("outer")
    return Scope(names, row, outer, _path_of_row(row, "row"), _path_of_row(outer, "outer"))


def _path_of_row(row: object, otherwise: str) -> str:
    path = getattr(row, "path", None)
    return path if isinstance(path, str) else otherwise


def value_of(node: Node, scope: Scope) -> object:
    """The value of a node; None is missing."""
    return reader(node)(scope.find)


def reader(node: Node) -> Callable[[Find], object]:
    """How a node is read: worked out once, for a letter asks ten thousand times."""
    match node:
        case Literal(value):
            return lambda _find: value
        case Name(name):
            return lambda find: find(name)
        case Part(of, name):
            return _part(reader(of), name)
        case Negation(item):
            read = reader(item)
            return lambda find: not is_there(read(find))
        case Compare(left, sign, right):
            one, other = reader(left), reader(right)
            return lambda find: _holds(one(find), sign, other(find))
        case ListOf(items):
            reads = tuple(map(reader, items))
            return lambda find: tuple(read(find) for read in reads)
        case Both(items):
            reads = tuple(map(reader, items))
            return lambda find: all(is_there(read(find)) for read in reads)
        case Either(items):
            reads = tuple(map(reader, items))
            return lambda find: any(is_there(read(find)) for read in reads)
        case Quantified():
            return _quantified(node)


def _part(of: Callable[[Find], object], name: str) -> Callable[[Find], object]:
    def part(find: Find) -> object:
        held = of(find)
        return held.get(name) if isinstance(held, Mapping) else None

    return part


def _quantified(node: Quantified) -> Callable[[Find], bool | int]:
    rows, condition = reader(node.rows), reader(node.condition) if node.condition else None
    total = TOTALS[node.quantifier]

    def hits(find: Find) -> Iterator[bool]:
        for row in _rows(rows(find)):
            yield condition is None or is_there(condition(_inside(row, find)))

    return lambda find: total(hits(find))


def _inside(row: object, find: Find) -> Find:
    """The names inside a row."""
    return lambda name: row if name == "row" else find("row" if name == "outer" else name)


def _rows(held: object) -> Sequence[object]:
    return held if isinstance(held, Sequence) and not isinstance(held, str) else ()


def _all(hits: Iterable[bool]) -> bool:
    """Whether all fit, and there is one at all."""
    found = list(hits)
    return bool(found) and all(found)


TOTALS: Mapping[str, Callable[[Iterable[bool]], bool | int]] = {
    "any": any,
    "all": _all,
    "count": sum,
}


def is_there(value: object) -> bool:
    """Whether something is there; a row or composite is there when one of its parts is."""
    if isinstance(value, Mapping):
        return any(is_there(held) for held in value.values())
    return bool(value)


def fits(node: Quantified, inner: Scope) -> bool:
    """Whether a row fulfils the condition."""
    return node.condition is None or is_there(value_of(node.condition, inner))


def inner_scopes(node: Quantified, scope: Scope) -> Iterator[Scope]:
    """The names inside each row, with its path."""
    parent = path_of(node.rows, scope)
    for number, row in enumerate(_rows(value_of(node.rows, scope)), 1):
        name = row.get("_id", number) if isinstance(row, Mapping) else number
        path = _path_of_row(row, f"{parent}[{name}]")
        yield Scope(scope.names, row, scope.row, path, scope.row_path)


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
    kind = family(left)
    if kind is None or kind != family(right):
        return False
    if sign not in {"==", "!="} and kind not in {"number", "date"}:
        return False
    return bool(ORDERS[sign](left, right))


def family(value: object) -> str | None:
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


def path_of(node: Node, scope: Scope) -> str:
    """The answer path of what a node reads, "" for none."""
    match node:
        case Name("row"):
            return scope.row_path
        case Name("outer"):
            return scope.outer_path
        case Name(name):
            return name
        case Part(of, name):
            return f"{path_of(of, scope)}.{name}"
        case Quantified(_, rows):
            return path_of(rows, scope)
    return ""
