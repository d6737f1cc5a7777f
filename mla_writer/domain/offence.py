# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An offence under the requesting State's law."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.domain.values import Period

MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class MaximumPenalty:
    """The heaviest penalty. unit: years, months, life, death, fine or other; value counts units."""

    unit: str = ""
    value: int | None = None
    note: str = ""

    @property
    def years(self) -> Decimal | None:
        """Deprivation of liberty in years; life and death count as a hundred; None if not known."""
        if self.unit in {"life", "death"}:
            return Decimal(100)
        if self.unit == "fine":
            return Decimal(0)
        if self.value is None or self.unit not in {"years", "months"}:
            return None
        return Decimal(self.value) / (MONTHS_IN_YEAR if self.unit == "months" else 1)


@dataclass(frozen=True)
class Offence:
    """Name, provision and text of law, as in force at the time.

    limitation: none, date or unknown (id of the choice). law_annex: row path of an annex.
    law_since: the day from which the text is in force. committed: first and last day.
    """

    name: str = ""
    provision: str = ""
    law_text: str = ""
    law_annex: str = ""
    law_since: date | None = None
    committed: Period | None = None
    penalty: MaximumPenalty = MaximumPenalty()
    limitation: str = ""
    limitation_date: date | None = None
    equivalent: str = ""
