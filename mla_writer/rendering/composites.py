# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How composite answers print when a template prints them whole, and their further parts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from unicodedata import bidirectional

from mla_writer.domain.offence import MaximumPenalty, Offence
from mla_writer.domain.person import Person
from mla_writer.i18n import N_, Text
from mla_writer.rendering import formats
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.marks import Piece, language_of
from mla_writer.rendering.session import Session, one
from mla_writer.rendering.values import Answer, Missing, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mla_writer.domain.account import Account
    from mla_writer.domain.asset import Asset
    from mla_writer.domain.contact import Address
    from mla_writer.forms.schema import Field

Printed = tuple[Piece, ...]
_NOTED = Text(N_("{penalty} ({note})"), context="words")


def named(session: Session, typed: Any, path: str) -> Printed:
    """What bears a name prints it."""
    return _name(session, typed.name, path)


def person(session: Session, typed: Person, path: str) -> Printed:
    """The name in reading order."""
    return _name(session, typed.full_name, path)


def _name(session: Session, text: str, path: str) -> Printed:
    # As for what is typed in one line: Arabic that begins with a Latin word is still prose.
    other = language_of(text, session.language)[1] != session.direction
    return (session.piece(text, path, RunRole.NAME if other else RunRole.PLAIN),) if text else ()


def account(session: Session, typed: Account, path: str) -> Printed:
    """The IBAN in groups of four, or the number."""
    groups = [typed.iban[at : at + 4] for at in range(0, len(typed.iban), 4)]
    text = " ".join(groups) or typed.number
    return (session.piece(text, path, RunRole.IDENTIFIER),) if text else ()


def asset(session: Session, typed: Asset, path: str) -> Printed:
    """What it is."""
    return _name(session, typed.description, path)


def address(session: Session, typed: Address, path: str) -> Printed:
    """The address in one line, the State's name last."""
    lines = [line.strip() for line in typed.lines.splitlines()]
    town = " ".join(part for part in (typed.postcode, typed.city) if part)
    state = formats.country(typed.country, session.language) if typed.country else ""
    parts = [part for part in (*lines, town, typed.region) if part]
    pieces = list(_name(session, _comma(parts).join(parts), path))
    if state:
        pieces.append(
            session.plain(
                f"، {state}"
                if session.language == "ar" and parts
                else (f", {state}" if parts else state),
                path,
            )
        )
    return tuple(pieces)


def _comma(parts: Sequence[str]) -> str:
    """The comma of the script in which an address is written, whatever the letter's language."""
    is_arabic = any(bidirectional(sign) == "AL" for part in parts for sign in part)
    return "، " if is_arabic else ", "


def penalty(session: Session, typed: MaximumPenalty, units: Field | None, path: str) -> Printed:
    """The heaviest penalty: "25 years (section 296(5), Act 30)"."""
    heavy = _heaviest(session, typed, units, path)
    note = _name(session, typed.note, f"{path}.penalty_note")
    if heavy and note:
        return session.phrase(_NOTED, penalty=heavy[0], note=note[0])
    return heavy or note


def _heaviest(session: Session, typed: MaximumPenalty, units: Field | None, path: str) -> Printed:
    value = f"{path}.penalty_value"
    if typed.value is not None and typed.unit == "years":
        return (session.plural("{count} year", "{count} years", typed.value, "words", value),)
    if typed.value is not None and typed.unit == "months":
        return (session.plural("{count} month", "{count} months", typed.value, "words", value),)
    chosen = units.choice(typed.unit) if units else None
    return (session.label(chosen.label, f"{path}.penalty_unit"),) if chosen else ()


SAYS: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("person", ""): ("given_names", "family_name"),
        ("organisation", ""): ("name",),
        ("authority", ""): ("name",),
        ("contact", ""): ("name",),
        ("offence", ""): ("name",),
        ("offence", "penalty_value"): ("penalty_unit", "penalty_value"),
        ("account", ""): ("iban", "number"),
        ("asset", ""): ("description",),
        ("address", ""): ("lines", "postcode", "city", "region", "country"),
    }
)
"""Composite kind and part of a run's path ("" for the whole) → the answers that the run says."""

WHOLE: dict[str, Callable[[Session, Any, str], Printed]] = {
    "person": person,
    "organisation": named,
    "authority": named,
    "contact": named,
    "offence": named,
    "account": account,
    "asset": asset,
    "address": address,
}


WITH_EXTRAS = frozenset({"person", "offence"})


def extras(session: Session, kind: str, typed: object, path: str, field: Field) -> dict[str, Value]:
    """Parts that no question asks but templates print: a full_name, an offence's penalty."""
    if kind == "person":
        pieces = person(session, typed, path) if isinstance(typed, Person) else ()
        return {"full_name": _answer(pieces, f"{path}.family_name")}
    if kind == "offence":
        units = field.part("penalty_unit")
        found = penalty(session, typed.penalty, units, path) if isinstance(typed, Offence) else ()
        return {"penalty": _answer(found, f"{path}.penalty_value")}
    return {}


def _answer(pieces: Printed, path: str) -> Value:
    if not pieces:
        return Missing(path, asked=True, essential=True)
    text = "".join(piece.text for piece in pieces)
    return Answer(path, text, lambda: one(*pieces), native=text)
