# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields in their places: parts of composite kinds put in, each with the file it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.forms.registry import kinds_by_name
from mla_writer.forms.schema import STRUCTURES, Field, Parts, Use, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.errors import Fault
    from mla_writer.forms.yaml_file import YamlFile

MAX_PARTS_DEPTH = 4
CHOOSING = frozenset({"choice", "choices"})
ALLOWED: Mapping[str, frozenset[str]] = {
    "choices": CHOOSING,
    "source": CHOOSING | {"reference"},
    "of": frozenset({"repeat"}),
    "fields": frozenset({"repeat"}),
    "minimum": STRUCTURES,
    "summary": frozenset({"repeat"}),
    "max_chars": frozenset({"text", "long", "reference"}),
    "advised_chars": frozenset({"text", "long"}),
    "partial": frozenset({"date"}),
    "zone": frozenset({"datetime", "period"}),
    "syntax": frozenset({"text"}),
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Placed:
    """A field with its parts in place, the file that defines it, and where in that file."""

    field: Field
    source: YamlFile
    path: str
    parts: tuple[Placed, ...] = ()

    def fault(self, key: str, message: str) -> Fault:
        """A fault at a key of this field."""
        return self.source.fault(f"{self.path}.{key}" if key else self.path, message)


@dataclass(frozen=True)
class Kit:
    """What is at hand: the parts of composite kinds, and the lists of questions that are shared.

    Each comes with its file.
    """

    parts: Mapping[str, tuple[Parts, YamlFile]]
    shared: Mapping[str, tuple[Parts, YamlFile]]


def place_all(
    fields: tuple[Field | Use, ...],
    source: YamlFile,
    kit: Kit,
    at: str = "",
    inside: tuple[str, ...] = (),
) -> tuple[Placed, ...]:
    """Fields of a file in their places. at: the path of what holds them, "" for the file itself.

    A shared list stands where it is used; one that isn't there is left out (``unknown_uses``).
    """
    prefix = f"{at}.fields" if at else "fields"
    found: list[Placed] = []
    for number, field in enumerate(fields):
        if isinstance(field, Field):
            found.append(_place(field, source, f"{prefix}[{number}]", kit, inside))
        elif field.use in kit.shared:
            made, file = kit.shared[field.use]
            found += place_all(made.fields, file, kit)
    return tuple(found)


def unknown_uses(fields: tuple[Field | Use, ...], source: YamlFile, kit: Kit) -> Iterator[Fault]:
    """The shared lists that a measure names and that aren't there."""
    for number, field in enumerate(fields):
        if isinstance(field, Use) and field.use not in kit.shared:
            near = ", ".join(nearest(field.use, kit.shared)) or "none"
            message = f"There is no file shared/{field.use}.yaml. Nearest: {near}."
            yield source.fault(f"fields[{number}].use", message)


def _place(field: Field, source: YamlFile, path: str, kit: Kit, inside: tuple[str, ...]) -> Placed:
    composite = field.of if field.kind in STRUCTURES else field.kind
    parts: tuple[Placed, ...] = ()
    if composite in kit.parts and composite not in inside and len(inside) < MAX_PARTS_DEPTH:
        made, file = kit.parts[composite]
        parts = place_all(made.fields, file, kit, "", (*inside, composite))
    parts += place_all(field.fields, source, kit, path, inside)
    whole = field.model_copy(update={"fields": tuple(part.field for part in parts)})
    return Placed(whole, source, path, parts)


def faults_of(placed: tuple[Placed, ...]) -> Iterator[Fault]:
    """What is wrong with the shape of fields, one by one and among themselves."""
    yield from _twice(placed)
    for one in placed:
        yield from _field_faults(one)
        yield from _summary_faults(one, placed)
        yield from faults_of(one.parts)


def _twice(placed: tuple[Placed, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for one in placed:
        if one.field.id in seen:
            yield one.fault("id", f"The id {one.field.id} is used twice here.")
        seen.add(one.field.id)


def _field_faults(one: Placed) -> Iterator[Fault]:
    kinds = kinds_by_name()
    if one.field.kind not in kinds:
        near = ", ".join(nearest(one.field.kind, kinds)) or ", ".join(kinds)
        yield one.fault("kind", f"There is no kind {one.field.kind}. Nearest: {near}.")
        return
    yield from _misplaced(one)
    yield from _composition(one)
    yield from _choice_faults(one)


def _misplaced(one: Placed) -> Iterator[Fault]:
    own = one.source.lines
    for key, kinds in ALLOWED.items():
        if f"{one.path}.{key}" in own and one.field.kind not in kinds:
            usual = ", ".join(sorted(kinds))
            yield one.fault(key, f"{key} belongs to the kinds {usual}, not to {one.field.kind}.")


def _composition(one: Placed) -> Iterator[Fault]:
    field = one.field
    if field.of and not _is_composite(field.of):
        yield one.fault("of", f"There is no composite kind {field.of}.")
    elif field.kind == "repeat" and not field.fields:
        yield one.fault("", "A repeat needs fields of its own, or of: a composite kind.")
    elif _is_composite(field.kind) and not field.fields:
        yield one.fault(
            "kind", f"The kind {field.kind} has no parts: add forms/kinds/{field.kind}.yaml."
        )


def _is_composite(name: str) -> bool:
    kind = kinds_by_name().get(name)
    return kind is not None and kind.SHAPE == "object"


def _choice_faults(one: Placed) -> Iterator[Fault]:
    field = one.field
    if field.kind in CHOOSING and bool(field.choices) == bool(field.source):
        yield one.fault("", "A choice has either choices or a source.")
    seen: set[str] = set()
    for number, choice in enumerate(field.choices):
        if choice.id in seen:
            yield one.fault(f"choices[{number}].id", f"The choice {choice.id} stands here twice.")
        seen.add(choice.id)


def _summary_faults(one: Placed, beside: tuple[Placed, ...]) -> Iterator[Fault]:
    """Each name is a part of the rows; after @ stands the question beside that names the clocks."""
    known = {part.id: part for part in one.field.fields}
    for found in _PLACEHOLDER.findall(one.field.summary):
        name, at, clocks = found.partition("@")
        if name not in known:
            near = ", ".join(nearest(name, known)) or ", ".join(known)
            yield one.fault("summary", f"The rows have no part {name}. Nearest: {near}.")
        elif at and (known[name].kind != "datetime" or clocks not in _zones(beside)):
            yield one.fault("summary", f"{found}: @ needs a moment, and a time zone beside it.")


def _zones(placed: tuple[Placed, ...]) -> frozenset[str]:
    return frozenset(one.field.id for one in placed if one.field.source == "time_zones")
