# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The program is killed 200 times (``--long N``: N times); nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mla_writer.storage.draft_file import read_draft, write_draft
from mla_writer.storage.journal import recover
from tests.unit.storage.officer import log_of
from tests.unit.storage.trees import small_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = Path(__file__).parents[3]
KILLS = 200
STEPS = 120
LONGEST_LIFE = 0.06

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="not run: needs fork and SIGKILL")


@dataclass
class Office:
    """The parent of all officers; lives: how many changes each acknowledged."""

    process: subprocess.Popen[str]
    lives: list[int] = field(default_factory=list)

    def start(self, path: Path, seed: int, last_step: int = 0) -> int:
        """Send an officer to the draft; returns the process number when it has opened it."""
        assert self.process.stdin
        self.process.stdin.write(f"{path} {seed} {last_step}\n")
        self.process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().rstrip("\n")

    def acknowledged(self) -> int:
        """The last number acknowledged, read until the officer's end."""
        last, count = 0, 0
        while (line := self.line()) != "end":
            assert line.isdigit(), "the officer ended with an error of its own"
            last, count = int(line), count + 1
        self.lives.append(count)
        return last


@pytest.fixture
def office() -> Iterator[Office]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.unit.storage.officer"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Office(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0


def check_nothing_lost(path: Path, acknowledged: int) -> int:
    """The draft opens and holds each change once, in order, to the last acknowledged or one on."""
    log = log_of(path)
    assert log == list(range(1, len(log) + 1))
    assert acknowledged <= len(log) <= acknowledged + 1
    for part in path.parent.glob("*.previous"):
        assert read_draft(part).form == "mla"
    return len(log)


@pytest.mark.timeout(600)
def test_kills_at_random_moments_lose_nothing(
    tmp_path: Path,
    office: Office,
    repetitions: Callable[[int], int],
    record_property: Callable[[str, object], None],
) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(log=[]))
    chance = random.Random(8)  # noqa: S311 - moments of a test, no secret
    kept = 0
    for seed in range(repetitions(KILLS)):
        officer = office.start(path, seed)
        assert office.line() == "0"
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        os.kill(officer, signal.SIGKILL)
        after = check_nothing_lost(path, max(office.acknowledged(), kept))
        assert after >= kept
        kept = after
    record_property("kills", len(office.lives))
    record_property("changes", kept)
    assert kept > len(office.lives)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_end_at_each_file_operation_loses_nothing(
    tmp_path: Path, office: Office, seed: int
) -> None:
    for last_step in range(1, STEPS):
        path = tmp_path / f"{last_step}" / "request.mla"
        path.parent.mkdir()
        write_draft(path, small_draft(log=[]))
        office.start(path, seed, last_step)
        check_nothing_lost(path, office.acknowledged())
        assert not recover(path).torn_tail
