# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Background work: the only module that knows threads.

Work runs in the pool; its result or its failure arrives in the GUI thread, in a slot of a QObject
that lives there. A newer run of the same task makes the older result unwanted: it is dropped.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, SignalInstance, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class _Report(QObject):
    """Carries one outcome across the thread border."""

    done = Signal(int, object)
    failed = Signal(int, object)


class _Work(QRunnable):
    def __init__(self, number: int, work: Callable[[], object], report: _Report) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - handed over to the GUI thread, which decides
            self._say(self._report.failed, error)
        else:
            self._say(self._report.done, result)

    def _say(self, signal: SignalInstance, what: object) -> None:
        """Nobody listens any longer when the screen that asked has been closed meanwhile."""
        with contextlib.suppress(RuntimeError):
            signal.emit(self._number, what)


class Task(QObject):
    """A kind of background work of which only the latest run counts.

    done: the result of the latest run. failed: its exception. Both arrive in the GUI thread.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._latest = 0
        self._running = False
        self._next: Callable[[], object] | None = None
        # No parent: work under way keeps it alive, so that no run speaks through what is gone.
        self._report = _Report()
        self._report.done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._report.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self._running

    def start(self, work: Callable[[], object]) -> None:
        """Run work in the pool; while one run is under way only the newest waits behind it."""
        if self._running:
            self._next = work
            return
        self._running = True
        self._latest += 1
        QThreadPool.globalInstance().start(_Work(self._latest, work, self._report))

    def forget(self) -> None:
        """Drop the result of what is under way."""
        self._latest += 1
        self._next = None

    @Slot(int, object)
    def _finish(self, number: int, result: object) -> None:
        if self._settle(number):
            self.done.emit(result)

    @Slot(int, object)
    def _fail(self, number: int, error: object) -> None:
        if self._settle(number):
            self.failed.emit(error)

    def _settle(self, number: int) -> bool:
        self._running = False
        waiting, self._next = self._next, None
        if waiting is not None:
            self.start(waiting)
        return number == self._latest or waiting is not None


def wait_for_all(milliseconds: int = 5000) -> bool:
    """Let the work under way end, before the program does; True when it did."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
