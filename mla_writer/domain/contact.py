# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where and how somebody is reached."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """A postal address as its country writes it. country: ISO 3166 alpha-2."""

    lines: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True)
class Contact:
    """A person who answers questions. Telephone numbers are E.164; zone is an IANA name."""

    name: str = ""
    function: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    hours: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ()
