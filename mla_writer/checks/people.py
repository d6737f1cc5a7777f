# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The persons of a request: how they are called, and what their roles mean for checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.said import said

if TYPE_CHECKING:
    from mla_writer.checks.given import CheckInput

PROTECTED_ROLES = frozenset({"victim"})
ACCUSED_ROLES = frozenset({"suspect", "accused", "convicted"})


def full_name(given: CheckInput, row: str) -> str:
    """A person's code name, or the name in reading order, the family name last."""
    parts = (given.text(f"{row}.{part}") for part in ("code_name", "given_names", "family_name"))
    return " ".join(part for part in parts if part)


def is_half_named(given: CheckInput, row: str) -> bool:
    """True while a part of a person's name is still asked for."""
    parts = (given.view.question(f"{row}.{part}") for part in ("family_name", "given_names"))
    return any(part is not None and part.level == "essential" and part.is_empty for part in parts)


def has_place(given: CheckInput, row: str) -> bool:
    """Whether a person can be found: at an address that isn't said to be unknown, or in custody."""
    lines = given.text(f"{row}.address.lines")
    at_home = (lines or given.text(f"{row}.address.city")) and not said(lines, "no place")
    return bool(at_home or given.text(f"{row}.detained_at"))
