# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Annexes (V15): what is cited is listed, what is listed is cited and seen by the signatory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.citations import cited
from mla_writer.checks.completeness import is_open
from mla_writer.checks.given import row_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# How an answer cites a row of this request, so that renumbering doesn't hurt: ⟦annex:a3⟧.
MARK = re.compile(r"⟦annex:([^⟦⟧]*)⟧")
# Where answers speak of annexes.
CITING = ("facts_", "nexus", "offences", "measures")


def not_listed(given: CheckInput) -> Iterator[Finding]:
    """Every annex that a text cites by number is in the list."""
    count = len(given.rows("attachments"))
    for path, words in given.texts:
        if beyond := [number for number in cited(words) if number > count]:
            yield given.finding("annexes.not-listed", path, number=min(beyond), count=count)


def lost_citations(given: CheckInput) -> Iterator[Finding]:
    """Every annex that a text cites by its row is still there."""
    rows = frozenset(given.rows("attachments"))
    for path, words in given.texts:
        for name in MARK.findall(words):
            if row_named(name, "attachments") not in rows:
                yield given.finding("annexes.citation-lost", path)


def not_cited(given: CheckInput) -> Iterator[Finding]:
    """Every annex in the list is cited: in a text, or by an answer that names it.

    The letter itself speaks of the translations that go with it; what isn't said yet may be one.
    While an essential answer that could cite an annex is open, that answer alone is asked for.
    """
    if not _is_written(given):
        return
    numbers = frozenset(number for _, words in given.texts for number in cited(words))
    named = frozenset(_named(given))
    for number, row in enumerate(given.rows("attachments"), start=1):
        spoken_of = given.text(f"{row}.content") in {"", "translation"}
        if number not in numbers and row not in named and not spoken_of:
            yield given.finding(
                "annexes.not-cited",
                f"{row}.title",
                number=number,
                title=given.text(f"{row}.title") or "?",
            )


def not_seen(given: CheckInput) -> Iterator[Finding]:
    """The person who signs has seen every annex."""
    for number, row in enumerate(given.rows("attachments"), start=1):
        if given.says(f"{row}.seen", False):
            yield given.finding(
                "annexes.not-seen",
                f"{row}.seen",
                number=number,
                title=given.text(f"{row}.title") or "?",
            )


ANNEXES = (not_listed, lost_citations, not_cited, not_seen)


def _is_written(given: CheckInput) -> bool:
    """True once the parts in which annexes are cited have been written."""
    if not (given.rows("offences") and given.rows("measures")):
        return False
    return not any(
        question.path.startswith(CITING) and is_open(given, question)
        for question in given.view.questions_at("essential")
    )


def _named(given: CheckInput) -> Iterator[str]:
    """Row paths of annexes that an answer names (documents to be shown, text of law)."""
    for _, words in given.texts:
        yield from (row_named(name, "attachments") for name in MARK.findall(words))
    for question in given.view.questions_of(lambda field: field.source == "annexes"):
        names = question.raw if isinstance(question.raw, list) else [question.raw]
        for name in names:
            if isinstance(name, str) and name:
                yield row_named(name, "attachments")
