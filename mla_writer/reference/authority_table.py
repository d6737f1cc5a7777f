# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Authorities: from a table, shipped or an office's own, to checked values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.reference.tables import Faults, Row, check_sourced, one_of
from mla_writer.reference.values import AuthorityFact, AuthorityRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.known import Known
    from mla_writer.reference.layers import Layers

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+[0-9][0-9 ()/-]{5,30}")


def authorities_of(layers: Layers, known: Known, faults: Faults) -> tuple[AuthorityFact, ...]:
    """Authorities in the order of the file, the State's own last."""
    return authorities_from(layers.rows("authorities.csv", faults), known, faults)


def authorities_from(
    rows: Iterable[Row], known: Known, faults: Faults
) -> tuple[AuthorityFact, ...]:
    """One authority for each row; what is wrong with a row is noted."""
    listed = tuple(rows)
    known.check(listed, faults, "iso_alpha2")
    check_sourced(listed, faults, "as_of")
    return tuple(_authority(row, known, faults) for row in listed)


def _authority(row: Row, known: Known, faults: Faults) -> AuthorityFact:
    instruments = tuple(code.strip() for code in row["instruments"].split(";") if code.strip())
    _check(row, instruments, known, faults)
    return AuthorityFact(
        state=row["iso_alpha2"],
        name=row["name"],
        ministry=row["ministry"],
        city=row["address_city"],
        email_domain=row["email_domain"],
        instruments=instruments,
        source=row["source"],
        as_of=row["as_of"],
        role=one_of(AuthorityRole, row, "role", faults) if row["role"] else AuthorityRole.CENTRAL,
        network=row["network"],
        address=row["address"],
        phone=row["phone"],
        email=row["email"],
        languages=tuple(row["languages"].split()),
        note=row["note"],
        own=row.own,
    )


def _check(row: Row, instruments: tuple[str, ...], known: Known, faults: Faults) -> None:
    if not row["name"]:
        faults.add(row, "name", "an authority needs its name")
    for code in instruments:
        if code not in known.instruments:
            faults.add(row, "instruments", f"no instrument has the code {code!r}")
    if row["email"] and not EMAIL.fullmatch(row["email"]):
        faults.add(row, "email", f"{row['email']!r} is no e-mail address (name@office.example)")
    if row["phone"] and not PHONE.fullmatch(row["phone"]):
        faults.add(row, "phone", f"{row['phone']!r} is no number with country code (+43 1 52152)")
