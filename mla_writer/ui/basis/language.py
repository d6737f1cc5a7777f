# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether the letter's language is accepted: above the choices what was read of that State."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.services.basis_meaning import acceptance_said, languages_said
from mla_writer.ui.editors.choice import RadioEditor
from mla_writer.ui.widgets import clear, column, notice

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting


class AcceptedEditor(RadioEditor):
    """The officer answers; the data only tells what was notified, by whom and when."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._said: tuple[str, ...] = ()
        self._known = column(setting.desk, gap=4)
        self.box.insertLayout(0, self._known)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what was chosen and what is known."""
        super().show_answer(raw, look)
        answer = look.given.basis_answer
        said: tuple[str, ...] = ()
        if answer is not None:
            written = self.setting.language
            first = acceptance_said(answer, look.bases, written, self.desk.words)
            said = (first, *languages_said(answer, look.bases, self.desk.words))
        if said != self._said:
            self._said = said
            clear(self._known)
            if said:
                title, *lines = said
                self._known.addWidget(notice("note", title, "\n".join(lines), self.desk))

    def speak(self, name: str, description: str) -> None:
        """What is known belongs to the question."""
        super().speak(name, " ".join(part for part in (description, *self._said) if part))


def build(question: Question, setting: Setting) -> Editor:
    """Radio buttons below what was read of the other State's languages."""
    return AcceptedEditor(question, setting)
