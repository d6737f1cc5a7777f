# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An asset that may be frozen or confiscated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.domain.values import Money


@dataclass(frozen=True)
class Asset:
    """An asset and its link to the offence. kind, custody, link_kind: ids of the form's choices.

    iban without spaces (ISO 13616); identifiers: its number in a register; wallet: an address on
    a chain; holder, owner: row paths of persons or organisations of the request.
    """

    kind: str = ""
    description: str = ""
    location: str = ""
    iban: str = ""
    identifiers: str = ""
    chain: str = ""
    wallet: str = ""
    custody: str = ""
    custodian: str = ""
    holder: str = ""
    owner: str = ""
    value: Money | None = None
    encumbrances: str = ""
    link_kind: str = ""
    asset_offence_link: str = ""
