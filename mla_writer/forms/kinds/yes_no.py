# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Yes or no; not answered is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.blank import is_blank
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "flag"
WORDS = {True: N_("yes"), False: N_("no")}
is_empty = is_blank


def parse(raw: Json, field: Field) -> bool:
    """True for yes. Raises KindProblem."""
    if not isinstance(raw, bool):
        raise KindProblem("answer.not-yes-no")
    return raw


def format(value: bool, language: str) -> str:
    """The English word, a message id of the catalogue ``app``."""
    return WORDS[value]


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    return {"type": "boolean"}
