# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window: until it can be used, and the memory that it holds; each in a process of its own."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from tests.benchmarks.measuring import Figure

if TYPE_CHECKING:
    from collections.abc import Callable

FLOOR = "a bare PySide6 window"
TIMES = 5


def window(kind: str) -> tuple[float, float]:
    """Milliseconds from the start of the process until it can be used, then megabytes at rest."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.window_child", kind],
        cwd=paths.PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # the offscreen platform complains at each window
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "usable"
        took = (time.perf_counter() - start) * 1000
        held = float(child.stdout.readline())
    assert child.returncode == 0
    return took, held


@pytest.mark.timeout(150)
def test_start_and_memory(told: Callable[[Figure], None]) -> None:
    window("bare"), window("home")
    pairs = [(window("home"), window("bare")) for _ in range(TIMES)]
    home, bare = ([one[side] for one in pairs] for side in (0, 1))
    mine, other = (statistics.median(took for took, _ in side) for side in (home, bare))
    told(Figure("start to usable home", mine, FLOOR, other, aim=2.5, note=f"median of {TIMES}"))
    floor = statistics.median(held for _, held in bare)
    if not floor:
        told(Figure("memory", 0, FLOOR, None, unit="MB", note="only Linux says"))
        return
    at_home = statistics.median(held for _, held in home)
    told(Figure("memory, home at rest", at_home, FLOOR, floor, unit="MB"))
    _, drawn = window("sample")
    note = "aim: below 250 MB"
    told(Figure("memory, case 01 open and drawn", drawn, FLOOR, floor, unit="MB", note=note))
