# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The closing table of a test run: each judge from outside "ran" or was "not run", and why.

Judges report through the properties of a test, which pytest-xdist carries to the main process.
A judge that did not run skips its test: nothing not run counts as passed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

import pytest

from tests.conformance.verdict import NotRun

if TYPE_CHECKING:
    from collections.abc import Callable

JUDGES = (
    "veraPDF",
    "Open XML SDK",
    "LibreOffice",
    "pdfsig",
    "pdftotext",
    "pdftoppm",
    "Xvfb",
)
RAN = "ran"
Answer = TypeVar("Answer")


@pytest.fixture
def ran(record_property: Callable[[str, object], None]) -> Callable[[str, Answer | NotRun], Answer]:
    """Take a judge's answer into the table, and skip the test where the judge was not run."""

    def accept(judge: str, answer: Answer | NotRun) -> Answer:
        if isinstance(answer, NotRun):
            record_property("judge", [judge, answer.reason])
            pytest.skip(f"not run: {judge}: {answer.reason}")
        record_property("judge", [judge, RAN])
        return answer

    return accept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line for each judge."""
    times, reasons = _count(terminalreporter)
    if not times and not reasons:
        return
    terminalreporter.section("judges from outside")
    for judge in sorted({*JUDGES, *times, *reasons}):
        if judge in times:
            line = f"ran ({times[judge]} times)"
        else:
            line = f"not run: {reasons.get(judge, 'no test asked it')}"
        terminalreporter.write_line(f"{judge:<16} {line}")


def _count(reporter: pytest.TerminalReporter) -> tuple[Counter[str], dict[str, str]]:
    times: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for reports in reporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") != "call":
                continue
            for name, value in report.user_properties:
                if name != "judge":
                    continue
                judge, outcome = value
                if outcome == RAN:
                    times[judge] += 1
                else:
                    reasons[judge] = outcome
    return times, reasons
