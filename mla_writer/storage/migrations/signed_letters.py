# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From version 1 to 2: a draft says which signed letters came out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json


def add_signed_letters(body: dict[str, Json]) -> dict[str, Json]:
    """A draft of version 1 didn't say what was signed with a key: it says nothing of it now."""
    return {**body, "signed_letters": []}
