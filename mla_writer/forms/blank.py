# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""When an answer counts as not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json


def is_blank(raw: Json) -> bool:
    """Whether there is nothing: no text, no rows, no answered part. ``False`` is an answer."""
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, list):
        return not raw
    if isinstance(raw, dict):
        return all(is_blank(held) for name, held in raw.items() if not name.startswith("_"))
    return raw is None
