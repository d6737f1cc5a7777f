# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening a step whose list is very long, beside the same step of case 01."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.storage.draft_file import write_draft
from tests.benchmarks.cases import ACCOUNTS, ANNEXES, opened, with_many_accounts, with_many_annexes
from tests.benchmarks.measuring import Figure
from tests.benchmarks.test_window import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.forms.answers import Answers

OPENED = 300  # milliseconds
STEPS = (
    (f"{ACCOUNTS:,} accounts more", with_many_accounts, "measures[m1]"),
    (f"{ANNEXES} annexes more", with_many_annexes, "annexes"),
)


@pytest.mark.parametrize(("what", "answers", "step"), STEPS)
def test_opening_a_step(
    told: Callable[[Figure], None],
    tmp_path: Path,
    what: str,
    answers: Callable[[], Answers],
    step: str,
) -> None:
    """From asking for the step until its page is painted, with nothing of it built before."""
    many, few = tmp_path / "many.mla", tmp_path / "few.mla"
    write_draft(many, opened(answers()).draft)
    write_draft(few, opened(with_many_accounts(0)).draft)
    mine, other = (milliseconds_to_open(tmp_path, str(file), step) for file in (many, few))
    told(Figure(f"opening its step, {what}", mine, "case 01", other, limit=OPENED))


def milliseconds_to_open(home: Path, file: str, step: str) -> float:
    """The median of some openings in a window of its own, with folders of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.step_child", file, step, "facts"],
        cwd=paths.PROJECT,
        env={**os.environ, **dict.fromkeys(FOLDERS, str(home)), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)
