# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The bench runs when it is asked for (``make bench``), and ends with one table.

Nothing here judges time: a shared machine would make such a test lie now and then.
"""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from tests.benchmarks.cases import clock
from tests.benchmarks.measuring import Figure, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEPT = paths.PROJECT / "build" / "bench.md"
FIGURES = pytest.StashKey[list[Figure]]()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the bench out of an ordinary run of all tests."""
    del collection_path
    asked = any("benchmarks" in str(argument) for argument in config.invocation_params.args)
    return None if asked else True


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[[Figure], None]:
    """Take a figure into the table."""
    return request.config.stash.setdefault(FIGURES, []).append


@pytest.fixture
def session() -> DraftSession:
    """The complete case, open."""
    return DraftSession(open_form("mla"), open_reference(), sample_draft("01-ready"), clock)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    figures = terminalreporter.config.stash.get(FIGURES, [])
    if not figures:
        return
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{_load()}"
    heading = f"{machine}, Python {platform.python_version()}; medians of one run"
    made = table(figures)
    terminalreporter.section("bench")
    terminalreporter.write_line(f"{heading}\n\n{made}\n\nAlso in {KEPT.relative_to(paths.PROJECT)}")
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(f"{heading}\n\n{made}\n", encoding="utf-8")


def _load() -> str:
    """How many others wanted the machine in the last minute: a busy one blurs every figure."""
    return f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
