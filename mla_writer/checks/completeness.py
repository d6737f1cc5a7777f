# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Completeness: what is essential and missing, with the articles of all bases that ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.given import NOTHING
from mla_writer.checks.origins import articles_for
from mla_writer.checks.said import says_only
from mla_writer.checks.spelling import enough_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.forms.relevance import Question
    from mla_writer.forms.schema import Level


# Answers in free words.
FREE = frozenset({"text", "long", "reference"})


def missing(given: CheckInput) -> Iterator[Finding]:
    """Essential questions without an answer, and lists with fewer rows than needed."""
    for question in _open_questions(given, "essential"):
        rows, needed = len(given.rows(question.path)), question.field.minimum
        if 0 < rows < needed:
            yield _asked_for(given, question, "completeness.too-few", {"count": needed})
        else:
            yield _asked_for(given, question, "completeness.missing")


def advised(given: CheckInput) -> Iterator[Finding]:
    """Advised questions without an answer."""
    for question in _open_questions(given, "advised"):
        yield _asked_for(given, question, "completeness.advised")


def too_short(given: CheckInput) -> Iterator[Finding]:
    """Texts that are shorter than a good answer usually is.

    Silent for preservation alone: a brief summary is all it asks for (ETS 185, article 29(2)(b)).
    """
    if given.measures_all("preservation"):
        return
    for question in given.view.questions_of(lambda field: field.advised_chars):
        words = given.text(question.path)
        least = enough_in(words, question.field.advised_chars)
        if words and len(words) < least:
            yield given.finding("completeness.short", question.path, count=len(words), least=least)


def nothing_said(given: CheckInput) -> Iterator[Finding]:
    """Essential answers in words that answer nothing: "unknown", "not applicable", "see above"."""
    for question in given.view.questions_of(lambda field: field.kind in FREE and not field.source):
        if question.level != "essential":
            continue
        words = given.text(question.path)
        if says_only(words, "no answer"):
            yield given.finding("completeness.nothing-said", question.path, words=words)


COMPLETENESS = (missing, advised, too_short, nothing_said)


def _open_questions(given: CheckInput, level: Level) -> Iterator[Question]:
    """Questions of a level that nobody answered; an empty whole stands for its parts."""
    for question in given.view.questions_at(level):
        if is_open(given, question):
            whole = _whole_of(given, question)
            if whole is None or not is_open(given, whole):
                yield question


def _asked_for(
    given: CheckInput,
    question: Question,
    code: str,
    arguments: Mapping[str, str | int] = NOTHING,
) -> Finding:
    field = question.field
    return given.finding(
        code,
        question.path,
        arguments,
        articles=articles_for(field, given.bases, given.reference, given.traits),
        element=field.elements[0] if field.elements else "",
    )


def is_open(given: CheckInput, question: Question) -> bool:
    """True when there is no answer; what was typed and can't be read is an answer to mend."""
    if question.field.has_rows:
        return len(given.rows(question.path)) < max(1, question.field.minimum)
    return question.is_empty


def _whole_of(given: CheckInput, question: Question) -> Question | None:
    """The composite question that this one is a part of, None for a question of its own."""
    whole = given.view.question(question.path.rpartition(".")[0])
    return whole if whole is not None and whole.field.has_parts else None
