# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal basis: does each treaty ticked bind both States, and does it cover the case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.penalties import highest_years
from mla_writer.reference.bases import (
    SERIOUS_CRIME_YEARS,
    BasisStatus,
    Scope,
    Standing,
    bases_between,
    basis_status,
    is_proposed,
)
from mla_writer.reference.values import ProposedWhen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.reference.values import Instrument

# What each standing is called as a finding while the officer hasn't confirmed the treaty.
UNCONFIRMED: Mapping[Standing, str] = {
    Standing.BOTH_BOUND: "legal-basis.verify",
    Standing.UNCONFIRMED: "legal-basis.entry-unknown",
    Standing.SIGNED_ONLY: "legal-basis.signed-only",
}
AGAINST: Mapping[Standing, str] = {
    Standing.NOT_IN_FORCE: "legal-basis.not-in-force",
    Standing.NOT_PARTY: "legal-basis.not-party",
    Standing.NOT_YET: "legal-basis.not-yet",
}
# Where the name of a source ends and its address, or the copy that was read, begins.
NAME = re.compile(r" (?:<|\(stored)")
ELECTRONIC_TRAITS = frozenset({"electronic", "preservation"})


def same_state(given: CheckInput) -> Iterator[Finding]:
    """A State doesn't ask itself (V6)."""
    own = given.text("requesting_state")
    if own and own == given.text("requested_state"):
        yield given.finding("legal-basis.same-state", "requested_state", state=own)


def standings(given: CheckInput) -> Iterator[Finding]:
    """What the data says of each treaty ticked, with its date (V6)."""
    confirmed = _confirmed(given)
    for status in _ticked(given):
        code = AGAINST.get(status.standing)
        if code is None and status.instrument.code not in confirmed:
            code = UNCONFIRMED.get(status.standing)
        if code is not None:
            yield given.finding(code, "bases", _facts(status), state=_doubtful(status))


def unknown_instruments(given: CheckInput) -> Iterator[Finding]:
    """Codes that the reference data doesn't know."""
    for code in given.bases:
        if code not in given.reference.instruments:
            yield given.finding("legal-basis.unknown-instrument", "bases", instrument=code)


def unknown_parties(given: CheckInput) -> Iterator[Finding]:
    """Treaties of which nothing was read for a State: unknown, not "no party"."""
    confirmed = _confirmed(given)
    for status in _ticked(given):
        if status.standing is not Standing.UNKNOWN or status.instrument.code in confirmed:
            continue
        states = (given.text("requesting_state"), given.text("requested_state"))
        for state, fact in zip(states, (status.requesting, status.requested), strict=True):
            if fact is None:
                yield given.finding(
                    "legal-basis.party-unknown",
                    "bases",
                    instrument=status.instrument.short_name,
                    state=state,
                )


def proposals(given: CheckInput) -> Iterator[Finding]:
    """Treaties that bind both States, cover the case by its answers, and aren't ticked.

    While an answer is essential and none is ticked, the first proposal tells what is missing.
    """
    states = (given.text("requesting_state"), given.text("requested_state"))
    if not all(states) or states[0] == states[1]:
        return
    scope = scope_of(given)
    for status in bases_between(given.reference, *states, given.today):
        if status.instrument.code not in given.bases and is_proposed(status, scope):
            if _has_none(given):
                yield given.finding("legal-basis.none-ticked", "bases", _facts(status))
                return
            yield given.finding("legal-basis.proposed", "bases", _facts(status))


def serious_crime(given: CheckInput) -> Iterator[Finding]:
    """UNTOC without an offence of four years: the Convention offence has to be named (V23)."""
    years = highest_years(given)
    if (
        "UNTOC" in given.bases
        and years is not None
        and years < SERIOUS_CRIME_YEARS
        and not given.text("untoc_serious_crime")
    ):
        yield given.finding(
            "legal-basis.serious-crime-not-shown",
            "untoc_serious_crime",
            articles=given.rule("scope"),
            years=SERIOUS_CRIME_YEARS,
        )


def scope_shown(given: CheckInput) -> Iterator[Finding]:
    """A treaty for its own offences only, ticked without a word on which of them it is.

    The corruption convention has a question of its own (``uncac_reason``).
    """
    scope = scope_of(given)
    described = {"UNCAC"} | {
        given.text(f"{row}.instrument")
        for row in given.rows("basis_details")
        if given.text(f"{row}.scope")
    }
    for status in _ticked(given):
        instrument = status.instrument
        if instrument.code not in described and _needs_reason(instrument, scope):
            yield given.finding(
                "legal-basis.scope-not-shown",
                "bases",
                instrument=instrument.short_name,
                scope=instrument.scope,
            )


LEGAL_BASIS = (
    same_state,
    unknown_instruments,
    standings,
    unknown_parties,
    proposals,
    serious_crime,
    scope_shown,
)


def scope_of(given: CheckInput) -> Scope:
    """What of the answers decides which treaties are proposed."""
    return Scope(highest_years(given), bool(given.traits & ELECTRONIC_TRAITS))


def _needs_reason(instrument: Instrument, scope: Scope) -> bool:
    rule = instrument.proposed_when
    narrow = rule in (ProposedWhen.OWN_OFFENCES, ProposedWhen.ELECTRONIC)
    return narrow and not scope.covers(rule)


def _ticked(given: CheckInput) -> Iterator[BasisStatus]:
    """The status of each treaty ticked that the data knows, once both States are known."""
    requesting, requested = given.text("requesting_state"), given.text("requested_state")
    if not (requesting and requested):
        return
    for code in given.bases:
        instrument = given.reference.instruments.get(code)
        if instrument:
            yield basis_status(given.reference, instrument, requesting, requested, given.today)


def _confirmed(given: CheckInput) -> frozenset[str]:
    """Codes of the treaties that the officer has checked with the depositary.

    A row that names no treaty yet may mean any of them: what is missing is told there.
    """
    rows = [r for r in given.rows("basis_details") if given.says(f"{r}.both_parties", True)]
    named = frozenset(given.text(f"{row}.instrument") for row in rows)
    return frozenset(given.bases) if "" in named else named


def _dated(status: BasisStatus) -> str:
    """The oldest date that the sources speak of: what happened since is not known."""
    dates = sorted(fact.as_of for fact in status.facts if fact.as_of[:1].isdigit())
    return dates[0] if dates else "?"


def _source(status: BasisStatus) -> str:
    return "; ".join(dict.fromkeys(NAME.split(fact.source)[0] for fact in status.facts))


def _has_none(given: CheckInput) -> bool:
    question = given.view.question("bases")
    return question is not None and question.level == "essential" and not given.bases


def _facts(status: BasisStatus) -> dict[str, str | int]:
    requesting, requested = status.requesting, status.requested
    return {
        "instrument": status.instrument.short_name,
        "requesting": str((requesting and requesting.entered) or "?"),
        "requested": str((requested and requested.entered) or "?"),
        "date": _dated(status),
        "source": _source(status),
    }


def _doubtful(status: BasisStatus) -> str:
    """The State on which the standing rests, the requested one where it is both or neither."""
    for fact in status.facts:
        if fact.status.value != "party" or (
            status.standing is Standing.NOT_YET and not fact.entered
        ):
            return fact.state
    return status.requested.state if status.requested else ""
