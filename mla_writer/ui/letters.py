# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter of a draft, made in the background: pages to look at, and the final."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mla_writer.services.previewing import FinalOrder, make_final
from mla_writer.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.previewing import Previewer

PREVIEW_AFTER = 250  # milliseconds of quiet


class Letters(QObject):
    """Preview and final of one draft.

    begun: a preview is being made. seen: a Preview. unseen: why there is none.
    made: a FinalLetter. failed: why there is none.
    """

    begun = Signal()
    seen = Signal(object)
    unseen = Signal(object)
    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        opened: OpenDraft,
        previewer: Previewer,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._previewer = previewer
        self._clock = clock
        self._quiet = QTimer(self, singleShot=True, interval=PREVIEW_AFTER)
        self._quiet.timeout.connect(self._make_preview)
        self._preview = Task(self)
        self._preview.done.connect(self.seen)
        self._preview.failed.connect(self.unseen)
        self._unwanted = threading.Event()
        self._final = Task(self)
        self._final.done.connect(self.made)
        self._final.failed.connect(self.failed)

    @property
    def is_finalising(self) -> bool:
        """Whether a final letter is being made that somebody waits for."""
        return self._final.is_running and not self._unwanted.is_set()

    def ask_preview(self) -> None:
        """Make new pages as soon as the person pauses."""
        self._quiet.start()

    def _make_preview(self) -> None:
        session, previewer = self._opened.session, self._previewer
        look, draft = session.view(), session.draft
        self.begun.emit()
        self._preview.start(lambda: previewer.make(look, draft))

    def stop_preview(self) -> None:
        """Drop the pages that are being made; the old ones stay."""
        self._preview.forget()

    def finalise(self) -> None:
        """Make the final letter of the draft as it is now, beside its file."""
        session, previewer, clock = self._opened.session, self._previewer, self._clock
        draft, look, folder = session.draft, session.view(), self._opened.path.parent
        self._unwanted = unwanted = threading.Event()
        order = FinalOrder(look, draft, folder, unwanted.is_set)
        self._final.start(lambda: make_final(previewer, order, clock))

    def stop_final(self) -> None:
        """The final isn't wanted any more: nothing is written."""
        self._unwanted.set()
        self._final.forget()

    def stop(self) -> None:
        """Drop what is still being made."""
        self._preview.forget()
        self.stop_final()
        self._quiet.stop()
