# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The name behind a code name. It lives in memory and in sealed files, and prints nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEPARATORS = re.compile("[;؛\uff1b\\n]")


@dataclass(frozen=True, repr=False)
class SealedName:
    """A code name of the draft, and who bears it. Its repr holds no name, nor does a traceback.

    real_name: the name; aliases and other spellings follow after semicolons.
    """

    code_name: str
    real_name: str
    note: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its other forms, each by itself."""
        return tuple(form.strip() for form in SEPARATORS.split(self.real_name))

    def __repr__(self) -> str:
        return "SealedName(…)"
