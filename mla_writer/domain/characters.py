# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Characters that no answer and no text of ours may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

# NUL, lone surrogates (no text has them), and the private use areas: marks of templates stand there
RESERVED = re.compile("[\x00\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")
_Raw = TypeVar("_Raw", bound="Json")


def storable(raw: _Raw) -> _Raw:
    """The same with U+FFFD, the sign of a lost character, for each reserved one.

    Copied bullets and symbols of Word and PDF files are often private-use characters.
    """
    kept: Json = raw
    if isinstance(raw, str):
        kept = RESERVED.sub("\N{REPLACEMENT CHARACTER}", raw)
    elif isinstance(raw, list):
        kept = [storable(one) for one in raw]
    elif isinstance(raw, dict):
        kept = {storable(name): storable(one) for name, one in raw.items()}
    return cast("_Raw", kept)
