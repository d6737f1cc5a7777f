# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Your office: entered once in the settings, it fills the head of each new request."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from mla_writer.storage.settings import Office, OfficeContact, Signatory, Texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json


@dataclass(frozen=True)
class OfficeTexts:
    """What an office says of itself in one language; address is lines with line breaks between."""

    authority: str = ""
    unit: str = ""
    role: str = ""
    address: str = ""
    office_hours: str = ""
    signatory_name: str = ""
    signatory_rank: str = ""
    signatory_place: str = ""
    contact_name: str = ""
    contact_role: str = ""
    deputy_name: str = ""
    deputy_role: str = ""


def office_in(office: Office, language: str) -> OfficeTexts:
    """The office's texts in one language, "" where it has none."""
    signs = office.signatories[0] if office.signatories else Signatory()
    first, deputy = (*office.contacts, OfficeContact(), OfficeContact())[:2]
    return OfficeTexts(
        authority=office.authority.get(language, ""),
        unit=office.unit.get(language, ""),
        role=office.role.get(language, ""),
        address="\n".join(office.address.get(language, ())),
        office_hours=office.office_hours.get(language, ""),
        signatory_name=signs.name.get(language, ""),
        signatory_rank=signs.rank.get(language, ""),
        signatory_place=signs.place.get(language, ""),
        contact_name=first.name.get(language, ""),
        contact_role=first.role.get(language, ""),
        deputy_name=deputy.name.get(language, ""),
        deputy_role=deputy.role.get(language, ""),
    )


def with_texts(office: Office, language: str, texts: OfficeTexts) -> Office:
    """The office with its texts in one language replaced; the other languages stay."""
    said = {part.name: str(getattr(texts, part.name)).strip() for part in fields(texts)}
    signs = office.signatories[0] if office.signatories else Signatory()
    first, deputy = (*office.contacts, OfficeContact(), OfficeContact())[:2]
    lines = tuple(filter(None, (line.strip() for line in said["address"].splitlines())))
    return replace(
        office,
        authority=_with(office.authority, language, said["authority"]),
        unit=_with(office.unit, language, said["unit"]),
        role=_with(office.role, language, said["role"]),
        address={**office.address, language: lines},
        office_hours=_with(office.office_hours, language, said["office_hours"]),
        signatories=(
            Signatory(
                name=_with(signs.name, language, said["signatory_name"]),
                rank=_with(signs.rank, language, said["signatory_rank"]),
                place=_with(signs.place, language, said["signatory_place"]),
            ),
            *office.signatories[1:],
        ),
        contacts=(
            _contact(first, language, said["contact_name"], said["contact_role"]),
            _contact(deputy, language, said["deputy_name"], said["deputy_role"]),
            *office.contacts[2:],
        ),
    )


def _contact(contact: OfficeContact, language: str, name: str, role: str) -> OfficeContact:
    return replace(
        contact, name=_with(contact.name, language, name), role=_with(contact.role, language, role)
    )


def _with(texts: Texts, language: str, text: str) -> Texts:
    others = {code: kept for code, kept in texts.items() if code != language}
    return {**others, language: text} if text else others


def with_defaults(office: Office, pack: Office | None) -> Office:
    """The office with what a State's pack says where it says nothing itself."""
    if pack is None:
        return office
    unsaid = {
        part.name: getattr(pack, part.name)
        for part in fields(office)
        if not getattr(office, part.name)
    }
    return replace(office, **unsaid)


def office_answers(office: Office, language: str) -> Mapping[str, Json]:
    """The answers that an office gives in a new draft; what was left empty is left out."""
    texts = office_in(office, language)
    reached = {
        "email": office.email,
        "phone": office.phone,
        "mobile": office.mobile,
        "hours": texts.office_hours,
        "zone": office.time_zone,
    }
    authority = {
        "name": texts.authority,
        "unit": texts.unit,
        "function": texts.role,
        "address_lines": texts.address,
        "country": office.country,
        **reached,
        "language": office.language,
    }
    people = (
        (texts.contact_name, texts.contact_role),
        (texts.deputy_name, texts.deputy_role),
    )
    contacts = [{"name": name, "function": role, **reached} for name, role in people if name]
    signatory = {"name": texts.signatory_name, "rank": texts.signatory_rank}
    return given(
        {
            "requesting_state": office.country,
            "auth_central": given(authority) if texts.authority else {},
            "contact_officer": [given(contact) for contact in contacts],
            "signatories": [given(signatory)] if texts.signatory_name else [],
            "letter_place": texts.signatory_place,
        }
    )


def given(answers: Mapping[str, Json]) -> dict[str, Json]:
    """Without what is empty."""
    return {name: value for name, value in answers.items() if value not in ("", None, [], {})}
