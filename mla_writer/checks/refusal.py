# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Risks of refusal: grounds that the answers themselves raise. We warn, we don't decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.asset_rows import asset_rows
from mla_writer.checks.heard import hearings
from mla_writer.checks.penalties import highest_years, penalty_of
from mla_writer.checks.said import said
from mla_writer.checks.search import TOO_BROAD
from mla_writer.checks.spelling import enough_in
from mla_writer.checks.stored_data import STORED_MEASURES
from mla_writer.domain.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

MINOR_YEARS = 1
# Characters: of a link between facts and measure, of a remark on one place.
THIN_LINK, THIN_REMARK = 60, 30
# A link up to this long that names nothing is bare too, where it must name something.
NAMING = ("nexus", "relevance", "grounds")
BARE_LINK = 100
SPECIFIC = re.compile(r"[A-ZÀ-ÖØ-Þ]|\d|⟦|[“«\"]")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
# No article is cited for a ground that no treaty text read so far names.
# Offences, by name, that other States often see as political, military or fiscal.
GROUNDS = (
    ("political", "refusal.political-offence", "political"),
    ("military", "refusal.military-offence", ""),
    ("fiscal", "refusal.fiscal-offence", "fiscal"),
)
# Below such a sum, in these currencies, a matter may look too small beside its costs.
SMALL_SUM = 1000
# Lists of what is sought, by measure.
SOUGHT = (("bank_records", "further_records"), ("search", "search_object"))
STRONG = frozenset({"EUR", "USD", "GBP", "CHF"})


def death_penalty(given: CheckInput) -> Iterator[Finding]:
    """Death as a maximum, or in its words, and no assurance that it won't be imposed."""
    promised = "death_penalty" in given.chosen("undertakings")
    for row in given.rows("offences"):
        if not promised and (penalty_of(given, row).unit == "death" or _is_said(given, row)):
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


def small_sum(given: CheckInput) -> Iterator[Finding]:
    """A loss or gain that the work may outweigh."""
    path = "transnational_value"
    sum_ = given.value(path, Money)
    if sum_ is not None and sum_.currency in STRONG and sum_.amount < SMALL_SUM:
        yield given.finding("refusal.small-sum", path, articles=given.rule("importance"))


def nature_of_offence(given: CheckInput) -> Iterator[Finding]:
    """An offence whose name other States may read as political, military or fiscal."""
    for row in given.rows("offences"):
        path = f"{row}.name"
        name = given.text(path)
        for ground, code, rule in GROUNDS:
            if said(name, ground):
                yield given.finding(code, path, articles=given.rule(rule), offence=name)


def thin_link(given: CheckInput) -> Iterator[Finding]:
    """A link of a few words between facts and measure reads as fishing."""
    for listed in (given.rows(f"{row}.premises") for row in given.measure_rows("search")):
        for path in (f"{row}.link" for row in listed):
            if words := given.text(path):
                yield from _thin(given, path, words, THIN_REMARK)
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
        if words := given.text(path):
            yield from _thin(given, path, words, THIN_LINK)


def search_everywhere(given: CheckInput) -> Iterator[Finding]:
    """A search for unknown accounts at unknown banks is rarely granted."""
    for row in given.measure_rows("bank_records"):
        if given.says(f"{row}.fi_unknown", True) and given.says(f"{row}.account_search", True):
            yield given.finding(
                "refusal.search-everywhere", f"{row}.account_search", articles=given.asking("CE24")
            )


def breadth(given: CheckInput) -> Iterator[Finding]:
    """What is sought is a class of papers or things, not whatever may be useful."""
    for kind, listed in SOUGHT:
        for measure in given.measure_rows(kind):
            for path in (f"{row}.what" for row in given.rows(f"{measure}.{listed}")):
                found = TOO_BROAD.search(given.text(path))
                words = found[0] if found else said(given.text(path), "everything")
                # Of a search, `search.breadth` tells what its own words know.
                if words and not (found and kind == "search"):
                    yield given.finding(
                        "refusal.too-broad", path, articles=given.asking("CE06"), words=words
                    )


REFUSAL = (
    death_penalty,
    small_matter,
    small_sum,
    nature_of_offence,
    thin_link,
    search_everywhere,
    breadth,
)


def _is_said(given: CheckInput, row: str) -> bool:
    return any(said(given.text(f"{row}.{part}"), "death") for part in ("penalty_note", "law_text"))


def _thin(given: CheckInput, path: str, words: str, least: int) -> Iterator[Finding]:
    if len(words) < enough_in(words, least) or (path.endswith(NAMING) and is_bare(words)):
        yield given.finding("refusal.thin-link", path, count=len(words))


def is_bare(words: str) -> bool:
    """True when a short link in Latin letters names nothing: no name, number, sum, section."""
    is_short = len(words) < BARE_LINK and LATIN.match(words) is not None
    return is_short and SPECIFIC.search(words, 1) is None
