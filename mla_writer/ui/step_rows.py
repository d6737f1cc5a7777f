# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the list of steps shows, from what a draft says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.drafting import DraftView, StepState, StepView

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.widgets import Status

REVIEW, SIGN = "review", "sign"


@dataclass(frozen=True)
class StepRow:
    """A title (id "") or a step with its status; number and count are its place among the steps."""

    id: str
    title: str
    status: Status = "todo"
    words: str = ""
    is_inner: bool = False
    number: int = 0
    count: int = 0


def step_rows(
    look: DraftView, desk: Desk, *, is_final: bool, is_signed: bool
) -> tuple[StepRow, ...]:
    """Titles and steps of a draft, then review and signature."""
    rows: list[StepRow] = []
    group = None
    count = len(look.steps) + 2
    for number, view in enumerate(look.steps, 1):
        if view.step.group != group and not view.step.row:
            group = view.step.group
            rows.append(StepRow("", desk.label(group)))
        rows.append(_row(view, desk, number, count))
    return (*rows, _review(look, desk, count, is_final), _sign(desk, count, is_final, is_signed))


def _row(view: StepView, desk: Desk, number: int, count: int) -> StepRow:
    title = getattr(view.step.section, "short_title", "") or view.step.title
    status, words = _status(view, desk)
    return StepRow(
        view.step.id, desk.label(title), status, words, bool(view.step.row), number, count
    )


def _status(view: StepView, desk: Desk) -> tuple[Status, str]:
    plural = desk.words.app.plural
    if view.state is StepState.WRONG:
        return "wrong", desk.say(N_("{count} to fix"), count=view.wrong)
    if view.state is StepState.PART:
        return "part", desk.say(N_("{count} left"), count=view.missing)
    if view.state is StepState.PASSED:
        return "advice", desk.say(N_("{count} passed"), count=view.passed)
    if view.state is StepState.ADVICE:
        return "advice", plural(N_("{count} advice"), N_("{count} advice"), view.advice)
    if view.state is StepState.DONE:
        return "done", desk.say(N_("Done"))
    return "todo", desk.say(N_("{count} left"), count=view.missing) if view.missing else ""


def _review(look: DraftView, desk: Desk, count: int, is_final: bool) -> StepRow:
    left = len(look.blocking)
    status: Status = "done" if is_final else "part" if left else "todo"
    words = desk.say(N_("{count} left"), count=left) if left else ""
    said = desk.say(N_("Final")) if is_final else words
    return StepRow(REVIEW, desk.say(N_("Review")), status, said, number=count - 1, count=count)


def _sign(desk: Desk, count: int, is_final: bool, is_signed: bool) -> StepRow:
    status: Status = "done" if is_signed else "todo" if is_final else "locked"
    words = desk.say(N_("Signed") if is_signed else N_("Locked"))
    said = "" if is_final and not is_signed else words
    return StepRow(SIGN, desk.say(N_("Sign")), status, said, number=count, count=count)
