# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Assets to be frozen or confiscated: each by itself, with a link of its own (V9), and in time.

Wallet addresses are judged by their chain (V5).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mla_writer.checks.asset_rows import asset_lists, asset_rows, party_row, worth
from mla_writer.checks.given import row_named
from mla_writer.checks.known_answers import STORY
from mla_writer.checks.people import ACCUSED_ROLES, full_name
from mla_writer.checks.spelling import in_same_script, mentions
from mla_writer.checks.wallets import is_wallet
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import Money, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MARKS = ("iban", "identifiers", "wallet")
# What loses value, or costs money every day, while nobody may touch it.
NEEDS_CARE = frozenset({"business", "vehicle", "vessel", "crypto"})


def wallets(given: CheckInput) -> Iterator[Finding]:
    """An address is one of its chain."""
    for row in asset_rows(given):
        value = given.text(f"{row}.wallet")
        if value and not is_wallet(value, given.text(f"{row}.chain")):
            yield given.finding("assets.not-wallet", f"{row}.wallet", value=value)


def own_links(given: CheckInput) -> Iterator[Finding]:
    """Each asset has a link of its own, and stands in the list once."""
    for rows in asset_lists(given):
        for path in _repeated(_link(given, row) for row in rows):
            yield given.finding("assets.same-link", path, articles=given.asking("CE12"))
        for path in _repeated(_mark(given, row) for row in rows):
            yield given.finding("assets.twice", path, articles=given.asking("CE12"))


def holders(given: CheckInput) -> Iterator[Finding]:
    """The facts speak of whoever holds an asset (V22), once the name is whole."""
    story = "\n".join(given.text(path) for path in STORY)
    if not given.text("facts_established"):
        return
    told: set[str] = set()
    for row in asset_rows(given):
        holder = party_row(given, f"{row}.holder")
        name, short = _name(given, holder), _short_name(given, holder)
        if short and holder not in told and in_same_script(story, name):
            told.add(holder)
            if not mentions(story, short):
                yield given.finding(
                    "assets.holder-not-in-facts",
                    f"{row}.holder",
                    articles=given.asking("CE04"),
                    person=name,
                )


def places(given: CheckInput) -> Iterator[Finding]:
    """An account lies in the State that is asked, by its IBAN."""
    state = given.text("requested_state")
    for row in asset_rows(given):
        country = given.text(f"{row}.iban")[:2].upper()
        if state and country and country != state:
            yield given.finding("assets.account-elsewhere", f"{row}.iban", state=state)


def others_assets(given: CheckInput) -> Iterator[Finding]:
    """What stands for the value of proceeds belongs to the person who had them."""
    for row in asset_rows(given):
        people = [party_row(given, f"{row}.{part}") for part in ("holder", "owner")]
        accused = any(given.text(f"{one}.role") in ACCUSED_ROLES for one in people if one)
        if given.text(f"{row}.link_kind") == "equivalent" and any(people) and not accused:
            yield given.finding("assets.equivalent-of-other", f"{row}.owner")


def ceilings(given: CheckInput) -> Iterator[Finding]:
    """No more is held than can be confiscated; sums in other currencies aren't compared."""
    for measure in given.measure_rows("freezing"):
        most = given.value(f"{measure}.max_amount", Money)
        benefit = given.value(f"{measure}.benefit", Money)
        path = f"{measure}.max_amount"
        if most is None:
            continue
        if benefit and benefit.currency == most.currency and most.amount > benefit.amount:
            yield given.finding("assets.above-benefit", path, articles=given.asking("CE14"))
        if worth(given, f"{measure}.assets", most.currency) > most.amount:
            yield given.finding("assets.above-maximum", path, articles=given.asking("CE14"))


def orders(given: CheckInput) -> Iterator[Finding]:
    """An order to give effect to goes with the letter, in a copy that a court can use."""
    for measure in given.measure_rows("freezing"):
        rows = given.rows(f"{measure}.assets")
        picked = [f"{row}.freeze_order" for row in rows if given.text(f"{row}.freeze_order")]
        if given.text(f"{measure}.ask_mode") == "both" and rows and not picked:
            yield given.finding(
                "assets.no-order", f"{measure}.ask_mode", articles=given.asking("CE15")
            )
        for path in picked:
            if given.text(f"{row_named(given.text(path), 'attachments')}.kind") == "copy":
                yield given.finding(
                    "assets.order-not-certified", path, articles=given.asking("CE15")
                )


def losses(given: CheckInput) -> Iterator[Finding]:
    """Assets that are gone by now; and nobody is warned by an open request."""
    for measure in given.measure_rows("freezing"):
        path = f"{measure}.gone_by"
        gone = given.day(path)
        if gone is not None and gone <= given.today:
            yield given.finding("assets.perhaps-gone", path, date=str(gone))
        if given.is_asked(f"{measure}.dissipation") and given.text("confidentiality") == "none":
            yield given.finding("assets.open-request", "confidentiality")


def care(given: CheckInput) -> Iterator[Finding]:
    """What needs care while it is frozen has a word on it."""
    for measure in given.measure_rows("freezing"):
        kinds = {given.text(f"{row}.kind") for row in given.rows(f"{measure}.assets")}
        path = f"{measure}.management"
        if kinds & NEEDS_CARE and not given.text(path):
            yield given.finding("assets.care", path)


def decisions(given: CheckInput) -> Iterator[Finding]:
    """The decision on confiscation lies ahead if it is expected, behind if it was given."""
    for measure in given.measure_rows("freezing"):
        path = f"{measure}.proceedings_date"
        status, (first, last) = given.text(f"{measure}.proceedings_status"), _span(given, path)
        if status in ("planned", "pending") and last is not None and last < given.today:
            yield given.finding("assets.decision-past", path, date=str(last))
        if status in ("ordered", "final") and first is not None and first > given.today:
            yield given.finding("assets.decision-ahead", path, date=str(first))
        if status == "final" and not given.measure_rows("confiscation"):
            yield given.finding("assets.enforce-now", f"{measure}.proceedings_status")


ASSETS = (
    wallets,
    own_links,
    holders,
    places,
    others_assets,
    ceilings,
    orders,
    losses,
    care,
    decisions,
)


def _link(given: CheckInput, row: str) -> tuple[str, str]:
    path = f"{row}.asset_offence_link"
    return path, letters_of(given.text(path))


def _mark(given: CheckInput, row: str) -> tuple[str, str]:
    """The number that marks an asset, with its path; of several the first."""
    paths = [f"{row}.{mark}" for mark in MARKS]
    path = next((one for one in paths if given.text(one)), row)
    return path, letters_of(given.text(path)) if path != row else ""


def _repeated(said: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The path of each answer that says the same as one before it."""
    seen: set[str] = set()
    for path, words in said:
        if words and words in seen:
            yield path
        seen.add(words)


def _name(given: CheckInput, row: str) -> str:
    return (full_name(given, row) or given.text(f"{row}.name")) if row else ""


def _short_name(given: CheckInput, row: str) -> str:
    return given.text(f"{row}.family_name") or given.text(f"{row}.name")


def _span(given: CheckInput, path: str) -> tuple[date | None, date | None]:
    """The first and the last day of an answer that may be a month or a year."""
    found = given.view.value(path)
    if isinstance(found, PartialDate):
        return found.first_day, found.last_day
    return (found, found) if isinstance(found, date) else (None, None)
