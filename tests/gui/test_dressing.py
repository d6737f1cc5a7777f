# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The application is dressed anew although dead widgets wait for Python to collect them.

In a process of its own: where it goes wrong, the process dies.
"""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import gc
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from mla_writer.ui import style
from mla_writer.ui.tokens import Look

class Collecting(QWidget):
    def changeEvent(self, event: QEvent) -> None:
        if gc.isenabled():
            gc.collect()
        super().changeEvent(event)

app = QApplication([])
watching = [Collecting() for _ in range(20)]
for rounds in range(4):
    gc.disable()
    for _ in range(300):
        dead = QLabel("dead")
        dead.itself = dead
    gc.enable()
    style.apply(app, Look("dark" if rounds % 2 else "light", 100 + 25 * rounds, rounds % 2 == 1))
print("dressed")
"""


def test_dead_widgets_are_collected_while_the_application_is_dressed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "dressed\n"), done.stderr[-500:]
