# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window: until it can be used, and the memory that it holds; each in a process of its own."""

from __future__ import annotations

import os
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
    from pathlib import Path

FLOOR = "a bare PySide6 window"
TIMES = 7
FOLDERS = ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_CACHE_HOME")


def window(kind: str, home: Path) -> tuple[float, float]:
    """Milliseconds from the start of the process until it can be used, then megabytes at rest.

    home: a folder that counts as the user's, so that nobody's settings and drafts are touched.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.window_child", kind],
        cwd=paths.PROJECT,
        env={**os.environ, **dict.fromkeys(FOLDERS, str(home))},
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


@pytest.mark.timeout(240)
def test_start_and_memory(told: Callable[[Figure], None], tmp_path: Path) -> None:
    def take(kind: str) -> tuple[float, float]:
        return window(kind, tmp_path)

    take("bare"), take("home")
    rounds = [(take("home"), take("bare"), take("begin")) for _ in range(TIMES)]
    home, bare, begun = ([one[side] for one in rounds] for side in (0, 1, 2))
    mine, other, whole = (
        statistics.median(took for took, _ in side) for side in (home, bare, begun)
    )
    note = f"median of {TIMES}; a kind ticked, Start enabled, the search narrowing"
    told(Figure("start to usable home", mine, FLOOR, other, aim=2.5, note=note))
    note = "Start pressed as soon as home shows, until the first page is drawn"
    told(Figure("start to a begun request", whole, FLOOR, other, note=note))
    floor = statistics.median(held for _, held in bare)
    if not floor:
        told(Figure("memory", 0, FLOOR, None, unit="MB", note="only Linux says"))
        return
    at_home = statistics.median(held for _, held in home)
    told(Figure("memory, home at rest", at_home, FLOOR, floor, unit="MB"))
    drawn = statistics.median(take("sample")[1] for _ in range(3))
    what = "memory, case 01 open and drawn"
    told(Figure(what, drawn, FLOOR, floor, unit="MB", limit=250))
