# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The grade of urgency: under each choice what the answers say for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.urgency import Proposal, proposal
from mla_writer.ui.editors.explained import ExplainedEditor
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, label, picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting


class GradeEditor(ExplainedEditor):
    """Proposes, and never chooses."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._shown: Proposal | None = None

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what was chosen, and what the answers propose."""
        super().show_answer(raw, look)
        proposed = proposal(look, self.desk.words)
        if proposed != self._shown:
            self._shown = proposed
            for name in self.radios:
                self._show(name, proposed.grounds.get(name, ()), is_proposed=name == proposed.grade)

    def _show(self, name: str, grounds: tuple[str, ...], *, is_proposed: bool) -> None:
        desk = self.desk
        title = desk.say(N_("Proposed by your answers")) if is_proposed and grounds else ""
        parts: list[QWidget] = []
        if title:
            mark = picture("circle-dot", "primary", desk, 14)
            parts.append(Flow(desk, mark, label(title, "muted"), gap=6))
        sentences = " ".join(f"{ground}." for ground in grounds)
        if sentences:
            parts.append(Wrapped(sentences, "caption"))
        self.explain(name, f"{title}. {sentences}" if title else sentences, *parts)


def build(question: Question, setting: Setting) -> Editor:
    """Radio buttons with the grounds for each grade."""
    return GradeEditor(question, setting)
