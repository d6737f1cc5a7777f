# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings: your office, entered once; languages and appearance. Each change counts at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QLayout, QTabWidget, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.dialogs.settings_look import LookTab
from mla_writer.ui.dialogs.settings_office import OfficeTab
from mla_writer.ui.widgets import button, column, label, row

if TYPE_CHECKING:
    from mla_writer.storage.settings import Office, Settings
    from mla_writer.ui.desk import Desk

LARGEST = (640, 640)  # pixels at 100 %


class SettingsDialog(QDialog):
    """Two tabs. What is changed is kept when its field is left; the foot says so."""

    kept = Signal(object)  # Settings to keep
    settled = Signal(object)  # Settings to keep, and to build the window anew for

    def __init__(self, settings: Settings, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._build(desk)
        room = parent.size()
        wanted = [desk.look.text(side) for side in LARGEST]
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height() - 60))

    def _build(self, desk: Desk) -> None:
        self._desk = desk
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if desk.look.is_rtl else Qt.LayoutDirection.LeftToRight
        )
        self.setWindowTitle(desk.say(N_("Settings")))
        self.office = OfficeTab(self._settings, desk)
        self.office.changed.connect(self._keep_office)
        self.look = LookTab(self._settings, desk)
        self.look.changed.connect(self._change_look)
        self.look.kept.connect(self._keep)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.office, desk.say(N_("Your office")))
        self.tabs.addTab(self.look, desk.say(N_("Languages and appearance")))
        self._said = label("", "muted")
        shut = button(desk.say(N_("Close")), self.accept, desk, kind="primary")
        foot = row(desk, self._said, -1, shut)
        self.setLayout(column(desk, self.tabs, foot, margins=(12, 12, 12, 12)))

    def redress(self, desk: Desk) -> None:
        """Build the inside anew in another look or language; tab and keyboard stay."""
        at = self.tabs.currentIndex()
        name = next((key for key, one in self.look.entries.items() if one.field.hasFocus()), "")
        before = self.layout()
        assert isinstance(before, QLayout)  # noqa: S101 - for the type checker
        gone = QWidget(self)  # takes the old inside along, and goes once its signals are through
        gone.hide()
        gone.setLayout(before)
        gone.deleteLater()
        self._build(desk)
        self.tabs.setCurrentIndex(at)
        if name:
            self.look.entries[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_office(self, office: Office) -> None:
        self._keep(replace(self._settings, office=office))

    def _keep(self, settings: Settings) -> None:
        self._settings = replace(settings, office=self.office.office)
        self.kept.emit(self._settings)
        self._tell_kept()

    def _change_look(self, settings: Settings) -> None:
        self._settings = replace(settings, office=self.office.office)
        self.settled.emit(self._settings)
        self._tell_kept()

    def _tell_kept(self) -> None:
        words = self._desk.say(N_("Settings are kept."))
        self._said.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
