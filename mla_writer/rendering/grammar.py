# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The part of Jinja that is ours: a whitelist of nodes, each with what it may hold.

What isn't listed here is refused before anything runs: macros, imports, calls other than
any, all and count, arithmetic, subscripts, printed literals (``docs/templates.md``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from mla_writer.errors import Fault
from mla_writer.forms.expressions import Expression, ExpressionError, free_names, parse
from mla_writer.rendering.conditions import LOOP_PARTS, written
from mla_writer.rendering.values import MisuseError

CALLS = ("any", "all", "count")
INCLUDE = re.compile(r"clauses/[a-z0-9_-]+")
ROWS_FILTER, CONDITION_FILTER = "rows of", "answer to"
"""Internal filters have a space in their name, so that no template can write them."""
DEEPEST, LONGEST_LITERAL, LARGEST_NUMBER = 40, 200, 1_000_000

Rule = Callable[[nodes.Node], Iterator[str]]


def faults_of(tree: nodes.Template, file: str, filters: Collection[str]) -> tuple[Fault, ...]:
    """Everything in a template that the language doesn't have, with its line."""
    found = tuple(_walk(tree, filters, 0))
    return tuple(Fault(file, line, "", message) for line, message in dict.fromkeys(found))


def _walk(node: nodes.Node, filters: Collection[str], depth: int) -> Iterator[tuple[int, str]]:
    if depth > DEEPEST:
        yield node.lineno, "nested too deeply"
        return
    rule = _RULES.get(type(node))
    if rule is None:
        yield node.lineno, f"{_name(node)} isn't part of the template language"
        return
    for message in rule(node):
        yield node.lineno, message
    if isinstance(node, nodes.Filter) and node.name not in filters:
        yield (
            node.lineno,
            f"no filter is called {node.name}; there are {', '.join(sorted(filters))}",
        )
    for child in _children(node):
        if isinstance(node, nodes.Output) and (message := _printable(child)):
            yield child.lineno, message
        yield from _walk(child, filters, depth + 1)


def _children(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.Call):
        yield from node.args
    else:
        yield from node.iter_child_nodes()


_WORDS: dict[type[nodes.Node], str] = {
    nodes.Call: "a call",
    nodes.CondExpr: "x if y else z",
    nodes.Getitem: "a subscript [ ]",
    nodes.Test: "is …",
    nodes.Concat: "joining with ~",
    nodes.Macro: "macro",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.AssignBlock: "set without =",
    nodes.FilterBlock: "a filter block",
    nodes.CallBlock: "a call block",
    nodes.With: "with",
    nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Dict: "a dictionary",
}


def _name(node: nodes.Node) -> str:
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr):
        return "arithmetic"
    return _WORDS.get(type(node), type(node).__name__.lower())


def _free(_node: nodes.Node) -> Iterator[str]:
    return iter(())


def _printable(child: nodes.Node) -> str:
    """Why an expression can't be printed, "" if it can."""
    if isinstance(child, nodes.TemplateData | nodes.Name | nodes.Getattr | nodes.Filter):
        return ""
    if isinstance(child, nodes.Call) and isinstance(child.node, nodes.Name):
        name = child.node.name
        return "" if name == "count" else f"{name}(…) is asked in an if, not printed"
    return "print a name; words stand in the line, conditions in an if"


def _for(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.For):
        if node.recursive or node.else_:
            yield "a for has no else and isn't recursive"
        if not isinstance(node.target, nodes.Name):
            yield "a for has one name: {% for person in persons %}"


def _assign(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Assign) and not isinstance(node.target, nodes.Name):
        yield "set gives one name a value: {% set name = value %}"


def _include(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Include):
        target = node.template
        literal = isinstance(target, nodes.Const) and isinstance(target.value, str)
        if not literal or not INCLUDE.fullmatch(str(getattr(target, "value", ""))):
            yield 'include names one clause as written: {% include "clauses/name" %}'
        if node.ignore_missing or not node.with_context:
            yield "include has nothing after the name"


