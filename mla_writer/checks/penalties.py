# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Maximum penalties of the offences, as far as they are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.offence import MaximumPenalty

if TYPE_CHECKING:
    from mla_writer.checks.given import CheckInput


def penalty_of(given: CheckInput, row: str) -> MaximumPenalty:
    """The maximum penalty of one offence; unknown parts stay unknown."""
    count = given.count(f"{row}.penalty_value")
    return MaximumPenalty(given.text(f"{row}.penalty_unit"), count)


def highest_years(given: CheckInput) -> float | None:
    """The highest maximum of all offences in years, None while no maximum is known."""
    known = [penalty_of(given, row).years for row in given.rows("offences")]
    return max((float(years) for years in known if years is not None), default=None)
