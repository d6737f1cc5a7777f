# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The gate before drafting: an answer that speaks against a request, and what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# Finding, question, and the answer that speaks for another way; silence says nothing.
INSTEAD: tuple[tuple[str, str, bool], ...] = (
    ("gate.open", "gate_open", True),
    ("gate.police", "gate_police", True),
    ("gate.direct", "gate_direct", True),
    ("gate.same-case", "gate_same_case", True),
    ("gate.secure", "gate_secure", True),
    ("gate.proportion", "gate_proportion", False),
    ("gate.time", "gate_time", False),
    ("gate.treaty", "gate_treaty", False),
    ("gate.consulted", "gate_consulted", False),
    ("gate.risk", "gate_risk", True),
)
SECURE = "gate_secure"
# What asks for the same as the advice on `secure`.
SECURING = frozenset({"preservation", "freezing"})


def other_ways(given: CheckInput) -> Iterator[Finding]:
    """What to do instead, or first. Nothing is asked twice that a measure asks for already."""
    for code, path, answer in INSTEAD:
        is_done = path == SECURE and bool(SECURING & given.traits)
        if given.says(path, answer) and not is_done:
            yield given.finding(code, path)


GATE = (other_ways,)
