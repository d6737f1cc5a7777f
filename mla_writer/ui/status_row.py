# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The end of the menu row: go to, what is normal (off line, age of data), language, size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.widgets import holder, label, line, picture, row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mla_writer.ui.desk import Desk


class StatusRow(QWidget):
    """No stop for the keyboard: everything here is in the menus too."""

    def __init__(self, desk: Desk, go_to: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        say = desk.say
        self._go_to = self._opener("search", f"{say(N_('Go to…'))}  {desk.fixed('Ctrl+K')}")
        self._go_to.clicked.connect(go_to)
        self._offline = label(say(N_("Offline. Nothing is lost.")), "caption")
        off = holder(row(desk, picture("wifi-off", "text3", desk, 14), self._offline, gap=5))
        self._age = label("", "caption")
        self._data = holder(row(desk, line(upright=True), self._age, gap=9))
        self._data.setVisible(False)
        self.language = self._opener("languages", "")
        self.sizes = self._opener("a-large-small", desk.fixed(f"{desk.look.percent} %"))
        self._is_wide = False
        parts = (self._go_to, line(upright=True), off, self._data, line(upright=True))
        self.setLayout(row(desk, *parts, self.language, self.sizes, margins=(0, 4, 10, 0), gap=9))

    def _opener(self, icon: str, words: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "status")
        made.setText(words)
        made.setAccessibleName(words)
        made.setIcon(icons.icon(icon, "text2", self._desk.look, 15))
        side = self._desk.look.text(15)
        made.setIconSize(QSize(side, side))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def offer(self, languages: QMenu, sizes: QMenu, language_name: str) -> None:
        """The menus behind language and text size."""
        self.language.setMenu(languages)
        self.language.setText(language_name)
        self.language.setAccessibleName(language_name)
        self.sizes.setMenu(sizes)

    def show_age(self, data_of: date | None) -> None:
        """Of which day the treaty data are, as soon as they are read; None where they don't say."""
        if data_of is None:
            return
        from babel.dates import format_date

        when = format_date(data_of, "d MMM y", locale=self._desk.words.language)
        said = self._desk.say(N_("Treaty data of {date}"), date=self._desk.fixed(when))
        self._age.setText(said)
        self._data.setVisible(self._is_wide)
        self._take_room()

    def fit(self, breadth: Breadth) -> None:
        """Say less where there is less room."""
        self._is_wide = is_wide = breadth is Breadth.WIDE
        long, short = N_("Offline. Nothing is lost."), N_("Offline")
        self._offline.setText(self._desk.say(long if is_wide else short))
        self._data.setVisible(is_wide and bool(self._age.text()))
        self._go_to.setVisible(breadth is not Breadth.NARROW)
        self.language.setVisible(breadth is not Breadth.NARROW)
        self._take_room()

    def _take_room(self) -> None:
        """A menu bar asks its corner for its size only when it is itself resized."""
        bar = self.parentWidget()
        if bar is not None:
            self.updateGeometry()
            QApplication.sendEvent(bar, QResizeEvent(bar.size(), bar.size()))
