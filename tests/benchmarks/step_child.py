# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening one step of a request in a process of its own: says how long it takes.

``python -m tests.benchmarks.step_child FILE STEP OTHER``: prints the median of milliseconds from
asking for STEP until its page has been painted, each time as if for the first time. Between two
times OTHER is shown, and the pages that were built are let go.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from mla_writer.storage.settings import Settings
from mla_writer.ui import app as start
from mla_writer.ui import style
from mla_writer.ui.tasks import wait_for_all
from tests.benchmarks.cases import clock
from tests.benchmarks.measuring import milliseconds

TIMES = 7


def main(file: str, step: str, other: str) -> int:
    """Open the step again and again, with nothing of it built before."""
    app = QApplication(sys.argv[:1])
    style.load_fonts()
    window = start.open_window(app, Settings(), clock)
    window.resize(1366, 768)
    window.show()
    window.open(Path(file))
    drafting = window.drafting
    if drafting is None:
        return 1

    def visit() -> None:
        drafting.visit(step)
        app.processEvents()  # what is laid out and painted after the call

    took = []
    for _ in range(TIMES + 1):
        drafting.go_to_step(other)
        drafting.stack.drop_all()
        app.processEvents()
        wait_for_all()
        app.processEvents()
        took.append(milliseconds(visit))
    print(statistics.median(took[1:]), flush=True)  # noqa: T201 - the parent reads it
    wait_for_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
