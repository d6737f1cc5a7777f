# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The name behind a code name. It lives in memory and in sealed files, and prints nowhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class SealedName:
    """A code name of the draft, and who bears it. Its repr holds no name, nor does a traceback."""

    code_name: str
    real_name: str
    note: str = ""

    def __repr__(self) -> str:
        return "SealedName(…)"
