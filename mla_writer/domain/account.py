# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An account at a bank or other institution."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """An account. scheme: iban or other; iban without spaces (ISO 13616); bic: ISO 9362.

    holder, signatory, beneficial_owner: as written, as far as known; holder_row: row path of a
    person or organisation of the request.
    """

    scheme: str = ""
    iban: str = ""
    number: str = ""
    bank: str = ""
    branch: str = ""
    bic: str = ""
    currency: str = ""
    holder: str = ""
    signatory: str = ""
    beneficial_owner: str = ""
    holder_row: str = ""
