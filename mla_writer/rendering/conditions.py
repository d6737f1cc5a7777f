# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Conditions of templates are conditions of forms: one language, one interpreter.

Jinja parses them with the template; here they are written out again and handed to
``mla_writer.forms.expressions``, which sees ids, dates and truths, never a printed text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from jinja2 import StrictUndefined, nodes
from jinja2.runtime import LoopContext

from mla_writer.forms.expression_reading import OPERATORS
from mla_writer.forms.expression_values import is_there
from mla_writer.forms.expressions import Expression, evaluate
from mla_writer.rendering.values import (
    Answer,
    Chosen,
    Group,
    Listing,
    Missing,
    MisuseError,
    UnknownNameError,
    Value,
)

LOOP_PARTS = ("index", "first", "last", "length")
BY_PLACE = frozenset({"row", "outer"})
"""Names that stand for something inside rows only."""
MOST_STEPS = 100_000


class Steps:
    """Counts what a template does, so that none runs for ever, and notes what decides.

    told: paths of the answers that made a condition true: the words that it lets through tell
    them, although no run prints them ("on oath" tells the answer to how the witness is heard).
    """

    def __init__(self, most: int = MOST_STEPS) -> None:
        self.left = most
        self.told: set[str] = set()
        self._read: set[str] = set()

    def read(self, path: str) -> None:
        """Note that a condition looks at this answer."""
        self._read.add(path)

    def decide(self, found: object) -> None:
        """A condition is over: what it looked at is told if it holds."""
        if found:
            self.told |= self._read
        self._read.clear()

    def take(self, count: int = 1) -> None:
        """Use up some steps. Raises MisuseError when there are none left."""
        self.left -= count
        if self.left < 0:
            raise MisuseError("the template goes on and on; make its loops shorter")


def written(node: nodes.Node) -> str:
    """A condition of the whitelist as text, every part in brackets of its own where needed."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Const(value=value):  # JSON writes texts, numbers, true and false as we do
            return json.dumps(value, ensure_ascii=False)
        case nodes.Getattr(node=of, attr=name):
            return f"{written(of)}.{name}"
        case nodes.List(items=items) | nodes.Tuple(items=items):
            return f"[{', '.join(written(item) for item in items)}]"
        case nodes.Not(node=item):
            return f"not {_bracketed(item)}"
        case nodes.And(left=left, right=right):
            return f"{_bracketed(left)} and {_bracketed(right)}"
        case nodes.Or(left=left, right=right):
            return f"{_bracketed(left)} or {_bracketed(right)}"
        case nodes.Compare(expr=expr, ops=ops):
            signs = (f" {OPERATORS[op.op]} {_bracketed(op.expr)}" for op in ops)
            return _bracketed(expr) + "".join(signs)
        case nodes.Call(node=nodes.Name(name=name), args=arguments):
            return f"{name}({', '.join(written(argument) for argument in arguments)})"
    raise MisuseError(f"{type(node).__name__.lower()} can't stand in a condition")


def _bracketed(node: nodes.Node) -> str:
    mixed = isinstance(node, nodes.And | nodes.Or | nodes.Compare | nodes.Not)
    return f"({written(node)})" if mixed else written(node)


def answer(expression: Expression, names: Mapping[str, object], steps: Steps) -> object:
    """What an expression says of the names that it reads, with what they stand for.

    Raises MisuseError for an unknown name or part.
    """
    steps.take()
    found = evaluate(expression, _Reach(names, steps))
    decided = is_there(found) if isinstance(found, Mapping) else found
    steps.decide(decided)
    return decided


class _Reach(Mapping[str, object]):
    """Names as the interpreter of the forms sees them."""

    def __init__(self, names: Mapping[str, object], steps: Steps) -> None:
        self._names, self._steps = names, steps

    def __getitem__(self, name: str) -> object:
        return self.get(name)

    def get(self, name: str, default: object = None) -> object:
        """What a name stands for; missing where it stands for nothing here."""
        found = self._names.get(name)
        if isinstance(found, StrictUndefined):
            if name in BY_PLACE:
                return default
            raise UnknownNameError(name)
        return default if found is None else bare(found, self._steps)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _Row(Mapping[str, object]):
    """A row or composite as a mapping; an unknown part is an error, ``_id`` isn't shown."""

    def __init__(self, group: Group, steps: Steps) -> None:
        self._group, self._steps, self.path = group, steps, group.path

    def __getitem__(self, name: str) -> object:
        return self.get(name)

    def get(self, name: str, default: object = None) -> object:
        """A part by its name. Raises UnknownNameError: nothing but ``_id`` is hidden."""
        self._steps.take()
        return default if name.startswith("_") else bare(self._group.part(name), self._steps)

    def __iter__(self) -> Iterator[str]:
        return iter(self._group.names())

    def __len__(self) -> int:
        return len(self._group.names())


class _Named(str):  # noqa: SLOT000 - a str subclass can't have both slots and annotations
    """An id that has parts too: a treaty, a person picked from the list, a period."""

    _value: Answer | Chosen
    _steps: Steps

    def __new__(cls, key: str, value: Answer | Chosen, steps: Steps) -> _Named:
        named = super().__new__(cls, key)
        named._value, named._steps = value, steps
        return named

    def get(self, name: str, default: object = None) -> object:
        """A part by its name. Raises UnknownNameError."""
        self._steps.take()
        return default if name.startswith("_") else bare(self._value.part(name), self._steps)

    def values(self) -> tuple[str, ...]:
        """What makes it count as answered: its id."""
        return (str(self),)


class _Moment(datetime):
    """A moment that has parts too: its zone."""

    _value: Answer
    _steps: Steps

    def of(self, value: Answer, steps: Steps) -> _Moment:
        """Whose answer it is."""
        self._value, self._steps = value, steps
        return self

    def get(self, name: str, default: object = None) -> object:
        """A part by its name. Raises UnknownNameError."""
        self._steps.take()
        return default if name.startswith("_") else bare(self._value.part(name), self._steps)

    def values(self) -> tuple[bool, ...]:
        """What makes it count as answered: that it is."""
        return (True,)


Mapping.register(_Named)
Mapping.register(_Moment)


def bare(value: object, steps: Steps) -> object:
    """A value as conditions see it: id, truth, number, date, list, mapping, None for missing."""
    match value:
        case Missing():
            return None
        case Listing(items=items):
            steps.take(len(items))
            return tuple(bare(item, steps) for item in items)
        case Group():
            return _Row(value, steps)
        case Answer(key=str() as key) | Chosen(key=str() as key) if value.names():
            steps.read(value.path)
            return _Named(key, value, steps)
        case Answer(key=datetime() as key) if value.names():
            steps.read(value.path)
            return _Moment.combine(key.date(), key.timetz()).of(value, steps)
        case Value():
            steps.read(value.path)
            return value.key
        case LoopContext():
            return {part: getattr(value, part) for part in LOOP_PARTS}
    return value
