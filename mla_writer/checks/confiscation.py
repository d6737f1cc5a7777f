# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Confiscation: an order to enforce is certified, final and bounded (V10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.asset_rows import worth
from mla_writer.checks.given import row_named
from mla_writer.checks.spelling import in_same_script, mentions
from mla_writer.domain.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

LONG = 4  # letters: a word that tells one party from another
# Stages at which no final order on confiscation can be expected.
EARLY = frozenset({"investigation", "prosecution", "trial"})


def copies(given: CheckInput) -> Iterator[Finding]:
    """The copy of the order is certified, and the annex that is named holds an order."""
    for measure in given.measure_rows("confiscation"):
        path = f"{measure}.order_copy"
        annex = row_named(given.text(path), "attachments")
        if annex and given.text(f"{annex}.kind") == "copy":
            yield given.finding(
                "confiscation.not-certified", path, articles=given.asking("CE13"), element="CE13"
            )
        if annex and given.text(f"{annex}.content") not in ("", "order"):
            yield given.finding("confiscation.annex-not-order", path)


def finality(given: CheckInput) -> Iterator[Finding]:
    """The order is final, and became so after it was made and before today."""
    for measure in given.measure_rows("confiscation"):
        made, path = given.day(f"{measure}.order_date"), f"{measure}.final_date"
        final = given.day(path)
        if given.says(f"{measure}.final", False):
            yield given.finding(
                "confiscation.not-final",
                f"{measure}.final",
                articles=(*given.asking("CE13"), *given.rule("not-final")),
                element="CE13",
            )
        if made is not None and made > given.today:
            yield given.finding("confiscation.order-ahead", f"{measure}.order_date", date=str(made))
        if final is not None and final > given.today:
            yield given.finding("confiscation.final-ahead", path, date=str(final))
        elif final is not None and made is not None and final < made:
            yield given.finding("confiscation.final-before-order", path, date=str(made))


def extent(given: CheckInput) -> Iterator[Finding]:
    """No more is taken than is still due; sums in other currencies aren't compared."""
    for measure in given.measure_rows("confiscation"):
        due = given.value(f"{measure}.amount_due", Money)
        if due is not None and worth(given, f"{measure}.property", due.currency) > due.amount:
            yield given.finding(
                "confiscation.above-due",
                f"{measure}.amount_due",
                articles=(*given.asking("CE13"), *given.rule("sum-of-order")),
            )


def proceedings(given: CheckInput) -> Iterator[Finding]:
    """A case with a final order is past its trial; an order in absence is looked at closely."""
    for measure in given.measure_rows("confiscation"):
        enforced = given.text(f"{measure}.conf_mode") == "enforce"
        if enforced and given.text("proc_kind") in EARLY and not given.says(f"{measure}.ncb", True):
            yield given.finding("confiscation.stage", "proc_kind")
        if given.says(f"{measure}.in_absentia", True):
            yield given.finding(
                "confiscation.in-absentia",
                f"{measure}.in_absentia",
                articles=given.rule("absence"),
            )


def conviction(given: CheckInput) -> Iterator[Finding]:
    """Without a conviction not every State can help; and then nobody in the list is convicted."""
    roles = {given.text(f"{row}.role") for row in given.rows("persons")}
    for measure in given.measure_rows("confiscation"):
        path = f"{measure}.ncb"
        if given.says(path, True):
            yield given.finding(
                "confiscation.without-conviction", path, articles=given.rule("no-conviction")
            )
        if given.says(path, True) and "convicted" in roles:
            yield given.finding("confiscation.convicted-after-all", path)
        if given.says(path, False) and roles and not roles & {"", "convicted"}:
            yield given.finding("confiscation.nobody-convicted", path)


def hearings(given: CheckInput) -> Iterator[Finding]:
    """Whoever is said to have rights is named where the notice to others is told."""
    for measure in given.measure_rows("confiscation"):
        path = f"{measure}.third_notice"
        told = given.text(path)
        for row in given.rows(f"{measure}.third_parties") if told else ():
            name = given.text(f"{row}.party").partition(",")[0].strip()
            if name and in_same_script(told, name) and not _names(told, name):
                articles = given.asking("CE13")
                yield given.finding(
                    "confiscation.party-not-told", path, articles=articles, party=name
                )


CONFISCATION = (copies, finality, extent, proceedings, conviction, hearings)


def _names(words: str, name: str) -> bool:
    """True when the text has the name, or a longer word of it: "the building society"."""
    parts = (part for part in name.split() if len(part) > LONG)
    return mentions(words, name) or any(mentions(words, part) for part in parts)
