# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a fact comes from, as far as a sentence has room for it."""

from __future__ import annotations

import re

# Its address; how our copy came about ("(stored copy…)", "@29319bce"); a bracket that lists.
ASIDE = re.compile(r" <| \(stored|@[0-9a-f]{7}| \([^()]*; ")


def source_name(source: str) -> str:
    """Who says so: a source without its address and without what is said of our copy."""
    return ASIDE.split(source, maxsplit=1)[0]
