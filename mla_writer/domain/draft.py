# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a draft is, apart from how it is stored and what its form asks."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - the draft file is read by these hints
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True)
class Override:
    """A finding that would block a final, passed by the officer with a reason that is kept.

    code: the finding's code. path: its answer path. at: ISO 8601 date and time.
    """

    code: str
    path: str
    reason: str
    at: str


@dataclass(frozen=True)
class PaperSignature:
    """A signature by hand on the printed letter, recorded by the officer."""

    signatory: str
    signed_on: str
    place: str
    recorded_at: str


@dataclass(frozen=True)
class SignedLetter:
    """The letter as everybody has signed it, in a file beside the draft.

    file: its name. sha256: of its bytes, in hexadecimal. recorded_at: ISO 8601 date and time.
    """

    file: str
    sha256: str
    recorded_at: str


@dataclass(frozen=True)
class Draft:
    """A request in the making: raw answers and what belongs to them.

    answers: the raw tree, field id to JSON value; rows of repeats carry ``_id``.
    today: ISO date on which a specimen lives, None for a real draft (the clock then says).
    """

    form: str
    draft_id: str
    created: str
    answers: Mapping[str, Json] = field(default_factory=dict)
    document_language: str = "en"
    second_language: str | None = None
    specimen: bool = False
    today: str | None = None
    overrides: tuple[Override, ...] = ()
    paper_signatures: tuple[PaperSignature, ...] = ()
    signed_letters: tuple[SignedLetter, ...] = ()
