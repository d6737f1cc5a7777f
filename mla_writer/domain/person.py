# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom a request is about: persons and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.domain.contact import Address
    from mla_writer.domain.values import PartialDate


@dataclass(frozen=True)
class NameInScript:
    """The same name written in another script. language: ISO 639 code, "" if not given."""

    name: str = ""
    language: str = ""


@dataclass(frozen=True)
class Paper:
    """An identity paper. kind: id of the choice (passport, identity_card …)."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: PartialDate | None = None
    expires_on: PartialDate | None = None


@dataclass(frozen=True)
class Person:
    """A person as far as known. role, sex: ids of choices; countries: ISO 3166 alpha-2 codes.

    one_name: the person has one name only, which stands in family_name.
    code_name: what a person under_code_name is called here; the name behind it is in no draft.
    real_names: id of the choice where that name is given.
    """

    role: str = ""
    under_code_name: bool | None = None
    code_name: str = ""
    real_names: str = ""
    family_name: str = ""
    given_names: str = ""
    one_name: bool = False
    names_in_scripts: tuple[NameInScript, ...] = ()
    aliases: tuple[str, ...] = ()
    sex: str = ""
    birth_date: PartialDate | None = None
    birth_place: str = ""
    birth_country: str = ""
    nationalities: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()
    parents_names: str = ""
    occupation: str = ""
    address: Address | None = None
    phone: str = ""
    email: str = ""
    language: str = ""
    minor: bool | None = None
    protection: str = ""
    detained: bool | None = None
    detained_since: date | None = None
    detained_at: str = ""
    detained_until: date | None = None
    lawyer: str = ""

    @property
    def full_name(self) -> str:
        """The code name, or the name in reading order, the family name last."""
        parts = (self.code_name, self.given_names, self.family_name)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Organisation:
    """A company or other legal person. seat: place and country as written in the register."""

    name: str = ""
    form: str = ""
    seat: str = ""
    country: str = ""
    registry: str = ""
    registry_number: str = ""
    beneficial_owner: str = ""
    address: Address | None = None
