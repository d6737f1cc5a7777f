# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal basis: does each treaty ticked bind both States, and does it cover the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.case_scope import OWN_QUESTIONS
from mla_writer.domain.legal_basis import SERIOUS_CRIME_YEARS, Standing, StateStanding
from mla_writer.reference.provenance import source_name
from mla_writer.reference.values import ProposedWhen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.reference.answer import Basis, StateView

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
    Standing.ENDED: "legal-basis.ended",
}
COMPUTED = " (computed)"


def same_state(given: CheckInput) -> Iterator[Finding]:
    """A State doesn't ask itself (V6)."""
    own = given.text("requesting_state")
    if own and own == given.text("requested_state"):
        yield given.finding("legal-basis.same-state", "requested_state", state=own)


def unknown_instruments(given: CheckInput) -> Iterator[Finding]:
    """Codes that the reference data doesn't know."""
    for code in given.bases:
        if code not in given.reference.instruments:
            yield given.finding("legal-basis.unknown-instrument", "bases", instrument=code)


def standings(given: CheckInput) -> Iterator[Finding]:
    """What the data says of each treaty ticked, with its date (V6)."""
    confirmed = _confirmed(given)
    for basis in _ticked(given):
        code = AGAINST.get(basis.standing)
        if code is None and basis.code not in confirmed and not basis.is_confirmed:
            code = UNCONFIRMED.get(basis.standing)
        if code is not None:
            yield given.finding(code, "bases", _facts(basis), state=_doubtful(basis))


def unknown_parties(given: CheckInput) -> Iterator[Finding]:
    """Treaties of which nothing was read for a State: unknown, not "no party"."""
    confirmed = _confirmed(given)
    for basis in _ticked(given):
        if basis.standing is not Standing.UNKNOWN or basis.code in confirmed:
            continue
        for view in (basis.requesting, basis.requested):
            if view.fact is None:
                yield given.finding(
                    "legal-basis.party-unknown",
                    "bases",
                    instrument=basis.instrument.short_name,
                    state=view.state,
                )


def proposals(given: CheckInput) -> Iterator[Finding]:
    """Treaties that bind both States, cover the case by its answers, and aren't ticked.

    While an answer is essential and none is ticked, the first proposal tells what is missing.
    """
    for basis in given.basis_answer.bases if given.basis_answer else ():
        if basis.is_proposed and basis.code not in given.bases:
            if _has_none(given):
                yield given.finding("legal-basis.none-ticked", "bases", _facts(basis))
                return
            yield given.finding("legal-basis.proposed", "bases", _facts(basis))


def serious_crime(given: CheckInput) -> Iterator[Finding]:
    """UNTOC without an offence of four years: the Convention offence has to be named (V23)."""
    for basis in _ticked(given):
        if basis.needs_reason and basis.instrument.proposed_when is ProposedWhen.SERIOUS_CRIME:
            yield given.finding(
                "legal-basis.serious-crime-not-shown",
                OWN_QUESTIONS.get(basis.code, "bases"),
                articles=given.rule("scope"),
                years=SERIOUS_CRIME_YEARS,
            )


def scope_shown(given: CheckInput) -> Iterator[Finding]:
    """A treaty whose scope the case lies outside of, ticked without a word on why it covers it.

    UNTOC has a check of its own, and the corruption convention a question (``uncac_reason``).
    Silent while it isn't said of which treaty a row speaks: the word may stand there.
    """
    if not all(given.text(f"{row}.instrument") for row in given.rows("basis_details")):
        return
    for basis in _ticked(given):
        if basis.needs_reason and basis.code not in OWN_QUESTIONS:
            yield given.finding(
                "legal-basis.scope-not-shown",
                "bases",
                instrument=basis.instrument.short_name,
                scope=basis.instrument.scope,
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


def _ticked(given: CheckInput) -> Iterator[Basis]:
    """The treaties ticked that the data knows, in the order of the answer."""
    answer = given.basis_answer
    found = (answer.basis(code) for code in given.bases) if answer else ()
    return (basis for basis in found if basis)


def _confirmed(given: CheckInput) -> frozenset[str]:
    """Codes of the treaties that the officer has checked with the depositary.

    A row that names no treaty yet may mean any of them: what is missing is told there.
    """
    rows = [r for r in given.rows("basis_details") if given.says(f"{r}.both_parties", True)]
    named = frozenset(given.text(f"{row}.instrument") for row in rows)
    return frozenset(given.bases) if "" in named else named


def _dated(basis: Basis) -> str:
    """The oldest date that the sources speak of: what happened since is not known."""
    dates = sorted(fact.as_of for fact in basis.status.facts if fact.as_of[:1].isdigit())
    return dates[0] if dates else "?"


def _source(basis: Basis) -> str:
    return "; ".join(dict.fromkeys(source_name(fact.source) for fact in basis.status.facts))


def _has_none(given: CheckInput) -> bool:
    question = given.view.question("bases")
    return question is not None and question.level == "essential" and not given.bases


def _facts(basis: Basis) -> dict[str, str | int]:
    return {
        "instrument": basis.instrument.short_name,
        "requesting": _since(basis.requesting),
        "requested": _since(basis.requested),
        "date": _dated(basis),
        "source": _source(basis),
    }


def _since(view: StateView) -> str:
    """The day from which it binds the State, marked where it was worked out and not read."""
    if view.fact is None or view.fact.entered is None:
        return "?"
    return f"{view.fact.entered}{COMPUTED if view.fact.computed else ''}"


def _doubtful(basis: Basis) -> str:
    """The State on which the standing rests, the requested one where it is both or neither."""
    for view in (basis.requesting, basis.requested):
        if view.standing not in BINDING:
            return view.state
    return basis.requested.state


BINDING = frozenset({StateStanding.IN_FORCE, StateStanding.UNDATED})
