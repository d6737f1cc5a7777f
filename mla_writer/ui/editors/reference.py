# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A reference: a row of another group that is picked, or a number as another office writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from mla_writer.ui.editors.choice import ListEditor
from mla_writer.ui.editors.text import IdentifierEditor

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting

OWN = "ref_own"  # the question for the office's own file number


class OwnReferenceEditor(IdentifierEditor):
    """The office's own number: its usual beginning stands ready where nothing is answered.

    It becomes an answer only with what the person types after it.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer the beginning while the line has the keyboard, take it back unused."""
        prefix = self.desk.reference_prefix
        if event.type() == QEvent.Type.FocusIn and prefix and not self.line.text():
            self.line.setText(prefix)
        elif event.type() == QEvent.Type.FocusOut and self.line.text() == prefix:
            self.line.clear()
        return super().eventFilter(watched, event)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """An offer that waits for its number stays."""
        is_offer = self.line.hasFocus() and self.line.text() == self.desk.reference_prefix
        if raw or not is_offer:
            super().show_answer(raw, look)


def build(question: Question, setting: Setting) -> Editor:
    """A list of the rows that exist; a line to type in where the form names no group."""
    if question.field.source:
        return ListEditor(question, setting)
    editor = OwnReferenceEditor if question.path == OWN else IdentifierEditor
    return editor(question, setting)
