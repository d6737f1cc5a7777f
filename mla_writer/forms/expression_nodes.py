# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an expression is made of, and how one is read: Jinja's syntax, our own few nodes.

Jinja's parser reads the text; everything outside this whitelist is refused, so nothing is ever
called, computed or looked up but answers. Length, depth and nesting of rows are bounded.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mla_writer.errors import MlaError

if TYPE_CHECKING:
    from jinja2 import nodes

MAX_LENGTH = 600
MAX_DEPTH = 24
MAX_BRACKETS = 16
MAX_QUANTIFIERS = 2
QUANTIFIERS = frozenset({"any", "all", "count"})


class ExpressionError(MlaError):
    """An expression that isn't one of ours."""


@dataclass(frozen=True)
class Literal:
    """Text, a whole number, true or false."""

    value: str | int | bool


@dataclass(frozen=True)
class Name:
    """An answer by its field id, a derived name, ``today`` or ``row``."""

    name: str


@dataclass(frozen=True)
class Part:
    """A part of a row or of a composite answer: ``row.role``."""

    of: Node
    name: str


@dataclass(frozen=True)
class ListOf:
    """A list of literals: ``["urgent", "emergency"]``."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Compare:
    """One comparison; operator is ==, !=, <, <=, >, >=, in or not in."""

    left: Node
    operator: str
    right: Node


@dataclass(frozen=True)
class Both:
    """``and``: every item holds."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Either:
    """``or``: at least one item holds."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Negation:
    """``not``."""

    item: Node


@dataclass(frozen=True)
class Quantified:
    """``any``, ``all`` or ``count`` of rows; condition None means every row."""

    quantifier: str
    rows: Node
    condition: Node | None


Node: TypeAlias = "Literal | Name | Part | ListOf | Compare | Both | Either | Negation | Quantified"


@dataclass(frozen=True)
class Expression:
    """A parsed expression and its text."""

    text: str
    node: Node


@functools.lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """Read an expression. Raises ExpressionError where it isn't one of ours."""
    if not text.strip():
        raise ExpressionError("The expression is empty.")
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            "The expression has {count} characters; at most {most} are read.",
            count=len(text),
            most=MAX_LENGTH,
        )
    if _brackets(text) > MAX_BRACKETS:
        raise ExpressionError("The expression has too many brackets inside each other.")
    return Expression(text, _convert(_jinja(text), 0, 0))


def _brackets(text: str) -> int:
    deepest = depth = 0
    for mark in text:
        depth += (mark in "([{") - (mark in ")]}")
        deepest = max(deepest, depth)
    return deepest


def _jinja(text: str) -> nodes.Node:
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.parser import Parser

    environment = Environment()  # noqa: S701 - only its lexer's settings are used, nothing rendered
    try:
        parser = Parser(environment, text, state="variable")
        found = parser.parse_expression()
        ends = parser.stream.eos
    except (TemplateSyntaxError, RecursionError) as error:
        message = error.message if isinstance(error, TemplateSyntaxError) else "too deep"
        raise ExpressionError(
            "The expression can't be read: {reason}.", reason=str(message)
        ) from error
    if not ends:
        raise ExpressionError("The expression goes on after its end.")
    return found


def _convert(node: nodes.Node, depth: int, quantifiers: int) -> Node:
    """Our node for Jinja's. Raises ExpressionError for whatever isn't on the list."""
    from jinja2 import nodes

    if depth > MAX_DEPTH:
        raise ExpressionError("The expression is nested too deep.")
    deeper = functools.partial(_convert, depth=depth + 1, quantifiers=quantifiers)
    match node:
        case nodes.Getattr(node=of, attr=name):
            return Part(deeper(of), _plain(name))
        case nodes.List(items=items) | nodes.Tuple(items=items):
            return ListOf(tuple(_item(deeper(item)) for item in items))
        case nodes.Not(node=item):
            return Negation(deeper(item))
        case nodes.And(left=left, right=right):
            return Both((*_flat(deeper(left), Both), *_flat(deeper(right), Both)))
        case nodes.Or(left=left, right=right):
            return Either((*_flat(deeper(left), Either), *_flat(deeper(right), Either)))
        case nodes.Compare():
            return _comparisons(node, depth, quantifiers)
        case nodes.Call():
            return _quantified(node, depth, quantifiers)
    return _leaf(node)


