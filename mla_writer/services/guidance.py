# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Guidance for one question, in the reader's language: never empty, whatever a form leaves out.

A part of a larger answer ("Country" of an authority) carries the advice and the articles of the
whole where it has none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.forms.reasons import say_reason
from mla_writer.i18n import N_
from mla_writer.reference.titles import title_of
from mla_writer.services.omissions import omission_of
from mla_writer.services.wording import cite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.wording import Wording

TYPING: Mapping[str, str] = MappingProxyType(
    {
        "date": N_("Type year-month-day, for example 2027-01-15."),
        "datetime": N_("Type date, time and time zone, for example 2027-01-15 14:30."),
        "period": N_("Type the first and the last day, for example 2026-03-01."),
        "money": N_("Type the sum, then the currency in three letters, for example EUR."),
        "country": N_("Type a few letters of the State's name."),
        "language": N_("Type a few letters of the language's name."),
        "choice": N_("Choose one."),
        "choices": N_("Tick all that apply."),
        "yes_no": N_("Answer yes or no. Left open, nothing is said in the letter."),
        "file": N_("Only name, size and fingerprint are kept; the file stays where it is."),
        "reference": N_("Write it exactly as it stands in the file."),
        "text": N_("One line, in the language of the letter."),
        "long": N_(
            "Whole sentences, in the language of the letter. A blank line: a new paragraph."
        ),
        "repeat": N_("One entry for each. Ctrl+Shift+N adds one, Del takes one away."),
        "variants": N_("Each kind of help has its own section. Del takes one away."),
    }
)
PARTIAL_DATE = N_("Year-month-day, or less: 2027-01 or 2027 will do.")
OF_PARTS = N_("Answer the parts below; each has its own guidance.")


@dataclass(frozen=True)
class CitedArticle:
    """An article that asks for an answer: its citation, and its instrument by name."""

    citation: str
    title: str


@dataclass(frozen=True)
class Guidance:
    """Help for one question, in words of the reader.

    advice: what to think of. typing: how it is entered. without: what goes wrong without it.
    whole: name and advice of the answer that this one is a part of, () where it stands alone.
    """

    title: str
    advice: tuple[str, ...]
    example: str
    typing: str
    without: str
    articles: tuple[CitedArticle, ...]
    because: tuple[str, ...]
    whole: tuple[str, ...] = ()


def guidance_of(question: Question, look: DraftView, words: Wording) -> Guidance:
    """All that the program knows of a question, with what the whole around it says."""
    field = question.field
    whole = _whole_of(question, look)
    advice = _advice(question, words)
    return Guidance(
        title=words.label(field.label),
        advice=advice,
        example=words.label(field.example),
        typing=words.say(_typing(question)),
        without=words.say(omission_of(question)),
        articles=_articles(question, look, words)
        or (_articles(whole, look, words) if whole else ()),
        because=_because(question, look, words),
        whole=(words.label(whole.field.label), *_advice(whole, words)) if whole else (),
    )


def _whole_of(question: Question, look: DraftView) -> Question | None:
    """The question that this one is a part or a row's detail of."""
    path, dot, _ = question.path.rpartition(".")
    if not dot:
        return None
    whole = look.view.question(path) or look.view.question(path.rpartition("[")[0])
    return whole if whole is not None and whole.field.kind != "variants" else None


def _advice(question: Question, words: Wording) -> tuple[str, ...]:
    field = question.field
    return tuple(words.label(text) for text in (field.hint, field.guidance) if text)


def _typing(question: Question) -> str:
    if question.field.has_parts:
        return OF_PARTS
    if question.field.kind == "date" and question.field.partial:
        return PARTIAL_DATE
    return TYPING[question.field.kind]


def _articles(question: Question, look: DraftView, words: Wording) -> tuple[CitedArticle, ...]:
    return tuple(
        CitedArticle(cite(one), title_of(look.reference, one.instrument, words.language))
        for one in look.articles(question)
    )


def _because(question: Question, look: DraftView, words: Wording) -> tuple[str, ...]:
    """Which answers made a question asked, one sentence each."""
    told = (say_reason(one, look.view, words.app, words.forms) for one in question.because)
    return tuple(
        words.say(N_("Asked because: {reason}"), reason=reason) for reason in dict.fromkeys(told)
    )
