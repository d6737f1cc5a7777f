# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a State's own law adds to a request that this State writes: the values of a State pack.

Texts are message ids: their translations travel with the form (``FormDefinition.texts``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Withheld:
    """A measure that the State can't ask for: why, and the provision that says so."""

    measure: str
    reason: str
    provision: str


@dataclass(frozen=True)
class Threshold:
    """A measure that needs an offence with a maximum penalty of at least so many months."""

    measure: str
    months: int
    provision: str


@dataclass(frozen=True)
class Promise:
    """An undertaking that the State may give. authority: who gives it, in each language written.

    provision: what empowers that authority. An authority that isn't named: whoever signs.
    """

    undertaking: str
    provision: str
    authority: tuple[str, ...] = ()


@dataclass(frozen=True)
class Holiday:
    """A day on which the State's offices are closed: in one year, or each year where it is None."""

    month: int
    day: int
    name: str
    year: int | None = None

    def falls_on(self, day: date) -> bool:
        """Whether it is this day."""
        same = (day.month, day.day) == (self.month, self.day)
        return same and self.year in (None, day.year)


@dataclass(frozen=True)
class Clause:
    """A standard text of the State's letters, in the template language.

    name: unique among all packs. state: whose letters have it. section: at whose end it stands.
    when: an expression, "" for always. texts: language and template lines, in the pack's order.
    """

    name: str
    state: str
    section: str
    when: str
    texts: tuple[tuple[str, str], ...]

    def said_in(self, language: str) -> tuple[str, bool]:
        """The text in this language and True; else the first there is, and False."""
        found = dict(self.texts).get(language)
        return (self.texts[0][1], False) if found is None else (found, True)


@dataclass(frozen=True)
class StateRules:
    """One State's rules. state: its code. source: pack and version. as_of: ISO date.

    service_days: least days between service of a summons and the hearing, 0 for no rule.
    promises: None where the pack doesn't speak of undertakings, so that all are offered.
    closed_weekdays: 0 is Monday (datetime.date.weekday).
    """

    state: str
    source: str
    as_of: str
    withheld: tuple[Withheld, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    service_days: int = 0
    service_provision: str = ""
    promises: tuple[Promise, ...] | None = None
    holidays: tuple[Holiday, ...] = ()
    closed_weekdays: frozenset[int] = frozenset()
    clauses: tuple[Clause, ...] = ()

    def withholds(self, measure: str) -> Withheld | None:
        """Why the State can't ask for this measure, None where it can."""
        return next((one for one in self.withheld if one.measure == measure), None)

    def promise(self, undertaking: str) -> Promise | None:
        """What the pack says of this undertaking, None where it may not be given."""
        return next((one for one in self.promises or () if one.undertaking == undertaking), None)

    def is_open_on(self, day: date) -> bool:
        """Whether the State's offices work on this day, as far as the pack says."""
        at_rest = day.weekday() in self.closed_weekdays
        return not at_rest and not any(one.falls_on(day) for one in self.holidays)
