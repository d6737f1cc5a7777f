# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions: parse, evaluate, and say which answers made one true.

A missing answer compares false, whatever the comparison: ``grade != "routine"`` is false while the
grade isn't given, and so is ``all(...)`` of no rows. ``not name`` is true of a missing answer.
See docs/decisions/040-expressions.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

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
    free_names,
)
from mla_writer.forms.expression_reading import ExpressionError, parse
from mla_writer.forms.expression_values import (
    Scope,
    evaluate,
    family,
    fits,
    inner_scopes,
    is_there,
    is_true,
    path_of,
    scope_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

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


# -- values ----------------------------------------------------------------------------------


# -- reasons ---------------------------------------------------------------------------------


def explain(
    expression: Expression,
    names: Mapping[str, object],
    derived: Mapping[str, Expression] = NO_EXPRESSIONS,
) -> tuple[Reason, ...]:
    """The facts that decided the expression, as it stands with these names; each once.

    derived: names that stand for expressions of their own; their facts are told instead of them.
    """
    scope = scope_of(names)
    wanted = is_there(value_of(expression.node, scope))
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

    def of(self, node: Node, scope: Scope, *, wanted: bool) -> list[Reason]:
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
                outside = Scope(scope.names)
                return self.of(self.derived[name].node, outside, wanted=wanted)
            case Name() | Part():
                held = value_of(node, scope)
                told = held if family(held) else None
                sign = "given" if wanted else "not given"
                return [Reason(path_of(node, scope), sign, _atom(told))]
        return []

    def _several(
        self, items: tuple[Node, ...], scope: Scope, wanted: bool, every: bool
    ) -> list[Reason]:
        decisive = [item for item in items if is_there(value_of(item, scope)) == wanted]
        chosen = decisive if every == wanted else decisive[:1]
        return [reason for item in chosen for reason in self.of(item, scope, wanted=wanted)]

    def _rows(self, node: Quantified, scope: Scope, *, wanted: bool) -> list[Reason]:
        path = path_of(node.rows, scope)
        inner = (
            [one for one in inner_scopes(node, scope) if fits(node, one) == wanted]
            if node.condition
            else []
        )
        if not inner or (node.quantifier != "all") != wanted:
            return [Reason(path, ROWS_TOLD[node.quantifier == "all", wanted])]
        return self.of(node.condition, inner[0], wanted=wanted) if node.condition else []


def _comparison(node: Compare, scope: Scope, *, wanted: bool) -> list[Reason]:
    left, right = value_of(node.left, scope), value_of(node.right, scope)
    if node.operator in {"in", "not in"}:
        return [_membership(node, scope, (node.operator == "in") == wanted)]
    of, sign, other = node.left, node.operator, right
    if isinstance(of, Literal):
        of, sign, other = node.right, SWAPPED[sign], left
    if not wanted:
        sign = NEGATED[sign]
    if value_of(of, scope) is None:
        return [Reason(path_of(of, scope), "not given")]
    return [Reason(path_of(of, scope), sign, _atom(other))]


def _membership(node: Compare, scope: Scope, holds: bool) -> Reason:
    left = _atom(value_of(node.left, scope))
    if isinstance(node.right, ListOf):
        if left is None:
            return Reason(path_of(node.left, scope), "not given")
        return Reason(path_of(node.left, scope), "==", left)
    return Reason(path_of(node.right, scope), "contains" if holds else "lacks", left)


def _atom(value: object) -> str | bool | int | Decimal | date | None:
    return value if isinstance(value, str | int | Decimal | date) else None
