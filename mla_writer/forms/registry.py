# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which kinds of field there are, found by their modules, and which requests and measures.

A kind is a module of ``forms/kinds`` with a function ``parse``: to add one, add it and its editor.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, cast

from mla_writer.forms import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field


class Kind(Protocol):
    """What the module of a kind offers.

    SHAPE says what expressions see: text, flag, date, list, period, money, file, object, rows.
    """

    SHAPE: str

    def parse(self, raw: Json, field: Field) -> Any:
        """The typed value of a raw answer that isn't empty. Raises KindProblem, nothing else."""

    def is_empty(self, raw: Json) -> bool:
        """Whether a raw answer counts as not given."""

    def format(self, value: Any, language: str) -> str:
        """A value as a person reads it."""

    def json_schema(self, field: Field) -> dict[str, Json]:
        """JSON Schema of a raw answer."""


@functools.cache
def kinds_by_name() -> Mapping[str, Kind]:
    """Every kind by its name, which is that of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    modules = {name: importlib.import_module(f"{kinds.__name__}.{name}") for name in names}
    return MappingProxyType(
        {name: cast("Kind", module) for name, module in modules.items() if hasattr(module, "parse")}
    )


def kind_of(field: Field) -> Kind:
    """The kind of a field of a loaded form."""
    return kinds_by_name()[field.kind]


def request_ids(forms: Path) -> tuple[str, ...]:
    """The types of request that a folder of forms offers."""
    return _stems(forms / "requests")


def measure_ids(forms: Path) -> tuple[str, ...]:
    """The measures that a folder of forms offers."""
    return _stems(forms / "measures")


def _stems(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in folder.glob("*.yaml")))
