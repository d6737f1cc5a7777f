# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading ahead: after the first paint, what comes after home is read in the background."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mla_writer.i18n import N_
from mla_writer.services.starting import ReadAhead, read_ahead
from mla_writer.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk


class ReadingAhead(QObject):
    """Reads once. ready: a ReadAhead. failed: why there is none."""

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: ReadAhead | None = None
        self._has_begun = False
        self._task = Task(self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self.failed)

    def begin(self, form: str, settings: Settings, clock: Callable[[], datetime]) -> None:
        """Read, if nobody has asked for it yet."""
        if self._has_begun:
            return
        self._has_begun = True

        def read() -> ReadAhead:
            import_module("mla_writer.ui.screens.drafting")  # it takes a while, and comes next
            return read_ahead(form, settings, clock)

        self._task.start(read)

    @Slot(object)
    def _take(self, found: ReadAhead) -> None:
        self.found = found
        self.ready.emit(found)


def old_data(data_of: date | None, today: date, days: int, desk: Desk) -> tuple[str, str] | None:
    """What to say of treaty data older than so many days: title and detail; None for newer."""
    if data_of is None or today - data_of <= timedelta(days=days):
        return None
    months = 12 * (today.year - data_of.year) + today.month - data_of.month
    months -= today.day < data_of.day
    one, many = N_("Treaty data is {count} month old."), N_("Treaty data is {count} months old.")
    detail = N_("Ask the depositary before you rely on a fact.")
    return desk.words.app.plural(one, many, months), desk.say(detail)