def _leaf(node: nodes.Node) -> Node:
    from jinja2 import nodes

    match node:
        case nodes.Const(value=value):
            return _literal(value)
        case nodes.Neg(node=nodes.Const(value=int() as number)) if not isinstance(number, bool):
            return Literal(-number)
        case nodes.Name(name=name):
            return Name(_plain(name))
    raise ExpressionError(
        "{what} is not part of an expression here.", what=WORDS.get(type(node).__name__, "This")
    )


WORDS = {
    "Filter": "A filter (|)",
    "Test": "A test (is)",
    "CondExpr": "A choice (if … else)",
    "Add": "Adding",
    "Sub": "Subtracting",
    "Mul": "Multiplying",
    "Div": "Dividing",
    "FloorDiv": "Dividing",
    "Mod": "A remainder (%)",
    "Pow": "A power (**)",
    "Concat": "Joining text (~)",
    "Getitem": "An index [ ]",
    "Slice": "A slice",
    "Dict": "A mapping { }",
    "Neg": "A minus sign",
    "Pos": "A plus sign",
}


def _literal(value: object) -> Literal:
    if isinstance(value, str | int):
        return Literal(value)
    if value is None:
        raise ExpressionError("Instead of comparing with none, write: not name.")
    raise ExpressionError("Only text, whole numbers, true and false can stand here.")


def _plain(name: str) -> str:
    if name.startswith("_"):
        raise ExpressionError("A name does not begin with _: {name}.", name=name)
    return name


def _item(node: Node) -> Node:
    if not isinstance(node, Literal):
        raise ExpressionError("A list holds only text and numbers.")
    return node


def _flat(node: Node, kind: type[Both] | type[Either]) -> tuple[Node, ...]:
    return node.items if isinstance(node, kind) else (node,)


OPERATORS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}


def _comparisons(node: nodes.Compare, depth: int, quantifiers: int) -> Node:
    left = _convert(node.expr, depth + 1, quantifiers)
    found: list[Node] = []
    for operand in node.ops:
        right = _convert(operand.expr, depth + 1, quantifiers)
        found.append(Compare(left, OPERATORS[operand.op], right))
        left = right
    return found[0] if len(found) == 1 else Both(tuple(found))


def _quantified(node: nodes.Call, depth: int, quantifiers: int) -> Node:
    from jinja2 import nodes

    called = node.node
    if not isinstance(called, nodes.Name) or called.name not in QUANTIFIERS:
        raise ExpressionError("Only any(), all() and count() can be called.")
    if node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
        raise ExpressionError("{name}() takes a list and a condition.", name=called.name)
    needed = (1, 2) if called.name == "count" else (2,)
    if len(node.args) not in needed:
        raise ExpressionError("{name}() takes a list and a condition.", name=called.name)
    if quantifiers >= MAX_QUANTIFIERS:
        raise ExpressionError("any(), all() and count() stand at most two inside each other.")
    rows = _convert(node.args[0], depth + 1, quantifiers)
    conditions = [_convert(arg, depth + 1, quantifiers + 1) for arg in node.args[1:]]
    return Quantified(called.name, rows, conditions[0] if conditions else None)


def free_names(expression: Expression) -> frozenset[str]:
    """The top-level names that an expression reads.

    ``row`` and ``outer`` are among them if used outside any(), all() and count().
    """
    return frozenset(_names(expression.node, inside=False))


def _names(node: Node, *, inside: bool) -> set[str]:
    match node:
        case Name(name):
            return set() if inside and name in {"row", "outer"} else {name}
        case Part(of):
            return _names(of, inside=inside)
        case ListOf(items) | Both(items) | Either(items):
            return {name for item in items for name in _names(item, inside=inside)}
        case Negation(item):
            return _names(item, inside=inside)
        case Compare(left, _, right):
            return _names(left, inside=inside) | _names(right, inside=inside)
        case Quantified(_, rows, condition):
            within = _names(condition, inside=True) if condition else set()
            return _names(rows, inside=inside) | within
        case Literal():
            return set()
