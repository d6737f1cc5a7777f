# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One window in a process of its own: says when it can be used, then how much memory it holds.

``python -m tests.benchmarks.window_child bare|home|begin|sample``: "bare" is an empty window of
PySide6, "home" the program as it starts, "begin" the same with a request started at once,
"sample" the program with case 01 open and drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMainWindow, QPushButton

if TYPE_CHECKING:
    from mla_writer.ui.main_window import MainWindow

QUIET = 5
EVERY = 200  # milliseconds


class Watch(QObject):
    """Tells of the first picture, then waits until nothing is at work any more."""

    def __init__(self, app: QApplication, kind: str) -> None:
        super().__init__(app)
        self._app = app
        self._kind = kind
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
        if self._kind == "home":
            self._use_home()
        elif self._kind == "begin":
            self._use_home()
            self._kind = "sample"
            self._window().home.start()
            self._app.installEventFilter(self)  # until the page of the request is drawn
            return
        elif self._kind == "sample" and not self._window().places.is_drafting:
            sys.exit("the request doesn't show")
        print("usable", flush=True)  # noqa: T201 - the parent process waits for this line
        self._timer.start()

    def _window(self) -> MainWindow:
        from mla_writer.ui.main_window import MainWindow

        found = (one for one in self._app.topLevelWidgets() if isinstance(one, MainWindow))
        return next(found)

    def _use_home(self) -> None:
        """What a person does at home works: tick, see the button, search."""
        home = self._window().home
        ticks = home.findChildren(QCheckBox)
        ticks[0].click()
        home.search.setFocus()
        QApplication.sendEvent(home.search, key("z"))
        hidden = [tick for tick in ticks if not tick.isVisible()]
        QApplication.sendEvent(home.search, key("", Qt.Key.Key_Backspace))
        enabled = [one for one in home.findChildren(QPushButton) if one.text() and one.isEnabled()]
        if not (ticks[0].isChecked() and hidden and enabled):
            sys.exit("home can't be used")

    @Slot()
    def _look(self) -> None:
        is_idle = QThreadPool.globalInstance().activeThreadCount() == 0
        self._quiet = self._quiet + 1 if is_idle else 0
        if self._quiet == QUIET:
            print(resident_megabytes(), flush=True)  # noqa: T201 - the parent reads it
            self._app.exit(0)


def key(text: str, code: Qt.Key = Qt.Key.Key_unknown) -> QKeyEvent:
    """A key pressed."""
    return QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)


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
    watch = Watch(app, kind)
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
