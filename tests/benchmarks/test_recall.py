# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How many of the known defects are told, and how many near misses are told by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.measuring import Figure
from tests.golden.defects_list import reasons
from tests.unit.checks.test_defects import more

if TYPE_CHECKING:
    from collections.abc import Callable


def test_recall_and_false_alarms(told: Callable[[Figure], None]) -> None:
    found = [
        bool(draft.told) and draft.told <= more(draft)
        for reason in reasons()
        for draft in reason.defects
    ]
    wrong = [
        any(code in reason.codes for code, _ in more(draft))
        for reason in reasons()
        for draft in reason.near
    ]
    note = f"{len(reasons())} reasons for return or refusal"
    told(Figure("defects told", sum(found), "defects", len(found), unit="", note=note))
    told(Figure("false alarms", sum(wrong), "near misses", len(wrong), unit="", note=note))