def _names(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        if node.name.startswith("_"):
            yield f"names don't begin with _: {node.name}"
        if node.ctx == "store" and node.name in {*CALLS, "loop", "outer"}:
            yield f"{node.name} is a word of the language; choose another name"
        if node.ctx == "load" and node.name in CALLS:
            yield f"write {node.name}(repeat, condition)"


def _getattr(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        if node.attr.startswith("_"):
            yield f"parts don't begin with _: {node.attr}"
        owner = node.node
        if not isinstance(owner, nodes.Name | nodes.Getattr):
            yield "only a name has parts: row.part"
        if isinstance(owner, nodes.Name) and owner.name == "loop" and node.attr not in LOOP_PARTS:
            yield f"loop has {', '.join(LOOP_PARTS)}"


def _filter(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Filter):
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            yield "a filter stands behind a value and takes plain arguments"
        if not all(isinstance(a, nodes.Const | nodes.Name | nodes.Getattr) for a in node.args):
            yield "a filter's arguments are names, texts or numbers"


def _call(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Call):
        known = isinstance(node.node, nodes.Name) and node.node.name in CALLS
        if not isinstance(node.node, nodes.Name) or not known:
            yield "the only calls are any, all and count"
        elif node.kwargs or node.dyn_args or node.dyn_kwargs:
            yield f"write {node.node.name}(repeat, condition)"


def _const(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Const):
        value = node.value
        if isinstance(value, str) and len(value) > LONGEST_LITERAL:
            yield f"a text in a tag has at most {LONGEST_LITERAL} characters"
        elif isinstance(value, float | complex) or (
            isinstance(value, int) and abs(value) > LARGEST_NUMBER
        ):
            yield f"a number in a tag is whole and at most {LARGEST_NUMBER}"


def _items(node: nodes.Node) -> Iterator[str]:
    if not all(isinstance(item, nodes.Const) for item in node.iter_child_nodes()):
        yield 'a list holds texts or numbers: ["a", "b"]'


_RULES: dict[type[nodes.Node], Rule] = {
    nodes.Template: _free,
    nodes.TemplateData: _free,
    nodes.Output: _free,
    nodes.If: _free,
    nodes.For: _for,
    nodes.Assign: _assign,
    nodes.Include: _include,
    nodes.Name: _names,
    nodes.Getattr: _getattr,
    nodes.Filter: _filter,
    nodes.Call: _call,
    nodes.Const: _const,
    nodes.List: _items,
    nodes.Tuple: _items,
    nodes.Compare: _free,
    nodes.Operand: _free,
    nodes.And: _free,
    nodes.Or: _free,
    nodes.Not: _free,
}


def includes(tree: nodes.Template) -> tuple[tuple[str, int], ...]:
    """The clauses that a checked template includes, with their lines."""
    found = ((node.template, node.lineno) for node in tree.find_all(nodes.Include))
    return tuple((str(t.value), line) for t, line in found if isinstance(t, nodes.Const))


class Rewriter(NodeTransformer):
    """Bounds every loop, and lifts every condition out of Jinja's reach.

    conditions: where lifted conditions are kept; the internal filter is given their index.
    """

    def __init__(self, conditions: list[Expression], file: str) -> None:
        self.conditions, self.file = conditions, file
        self.faults: list[Fault] = []

    def visit_If(self, node: nodes.If) -> nodes.If:  # noqa: N802 - Jinja's visitor
        """An if asks a lifted condition."""
        node.test = self.visit_expression(node.test)
        self._visit_lists(node, "body", "elif_", "else_")
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - as above
        """A loop over counted rows."""
        node.iter = _internal(self.visit(node.iter), ROWS_FILTER, ())
        node.test = self.visit_expression(node.test) if node.test else None
        self._visit_lists(node, "body")
        if any(True for _ in node.find_all(nodes.Include)):  # a clause sees the loop around it
            node.body.insert(0, nodes.ExprStmt(nodes.Name("loop", "load"), lineno=node.lineno))
        return node

    def _visit_lists(self, node: nodes.Node, *fields: str) -> None:
        for name in fields:
            setattr(node, name, [self.visit(child) for child in getattr(node, name)])

    def visit_expression(self, node: nodes.Node) -> nodes.Expr:
        """A condition as an internal filter, its text with the interpreter of the forms."""
        try:
            condition = parse(written(node))
        except (ExpressionError, MisuseError) as error:
            self.faults.append(Fault(self.file, node.lineno, "", str(error)))
            return nodes.Const(False, lineno=node.lineno)
        self.conditions.append(condition)
        index = nodes.Const(len(self.conditions) - 1, lineno=node.lineno)
        return _internal(index, CONDITION_FILTER, (_read_by(condition, node),))

    visit_Compare = visit_And = visit_Or = visit_Not = visit_Call = visit_expression  # noqa: N815


def _read_by(condition: Expression, node: nodes.Node) -> nodes.Dict:
    """What the names that a condition reads stand for where it stands.

    They alone are handed over: a context with all names in reach would be made for every
    condition of every row. Inside any(), all() and count() `outer` is the row around.
    """
    counts = isinstance(node, nodes.Call) or node.find(nodes.Call) is not None
    names = sorted(free_names(condition) | ({"row", "outer"} if counts else set()))
    pairs = [nodes.Pair(nodes.Const(name), nodes.Name(name, "load")) for name in names]
    held = nodes.Dict(pairs)
    held.set_lineno(node.lineno)
    return held


def _internal(value: nodes.Expr, name: str, arguments: tuple[nodes.Expr, ...]) -> nodes.Filter:
    return nodes.Filter(value, name, list(arguments), [], None, None, lineno=value.lineno)
