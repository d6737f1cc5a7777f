# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Radio buttons with room below each choice, for what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.ui.editors.choice import RadioEditor
from mla_writer.ui.widgets import OWN_HINT, clear, column, holder, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Setting

INDENT = 26  # pixels: below the words of the choice


class ExplainedEditor(RadioEditor):
    """What stands below a choice is spoken with it."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._below: dict[str, QVBoxLayout] = {}
        self._hints = {each.id: self.desk.label(each.hint) for each in question.field.choices}
        for place, name in enumerate(self.radios):
            self._below[name] = column(setting.desk, gap=2)
            under = row(setting.desk, gap=0)
            under.addSpacing(setting.desk.look.text(INDENT))
            under.addLayout(self._below[name], 1)
            self.box.insertWidget(2 * place + 1, holder(under))

    def explain(self, choice: str, spoken: str, *parts: QWidget) -> None:
        """Put parts below a choice instead of those of before; spoken: the same in words."""
        box, radio, hint = self._below[choice], self.radios[choice], self._hints[choice]
        spoken = " ".join(part for part in (hint, spoken) if part)
        clear(box)
        for part in parts:
            box.addWidget(part)
        radio.setProperty(OWN_HINT, spoken)
        radio.setAccessibleDescription(spoken)
