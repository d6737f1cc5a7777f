# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: one open draft, its changes, and all that follows from its answers.

Screens and commands send `answer(path, value)` and redraw what `view()` gives; nothing that is
derived is kept in a widget. Each change is on its way to the journal before the call returns.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from mla_writer.domain.characters import storable
from mla_writer.domain.draft import Draft, Json, Override, PaperSignature, SignedLetter
from mla_writer.errors import AnswerError
from mla_writer.forms.answer_shapes import in_the_way
from mla_writer.forms.answers import (
    AddRow,
    Answers,
    Change,
    MoveRow,
    RemoveRow,
    SetAnswer,
    change_to_json,
    new_row_id,
)
from mla_writer.i18n import N_
from mla_writer.services.draft_view import DraftView, StepState, StepView, look
from mla_writer.services.replaying import beside_answers, replay

if TYPE_CHECKING:
    from mla_writer.checks.finding import Finding
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference

__all__ = ["DraftSession", "DraftView", "StepState", "StepView", "look", "replay"]

Clock = Callable[[], datetime]
Record = Callable[[Json], None]
MERGE_WINDOW = timedelta(seconds=2)


@dataclass(frozen=True)
class Moment:
    """A place on the undo stack: the answers before a change, where it happened and when."""

    answers: Answers
    path: str
    at: datetime


def forget(_change: Json) -> None:
    """The record of a draft that is only read."""


class DraftSession:
    """One open draft. `record` takes each change for the journal, as JSON."""

    def __init__(
        self,
        form: FormDefinition,
        reference: Reference,
        draft: Draft,
        clock: Clock,
        record: Record = forget,
    ) -> None:
        self.form = form
        self.reference = reference
        self._draft = draft
        self._answers = Answers(draft.answers)
        self._clock = clock
        self._record = record
        self._undo: list[Moment] = []
        self._redo: list[Moment] = []
        self._view: DraftView | None = None
        self._before: DraftView | None = None

    def record_with(self, record: Record) -> None:
        """Send each change from now on to the journal."""
        self._record = record

    # -- what it is ------------------------------------------------------------------------

    @property
    def answers(self) -> Answers:
        """The raw answers now."""
        return self._answers

    @property
    def draft(self) -> Draft:
        """The draft as it would be saved now."""
        return replace(self._draft, answers=self._answers.tree)

    def now(self) -> datetime:
        """What the clock says."""
        return self._clock()

    @property
    def today(self) -> date:
        """The day the checks count from: a specimen's own day, else the clock's."""
        fixed = self._draft.today
        return date.fromisoformat(fixed) if fixed else self._clock().date()

    def view(self) -> DraftView:
        """What follows from the answers; computed once until the next change."""
        if self._view is None:
            before = self._before.view if self._before else None
            now = self.form, self.reference, self.draft, self._answers, self.today
            self._view = self._before = look(*now, before)
        return self._view

    def renew_reference(self, reference: Reference) -> None:
        """Judge by other reference data from now on: an officer confirmed or entered a fact."""
        self.reference = reference
        self._view = None

    # -- answers ---------------------------------------------------------------------------

    def answer(self, path: str, raw: Json) -> None:
        """Keep a raw answer; None takes it away. Raises AnswerError for a path the form lacks.

        A character that no file can hold is kept as U+FFFD, which a finding tells.
        """
        raw = storable(raw)
        if self._answers.get(path) == raw:
            return
        self.form.field_at(path)
        self._change(SetAnswer(path, raw), path, merge=True)

    def add_row(self, path: str, variant: str = "", position: int | None = None) -> str:
        """Add an empty row to a repeat and give its permanent id."""
        if variant and variant not in self.form.measures:
            raise AnswerError(N_("There is no measure {variant}."), variant=variant)
        row_id = new_row_id(self._answers, path)
        self._change(AddRow(path, row_id, variant, position), f"{path}[{row_id}]")
        return row_id

    def remove_row(self, path: str) -> None:
        """Take a row away; undo brings it back with its id."""
        self._change(RemoveRow(path), path)

    def move_row(self, path: str, position: int) -> None:
        """Put a row at another position of its list, counted from 0."""
        self._change(MoveRow(path, position), path)

    def _change(self, change: Change, path: str, *, merge: bool = False) -> None:
        changes = (*in_the_way(self._answers, change), change)
        after = functools.reduce(Answers.apply, changes, self._answers)
        for each in changes:
            self._record(change_to_json(each))
        now = self._clock()
        if not (merge and self._merges(path, now)):
            self._undo.append(Moment(self._answers, path, now))
        self._redo.clear()
        self._become(after)

    def _merges(self, path: str, now: datetime) -> bool:
        if not self._undo or self._redo:
            return False
        last = self._undo[-1]
        if last.path != path or now - last.at > MERGE_WINDOW:
            return False
        self._undo[-1] = replace(last, at=now)
        return True

    def _become(self, answers: Answers) -> None:
        self._answers = answers
        self._view = None

    # -- undo ------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._redo)

    def undo(self) -> str:
        """Take the last change back; the path where it happened, "" when there is none."""
        return self._step(self._undo, self._redo)

    def redo(self) -> str:
        """Make the change again that was taken back last; its path, "" when there is none."""
        return self._step(self._redo, self._undo)

    def _step(self, source: list[Moment], target: list[Moment]) -> str:
        if not source:
            return ""
        moment = source.pop()
        target.append(replace(moment, answers=self._answers))
        self._return_to(moment.answers)
        return moment.path

    def put_back(self, tree: Mapping[str, Json]) -> None:
        """Return to the answers of another moment, as one change that can be undone."""
        self._undo.append(Moment(self._answers, "", self._clock()))
        self._redo.clear()
        self._return_to(Answers(tree))

    def take_out(self, paths: tuple[str, ...]) -> None:
        """Take answers away for good: nothing before this moment can be brought back."""
        for path in paths:
            self._change(SetAnswer(path, None), path)
        self._undo.clear()
        self._redo.clear()
        self._before = None

    def _return_to(self, answers: Answers) -> None:
        restored = self._answers.returned_to(answers)
        self._record({"op": "answers", "answers": dict(restored.tree)})
        self._become(restored)

    # -- what stands beside the answers ----------------------------------------------------

    def speak(self, language: str) -> None:
        """Choose the language of the letter."""
        self._amend(replace(self._draft, document_language=language))

    def override(self, finding: Finding, reason: str) -> None:
        """Pass a finding that blocks a final; the reason is kept and shown in the review."""
        if not reason.strip():
            raise AnswerError(
                N_("Give a reason: it is kept with the draft and shown in the review.")
            )
        made = Override(
            finding.code, finding.path, storable(reason.strip()), self._clock().isoformat()
        )
        self._amend(replace(self._draft, overrides=(*self._draft.overrides, made)))

    def withdraw(self, override: Override) -> None:
        """Take an override back: the finding blocks again."""
        left = tuple(kept for kept in self._draft.overrides if kept != override)
        self._amend(replace(self._draft, overrides=left))

    def sign_on_paper(self, signature: PaperSignature) -> None:
        """Record that the printed letter was signed by hand."""
        signed = (*self._draft.paper_signatures, signature)
        self._amend(replace(self._draft, paper_signatures=signed))

    def keep_signed(self, letter: SignedLetter) -> None:
        """Record the letter that everybody has signed: from now on the request can only be read."""
        letters = (*self._draft.signed_letters, letter)
        self._amend(replace(self._draft, signed_letters=letters))

    def _amend(self, draft: Draft) -> None:
        self._draft = draft
        self._view = None
        self._record({"op": "draft", **beside_answers(draft)})
