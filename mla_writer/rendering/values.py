# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a template may hold in its hands: answers, groups, lists, and answers still missing.

Each has a key that conditions compare (an id, a date, a truth; never its text), parts by name,
and a way to print. A missing value prints a ruled gap, or nothing where it isn't asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial

from mla_writer.rendering.document import RunRole
from mla_writer.rendering.marks import Paragraphs, Piece

GAP = "____"
Parts = Mapping[str, Callable[[], "Value"]]


class MisuseError(Exception):
    """A template that asks for what there isn't; expected: the fault in one sentence."""

    def __init__(self, expected: str) -> None:
        self.expected = expected
        super().__init__(expected)


class UnknownNameError(MisuseError):
    """A template asks for a name or part that doesn't exist."""

    def __init__(self, name: str, known: Sequence[str] = ()) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(unknown(name, nearest(name, known)))


def nearest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known names that may have been meant."""
    return tuple(get_close_matches(name, list(dict.fromkeys(known)), n=3, cutoff=0.5))


def unknown(name: str, near: Sequence[str]) -> str:
    """One sentence about an unknown name and the nearest known ones."""
    return f"nothing is called {name}{_hint(near)}"


def not_a_choice(text: str, near: Sequence[str]) -> str:
    """One sentence about a text that the question beside it can never equal."""
    return f'"{text}" is not one of the choices{_hint(near)}'


def _hint(near: Sequence[str]) -> str:
    return f"; the nearest are {', '.join(near)}" if near else ""


class Value:
    """The root of what templates see. key: what conditions compare, None where there's nothing."""

    path: str = ""
    key: object = None

    def printed(self) -> Paragraphs:
        """The value in print, paragraph by paragraph."""
        return ((),)

    def part(self, name: str) -> Value:
        """A part by its name. Raises UnknownNameError."""
        raise UnknownNameError(name)


class _Parted(Value):
    """A value with parts, each made when first asked for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._made: dict[str, Value] = {}

    def names(self) -> tuple[str, ...]:
        """The names of its parts."""
        return tuple(self._parts)

    def part(self, name: str) -> Value:
        """A part by its name. Raises UnknownNameError."""
        if name not in self._made:
            if name not in self._parts:
                raise UnknownNameError(name, self.names())
            self._made[name] = self._parts[name]()
        return self._made[name]


class Answer(_Parted):
    """One answered leaf. native: its typed value, for filters."""

    def __init__(
        self,
        path: str,
        key: object,
        printed: Callable[[], Paragraphs],
        parts: Parts | None = None,
        native: object = None,
    ) -> None:
        super().__init__(parts or {})
        self.path, self.key, self.native = path, key, native
        self._printed = printed

    def printed(self) -> Paragraphs:
        """The answer's paragraphs."""
        return self._printed()


class Group(_Parted):
    """A composite answer or a row: its parts, and a one-line form when printed whole."""

    def __init__(
        self, path: str, parts: Parts, printed: Callable[[], Paragraphs] | None = None
    ) -> None:
        super().__init__(parts)
        self.path, self._printed = path, printed

    def printed(self) -> Paragraphs:
        """The one-line form; a row without one prints nothing."""
        return self._printed() if self._printed else ((),)


class Chosen(_Parted):
    """A row that an answer names by its id: compares with the id, has the row's parts.

    others: parts that rows of another list have, from which it could have been picked too.
    """

    def __init__(
        self,
        path: str,
        key: str,
        row: Group,
        printed: Callable[[], Paragraphs],
        others: Sequence[str] = (),
    ) -> None:
        none: Parts = {name: partial(Missing, path, asked=False) for name in others}
        super().__init__({**none, **{name: partial(row.part, name) for name in row.names()}})
        self.path, self.key, self._printed = path, key, printed

    def printed(self) -> Paragraphs:
        """What the row is called."""
        return self._printed()


class Missing(Value):
    """A known field without an answer. asked: the form asks for it here, so it prints a gap."""

    def __init__(
        self,
        path: str,
        *,
        asked: bool,
        essential: bool = False,
        passed: bool = False,
        parts: Sequence[str] | None = None,
    ) -> None:
        self.path, self.asked, self.essential, self._names = path, asked, essential, parts
        self.passed = passed

    def printed(self) -> Paragraphs:
        """A ruled gap where the form asks; nothing where it doesn't."""
        if not self.asked:
            return ((Piece("", path=self.path, open=True),),)
        gap = Piece(
            GAP, RunRole.GAP, self.path, open=True, essential=self.essential, passed=self.passed
        )
        return ((gap,),)

    def part(self, name: str) -> Value:
        """A part of what is missing is missing too. Raises UnknownNameError for no part of it."""
        if self._names is not None and name not in self._names:
            raise UnknownNameError(name, self._names)
        path = f"{self.path}.{name}" if self.path else name
        return Missing(path, asked=self.asked, essential=self.essential, passed=self.passed)


class Listing(Value):
    """Rows of a repeat, several choices, or a list that a filter made."""

    def __init__(
        self, path: str, items: Sequence[Value], joined: Callable[[Sequence[Value]], Paragraphs]
    ) -> None:
        self.path, self.items, self._joined = path, tuple(items), joined

    def __iter__(self) -> Iterator[Value]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def printed(self) -> Paragraphs:
        """The items joined as the language joins them."""
        return self._joined(self.items)


def rows_of(value: object) -> tuple[Value, ...]:
    """The rows of a repeat or a list; none where nothing is answered. Raises MisuseError."""
    if isinstance(value, Listing):
        return value.items
    if isinstance(value, Missing):
        return ()
    raise MisuseError("expected a repeat or a list here")
