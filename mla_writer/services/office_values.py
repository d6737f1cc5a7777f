# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a person types into the settings: read, or told what is wrong with it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.errors import StorageError
from mla_writer.forms import code_lists
from mla_writer.forms.code_lists import countries, languages, name_of
from mla_writer.forms.text_rules import in_syntax
from mla_writer.i18n import N_
from mla_writer.storage.settings import LONGEST_AGE, SHORTEST_AGE

if TYPE_CHECKING:
    from collections.abc import Mapping

SYNTAX: Mapping[str, str] = MappingProxyType(
    {"email": "email", "phone": "phone", "mobile": "phone"}
)
LONGEST_PREFIX = 40
LANGUAGE_CODE = 2


def office_value(name: str, typed: str) -> str:
    """A value of the office that has no language, in its canonical form; "" stays "".

    Raises KindProblem or StorageError with what is wrong and how to mend it.
    """
    text = typed.strip()
    if text and name in SYNTAX:
        return in_syntax(text, SYNTAX[name])
    if name == "reference_prefix" and len(text) > LONGEST_PREFIX:
        raise StorageError(
            N_("The prefix is too long. Shorten it to {most} characters."), most=LONGEST_PREFIX
        )
    return text


def days_of(typed: str) -> int:
    """The age in days after which a fact asks to be confirmed. Raises StorageError."""
    text = typed.strip()
    if text.isdecimal() and SHORTEST_AGE <= int(text) <= LONGEST_AGE:
        return int(text)
    raise StorageError(
        N_("Enter a whole number of days from {least} to {most}, for example 365."),
        least=SHORTEST_AGE,
        most=LONGEST_AGE,
    )


def states_by_name(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of each State, by name in the reader's language."""
    return _by_name(countries(), "countries", language)


def languages_by_name(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of each language with a two-letter code, by name in the reader's language."""
    short = frozenset(code for code in languages() if len(code) == LANGUAGE_CODE)
    return _by_name(short, "languages", language)


def time_zones() -> tuple[tuple[str, str], ...]:
    """The places whose clocks are known; zones without a place are left out."""
    return tuple((zone, zone) for zone in sorted(code_lists.time_zones()) if "/" in zone)


def _by_name(codes: frozenset[str], source: str, language: str) -> tuple[tuple[str, str], ...]:
    named = ((code, name_of(code, source, language)) for code in codes)
    return tuple(sorted(named, key=lambda pair: pair[1]))
