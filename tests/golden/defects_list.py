# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Known ways to fail: `defects/<reason>.yaml` holds drafts with a defect, and near misses.

Each draft is a golden case with changed answers. What must be told stands beside it: the code of
the finding and the path of the answer. A defect that no check hears says why: it counts as missed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.forms.yaml_file import read_yaml_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json

FOLDER = Path(__file__).parent / "defects"
Told = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Draft:
    """A golden case (`base`) with changed answers; told: code and path, empty for a near miss.

    adds: words that follow those of an answer. unheard: why nothing is told of a defect.
    """

    name: str
    base: str
    changes: Mapping[str, Json]
    adds: Mapping[str, str]
    told: Told
    unheard: str


@dataclass(frozen=True)
class Reason:
    """A reason for which requests are returned or refused."""

    words: str
    defects: tuple[Draft, ...]
    near: tuple[Draft, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes that tell this reason."""
        return frozenset(code for draft in self.defects for code, _ in draft.told)


@cache
def reasons() -> tuple[Reason, ...]:
    """All reasons in the order of their files."""
    return tuple(_reason(file) for file in sorted(FOLDER.glob("*.yaml")))


def _reason(file: Path) -> Reason:
    data = read_yaml_file(file, file.name).data
    assert isinstance(data, dict)
    defects, near = (_drafts(data[kind]) for kind in ("defects", "near"))
    return Reason(str(data["reason"]), defects, near)


def _drafts(rows: Json) -> tuple[Draft, ...]:
    assert isinstance(rows, list)
    return tuple(_draft(row) for row in rows if isinstance(row, dict))


def _draft(row: Mapping[str, Json]) -> Draft:
    changes, adds, told = row["changes"], row.get("adds", {}), row.get("told", [])
    assert isinstance(changes, dict)
    assert isinstance(adds, dict)
    assert isinstance(told, list)
    pairs = (str(one).split(" ", 1) for one in told)
    return Draft(
        name=str(row["name"]),
        base=str(row["from"]),
        changes=changes,
        adds={path: str(words) for path, words in adds.items()},
        told=frozenset((code, path) for code, path in pairs),
        unheard=str(row.get("unheard", "")),
    )
