# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An authority of a State."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Authority:
    """An office that requests, conducts or executes. country: ISO 3166 alpha-2; phones: E.164."""

    name: str = ""
    unit: str = ""
    function: str = ""
    address_lines: str = ""
    country: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    hours: str = ""
    zone: str = ""
    language: str = ""
