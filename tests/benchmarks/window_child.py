# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One window in a process of its own: says when it can be used, then how much memory it holds.

``python -m tests.benchmarks.window_child bare|home|sample``: "bare" is an empty window of
PySide6, "home" the program as it starts, "sample" the program with case 01 open and drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

QUIET = 5
EVERY = 200  # milliseconds


class Watch(QObject):
    """Tells of the first picture, then waits until nothing is at work any more."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._quiet = 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._look)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first paint: what is queued behind it is done, then the window can be used."""
        if event.type() is QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self, self._usable)
        return super().eventFilter(watched, event)

    @Slot()
    def _usable(self) -> None:
        print("usable", flush=True)  # noqa: T201 - the parent process waits for this line
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        is_idle = QThreadPool.globalInstance().activeThreadCount() == 0
        self._quiet = self._quiet + 1 if is_idle else 0
        if self._quiet == QUIET:
            print(resident_megabytes(), flush=True)  # noqa: T201 - the parent reads it
            self._app.exit(0)


def resident_megabytes() -> float:
    """Memory that this process holds now; 0 where the system doesn't say (not Linux)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main(kind: str) -> int:
    """Open the window and run until it is quiet."""
    app = QApplication(sys.argv[:1])
    watch = Watch(app)
    if kind == "bare":
        window = QMainWindow()
        window.setCentralWidget(QLabel("Bare"))
        window.resize(1366, 768)
        window.show()
        return app.exec()
    from mla_writer.ui.app import run

    code = run(["--sample"] if kind == "sample" else [])
    del watch
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
