# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Yes or no, or not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, GroupEditor, Setting
from mla_writer.ui.widgets import row

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView


class YesNoEditor(GroupEditor):
    """Two radio buttons; none is set until the person says so. Del takes the answer away."""

    can_clear = True

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._yes = QRadioButton(self.desk.say(N_("Yes")))
        self._no = QRadioButton(self.desk.say(N_("No")))
        self._group = QButtonGroup(self)
        for radio in (self._yes, self._no):
            self._group.addButton(radio)
            self.watch(radio)
        self._group.buttonClicked.connect(self._chosen)
        self.setLayout(row(setting.desk, self._yes, self._no, -1, gap=16))

    def _chosen(self) -> None:
        self.say(self._yes.isChecked())

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Set yes, no or neither."""
        self._group.setExclusive(False)
        self._yes.setChecked(raw is True)
        self._no.setChecked(raw is False)
        self._group.setExclusive(True)

    def entries(self) -> tuple[QWidget, ...]:
        """Both: the keyboard comes in at the one that is set."""
        return (self._yes, self._no)

    def target(self) -> QWidget:
        """The one that is set, or yes."""
        return self._no if self._no.isChecked() else self._yes


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return YesNoEditor(question, setting)
