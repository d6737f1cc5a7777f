# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Frozen dataclasses as JSON objects and back: what their type hints say, and nothing else."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from mla_writer.i18n import N_

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from mla_writer.domain.draft import Json

Record = TypeVar("Record", bound="DataclassInstance")

PLAIN: Mapping[object, str] = {
    str: N_("a text"),
    bool: N_("yes or no"),
    int: N_("a whole number"),
    type(None): N_("nothing"),
}


class WrongShapeError(Exception):
    """A JSON value that isn't what the record's type hints say.

    place: where it stands, for example ``office.contacts[0].email``. expected: in words.
    """

    def __init__(self, place: str, expected: str) -> None:
        self.place = place.lstrip(".")
        self.expected = expected
        super().__init__(f"{self.place}: {expected}")


def to_json(record: DataclassInstance) -> dict[str, object]:
    """The record as nested mappings and lists, field by field."""
    return {field.name: _out(getattr(record, field.name)) for field in dataclasses.fields(record)}


def _out(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return to_json(value)
    return [_out(item) for item in value] if isinstance(value, tuple) else value


def from_json(kind: type[Record], value: Json, place: str = "") -> Record:
    """The record that this JSON object describes; a field that isn't there has its default.

    Raises WrongShapeError for a wrong type, an unknown field, or a missing one without default.
    """
    if not isinstance(value, dict):
        raise WrongShapeError(place, N_("an object"))
    fields = {field.name: field for field in dataclasses.fields(kind)}
    for name in value:
        if name not in fields:
            raise WrongShapeError(f"{place}.{name}", N_("a known field"))
    for name, field in fields.items():
        if name not in value and _has_no_default(field):
            raise WrongShapeError(f"{place}.{name}", N_("what is needed"))
    hints = _hints(kind)
    return kind(**{name: _in(hints[name], item, f"{place}.{name}") for name, item in value.items()})


def _has_no_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is field.default_factory is dataclasses.MISSING


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _in(hint: Any, value: Json, place: str) -> Any:
    """The value as this type hint wants it."""
    if hint in PLAIN:
        return _exactly(hint, value, place)
    if dataclasses.is_dataclass(hint):
        return from_json(typing.cast("type[DataclassInstance]", hint), value, place)
    return _READERS[typing.get_origin(hint)](typing.get_args(hint), value, place)


def _exactly(kind: Any, value: Json, place: str) -> Json:
    if type(value) is not kind:
        raise WrongShapeError(place, PLAIN[kind])
    return value


def _union(kinds: tuple[Any, ...], value: Json, place: str) -> Any:
    """``X | None``; a wider union is ``Json``, of which every value is good."""
    if len(kinds) > len(("X", "None")) or value is None:
        return value
    return _in(kinds[0], value, place)


def _one_of(allowed: tuple[Any, ...], value: Json, place: str) -> Any:
    if value not in allowed or type(value) is not str:
        raise WrongShapeError(place, ", ".join(allowed))
    return value


def _rows(kinds: tuple[Any, ...], value: Json, place: str) -> Any:
    if not isinstance(value, list):
        raise WrongShapeError(place, N_("a list"))
    return tuple(_in(kinds[0], item, f"{place}[{row}]") for row, item in enumerate(value))


def _mapping(kinds: tuple[Any, ...], value: Json, place: str) -> Any:
    if not isinstance(value, dict):
        raise WrongShapeError(place, N_("an object"))
    return {key: _in(kinds[1], item, f"{place}.{key}") for key, item in value.items()}


_Reader = Callable[[tuple[Any, ...], "Json", str], Any]
_READERS: Mapping[object, _Reader] = {
    types.UnionType: _union,
    typing.Literal: _one_of,
    tuple: _rows,
    Mapping: _mapping,
}
