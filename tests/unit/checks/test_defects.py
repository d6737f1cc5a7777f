# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each known way to fail is told, and what comes near it is not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.golden.cases_list import day_of
from tests.golden.defects_list import Draft, Reason, Told, reasons
from tests.unit.checks.test_cases import case_of

if TYPE_CHECKING:
    from mla_writer.checks.finding import Finding

REASONS = 15  # why requests are returned or refused: docs/rules.md
DEFECTS = [(reason, draft) for reason in reasons() for draft in reason.defects if not draft.unheard]
UNHEARD = [(reason, draft) for reason in reasons() for draft in reason.defects if draft.unheard]
NEAR = [(reason, draft) for reason in reasons() for draft in reason.near]


@cache
def findings_of(base: str) -> tuple[Finding, ...]:
    return case_of(base).findings(day_of(base))


def said_by(pair: object) -> str | None:
    return pair.words[:40] if isinstance(pair, Reason) else getattr(pair, "name", None)


def more(draft: Draft) -> Told:
    """What is told of a draft beyond what is told of the case that it comes from."""
    case, day = case_of(draft.base), day_of(draft.base)
    written = {path: f"{case.raw(path)} {words}" for path, words in draft.adds.items()}
    after = case.with_answers({**draft.changes, **written}).findings(day)
    before = findings_of(draft.base)
    return frozenset((one.code, one.path) for one in after) - {
        (one.code, one.path) for one in before
    }


@pytest.mark.parametrize(("reason", "draft"), DEFECTS, ids=said_by)
def test_a_defect_is_told(reason: Reason, draft: Draft) -> None:
    assert draft.told <= more(draft), reason.words


@pytest.mark.parametrize(("reason", "draft"), UNHEARD, ids=said_by)
def test_a_defect_that_is_not_heard_is_still_not(reason: Reason, draft: Draft) -> None:
    """One that is heard by now belongs to the others."""
    assert not {(code, path) for code, path in more(draft) if code in reason.codes}


@pytest.mark.parametrize(("reason", "draft"), NEAR, ids=said_by)
def test_a_near_miss_is_not(reason: Reason, draft: Draft) -> None:
    assert not {(code, path) for code, path in more(draft) if code in reason.codes}


def test_every_reason_has_two_defects_and_a_near_miss() -> None:
    assert len(reasons()) == REASONS
    for reason in reasons():
        assert len(reason.defects) >= 2, reason.words
        assert reason.near, reason.words
