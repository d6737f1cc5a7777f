# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What follows from the answers of a draft at one moment: questions, findings, progress."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.checks import engine
from mla_writer.checks.finding import Article, Finding, Severity
from mla_writer.checks.given import CheckInput
from mla_writer.checks.origins import articles_for
from mla_writer.forms.relevance import Question, Step, View, relevant
from mla_writer.services.garbage import nothing_collected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mla_writer.domain.draft import Draft, Override
    from mla_writer.forms.answers import Answers
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference


class StepState(StrEnum):
    """How far a step is; the worst thing in it decides."""

    TODO = "todo"
    PART = "part"
    DONE = "done"
    PASSED = "passed"
    ADVICE = "advice"
    WRONG = "wrong"


@dataclass(frozen=True)
class StepView:
    """A step with what is left in it: essentials missing, faults, advice (risks included).

    passed: missing or faulty answers that the officer passed with a reason; they aren't left.
    """

    step: Step
    state: StepState
    missing: int
    wrong: int
    advice: int
    passed: int


@dataclass(frozen=True)
class DraftView:
    """All that follows from the answers at one moment. Never changes.

    given: what the checks were given; what they worked out of it once stands in it for screens.
    """

    given: CheckInput
    findings: tuple[Finding, ...]
    overrides: tuple[Override, ...]
    steps: tuple[StepView, ...]
    bases: tuple[str, ...]

    @property
    def view(self) -> View:
        """The questions that are asked, with their answers."""
        return self.given.view

    @property
    def reference(self) -> Reference:
        """The reference data by which the answers are judged."""
        return self.given.reference

    @property
    def today(self) -> date:
        """The day that counts as now."""
        return self.given.today

    @cached_property
    def by_path(self) -> Mapping[str, tuple[Finding, ...]]:
        """Findings by answer path."""
        grouped: dict[str, list[Finding]] = {}
        for finding in self.findings:
            grouped.setdefault(finding.path, []).append(finding)
        return {path: tuple(found) for path, found in grouped.items()}

    @cached_property
    def blocking(self) -> tuple[Finding, ...]:
        """Findings that keep the letter from being final: wrong or missing, not overridden."""
        return engine.blocking(self.findings, self.overrides)

    @cached_property
    def passed(self) -> frozenset[tuple[str, str]]:
        """Code and path of each finding that would block and was passed with a reason."""
        blocking = {(one.code, one.path) for one in self.blocking}
        found = ((one.code, one.path) for one in self.findings if one.severity.blocks)
        return frozenset(found) - blocking

    @property
    def done_steps(self) -> int:
        """Steps in which nothing essential is left, nor anything wrong; some may be skipped."""
        return sum(not (step.missing or step.wrong) for step in self.steps)

    @property
    def essential_left(self) -> int:
        """Essential answers that are still missing and weren't passed with a reason."""
        return sum(step.missing for step in self.steps)

    def articles(self, question: Question) -> tuple[Article, ...]:
        """The articles that ask for this answer, for its chips."""
        return articles_for(question.field, self.bases, self.reference, self.given.traits)


@nothing_collected()
def look(
    form: FormDefinition,
    reference: Reference,
    draft: Draft,
    answers: Answers,
    today: date,
    before: View | None = None,
) -> DraftView:
    """Everything that follows from the answers: relevance, findings, progress.

    before: the view before the last change, for speed alone.
    """
    view = relevant(form, answers, today, draft.document_language, before)
    given = CheckInput(view, reference, today)
    findings = engine.check(given)
    bases = answers.get("bases")
    return DraftView(
        given=given,
        findings=findings,
        overrides=draft.overrides,
        steps=tuple(_steps(view, findings, draft.overrides)),
        bases=tuple(str(base) for base in bases) if isinstance(bases, list) else (),
    )


def _steps(
    view: View, findings: tuple[Finding, ...], overrides: tuple[Override, ...]
) -> Iterator[StepView]:
    left = {id(one) for one in engine.blocking(findings, overrides)}
    counts = {step.id: Counter[Severity]() for step in view.steps}
    passed = Counter[str]()
    for finding in findings:
        if finding.step not in counts:
            continue
        if finding.severity.blocks and id(finding) not in left:
            passed[finding.step] += 1
        else:
            counts[finding.step][finding.severity] += 1
    touched: set[str] = set()
    for question in view.questions:
        if question.step not in touched and not question.is_empty:
            touched.add(question.step)
    for step in view.steps:
        yield _step_view(step, counts[step.id], passed[step.id], is_touched=step.id in touched)


def _step_view(step: Step, count: Counter[Severity], passed: int, *, is_touched: bool) -> StepView:
    missing, wrong = count[Severity.MISSING], count[Severity.WRONG]
    advice = count[Severity.ADVICE] + count[Severity.RISK]
    if wrong:
        state = StepState.WRONG
    elif missing:
        state = StepState.PART if is_touched else StepState.TODO
    elif passed:
        state = StepState.PASSED
    elif not is_touched:
        state = StepState.TODO
    else:
        state = StepState.ADVICE if advice else StepState.DONE
    return StepView(step, state, missing, wrong, advice, passed)
