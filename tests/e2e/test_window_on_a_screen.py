# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window on a real X server: other tests draw off screen, where Qt needs less of a system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conformance.verdict import NotRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

PROJECT = Path(__file__).resolve().parents[2]
OPEN_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mla_writer.ui.app import run

application = QApplication(["mla-writer"])
QTimer.singleShot(3000, application.closeAllWindows)
QTimer.singleShot(4000, application.quit)
print("platform", application.platformName())
code = run(["--sample"])
print("closed", code)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str | NotRun]:
    if not shutil.which("Xvfb"):
        yield NotRun("Xvfb", "xvfb is not installed")
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        name = f":{number.readline().strip()}"
    yield name
    server.terminate()
    server.wait(timeout=10)


def test_the_sample_opens_and_closes_on_a_screen(
    display: str | NotRun, ran: Callable[..., str]
) -> None:
    screen = ran("Xvfb", display)
    window = subprocess.run(
        [sys.executable, "-c", OPEN_AND_CLOSE],
        cwd=PROJECT,
        env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "platform xcb" in window.stdout, window.stderr
    assert "closed 0" in window.stdout, window.stderr
    assert "Traceback" not in window.stderr
