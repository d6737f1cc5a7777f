# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be asked for, by name alone: the head of each measure's file, without its questions.

The first screen shows it before the whole form is read; tests hold that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from mla_writer.errors import Fault, FormError
from mla_writer.forms.yaml_file import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

QUESTIONS = "\nfields:"  # what stands below is left unread


@dataclass(frozen=True)
class MeasureHead:
    """A measure as one chooses it; texts are messages of the catalogue `forms`."""

    id: str
    title: str
    short_title: str
    icon: str
    family: str
    intro: str


def measure_heads(folder: Path, request: str) -> tuple[MeasureHead, ...]:
    """The measures of a type of request in its order. Raises FaultyFiles for what isn't YAML."""
    named = _head(folder, f"requests/{request}.yaml").get("measures")
    names = named if isinstance(named, list) else []
    return tuple(_measure(_head(folder, f"measures/{name}.yaml")) for name in names)


def _measure(said: dict[str, Json]) -> MeasureHead:
    return MeasureHead(
        **{part.name: str(said.get(part.name) or "") for part in fields(MeasureHead)}
    )


def _head(folder: Path, file: str) -> dict[str, Json]:
    try:
        text = (folder / file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FormError((Fault(file, 0, "", "The file can't be read."),)) from error
    said = parse_yaml(text.partition(QUESTIONS)[0], file).data
    return said if isinstance(said, dict) else {}
