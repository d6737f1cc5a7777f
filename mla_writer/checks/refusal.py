# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Risks of refusal: grounds that the answers themselves raise. We warn, we don't decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.asset_rows import asset_rows
from mla_writer.checks.heard import hearings
from mla_writer.checks.penalties import highest_years, penalty_of
from mla_writer.checks.stored_data import STORED_MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MINOR_YEARS = 1
THIN_LINK = 60
# No article is cited for a ground that no treaty text read so far names.
# Offences, by name, that other States often see as political, military or fiscal.
POLITICAL = re.compile(
    r"\b(?:treason|sedition|seditious|subversion|espionage|lese[- ]majeste)\b", re.I
)
MILITARY = re.compile(r"\b(?:desertion|mutiny|insubordination|absence without leave)\b", re.I)
FISCAL = re.compile(r"\b(?:tax(?:es|ation)?|customs dut(?:y|ies)|excise)\b", re.I)
GROUNDS = (
    (POLITICAL, "refusal.political-offence", "political"),
    (MILITARY, "refusal.military-offence", ""),
    (FISCAL, "refusal.fiscal-offence", "fiscal"),
)


def death_penalty(given: CheckInput) -> Iterator[Finding]:
    """Death as a maximum, and no assurance that it won't be imposed or carried out."""
    promised = "death_penalty" in given.chosen("undertakings")
    for row in given.rows("offences"):
        if penalty_of(given, row).unit == "death" and not promised:
            yield given.finding(
                "refusal.death-penalty",
                "undertakings",
                offence=given.text(f"{row}.name") or "?",
            )


def small_matter(given: CheckInput) -> Iterator[Finding]:
    """A maximum below a year may look too small for the work it makes."""
    highest = highest_years(given)
    if highest is not None and highest < MINOR_YEARS:
        yield given.finding(
            "refusal.small-matter", "transnational_value", articles=given.rule("importance")
        )


def nature_of_offence(given: CheckInput) -> Iterator[Finding]:
    """An offence whose name other States may read as political, military or fiscal."""
    for row in given.rows("offences"):
        path = f"{row}.name"
        name = given.text(path)
        for pattern, code, rule in GROUNDS:
            if pattern.search(name):
                yield given.finding(code, path, articles=given.rule(rule), offence=name)


def thin_link(given: CheckInput) -> Iterator[Finding]:
    """A link of a few words between facts and measure reads as fishing."""
    paths = [
        "nexus",
        *(f"{row}.relevance" for row in given.measure_rows("bank_records")),
        *(f"{hearing.row}.relation_to_case" for hearing in hearings(given)),
        *(f"{row}.grounds" for row in given.measure_rows("search")),
        *(f"{row}.relation" for kind in STORED_MEASURES for row in given.measure_rows(kind)),
        *(f"{row}.threshold" for kind in STORED_MEASURES for row in given.measure_rows(kind)),
        *(f"{row}.search_grounds" for row in given.measure_rows("bank_records")),
        *(f"{row}.asset_offence_link" for row in asset_rows(given)),
    ]
    for path in paths:
        words = given.text(path)
        if words and len(words) < THIN_LINK:
            yield given.finding("refusal.thin-link", path, count=len(words))


def search_everywhere(given: CheckInput) -> Iterator[Finding]:
    """A search for unknown accounts at unknown banks is rarely granted."""
    for row in given.measure_rows("bank_records"):
        if given.says(f"{row}.fi_unknown", True) and given.says(f"{row}.account_search", True):
            yield given.finding(
                "refusal.search-everywhere", f"{row}.account_search", articles=given.asking("CE24")
            )


REFUSAL = (death_penalty, small_matter, nature_of_offence, thin_link, search_everywhere)
