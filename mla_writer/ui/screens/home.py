# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Home: tick what you need, or go on with a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.kinds_of_help import KindsOfHelp
from mla_writer.ui.recent_list import RecentList
from mla_writer.ui.widgets import (
    Elided,
    Wrapped,
    button,
    column,
    frame,
    holds_focus,
    label,
    line,
    notice,
    picture,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QAbstractButton

    from mla_writer.forms.heads import MeasureHead
    from mla_writer.services.drafts import RecentDraft
    from mla_writer.ui.desk import Desk

SIDE_WIDTH = 404


class HomeScreen(QWidget):
    """Kinds of help to tick, and the drafts that were open last."""

    start_asked = Signal(tuple)
    urgent_asked = Signal()
    open_asked = Signal(object)
    browse_asked = Signal()
    sample_asked = Signal()
    question_asked = Signal()

    def __init__(self, measures: Iterable[MeasureHead], desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kinds = KindsOfHelp(measures, desk)
        self.kinds.changed.connect(self._count)
        self.recent = RecentList(desk)
        self.recent.open_asked.connect(self.open_asked)
        self.recent.browse_asked.connect(self.browse_asked)
        self.recent.sample_asked.connect(self.sample_asked)
        self._told: dict[str, QWidget] = {}
        left = column(desk, gap=0)
        left.addWidget(scrolled(self._new()), 1)
        left.addWidget(line())
        left.addWidget(self._bar())
        side = column(desk, self.recent, margins=(16, 14, 16, 10))
        self._right = frame(column(desk, scrolled(side)), "surface")
        box = row(desk, gap=0)
        box.addWidget(frame(left, "canvas"), 1)
        box.addWidget(line(upright=True))
        box.addWidget(self._right)
        self.setLayout(box)
        self.fit(Breadth.WIDE)
        self._count()

    def fit(self, breadth: Breadth) -> None:
        """Less of the side in narrower windows, where search and cards stand below one another."""
        shares = {Breadth.WIDE: 1.0, Breadth.MIDDLE: 0.85, Breadth.NARROW: 0.68}
        self._right.setFixedWidth(round(self._desk.look.text(SIDE_WIDTH) * shares[breadth]))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_wide = breadth is Breadth.WIDE
        self._head.setDirection(across if is_wide else down)
        self._urgent.setDirection(across if is_wide else down)
        self._question.setDirection(across if is_wide else down)
        self.kinds.arrange(2 if is_wide else 1)

    def areas(self) -> list[tuple[bool, Callable[[], object]]]:
        """What F6 goes round: the search with the kinds of help, the drafts."""
        is_recent = holds_focus(self.recent)
        is_kinds = holds_focus(self) and not is_recent
        return [(is_kinds, self.focus_search), (is_recent, self.recent.focus_first)]

    def focus_search(self) -> None:
        """Bring the keyboard to the search; what was typed before makes way for the next word."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    # -- new request -----------------------------------------------------------------------

    def _new(self) -> QVBoxLayout:
        desk, say = self._desk, self._desk.say
        intro = N_(
            "Tick every kind of help you need from one State. One letter can ask for several."
        )
        heading = label(say(N_("New request")), "h1")
        title = column(desk, heading, Wrapped(say(intro), "muted"), gap=2)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(N_("Find: bank, witness…")))
        self.search.setAccessibleName(say(N_("Find a kind of help")))
        self.search.setFixedWidth(desk.look.text(260))
        self.search.textEdited.connect(self.kinds.narrow)
        self.search.returnPressed.connect(self._tick_found)
        self._head = head = row(desk, gap=8)
        head.addLayout(title, 1)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._notices: QVBoxLayout = column(desk)
        parts = (head, self._notices, self.kinds, self._urgent_card(), self._question_card(), -1)
        return column(desk, *parts, margins=(20, 14, 16, 12), gap=12)

    def _urgent_card(self) -> QWidget:
        desk, say = self._desk, self._desk.say
        danger = row(desk, picture("siren", "err", desk, 18), gap=8)
        danger.addWidget(Wrapped(say(N_("Danger to life or safety now?")), "strong"), 1)
        first = Wrapped(say(N_("Telephone first. Then write.")), "muted")
        ask = self.urgent_asked.emit
        urgent = button(say(N_("Emergency request")), ask, desk)
        self._urgent = row(desk, margins=(12, 8, 8, 8), gap=10)
        self._urgent.addLayout(danger, 1)
        self._urgent.addWidget(first, 1)
        self._urgent.addWidget(urgent)
        return frame(self._urgent, "card")

    def _question_card(self) -> QWidget:
        desk, say = self._desk, self._desk.say
        title = Wrapped(say(N_("Only a question to another authority?")), "strong")
        first = Wrapped(say(N_("A short letter saves one that comes back.")), "muted")
        ask = button(say(N_("Write a question")), self.question_asked.emit, desk)
        asking = row(desk, picture("mail", "primary", desk, 18), gap=8)
        asking.addWidget(title, 1)
        self._question = row(desk, margins=(12, 8, 8, 8), gap=10)
        self._question.addLayout(asking, 1)
        self._question.addWidget(first, 1)
        self._question.addWidget(ask)
        return frame(self._question, "card")

    def _tick_found(self) -> None:
        """Enter ticks the first kind that was found, and clears the search for the next."""
        if self.search.text().strip():
            self.kinds.tick_first(self.search.text())
            self.search.clear()
            self.kinds.narrow("")

    def _bar(self) -> QWidget:
        desk = self._desk
        self._chosen = Wrapped("", "strong")  # in a longer language it takes a second line
        policy = self._chosen.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self._chosen.setSizePolicy(policy)
        self._names = Elided("", "muted")
        say, ask = desk.say, self.start
        self._clear = button(say(N_("Clear")), self.kinds.clear, desk, kind="quiet")
        self._start = button(
            say(N_("Start request")),
            ask,
            desk,
            kind="primary",
            icon="arrow-right",
            is_trailing=True,
        )
        box = row(desk, self._chosen, margins=(20, 9, 20, 9))
        box.addWidget(self._names, 1)
        box.addWidget(self._clear)
        box.addWidget(self._start)
        return frame(box)

    def _count(self) -> None:
        chosen = self.kinds.ticked()
        count = self._desk.words.app.plural(
            N_("{count} kind chosen"), N_("{count} kinds chosen"), len(chosen)
        )
        said = count if chosen else self._desk.say(N_("Nothing chosen yet"))
        self._chosen.setText(said)
        self._names.say(self.kinds.names())
        self._start.setEnabled(bool(chosen))
        self._start.setAccessibleDescription("" if chosen else said)
        self._clear.setEnabled(bool(chosen))

    def take_ticked(self) -> tuple[str, ...]:
        """What is ticked; the boxes are empty after it."""
        chosen = self.kinds.ticked()
        self.kinds.clear()
        return chosen

    def start(self) -> None:
        """Begin a request with what is ticked."""
        if chosen := self.take_ticked():
            self.start_asked.emit(chosen)

    # -- continue --------------------------------------------------------------------------

    def show_reading(self) -> None:
        """Say that the drafts are being read."""
        self.recent.show_reading()

    def show_drafts(self, drafts: tuple[RecentDraft, ...]) -> None:
        """Show the drafts that were open last."""
        self.recent.show_drafts(drafts)

    # -- notices ---------------------------------------------------------------------------

    def tell(self, kind: str, title: str, detail: str = "", *actions: QWidget) -> QAbstractButton:
        """Show a notice above the kinds of help, in place of one with the same title.

        Gives the button that closes it.
        """
        self._shut(title)
        shut = button(
            self._desk.say(N_("Close")), lambda: self._shut(title), self._desk, kind="link"
        )
        shut.clicked.connect(self.focus_search)
        self._told[title] = made = notice(kind, title, detail, self._desk, *actions, shut)
        self._notices.addWidget(made)
        return shut

    def _shut(self, title: str) -> None:
        if (told := self._told.pop(title, None)) is not None:
            self._notices.removeWidget(told)
            told.hide()
            told.deleteLater()
