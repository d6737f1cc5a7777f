# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What all editors share: a path, a way to show a raw answer, and a way to say a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from mla_writer import i18n
from mla_writer.ui.widgets import OWN_HINT, row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QHBoxLayout

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.choices import Option
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.memory import Memory
    from mla_writer.ui.port import Port

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# Undo goes through the draft, so that it works across fields; Ctrl+K is "Go to".
WINDOWS_KEYS = {
    CTRL: (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_K),
    CTRL | SHIFT: (Qt.Key.Key_Z, Qt.Key.Key_L, Qt.Key.Key_N),
}
STAYING = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
LINE_WIDTH = 760  # field lines stop here, in pixels at 100 %


class Setting(NamedTuple):
    """Where an editor stands: desk, port, the language of what is typed, and what was opened."""

    desk: Desk
    port: Port
    language: str
    memory: Memory


def limited(desk: Desk, field: QWidget) -> QHBoxLayout:
    """A field in its line: it grows to its largest width and stays at the line's beginning."""
    made = row(desk, gap=0)
    made.addWidget(field, 1000)
    made.addStretch(1)
    return made


class Editor(QWidget):
    """One editor for one answer. Redrawing it never says a change.

    can_clear: Del takes the answer away, where there is no text that it would delete from.
    """

    can_clear = False

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__()
        self.path = question.path
        self.field = question.field
        self.setting = setting

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

    def speak(self, name: str, description: str) -> None:
        """Give the question to screen readers: its name; then level, hint and error in words."""
        target = self.target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def take_typed(self) -> None:
        """Take what stands in the field, where it counts only once the field is left."""

    def reveal(self, _path: str) -> QWidget | None:
        """The widget of an answer inside this one; rows on the way are opened."""
        return None

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """Show that the answer can't be taken as it stands."""

    def watch(self, widget: QWidget) -> None:
        """Tell the port when the focus comes to a part of this editor and goes away."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the focus on to the port; keys of the window are not the field's."""
        if event.type() == QEvent.Type.FocusIn:
            self.setting.port.entered.emit(self.path)
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._leave(event)
        elif isinstance(event, QKeyEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is kept from the field: it is the window's, or it clears the answer."""
        keys, key = event.modifiers(), event.key()
        if event.type() == QEvent.Type.ShortcutOverride:
            is_windows = key in WINDOWS_KEYS.get(keys, ())
            if is_windows:
                event.ignore()
            return is_windows
        is_clearing = event.type() == QEvent.Type.KeyPress and self.can_clear
        if is_clearing and key == Qt.Key.Key_Delete and not keys:
            self.say(None)
            return True
        return False

    def _leave(self, event: QFocusEvent) -> None:
        """Going to another part of the same answer, a list or another window isn't leaving."""
        here = QApplication.focusWidget()
        is_inside = here is not None and self.isAncestorOf(here)
        if not is_inside and event.reason() not in STAYING:
            self.setting.port.left.emit(self.path)

    def face(self, widget: QWidget, *, is_identifier: bool = False) -> None:
        """Give content its direction: that of the letter's language, codes always left to right."""
        is_rtl = not is_identifier and i18n.direction(self.setting.language) == "rtl"
        widget.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )

    def option_label(self, option: Option) -> str:
        """A choice in the screen's language: texts of forms translated, names as they are."""
        return self.desk.label(option.label) if option.is_message else option.label


class GroupEditor(Editor):
    """An editor of several controls: each keeps its own name, the group has the question's.

    Where the keyboard comes in, the description begins with the question.
    """

    def entries(self) -> Iterable[QWidget]:
        """The controls at which the keyboard may come in; none where they speak for themselves."""
        return ()

    def speak(self, name: str, description: str) -> None:
        """The question for the group and, before their own hints, for its entries."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for entry in self.entries():
            own = str(entry.property(OWN_HINT) or "")
            said = (part.rstrip(".") for part in (name, description, own) if part)
            entry.setAccessibleDescription(". ".join(said))
