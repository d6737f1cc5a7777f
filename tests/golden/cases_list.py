# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The golden cases: each is a folder of `cases` with a draft from the desk and one that is ready.

`texts.yaml` beside them says in which languages their letters are kept; without it, in all three.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.yaml_file import read_yaml_file
from mla_writer.services.filling import read_answers

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

CASES = paths.PROJECT / "tests" / "golden" / "cases"
LANGUAGES = ("en", "ar", "fr")


def names(*kinds: str) -> tuple[str, ...]:
    """Folder and file of the cases of these kinds, `desk` and `ready`, without the suffix."""
    found = (file for kind in kinds for file in CASES.glob(f"*/*-{kind}.yaml"))
    return tuple(sorted(f"{file.parent.name}/{file.stem}" for file in found))


def form_of(name: str) -> str:
    """The form that a case fills."""
    return read_answers(CASES / f"{name}.yaml").form


def day_of(name: str) -> date:
    """The day on which a case is looked at."""
    said = read_answers(CASES / f"{name}.yaml").today
    return date.fromisoformat(said) if said else date(2026, 11, 23)


def languages_of(name: str) -> tuple[str, ...]:
    """The languages in which the letter of a case is kept, English first."""
    said = texts_file(name).get("languages", {})
    kind = name.rpartition("-")[2]
    listed = said.get(kind) if isinstance(said, dict) else None
    return tuple(str(one) for one in listed) if isinstance(listed, list) else LANGUAGES


def texts_file(name: str) -> dict[str, Json]:
    """What `texts.yaml` beside a case says."""
    file = (CASES / name).parent / "texts.yaml"
    data = read_yaml_file(file, file.name).data if file.exists() else {}
    assert isinstance(data, dict)
    return data
