# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The requesting State's own law, as its pack gives it: measures, thresholds, days, promises.

Without a pack of this State nothing is said: its law isn't known here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.penalties import highest_years
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.domain.state_rules import StateRules

MONTHS = 12


def withheld(given: CheckInput) -> Iterator[Finding]:
    """A measure for which the State's own authorities may not ask."""
    rules = rules_of(given)
    for row, measure in given.view.measures if rules else ():
        refusal = rules.withholds(measure.id) if rules else None
        if refusal:
            yield given.finding(
                "state-rules.measure-withheld",
                row,
                measure=measure.title,
                reason=refusal.reason,
                provision=refusal.provision,
            )


def thresholds(given: CheckInput) -> Iterator[Finding]:
    """A measure that needs a heavier offence than any of the request."""
    rules, years = rules_of(given), highest_years(given)
    if rules is None or years is None:
        return
    for row, measure in given.view.measures:
        for one in rules.thresholds:
            if one.measure == measure.id and years * MONTHS < one.months:
                yield given.finding(
                    "state-rules.below-threshold",
                    row,
                    measure=measure.title,
                    count=one.months,
                    provision=one.provision,
                )


def service_days(given: CheckInput) -> Iterator[Finding]:
    """A summons that the State's own law wants served earlier."""
    rules = rules_of(given)
    if rules is None or not rules.service_days:
        return
    for row in given.measure_rows("service"):
        path = f"{row}.hearing_date"
        hearing = given.value(path, ZonedMoment)
        if hearing is None:
            continue
        last = given.day(f"{row}.served_by") or given.today
        left = (hearing.at.date() - max(last, given.today)).days
        if 0 < left < rules.service_days:
            yield given.finding(
                "state-rules.service-days",
                path,
                count=left,
                least=rules.service_days,
                provision=rules.service_provision,
            )


def promises(given: CheckInput) -> Iterator[Finding]:
    """An undertaking that the State may not give, or that another authority must give."""
    rules = rules_of(given)
    question = given.view.question("undertakings")
    if rules is None or rules.promises is None or question is None:
        return
    for choice in question.field.choices:
        if choice.id in given.chosen("undertakings") and rules.promise(choice.id) is None:
            yield given.finding(
                "state-rules.promise-withheld", "undertakings", promise=choice.label
            )
    yield from _authorities(given, rules)


def _authorities(given: CheckInput, rules: StateRules) -> Iterator[Finding]:
    """Promises that only a named authority gives, as long as it isn't named in the request."""
    path = "undertakings_authority"
    named = letters_of(given.text(path))
    for one in rules.promises or ():
        needed = one.undertaking in given.chosen("undertakings") and one.authority
        if needed and not any(letters_of(name) in named for name in one.authority):
            yield given.finding(
                "state-rules.promise-authority",
                path,
                authority=one.authority[0],
                provision=one.provision,
            )


def closed_days(given: CheckInput) -> Iterator[Finding]:
    """A deadline on a day when the offices of the requesting State are closed."""
    rules, asked = rules_of(given), given.day("deadline")
    if rules is not None and asked is not None and not rules.is_open_on(asked):
        yield given.finding("state-rules.closed-day", "deadline", date=str(asked))


STATE_RULES = (withheld, thresholds, service_days, promises, closed_days)


def rules_of(given: CheckInput) -> StateRules | None:
    """What the pack of the requesting State says, None without one."""
    return given.reference.own_rules.get(given.text("requesting_state"))
