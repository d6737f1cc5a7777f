# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter beside the questions: its language, its pages, and the answer marked in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mla_writer import i18n
from mla_writer.i18n import N_
from mla_writer.ui.languages import letter_languages
from mla_writer.ui.page_view import PageView
from mla_writer.ui.widgets import Wrapped, column, label, line, picture, row, tool

if TYPE_CHECKING:
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.ui.desk import Desk


class PreviewPane(QWidget):
    """The letter's language, page arrows, zoom, and the page."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pages = PageView(desk)
        self.languages = QComboBox()
        self.languages.setAccessibleName(desk.say(N_("Language of the letter")))
        for code, words in letter_languages().items():
            self.languages.addItem(desk.say(words), code)
        self.languages.activated.connect(self._speak)
        self._place = label("", "caption")
        self._place.setMinimumWidth(desk.look.text(40))
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.turned.connect(self._turned)
        self._trouble = Wrapped("", "muted")
        self._trouble.hide()
        tools = row(desk, self.languages, -1, margins=(14, 6, 10, 4), gap=2)
        for part in (
            tool("chevron-left", desk.say(N_("Page before")), partial(self.pages.turn, -1), desk),
            self._place,
            tool("chevron-right", desk.say(N_("Next page")), partial(self.pages.turn, 1), desk),
            tool("zoom-in", desk.say(N_("Larger")), partial(self.pages.zoom, 1.25), desk),
            tool("zoom-out", desk.say(N_("Fit the page")), partial(self.pages.zoom, 0), desk),
        ):
            tools.addWidget(part)
        caption = row(desk, picture("pencil", "warn", desk, 14), margins=(16, 7, 16, 7), gap=6)
        caption.addWidget(
            Wrapped(desk.say(N_("The marked passage is the answer you are editing.")), "caption"), 1
        )
        box = column(desk, tools, self._trouble, gap=0)
        box.addWidget(self.pages, 1)
        box.addWidget(line())
        box.addLayout(caption)
        self.setLayout(box)

    def show_language(self, code: str) -> None:
        """Show which language the letter is in."""
        self.languages.setCurrentIndex(max(self.languages.findData(code), 0))
        self.pages.face(is_rtl=i18n.direction(code) == "rtl")

    def _speak(self, index: int) -> None:
        self.language_chosen.emit(str(self.languages.itemData(index)))

    def _turned(self, page: int, count: int) -> None:
        self._place.setText(f"{page} / {count}" if count else "")

    def show_preview(self, preview: Preview) -> None:
        """Show new pages."""
        self._trouble.hide()
        self.pages.show_preview(preview)

    def show_trouble(self, sentence: str) -> None:
        """Say why there are no new pages; the old ones stay."""
        self._trouble.setText(sentence)
        self._trouble.show()
