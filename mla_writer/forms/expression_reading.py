# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading an expression: Jinja's syntax, our own few nodes.

Jinja's parser reads the text; everything outside a whitelist is refused, so nothing is ever
called, computed or looked up but answers. Length, depth and nesting of rows are bounded.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mla_writer.errors import MlaError
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
from mla_writer.forms.expression_values import reader

if TYPE_CHECKING:
    from jinja2 import nodes


MAX_LENGTH = 600
MAX_DEPTH = 24
MAX_BRACKETS = 16
MAX_QUANTIFIERS = 2
QUANTIFIERS = frozenset({"any", "all", "count"})


class ExpressionError(MlaError):
    """An expression that isn't one of ours."""


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
    node = _convert(_jinja(text), 0, 0)
    return Expression(text, node, reader(node))


def _brackets(text: str) -> int:
    deepest = depth = 0
    for mark in text:
        depth += (mark in "([{") - (mark in ")]}")
        deepest = max(deepest, depth)
    return deepest


# What Jinja's parser calls the end of a text, and what a trainer calls it.
JINJA_END = ("'end of template'", "end")


def _jinja(text: str) -> nodes.Node:
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.parser import Parser

    environment = Environment()  # noqa: S701 - only its lexer's settings are used, nothing rendered
    try:
        parser = Parser(environment, text, state="variable")
        found = parser.parse_expression()
        ends = parser.stream.eos
    except (TemplateSyntaxError, RecursionError) as error:
        message = str(error.message) if isinstance(error, TemplateSyntaxError) else "too deep"
        raise ExpressionError(
            "The expression can't be read: {reason}.", reason=message.replace(*JINJA_END)
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
