# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A date, typed as year-month-day; a partial date may stop at the month or the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.editors.text import LineEditor
from mla_writer.ui.widgets import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


class DateEditor(LineEditor):
    """A short line with its pattern beside it."""

    is_identifier = True
    line_width = 124

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        pattern = N_("year-month-day, or less") if question.field.partial else N_("year-month-day")
        beside: QLabel = label(self.desk.say(pattern), "caption")
        self._line_box.add(beside)


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return DateEditor(question, setting)
