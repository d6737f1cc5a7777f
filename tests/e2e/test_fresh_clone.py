# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A fresh clone on this machine: one command sets up, drafts, renders, signs and verifies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(600)]

PROJECT = Path(__file__).resolve().parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# As it was before any test: set-up shares the caches of the person who runs the tests, but not
# the settings, which may speak another language.
SURROUNDINGS = {key: value for key, value in os.environ.items() if key not in SCREENS}


def make(target: str, clone: Path) -> list[str]:
    """The lines that ``make`` prints; its failure fails the test with all that it said."""
    done = subprocess.run(
        ["make", "--no-print-directory", target, f"PYTHON={sys.executable}"],
        cwd=clone,
        env={**SURROUNDINGS, "XDG_CONFIG_HOME": str(clone.parent / "settings")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("git") or not (PROJECT / ".git").exists():
        pytest.skip("not run: this is not a git tree")
    place = tmp_path_factory.mktemp("fresh") / "mla-writer"
    subprocess.run(["git", "clone", "--quiet", str(PROJECT), str(place)], check=True)
    return place


def test_a_fresh_clone_makes_a_signed_letter_and_passes_a_test(clone: Path) -> None:
    *paths, verdict = make("demo", clone)[-5:]
    assert verdict.startswith("Valid")
    files = [clone / path for path in paths]
    assert [file.suffix for file in files] == [".mla", ".docx", ".pdf", ".pdf"]
    assert [file for file in files if not file.is_file()] == []
    assert {file.parent for file in files} == {clone / "out"}

    started = time.monotonic()
    without_a_screen = make("run", clone)
    assert without_a_screen[0].startswith("There is no screen here")
    assert without_a_screen[-1] == verdict
    assert time.monotonic() - started < 60

    one = "tests/contracts/test_startup.py::test_the_entry_alone_loads_nothing"
    test = subprocess.run(
        [clone / ".venv" / "bin" / "python", "-m", "pytest", "-q", one],
        cwd=clone,
        env=SURROUNDINGS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 passed" in test.stdout, test.stdout + test.stderr


def test_a_second_set_up_takes_a_second(clone: Path) -> None:
    set_up = [sys.executable, "packaging/bootstrap.py", "--window"]
    subprocess.run(set_up, cwd=clone, env=SURROUNDINGS, check=True, capture_output=True)
    started = time.monotonic()
    subprocess.run(set_up, cwd=clone, env=SURROUNDINGS, check=True, capture_output=True)
    assert time.monotonic() - started < 5  # 0.3 s on an idle machine
