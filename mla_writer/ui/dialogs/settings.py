# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings: your office, entered once; languages; appearance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from mla_writer.i18n import N_
from mla_writer.services.offices import OfficeTexts, office_in, with_texts
from mla_writer.ui.menus import LANGUAGE_NAMES
from mla_writer.ui.tokens import TEXT_PERCENTS
from mla_writer.ui.widgets import Wrapped, column, scrolled

if TYPE_CHECKING:
    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk

TEXT_FIELDS = (
    ("authority", N_("Name of the authority")),
    ("unit", N_("Unit")),
    ("role", N_("What it is, in one line")),
    ("address", N_("Address, one line each")),
    ("office_hours", N_("Office hours")),
    ("signatory_name", N_("Who signs")),
    ("signatory_rank", N_("Function of the signatory")),
    ("signatory_place", N_("Place of signing")),
    ("contact_name", N_("First contact")),
    ("contact_role", N_("Function of the contact")),
    ("deputy_name", N_("Deputy")),
    ("deputy_role", N_("Function of the deputy")),
)
PLAIN_FIELDS = (
    ("country", N_("State (two letters)")),
    ("email", N_("E-mail of the unit")),
    ("phone", N_("Telephone")),
    ("mobile", N_("Mobile, out of hours")),
)


class SettingsDialog(QDialog):
    """Two tabs; nothing changes before OK."""

    settled = Signal(object)  # the Settings as the person wants them

    def __init__(self, settings: Settings, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._desk = desk
        self._office = settings.office
        self.setWindowTitle(desk.say(N_("Settings")))
        tabs = QTabWidget()
        tabs.addTab(self._office_tab(), desk.say(N_("Your office")))
        tabs.addTab(self._look_tab(), desk.say(N_("Languages and appearance")))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._settle)
        buttons.rejected.connect(self.reject)
        self.setLayout(column(desk, tabs, buttons, margins=(12, 12, 12, 12)))
        self.resize(desk.look.text(640), min(desk.look.text(640), 700))

    def _settle(self) -> None:
        self.accept()
        self.settled.emit(self.settings())

    # -- your office -----------------------------------------------------------------------

    def _office_tab(self) -> QWidget:
        desk = self._desk
        self._language = QComboBox()
        for code, name in LANGUAGE_NAMES.items():
            self._language.addItem(name, code)
        at = self._language.findData(self._settings.document_language)
        self._language.setCurrentIndex(max(at, 0))
        self._written_in = str(self._language.currentData())
        self._language.activated.connect(self._switch)
        form = QFormLayout()
        self._plain: dict[str, QLineEdit] = {}
        for name, words in PLAIN_FIELDS:
            self._plain[name] = QLineEdit(getattr(self._office, name))
            self._plain[name].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            form.addRow(desk.say(words), self._plain[name])
        self._zone = QComboBox()
        self._zone.addItems(["", *sorted(available_timezones())])
        self._zone.setCurrentText(self._office.time_zone)
        form.addRow(desk.say(N_("Time zone")), self._zone)
        form.addRow(desk.say(N_("The texts below are in")), self._language)
        self._texts: dict[str, QLineEdit | QPlainTextEdit] = {}
        for name, words in TEXT_FIELDS:
            self._texts[name] = self._area() if name == "address" else QLineEdit()
            form.addRow(desk.say(words), self._texts[name])
        self._show_texts()
        intro = Wrapped(desk.say(N_("This fills the head of each new request.")), "muted")
        return scrolled(column(desk, intro, form, -1, margins=(12, 12, 12, 12)))

    def _area(self) -> QPlainTextEdit:
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        area.setFixedHeight(self._desk.look.text(72))
        return area

    def _show_texts(self) -> None:
        texts = office_in(self._office, self._written_in)
        for name, editor in self._texts.items():
            text = getattr(texts, name)
            if isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
            else:
                editor.setText(text)

    def _take_texts(self) -> None:
        typed = {
            name: editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
            for name, editor in self._texts.items()
        }
        self._office = with_texts(self._office, self._written_in, OfficeTexts(**typed))

    def _switch(self) -> None:
        self._take_texts()
        self._written_in = str(self._language.currentData())
        self._show_texts()

    # -- languages and appearance ----------------------------------------------------------

    def _look_tab(self) -> QWidget:
        desk, settings = self._desk, self._settings
        form = QFormLayout()
        self._screen = self._list(LANGUAGE_NAMES, settings.screen_language)
        self._document = self._list(LANGUAGE_NAMES, settings.document_language)
        themes = {"system": N_("System"), "light": N_("Light"), "dark": N_("Dark")}
        self._theme = self._list(
            {code: desk.say(name) for code, name in themes.items()}, settings.theme
        )
        sizes = {str(percent): f"{percent} %" for percent in TEXT_PERCENTS}
        self._size = self._list(sizes, str(settings.text_percent))
        form.addRow(desk.say(N_("Language of the screen")), self._screen)
        form.addRow(desk.say(N_("Language of new letters")), self._document)
        form.addRow(desk.say(N_("Theme")), self._theme)
        form.addRow(desk.say(N_("Text size")), self._size)
        return scrolled(column(desk, form, -1, margins=(12, 12, 12, 12)))

    def _list(self, options: dict[str, str], chosen: str) -> QComboBox:
        made = QComboBox()
        for value, words in options.items():
            made.addItem(words, value)
        made.setCurrentIndex(max(made.findData(chosen), 0))
        return made

    def settings(self) -> Settings:
        """The settings as they stand in the dialog."""
        self._take_texts()
        office = replace(
            self._office,
            time_zone=self._zone.currentText(),
            country=self._plain["country"].text().strip().upper(),
            email=self._plain["email"].text().strip(),
            phone=self._plain["phone"].text().strip(),
            mobile=self._plain["mobile"].text().strip(),
        )
        return replace(
            self._settings,
            office=office,
            screen_language=str(self._screen.currentData()),
            document_language=str(self._document.currentData()),
            theme=self._theme.currentData(),
            text_percent=int(self._size.currentData()),
        )
