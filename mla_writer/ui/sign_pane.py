# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the signature stands: the page of the final letter that has its box."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from mla_writer.i18n import N_
from mla_writer.ui.page_view import PageView
from mla_writer.ui.widgets import column, label, line, row, tool

if TYPE_CHECKING:
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.judging import Seen

SIGNATORIES = "signatories"


class SignPane(QFrame):
    """A title, page arrows, and the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "subtle")
        self.pages = PageView(desk)
        self._title = label("", "strong")
        self._place = label("", "caption")
        self.pages.turned.connect(self._turned)
        turn, say = self.pages.turn, desk.say
        head = row(desk, self._title, -1, margins=(16, 8, 10, 8), gap=2)
        head.addWidget(tool("chevron-left", say(N_("Page before")), partial(turn, -1), desk))
        head.addWidget(self._place)
        head.addWidget(tool("chevron-right", say(N_("Next page")), partial(turn, 1), desk))
        box = column(desk, head, line(), gap=0)
        box.addWidget(self.pages, 1)
        self.setLayout(box)

    def show_letter(self, preview: Preview) -> None:
        """The pages of the final letter, opened where the signature will stand."""
        self._title.setText(self._desk.say(N_("Where it will show")))
        self.pages.lay(())
        self.pages.show_preview(preview)
        self.pages.mark(SIGNATORIES)

    def show_signed(self, stamps: tuple[Seen, ...]) -> None:
        """The same pages, now signed: what the signatures show stands in their boxes."""
        self._title.setText(self._desk.say(N_("Signed letter")))
        self.pages.lay(stamps)

    def _turned(self, page: int, count: int) -> None:
        self._place.setText(self._desk.fixed(f"{page} / {count}") if count else "")
