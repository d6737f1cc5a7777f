# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Channels: which ones the bases open for a request, what each entails, why others don't fit.

The rules stand in ``channels.csv``: a channel is open by an effect of an instrument
(``effects.csv``, with its article and source), some only on a condition. We say what the data
gives; two States may have agreed on more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.reference.effects import EFFECTS
from mla_writer.reference.tables import Faults, Row, one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.answer import Basis
    from mla_writer.reference.layers import Layers
    from mla_writer.reference.values import Effect, Notification

NOTIFIED_KIND = "channel"


class Condition(StrEnum):
    """When a rule of a channel holds."""

    ALWAYS = ""
    URGENT = "urgent"
    NO_COERCION = "no-coercion"
    PRESERVATION_OR_URGENT = "preservation-or-urgent"


class Entails(StrEnum):
    """What sending by a channel brings with it."""

    DESIGNATED_AUTHORITY = "designated-authority"
    NOTE_VERBALE = "note-verbale"
    SLOW = "slow"
    CHECK_DECLARATIONS = "check-declarations"
    COPY_TO_CENTRE = "copy-to-centre"
    BOTH_AGREE = "both-agree"
    ORIGINAL_FOLLOWS = "original-follows"
    NO_CURE = "no-cure"
    FORMAL_REQUEST_FOLLOWS = "formal-request-follows"
    BOTH_CONNECTED = "both-connected"


@dataclass(frozen=True)
class ChannelRule:
    """One way in which a channel is open. opened_by: effects, none of them needed when empty."""

    channel: str
    opened_by: tuple[str, ...]
    condition: Condition
    entails: tuple[Entails, ...]


@dataclass(frozen=True)
class Case:
    """What of a request decides on channels. measures: traits of those asked for."""

    is_urgent: bool = False
    measures: frozenset[str] = frozenset()

    def meets(self, condition: Condition) -> bool:
        """Whether the request is one that the rule is for."""
        if condition is Condition.URGENT:
            return self.is_urgent
        if condition is Condition.NO_COERCION:
            return "coercive" not in self.measures
        if condition is Condition.PRESERVATION_OR_URGENT:
            return self.is_urgent or "preservation" in self.measures
        return True


@dataclass(frozen=True)
class ChannelOffer:
    """A channel as it stands for a request.

    fits: a rule opens it now. opened_by: the effects that do, with instrument and article; none
    where it needs no treaty. lacking: on which condition it would be open; ALWAYS where no ticked
    instrument opens it at all. entails: what it brings with it. notified: what the requested
    State said on channels under the ticked instruments.
    """

    channel: str
    fits: bool
    opened_by: tuple[Effect, ...] = ()
    lacking: Condition = Condition.ALWAYS
    entails: tuple[Entails, ...] = ()
    notified: tuple[Notification, ...] = ()


def channel_rules_of(layers: Layers, faults: Faults) -> tuple[ChannelRule, ...]:
    """The rules in the order of the table."""
    return tuple(_rule(row, faults) for row in layers.rows("channels.csv", faults))


def _rule(row: Row, faults: Faults) -> ChannelRule:
    effects = tuple(row["opened_by"].split())
    for code in effects:
        if code not in EFFECTS:
            faults.add(row, "opened_by", f"no effect has the code {code!r}")
    entails = []
    for code in row["entails"].split():
        if code in set(Entails):
            entails.append(Entails(code))
        else:
            faults.add(row, "entails", f"{code!r} is none of {', '.join(Entails)}")
    condition = one_of(Condition, row, "condition", faults)
    return ChannelRule(row["channel"], effects, condition, tuple(entails))


def channel_offers(
    rules: Iterable[ChannelRule], bases: Iterable[Basis], case: Case
) -> tuple[ChannelOffer, ...]:
    """Every channel once, in the order of the rules. bases: the instruments ticked."""
    ticked = tuple(bases)
    grouped: dict[str, list[ChannelRule]] = {}
    for rule in rules:
        grouped.setdefault(rule.channel, []).append(rule)
    return tuple(_offer(channel, of_it, ticked, case) for channel, of_it in grouped.items())


def _offer(
    channel: str, rules: list[ChannelRule], bases: tuple[Basis, ...], case: Case
) -> ChannelOffer:
    notified = _notified(bases)
    provided = [(rule, _effects(rule, bases)) for rule in rules]
    provided = [(rule, effects) for rule, effects in provided if effects or not rule.opened_by]
    holding = [(rule, effects) for rule, effects in provided if case.meets(rule.condition)]
    if not holding:
        lacking = provided[0][0].condition if provided else Condition.ALWAYS
        return ChannelOffer(channel, fits=False, lacking=lacking, notified=notified)
    effects = dict.fromkeys(effect for _, found in holding for effect in found)
    # Where several rules hold, the least burdensome counts.
    lightest = min((rule for rule, _ in holding), key=lambda rule: len(rule.entails))
    return ChannelOffer(
        channel,
        fits=True,
        opened_by=tuple(effects),
        entails=lightest.entails,
        notified=notified,
    )


def _effects(rule: ChannelRule, bases: tuple[Basis, ...]) -> tuple[Effect, ...]:
    return tuple(e for basis in bases for e in basis.effects if e.code in rule.opened_by)


def _notified(bases: tuple[Basis, ...]) -> tuple[Notification, ...]:
    notes = (note for basis in bases for note in basis.notes.guiding)
    return tuple(dict.fromkeys(note for note in notes if note.kind == NOTIFIED_KIND))
