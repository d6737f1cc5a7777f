# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The changes of the open draft: made, kept, taken back; saved when the person pauses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mla_writer.errors import MlaError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.domain.draft import Json, Override
    from mla_writer.services.draft_files import OpenDraft

SAVE_AFTER = 5000  # milliseconds of quiet; the journal has kept each change long before


class Edits(QObject):
    """What a person does to the draft. Each call ends with `changed`, whether it was taken or not.

    went_to: undo and redo lead to this answer. spoke: the letter has another language.
    refused: the draft can only be read. failed: a change makes no sense (an MlaError).
    unsaved: the disk refused the last change or saving, which is in memory only (an MlaError).
    """

    changed = Signal()
    went_to = Signal(str)
    spoke = Signal()
    saved = Signal()
    refused = Signal()
    failed = Signal(object)
    unsaved = Signal(object)

    def __init__(self, opened: OpenDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._session = opened.session
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._saving.timeout.connect(self.save)

    def answer(self, path: str, raw: Json) -> None:
        """Keep a raw answer."""
        self._do(partial(self._session.answer, path, raw))

    def add_row(self, path: str, variant: str) -> None:
        """Add an empty row to a group."""
        self._do(partial(self._session.add_row, path, variant))

    def remove_row(self, path: str) -> None:
        """Take a row away."""
        self._do(partial(self._session.remove_row, path))

    def move_row(self, path: str, position: int) -> None:
        """Put a row at another position."""
        self._do(partial(self._session.move_row, path, position))

    def speak(self, language: str) -> None:
        """Write the letter in this language."""
        if language != self._session.draft.document_language:
            self._do(partial(self._session.speak, language))
            self.spoke.emit()

    def override(self, finding: Finding, reason: str) -> None:
        """Pass what blocks a final, with a reason."""
        self._do(partial(self._session.override, finding, reason))

    def withdraw(self, override: Override) -> None:
        """Take a passing back."""
        self._do(partial(self._session.withdraw, override))

    def put_back(self, tree: Mapping[str, Json]) -> None:
        """Return to these answers."""
        self._do(partial(self._session.put_back, tree))

    def undo(self) -> None:
        """Take the last change back and go where it happened."""
        if self._session.can_undo:
            self._travel(self._session.undo)

    def redo(self) -> None:
        """Make it again."""
        if self._session.can_redo:
            self._travel(self._session.redo)

    def _travel(self, move: Callable[[], str]) -> None:
        where: list[str] = []
        self._do(lambda: where.append(move()))
        for path in filter(None, where):
            self.went_to.emit(path)

    def _do(self, change: Callable[[], object]) -> None:
        if self._opened.is_read_only:
            self.refused.emit()
        else:
            self._make(change)
        self.changed.emit()

    def _make(self, change: Callable[[], object]) -> None:
        try:
            change()
        except MlaError as error:
            self.failed.emit(error)
            return
        if self._opened.unsaved is not None:
            self.unsaved.emit(self._opened.unsaved)
        self.save_soon()

    def save_soon(self) -> None:
        """Write the draft when the person pauses."""
        self._saving.start()

    def save(self) -> None:
        """Write the draft now."""
        self._saving.stop()
        try:
            self._opened.save()
        except MlaError as error:
            self.unsaved.emit(error)
            return
        self.saved.emit()

    def save_pending(self) -> None:
        """Write the draft now if something is waiting to be written."""
        if self._saving.isActive():
            self.save()
