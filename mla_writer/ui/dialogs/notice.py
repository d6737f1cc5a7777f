# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What must be read before going on, and the reason that is asked for: neither blocks the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.widgets import TextArea, Wrapped, column

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk


def tell(
    parent: QWidget, desk: Desk, title: str, sentence: str, *, is_grave: bool = False
) -> QMessageBox:
    """Show one sentence with a button to close it."""
    icon = QMessageBox.Icon.Critical if is_grave else QMessageBox.Icon.Warning
    box = QMessageBox(icon, title, sentence, QMessageBox.StandardButton.Close, parent)
    box.button(QMessageBox.StandardButton.Close).setText(desk.say(N_("Close")))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


class ReasonDialog(QDialog):
    """Why a letter may go although something is open; the button waits for words."""

    given = Signal(str)

    def __init__(self, what: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(desk.say(N_("Pass with a reason")))
        why = desk.say(N_("Why may the letter go without it? The reason is kept."))
        self._reason = TextArea(is_rtl=desk.look.is_rtl)
        self._reason.setAccessibleName(why)
        self._reason.setFixedHeight(desk.look.text(110))
        self._reason.textChanged.connect(self._typed)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.button(buttons.Ok).setText(desk.say(N_("Keep this reason")))
        self._buttons.button(buttons.Cancel).setText(desk.say(N_("Cancel")))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        parts = (Wrapped(what, "strong"), Wrapped(why), self._reason, self._buttons)
        self.setLayout(column(desk, *parts, margins=(16, 14, 16, 14), gap=10))
        self.resize(desk.look.text(460), self.sizeHint().height())
        self._typed()

    def _typed(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._reason.toPlainText().strip()))

    def _accept(self) -> None:
        self.given.emit(self._reason.toPlainText().strip())
        self.accept()
