# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Asking before requesting: a short letter to the other authority, begun from a request.

It carries the frame of the request and nothing of its case: no person, fact, offence or measure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.services.opening import open_form, start_draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mla_writer.domain.draft import Draft, Json
    from mla_writer.forms.relevance import View

QUESTION = "question"
UNSURE = (None, "", "unknown")


def question_from(draft: Draft, view: View, at: datetime) -> Draft:
    """A new question letter with the parties, contacts and signatories of a request.

    What the request leaves open is ticked; the officer ticks the rest. view: that of the draft.
    """
    begun = start_draft(QUESTION, (), draft.document_language, at)
    answers = Answers({**begun.answers, **dict(carried(view, QUESTION))})
    for path, value in _asked(draft, view):
        answers = answers.apply(SetAnswer(path, value))
    return replace(begun, answers=answers.tree, specimen=draft.specimen, today=draft.today)


def carried(view: View, form: str) -> Iterator[tuple[str, Json]]:
    """Answers to the questions that another form asks under the same id, as far as asked here."""
    both = {field.id for _, field in open_form(form).questions()}
    for name, value in view.answers.tree.items():
        if name in both and name != "letter_date":
            yield name, value


def _asked(draft: Draft, view: View) -> Iterator[tuple[str, Json]]:
    subjects = [subject for subject, is_open in _open_subjects(view) if is_open]
    if subjects:
        yield "ask_about", list(subjects)
    if "language" in subjects:
        yield "ask_language", draft.document_language


def _open_subjects(view: View) -> Iterator[tuple[str, bool]]:
    yield "authority", view.value("auth_requested.name") is None
    yield "language", view.value("language_accepted") in UNSURE
    sent = view.value("electronic") in ("advance", "electronic")
    yield "electronic", sent and view.value("electronic_accepted") in UNSURE
    yield "channel", view.value("channel") is None
