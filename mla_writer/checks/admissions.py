# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the officer's own words admit: each is a ground on which requests come back.

The words are listened to (``said``) in the languages of letters. We warn, we don't decide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.known_answers import STORY
from mla_writer.checks.said import said, said_together, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# Letters of conduct that are left when claims of dual criminality are taken out.
BARE_CONDUCT = 60
CASE = (*STORY, "charge_note", "custody_note", "proceedings_more", "persons_more")
# Where the things and people stand that a measure is aimed at: its kind, list and parts.
AIMED_AT = (
    ("search", "premises", ("occupier", "part", "address.lines")),
    ("interception", "line", ("user_signs",)),
)
OMITTED = re.compile(r"…|\.\.\.|\[\s*\]")


def home(given: CheckInput) -> Iterator[Finding]:
    """The answer on availability at home says that the measure isn't available there."""
    path = "home_availability"
    words = said(given.text(path), "unavailable at home")
    if words:
        articles = given.rule("home-availability")
        yield given.finding("refusal.not-available-at-home", path, articles=articles, words=words)


def conduct(given: CheckInput) -> Iterator[Finding]:
    """Dual criminality is shown by what was done, neither by a claim nor by a name in one's law."""
    path = "dual_criminality"
    words = given.text(path)
    if words and len(without(words, "dual criminality")) < BARE_CONDUCT:
        articles = given.rule("dual-criminality")
        yield given.finding("refusal.conduct-not-described", path, articles=articles)


def promise(given: CheckInput) -> Iterator[Finding]:
    """A promise of reciprocity says that the same will be done."""
    path = "reciprocity_text"
    words = given.text(path)
    known = given.fact("document_language") in ("en", "fr", "ar")
    if words and known and not said(words, "same in return"):
        yield given.finding("refusal.no-promise", path)


def interests(given: CheckInput) -> Iterator[Finding]:
    """Secrets of a State, its forces and services, and those who represent it."""
    for path in STORY:
        yield from _interest(given, path, "essential interests")
    for path in _aims(given):
        yield from _interest(given, path, "essential interests")
        yield from _interest(given, path, "protected person")


def persecution(given: CheckInput) -> Iterator[Finding]:
    """Words by which a person may seem to be pursued for faith, origin or opinion."""
    names = (f"{row}.name" for row in given.rows("offences"))
    for path in (*CASE, *names):
        words = said(given.text(path), "persecution")
        if words:
            yield given.finding("refusal.persecution", path, words=words)


def tried_before(given: CheckInput) -> Iterator[Finding]:
    """A sentence that speaks of a verdict on the same acts."""
    for path in CASE:
        words = said_together(given.text(path), "verdict", "same acts")
        if words:
            yield given.finding("refusal.tried-before", path, words=words)


def orders(given: CheckInput) -> Iterator[Finding]:
    """An order to be enforced is still open to appeal, or somebody concerned wasn't told."""
    articles = given.rule("not-final")
    for measure in given.measure_rows("confiscation"):
        for part in ("due_process", "grounds", "extent", "third_notice"):
            path = f"{measure}.{part}"
            words = said(given.text(path), "still open")
            if words:
                yield given.finding("refusal.appeal-open", path, articles=articles, words=words)
        path = f"{measure}.third_notice"
        words = said(given.text(path), "not told")
        if words:
            yield given.finding("refusal.third-parties-not-told", path, words=words)


def binding(given: CheckInput) -> Iterator[Finding]:
    """Whoever gives the promises of a State is more than the officer on the case (V19)."""
    path = "undertakings_authority"
    words = said(given.text(path), "cannot bind")
    if words:
        yield given.finding("disclosure.cannot-bind", path, words=words)


def whole_articles(given: CheckInput) -> Iterator[Finding]:
    """A text of law stands there whole, with nothing left out (V26)."""
    for row in given.rows("offences"):
        path = f"{row}.law_text"
        text = given.text(path)
        left_out = OMITTED.search(text)
        words = left_out[0] if left_out else said(text, "extract")
        if words:
            yield given.finding(
                "coercion.law-in-part", path, articles=given.asking("CE05"), words=words
            )


ADMISSIONS = (
    home,
    conduct,
    promise,
    interests,
    persecution,
    tried_before,
    orders,
    binding,
    whole_articles,
)


def _interest(given: CheckInput, path: str, ground: str) -> Iterator[Finding]:
    words = said(given.text(path), ground)
    if words:
        articles = given.rule("essential-interests")
        yield given.finding("refusal.essential-interests", path, articles=articles, words=words)


def _aims(given: CheckInput) -> Iterator[str]:
    """Answers that say at whom or where a measure is aimed in the other State."""
    for kind, listed, parts in AIMED_AT:
        for measure in given.measure_rows(kind):
            for row in given.rows(f"{measure}.{listed}"):
                yield from (f"{row}.{part}" for part in parts)
    asked = given.text("requested_state")
    for row in given.rows("persons"):
        theirs = asked in given.chosen(f"{row}.nationalities")
        if theirs or given.text(f"{row}.address.country") == asked:
            yield f"{row}.occupation"
