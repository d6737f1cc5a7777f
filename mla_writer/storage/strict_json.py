# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON within bounds: no double keys, no endless numbers, no reserved characters, not too deep.

JSON as in RFC 8259, in UTF-8. Reserved are NUL, lone surrogates and the private-use code points
(U+E000-F8FF, planes 15 and 16), which mark printed values in templates.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from mla_writer.domain.characters import RESERVED
from mla_writer.storage import complaints

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mla_writer.domain.draft import Json

DEEPEST = 100
MOST_VALUES = 250_000
LONGEST_NUMBER = 3000  # bits; about 900 digits


class _DoubleKeyError(ValueError):
    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def parse(data: bytes, path: Path) -> Json:
    """The JSON value of these bytes. Raises StorageError about the file at ``path``.

    Damage, double keys, depth and number of values are judged here, characters are not.
    """
    if count_values(data) > MOST_VALUES:
        raise complaints.TOO_MANY_VALUES.about(path)
    try:
        value: Json = _DECODER.decode(data.decode("utf-8"))
    except _DoubleKeyError as problem:
        raise complaints.DUPLICATE_KEY.about(path, key=printable(problem.key)) from problem
    except RecursionError as problem:
        raise complaints.TOO_DEEP.about(path, limit=DEEPEST) from problem
    except ValueError as problem:
        raise complaints.DAMAGED.about(path) from problem
    if _is_deeper_than(DEEPEST, value):
        raise complaints.TOO_DEEP.about(path, limit=DEEPEST)
    return value


def _is_deeper_than(limit: int, value: Json) -> bool:
    """Level by level, not by recursion, which itself has a bound."""
    layer = [value]
    for _ in range(limit + 1):
        layer = [child for item in layer for child in _children(item)]
    return bool(layer)


def _children(value: Json) -> Iterable[Json]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def count_values(data: bytes) -> int:
    """At least as many as the values of this JSON: its commas, lists and objects."""
    return data.count(b",") + data.count(b"[") + data.count(b"{")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    together = dict(pairs)
    if len(together) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _DoubleKeyError(key)
            seen.add(key)
    return together


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        _refuse(digits)
    return number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_distinct, parse_constant=_refuse, parse_float=_finite
)


def printable(text: str) -> str:
    """A short text that any screen or log can show, even where the original isn't Unicode."""
    return RESERVED.sub("\ufffd", text[:60])


def storable(value: object, path: Path, place: str = "", depth: int = 0) -> Json:
    """The value as plain JSON with sorted keys; mappings and tuples become objects and lists.

    Raises StorageError about the file at ``path`` for what a draft can't hold, naming the place.
    """
    if depth > DEEPEST:
        raise complaints.TOO_DEEP.about(path, limit=DEEPEST)
    if isinstance(value, str):
        return _text(value, path, place)
    if isinstance(value, Mapping):
        keys = sorted(_text(key, path, place) for key in value)
        return {key: storable(value[key], path, f"{place}.{key}", depth + 1) for key in keys}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [
            storable(item, path, f"{place}[{number}]", depth + 1)
            for number, item in enumerate(value)
        ]
    return _plain(value, path, place)


def _text(value: object, path: Path, place: str) -> str:
    if not isinstance(value, str):
        raise complaints.NOT_STORABLE.about(path, place=_place(place))
    if found := RESERVED.search(value):
        character = f"U+{ord(found[0]):04X}"
        raise complaints.RESERVED_CHARACTER.about(path, character=character, place=_place(place))
    return value


def _plain(value: object, path: Path, place: str) -> bool | int | float | None:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and value.bit_length() <= LONGEST_NUMBER:
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise complaints.NOT_STORABLE.about(path, place=_place(place))


def _place(place: str) -> str:
    return printable(place.lstrip("."))


def checksum(value: Json) -> str:
    """SHA-256 of the shortest JSON with sorted keys: layout and order don't count, values do."""
    shortest = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return f"sha256:{hashlib.sha256(shortest.encode('utf-8', 'surrogatepass')).hexdigest()}"
