# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How many pages a PDF has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from pathlib import Path


def pages_of(path: Path) -> int | None:
    """The pages of a PDF; None for what is none, or opens only with a password."""
    try:
        with pikepdf.open(path) as document:
            return len(document.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, RecursionError):
        return None
