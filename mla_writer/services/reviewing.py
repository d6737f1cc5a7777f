# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reviewing: what the other State needs, item by item, with who asks for it and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.checks.finding import Article, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Override
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView


class Standing(StrEnum):
    """How an item stands."""

    DONE = "done"
    MISSING = "missing"
    WRONG = "wrong"
    ADVICE = "advice"
    RISK = "risk"
    PASSED = "passed"


@dataclass(frozen=True)
class ReviewItem:
    """A line of the review. finding: None for what is done; override: why it was passed."""

    standing: Standing
    path: str
    label: str
    articles: tuple[Article, ...]
    finding: Finding | None = None
    override: Override | None = None


def contents(look: DraftView) -> tuple[ReviewItem, ...]:
    """What the ticked bases ask a request to contain: each question with an element."""
    return tuple(_content(look))


def _content(look: DraftView) -> Iterator[ReviewItem]:
    for question in look.view.questions:
        if not question.field.elements or question.row:
            continue
        articles = look.articles(question)
        if not articles and question.level != "essential":
            continue
        finding = worst(look, question)
        if finding is not None:
            yield _found(look, finding, question.field.label, articles)
        elif not question.is_empty:
            yield ReviewItem(Standing.DONE, question.path, question.field.label, articles)


def conditions(look: DraftView) -> tuple[ReviewItem, ...]:
    """Every other finding: scope, form, consistency, risks."""
    shown = {id(item.finding) for item in contents(look) if item.finding is not None}
    return tuple(
        _found(look, finding, "", finding.articles)
        for finding in look.findings
        if id(finding) not in shown
    )


def worst(look: DraftView, question: Question) -> Finding | None:
    """The finding at or below a question that weighs most and keeps the letter from being final."""
    inside = (f"{question.path}.", f"{question.path}[")
    found = [
        finding
        for finding in look.findings
        if finding.severity.blocks
        and (finding.path == question.path or finding.path.startswith(inside))
    ]
    return min(found, key=lambda finding: finding.severity is Severity.MISSING, default=None)


def _found(
    look: DraftView, finding: Finding, label: str, articles: tuple[Article, ...]
) -> ReviewItem:
    passed = next(
        (kept for kept in look.overrides if (kept.code, kept.path) == (finding.code, finding.path)),
        None,
    )
    standing = Standing.PASSED if passed else Standing(str(finding.severity))
    return ReviewItem(standing, finding.path, label, articles or finding.articles, finding, passed)
