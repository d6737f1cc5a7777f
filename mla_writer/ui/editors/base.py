# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What all editors share: a path, a way to show a raw answer, and a way to say a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from mla_writer import i18n

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.choices import Option
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.port import Port

LINE_WIDTH = 760  # field lines stop here, in pixels at 100 %


class Setting(NamedTuple):
    """Where an editor stands: desk, port, and the language of what is typed."""

    desk: Desk
    port: Port
    language: str


class Editor(QWidget):
    """One editor for one answer. Redrawing it never says a change."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__()
        self.path = question.path
        self.field = question.field
        self.setting = setting
        self.setMaximumWidth(setting.desk.look.space(LINE_WIDTH))

    @property
    def desk(self) -> Desk:
        """Words and look."""
        return self.setting.desk

    def say(self, raw: Json) -> None:
        """A person changed the answer."""
        self.setting.port.answered.emit(self.path, raw)

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what the draft holds."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """The widget that takes the focus for this answer."""
        raise NotImplementedError

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """Show that the answer can't be taken as it stands."""

    def watch(self, widget: QWidget) -> None:
        """Tell the port when the focus comes to a part of this editor and goes away."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the focus on to the port."""
        if event.type() == QEvent.Type.FocusIn:
            self.setting.port.entered.emit(self.path)
        elif event.type() == QEvent.Type.FocusOut:
            self.setting.port.left.emit(self.path)
        return super().eventFilter(watched, event)

    def face(self, widget: QWidget, *, is_identifier: bool = False) -> None:
        """Give content its direction: that of the letter's language, codes always left to right."""
        is_rtl = not is_identifier and i18n.direction(self.setting.language) == "rtl"
        widget.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )

    def option_label(self, option: Option) -> str:
        """A choice in the screen's language: texts of forms translated, names as they are."""
        return self.desk.label(option.label) if option.is_message else option.label
