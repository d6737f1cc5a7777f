# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the choices of a field come from when the field doesn't list them itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.code_lists import LISTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field, FormDefinition

DATA = frozenset({"instruments", "channels", "states"})
"""Sources in forms/reference: their codes are checked where the reference data are known."""

FIELDS = {"annexes": "attachments", "organisations": "orgs"}
"""Sources that bear another name than the question whose rows they offer."""


def field_of(source: str) -> str:
    """The id of the question whose rows (or chosen codes) a source offers."""
    return FIELDS.get(source, source)


def names_of(field: Field) -> tuple[str, ...]:
    """The sources of a field: a field may draw on several, parted by spaces."""
    return tuple(field.source.split())


def is_known(source: str, form: FormDefinition) -> bool:
    """Whether a source is data, a list of codes, or a question with rows or several choices."""
    if source in DATA or source in LISTS:
        return True
    asked = {question.id: question for _, question in form.questions()}.get(field_of(source))
    return asked is not None and (asked.has_rows or asked.kind == "choices")


def offered_names(form: FormDefinition) -> Iterator[str]:
    """Every source that a field of this form may name."""
    yield from (*DATA, *LISTS, *FIELDS)
    yield from (
        asked.id
        for _, asked in form.questions()
        if asked.has_rows or (asked.kind == "choices" and asked.choices)
    )


def gone(field: Field, raw: Json, offered: Callable[[str], frozenset[str]]) -> Iterator[str]:
    """The picked entries that aren't there any more: rows removed, codes no longer chosen.

    offered: what a question offers, its rows or its chosen codes.
    """
    sources = [name for name in names_of(field) if name not in DATA and name not in LISTS]
    if not sources or field.choices:
        return
    lists = [offered(field_of(source)) for source in sources]
    for picked in raw if isinstance(raw, list) else [raw]:
        name = picked.strip() if isinstance(picked, str) else ""
        if name and not any(name in each for each in lists):
            yield str(picked)
