# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the files of a pack may say: pydantic models, no key that we don't know.

A text for people is plain text, or one text for each language: ``{en: ..., fr: ...}``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictBool, StrictInt, StrictStr, StringConstraints

from mla_writer.forms.schema import Definition, Formula, Id
from mla_writer.i18n import LANGUAGES

Kind = Literal["state", "data"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _written(pattern: str, sentence: str) -> AfterValidator:
    """Holds a text to a pattern; the sentence is what its author reads."""
    rule = re.compile(pattern)

    def check(text: str) -> str:
        if not rule.fullmatch(text):
            raise ValueError(sentence)
        return text

    return AfterValidator(check)


def _day(text: str) -> str:
    """A day of the calendar; one without a year may be 29 February."""
    try:
        date.fromisoformat(text if len(text) == len("2026-11-21") else f"2000-{text}")
    except ValueError:
        raise ValueError("The calendar has no such day.") from None
    return text


NUMBER = r"(0|[1-9][0-9]{0,5})"
Language = Annotated[
    StrictStr,
    _written("|".join(LANGUAGES), f"A language is one of {', '.join(LANGUAGES)}."),
]
PackId = Annotated[
    StrictStr,
    _written(
        r"(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*",
        "A pack's id has small letters, digits and single hyphens, 40 at most.",
    ),
]
StateCode = Annotated[
    StrictStr, _written("([A-Z]{2})?", "A State is two capital letters (ISO 3166), such as AT.")
]
Version = Annotated[
    StrictStr,
    _written(rf"{NUMBER}(\.{NUMBER}){{0,2}}", 'A version is up to three numbers, such as "1.4".'),
]
Digest = Annotated[StrictStr, _written("[0-9a-f]{64}", "A SHA-256 has 64 hexadecimal digits.")]
Day = Annotated[
    StrictStr,
    _written(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "A day is written so: 2026-11-21."),
    AfterValidator(_day),
]
HolidayOn = Annotated[
    StrictStr,
    _written(r"([0-9]{4}-)?[0-9]{2}-[0-9]{2}", "A holiday is 2026-11-21, or 11-21 for each year."),
    AfterValidator(_day),
]
Line = Annotated[StrictStr, StringConstraints(min_length=1, max_length=400)]
Provision = Annotated[StrictStr, StringConstraints(min_length=1, max_length=300)]
ByLanguage = dict[Language, Line]
Said = Line | Annotated[ByLanguage, Field(min_length=1)]


class Head(Definition):
    """``pack.yaml``: what the pack is. state: of whom it speaks; "" for data of many States.

    as_of: the day of which it speaks. minimum_program: the oldest MLA Writer that understands it.
    """

    id: PackId
    kind: Kind
    title: Said
    state: StateCode = ""
    version: Version
    minimum_program: Version
    as_of: Day
    publisher: Line
    illustrative: StrictBool = False


class Manifest(Head):
    """``manifest.json``: the head with the format's number and the SHA-256 of each file."""

    format: Literal[1]
    files: dict[StrictStr, Digest] = Field(max_length=64)


class Person(Definition):
    """A person of the office; texts by language. mobile, phone: E.164."""

    name: ByLanguage
    role: ByLanguage = Field(default_factory=dict)
    email: StrictStr = ""
    phone: StrictStr = ""
    mobile: StrictStr = ""


class Signer(Definition):
    """A person who may sign letters."""

    name: ByLanguage
    rank: ByLanguage = Field(default_factory=dict)
    place: ByLanguage = Field(default_factory=dict)


class OfficeFile(Definition):
    """``office.yaml``: the central authority as its letterhead shows it."""

    authority: ByLanguage
    unit: ByLanguage = Field(default_factory=dict)
    role: ByLanguage = Field(default_factory=dict)
    address: dict[Language, tuple[Line, ...]] = Field(default_factory=dict)
    email: StrictStr = ""
    phone: StrictStr = ""
    mobile: StrictStr = ""
    office_hours: ByLanguage = Field(default_factory=dict)
    time_zone: StrictStr = ""
    language: StrictStr = ""
    letterhead: dict[Language, tuple[Line, ...]] = Field(default_factory=dict)
    signatories: tuple[Signer, ...] = ()
    contacts: tuple[Person, ...] = ()


class WithheldMeasure(Definition):
    """A measure that the State's law doesn't let it ask for."""

    measure: Id
    reason: Said
    provision: Provision


class PenaltyThreshold(Definition):
    """The least maximum penalty, in months of imprisonment, for a measure."""

    measure: Id
    months: Annotated[StrictInt, Field(ge=1, le=1200)]
    provision: Provision


class ServiceDays(Definition):
    """Least days between service of a summons and the hearing."""

    days: Annotated[StrictInt, Field(ge=1, le=400)]
    provision: Provision


class Undertaking(Definition):
    """An undertaking that may be given. label: for one of the State's own, not of the form."""

    id: Id
    provision: Provision
    authority: Said | None = None
    label: Said | None = None
    hint: Said | None = None


class HolidayRow(Definition):
    """A closed day: ``2026-11-21`` once, ``11-21`` each year."""

    on: HolidayOn
    name: Said


class RulesFile(Definition):
    """``rules.yaml``: what the State's own law asks for, allows and forbids."""

    withheld: tuple[WithheldMeasure, ...] = ()
    thresholds: tuple[PenaltyThreshold, ...] = ()
    service_days: ServiceDays | None = None
    undertakings: tuple[Undertaking, ...] | None = None
    holidays: Annotated[tuple[HolidayRow, ...], Field(max_length=400)] = ()
    closed_weekdays: tuple[Weekday, ...] = ()


class ClauseRow(Definition):
    """A standard clause: at the end of which section, when, and its text in each language."""

    id: Id
    section: Id
    when: Formula = ""
    text: dict[Language, Annotated[StrictStr, StringConstraints(min_length=1, max_length=8000)]] = (
        Field(min_length=1)
    )


class ClausesFile(Definition):
    """``clauses.yaml``."""

    clauses: Annotated[tuple[ClauseRow, ...], Field(max_length=200)]


def message_of(said: Said) -> str:
    """The message id of a text: its English wording, else the first that there is."""
    if isinstance(said, str):
        return said
    return said.get("en") or next(iter(said.values()), "")


def translations_of(said: Said) -> dict[str, str]:
    """The other wordings of a text by language."""
    if isinstance(said, str):
        return {}
    message = message_of(said)
    return {code: said[code] for code in LANGUAGES if code in said and said[code] != message}
