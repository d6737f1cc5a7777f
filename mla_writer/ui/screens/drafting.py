# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: the steps, the questions of one of them, the letter beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.ui.draft_notices import DraftNotices
from mla_writer.ui.draft_walk import DraftWalk
from mla_writer.ui.edits import Edits
from mla_writer.ui.letters import Letters
from mla_writer.ui.preview_pane import LETTER_LANGUAGES
from mla_writer.ui.read_only import ReadOnly
from mla_writer.ui.step_rows import REVIEW, SIGN, step_rows

if TYPE_CHECKING:
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.previewing import FinalLetter, Previewer
    from mla_writer.ui.desk import Desk


class DraftingScreen(DraftWalk):
    """One open draft on the screen."""

    failed = Signal(object)  # an MlaError for the window to show

    def __init__(
        self, opened: OpenDraft, desk: Desk, previewer: Previewer, widths: tuple[int, ...]
    ) -> None:
        super().__init__(opened.session, desk, widths)
        self.opened = opened
        self.edits = Edits(opened, self)
        self.says = DraftNotices(opened, self.notices, desk, self)
        self._letters = Letters(opened, previewer, desk.clock, self)
        self._read_only = ReadOnly(lambda: self.stack.section)
        self._connect()
        self.go_to_step(self.session.view().steps[0].step.id)
        if opened.is_read_only:
            self._shut()

    def _connect(self) -> None:
        for signal, do in (*self._from_page(), *self._from_frame(), *self._from_work()):
            signal.connect(do)

    def _from_page(self) -> tuple[tuple[object, object], ...]:
        port, edits = self.port, self.edits
        return (
            (port.answered, edits.answer),
            (port.row_added, edits.add_row),
            (port.row_removed, self._remove_row),
            (port.row_moved, edits.move_row),
            (port.entered, self.enter),
            (port.asked_for_help, self.show_help),
            (self.review.asked_for, self.go_to_answer),
            (self.review.override_given, edits.override),
            (self.review.override_withdrawn, edits.withdraw),
            (self.review.finalise_asked, self.finalise),
            (self.sign.failed, self.failed),
            (self.sign.changed, self._signed),
        )
