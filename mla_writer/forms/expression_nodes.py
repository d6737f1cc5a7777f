# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What an expression is made of: a few frozen nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable


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
    """A parsed expression and its text. read: its value where names are found so."""

    text: str
    node: Node
    read: Callable[[Callable[[str], object]], object] = field(repr=False, compare=False)


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
