# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The name that a person reads for a certificate's owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from cryptography import x509

BEST_FIRST = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME, NameOID.EMAIL_ADDRESS)


def common_name(name: x509.Name) -> str:
    """The common name, else the organisation, else the whole name (RFC 4514).

    Characters that steer a screen or turn the writing direction are left out: whoever has a
    certificate made chooses what stands in it.
    """
    for kind in BEST_FIRST:
        for attribute in name.get_attributes_for_oid(kind):
            if isinstance(attribute.value, str) and (text := plain(attribute.value)):
                return text
    return plain(name.rfc4514_string())


def plain(text: str) -> str:
    """The text without control and format characters, at most 200 characters."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()[:200]
