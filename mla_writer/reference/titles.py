# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Titles of instruments in the reader's language, as the terms of the field give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference


def title_of(reference: Reference, code: str, language: str) -> str:
    """The instrument's title; the English one where no term gives another, the code if unknown."""
    known = reference.instruments.get(code)
    if known is None:
        return code
    for term in reference.terms.values():
        if known.full_name in term.words.get("en", ()):
            return next(iter(term.words.get(language, ())), known.full_name)
    return known.full_name
