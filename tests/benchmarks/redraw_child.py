# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The drafting page of one request in a process of its own: says how long an answer takes there.

``python -m tests.benchmarks.redraw_child FILE STEP PATH``: prints the median of milliseconds from
an answer at PATH until everything around it is shown anew, without the preview.
"""

from __future__ import annotations

import statistics
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from mla_writer.storage.settings import Settings
from mla_writer.ui import app as start
from mla_writer.ui import style
from mla_writer.ui.tasks import wait_for_all
from tests.benchmarks.cases import clock
from tests.benchmarks.measuring import milliseconds

TIMES = 9


def main(file: str, step: str, path: str) -> int:
    """Open the request at a step and answer again and again."""
    app = QApplication(sys.argv[:1])
    style.load_fonts()
    window = start.open_window(app, Settings(), clock)
    window.resize(1366, 768)
    window.show()
    window.open(Path(file))
    drafting = window.drafting
    if drafting is None:
        return 1
    drafting.go_to_step(step)
    took = []
    for number in range(TIMES + 1):
        app.processEvents()
        wait_for_all()
        words = f"It went on{'.' * number}"
        took.append(milliseconds(partial(drafting.edits.answer, path, words)))
    print(statistics.median(took[1:]), flush=True)  # noqa: T201 - the parent reads it
    wait_for_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
