# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Return and sharing: one ground that leads and can be proven, and an account of the State."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.checks.people import ACCUSED_ROLES, full_name
from mla_writer.domain.likeness import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# Grounds on which a return is owed if the confiscation followed a request (UNCAC, article 57(3)).
OWED = frozenset({"embezzled", "ownership", "damage"})


def grounds(given: CheckInput) -> Iterator[Finding]:
    """The ground fits the convention that knows it, and how the confiscation came about."""
    for measure in given.measure_rows("asset_return"):
        path = f"{measure}.ground"
        if given.text(path) not in OWED:
            continue
        if given.bases and "UNCAC" not in given.bases:
            yield given.finding("return.ground-of-another-treaty", path)
        if given.text(f"{measure}.conf_by") == "own_case":
            yield given.finding("return.not-at-request", path, articles=given.rule("return"))


def priority(given: CheckInput) -> Iterator[Finding]:
    """UNTOC asks for priority for victims where the other State acted at a request."""
    if "UNTOC" not in given.bases or "UNCAC" in given.bases:
        return
    for measure in given.measure_rows("asset_return"):
        path = f"{measure}.ground"
        own = given.text(f"{measure}.conf_by") == "own_case"
        if own and given.text(path) == "victims":
            yield given.finding(
                "return.no-priority", path, articles=given.rule("return-at-request")
            )


def judgments(given: CheckInput) -> Iterator[Finding]:
    """There is a final judgment, in a copy that counts; and nothing is dated ahead."""
    for measure in given.measure_rows("asset_return"):
        if given.says(f"{measure}.judgment_final", False):
            path = f"{measure}.judgment_final"
            yield given.finding("return.no-judgment", path, articles=given.rule("return"))
        path = f"{measure}.final_judgment"
        annex = row_named(given.text(path), "attachments")
        if annex and given.text(f"{annex}.kind") == "copy":
            yield given.finding("return.judgment-not-certified", path)
        day = given.day(f"{measure}.conf_date")
        if day is not None and day > given.today:
            yield given.finding("return.confiscation-ahead", f"{measure}.conf_date", date=str(day))


def accounts(given: CheckInput) -> Iterator[Finding]:
    """The money goes to the State, and not to a person whom the case is about."""
    own = given.text("requesting_state")
    accused = {
        letters_of(full_name(given, row))
        for row in given.rows("persons")
        if given.text(f"{row}.role") in ACCUSED_ROLES
    } - {""}
    for measure in given.measure_rows("asset_return"):
        account = f"{measure}.account_for_payment"
        if letters_of(given.text(f"{account}.holder")) in accused:
            yield given.finding("return.account-of-accused", f"{account}.holder")
        country = given.text(f"{account}.iban")[:2].upper()
        if own and country and country != own:
            yield given.finding("return.account-elsewhere", f"{account}.iban", state=own)


def expenses(given: CheckInput) -> Iterator[Finding]:
    """What the other State spent may be deducted, whatever we say."""
    for measure in given.measure_rows("asset_return"):
        path = f"{measure}.expenses"
        if given.text(path) == "contest":
            yield given.finding("return.expenses-contested", path, articles=given.rule("expenses"))


ASSET_RETURN = (grounds, priority, judgments, accounts, expenses)
