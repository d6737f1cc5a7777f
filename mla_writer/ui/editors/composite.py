# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers made of parts: a titled card with a row for each part. Not a kind of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.ui.editors.base import Editor, GroupEditor, Setting
from mla_writer.ui.field_grid import FieldGrid
from mla_writer.ui.widgets import column, frame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView


class CompositeEditor(GroupEditor):
    """The parts of one answer, two beside each other."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self.grid = FieldGrid(question.path, setting, columns=2)
        self.setLayout(
            column(
                setting.desk,
                frame(column(setting.desk, self.grid, margins=(14, 10, 14, 10)), "card"),
            )
        )

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Each part shows itself."""
        self.grid.redraw(look)

    def reveal(self, path: str) -> QWidget | None:
        """The widget of a part."""
        from mla_writer.ui.editors.repeat import reveal

        return reveal(self.grid, path)

    def target(self) -> QWidget:
        """The first part."""
        return self.grid.target() or self


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return CompositeEditor(question, setting)
