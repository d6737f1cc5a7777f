# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A file read into its model; what pydantic finds is said in our words, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from mla_writer.forms.schema import (
    Choice,
    Definition,
    Field,
    Measure,
    Parts,
    Request,
    Section,
    StepGroup,
    nearest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.errors import Fault
    from mla_writer.forms.yaml_file import YamlFile

Model = TypeVar("Model", bound=Definition)
MODELS: tuple[type[BaseModel], ...] = (
    Choice,
    Field,
    Measure,
    Parts,
    Request,
    Section,
    StepGroup,
)
KEYS = frozenset(name for model in MODELS for name in model.model_fields)
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
    """The model of a file, or None with every fault of its shape."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        return None, list(_faults(source, error))


def _faults(source: YamlFile, error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors(include_url=False, include_input=False):
        path = _path(detail["loc"])
        yield source.fault(
            path, _sentence(detail["type"], detail.get("ctx", {}), path, detail["msg"])
        )


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
        return next(text for start, text in PATTERNS.items() if start in pattern)
    sentence = SENTENCES.get(code)
    return sentence.format(**context) if sentence else f"{otherwise}."
