# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A file read into its model; what pydantic finds is said in our words, at its line."""

from __future__ import annotations

import copy
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from mla_writer.forms.schema import (
    ASKED,
    USED,
    Choice,
    Definition,
    Field,
    MeasureFile,
    Parts,
    Request,
    Section,
    StepGroup,
    Use,
    nearest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.domain.draft import Json
    from mla_writer.errors import Fault
    from mla_writer.forms.yaml_file import YamlFile

Model = TypeVar("Model", bound=Definition)
MODELS: tuple[type[BaseModel], ...] = (
    Choice,
    Field,
    MeasureFile,
    Parts,
    Request,
    Section,
    StepGroup,
    Use,
)
KEYS = frozenset(name for model in MODELS for name in model.model_fields)
# A needed key that is missing: read on as if this stood there ("": a name that nothing else has).
STAND_INS: Mapping[str | int, str] = MappingProxyType(
    {"id": "", "kind": "text", "label": "?", "title": "?", "short_title": "?", "template": "none"}
)
TURNS = 3
SENTENCES: Mapping[str, str] = {
    "missing": "This key is needed. Add it.",
    "string_type": "Expected text. Put it in quotes.",
    "string_too_short": "Expected text; there is none.",
    "string_too_long": "This text is too long: at most {max_length} characters.",
    "literal_error": "Expected one of {expected}.",
    "tuple_type": "Expected a list.",
    "dict_type": "Expected a mapping of keys to values.",
    "model_type": "Expected a mapping of keys to values.",
    "model_attributes_type": "Expected a mapping of keys to values.",
    "int_type": "Expected a whole number.",
    "bool_type": "Expected true or false.",
}
PATTERNS = {
    "CE": "An element is CE and two digits, for example CE04.",
    "A-Z": "A citation is an instrument and its article, for example UNTOC 18(15).",
    "a-z": "An id is snake_case: small letters, digits and single underscores.",
}


def read_model(source: YamlFile, model: type[Model]) -> tuple[Model | None, list[Fault]]:
    """The model of a file, and every fault of its shape.

    What is faulty is left out of the model, or stood in for, so that the rest of the form can be
    checked in the same turn. None where too little is left.
    """
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        return _mended(source, model, error), list(_faults(source, error))


def _mended(source: YamlFile, model: type[Model], error: ValidationError) -> Model | None:
    data = copy.deepcopy(source.data)
    for _ in range(TURNS):
        for number, detail in reversed(list(enumerate(error.errors(include_url=False)))):
            if not _mend(data, _place(detail["loc"]), detail["type"], f"nameless_{number}"):
                return None
        try:
            return model.model_validate(data)
        except ValidationError as left:
            error = left
    return None


def _mend(data: Json, location: tuple[int | str, ...], code: str, nameless: str) -> bool:
    """Take one faulty value away, or put a stand-in where one is needed; whether that was done."""
    *outer, last = location or ("",)
    place: Any = data
    for step in outer:
        inside = isinstance(place, dict) and step in place
        if not inside and not (isinstance(place, list) and isinstance(step, int)):
            return False
        place = place[step]
    if code == "missing" and isinstance(place, dict) and last in STAND_INS:
        place[last] = STAND_INS[last] or nameless
        return True
    if isinstance(place, dict) and last in place:
        del place[last]
        return True
    if isinstance(place, list) and isinstance(last, int) and last < len(place):
        del place[last]
        return True
    return False


def _faults(source: YamlFile, error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors(include_url=False, include_input=False):
        path = _path(_place(detail["loc"]))
        yield source.fault(
            path, _sentence(detail["type"], detail.get("ctx", {}), path, detail["msg"])
        )


def _place(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Where it stands in the file: without the name of the shape that was tried."""
    return tuple(step for step in location if step not in (ASKED, USED))


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        if step == "[key]":
            continue
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path


def _sentence(code: str, context: Mapping[str, Any], path: str, otherwise: str) -> str:
    if code == "extra_forbidden":
        name = path.rpartition(".")[2]
        near = nearest(name, KEYS)
        return f"There is no key {name} here." + (f" Nearest: {', '.join(near)}." if near else "")
    if code == "string_pattern_mismatch":
        pattern = str(context.get("pattern", ""))
        return next((text for start, text in PATTERNS.items() if start in pattern), otherwise)
    if code == "value_error":
        return str(context.get("error", otherwise))
    sentence = SENTENCES.get(code)
    return sentence.format(**context) if sentence else f"{otherwise}."
