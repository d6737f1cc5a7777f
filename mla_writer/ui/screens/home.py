# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Home: tick what you need, or go on with a draft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import (
    Elided,
    Status,
    Wrapped,
    button,
    clear,
    column,
    frame,
    label,
    line,
    notice,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.forms.heads import MeasureHead
    from mla_writer.services.drafts import RecentDraft
    from mla_writer.ui.desk import Desk

LARGE_TEXT = 175  # per cent: from here on the short titles, as a tick box does not wrap
SIDE_WIDTH = 404
TWO = 2
FAMILIES = {
    "evidence": N_("Evidence and statements"),
    "electronic": N_("Electronic evidence"),
    "assets": N_("Assets"),
    "persons": N_("Persons and operations"),
}


class HomeScreen(QWidget):
    """Kinds of help to tick, and the drafts that were open last."""

    start_asked = Signal(tuple)
    open_asked = Signal(object)
    browse_asked = Signal()
    sample_asked = Signal()

    def __init__(self, measures: Iterable[MeasureHead], desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ticks: dict[str, QCheckBox] = {}
        self._cards: list[tuple[QWidget, list[QCheckBox]]] = []
        self._columns = 0
        self._drafts: QVBoxLayout = column(desk, gap=9)
        left = column(desk, gap=0)
        left.addWidget(scrolled(self._new(measures)), 1)
        left.addWidget(line())
        left.addWidget(self._bar())
        side = column(
            desk, self._continue_head(), self._drafts, -1, margins=(16, 14, 16, 10), gap=9
        )
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
        self._head.setDirection(across if breadth is Breadth.WIDE else down)
        columns = 2 if breadth is Breadth.WIDE else 1
        if columns != self._columns:
            self._columns = columns
            while self._grid.takeAt(0) is not None:
                pass
            for at, (card, _) in enumerate(self._cards):
                self._grid.addWidget(card, at // columns, at % columns)
            self._grid.setColumnStretch(1, 1 if columns == TWO else 0)

    # -- new request -----------------------------------------------------------------------

    def _new(self, offered: Iterable[MeasureHead]) -> QVBoxLayout:
        desk = self._desk
        title = column(
            desk,
            label(desk.say(N_("New request")), "h1"),
            Wrapped(
                desk.say(
                    N_(
                        "Tick every kind of help you need from one State. "
                        "One letter can ask for several."
                    )
                ),
                "muted",
            ),
            gap=2,
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(desk.say(N_("Find: bank, witness…")))
        self.search.setAccessibleName(desk.say(N_("Find a kind of help")))
        self.search.setFixedWidth(desk.look.text(260))
        self.search.textEdited.connect(self._filter)
        self.search.returnPressed.connect(self._tick_found)
        self._head = head = row(desk, gap=8)
        head.addLayout(title, 1)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        head.addWidget(self.search, 0, corner)
        self._grid = cards = QGridLayout()
        cards.setSpacing(desk.look.space(12))
        for family, measures in by_family(offered):
            self._cards.append(self._card(family, measures))
        cards.setColumnStretch(0, 1)
        self._notices: QVBoxLayout = column(desk)
        return column(desk, head, self._notices, cards, -1, margins=(20, 14, 16, 12), gap=12)

    def _card(self, family: str, measures: list[MeasureHead]) -> tuple[QWidget, list[QCheckBox]]:
        desk = self._desk
        box = column(
            desk,
            label(desk.say(FAMILIES.get(family, family)), "over"),
            margins=(12, 9, 12, 11),
            gap=8,
        )
        ticks = []
        for measure in measures:
            is_large = desk.look.percent >= LARGE_TEXT
            tick = QCheckBox(desk.label(measure.short_title if is_large else measure.title))
            tick.setToolTip(desk.label(measure.title))
            tick.setIcon(icons.icon(measure.icon, "text3", desk.look))
            tick.setIconSize(QSize(desk.look.text(18), desk.look.text(16)))
            tick.setAccessibleDescription(desk.label(measure.intro))
            tick.toggled.connect(self._count)
            self._ticks[measure.id] = tick
            ticks.append(tick)
            box.addLayout(row(desk, tick, -1))
        box.addStretch(1)
        return frame(box, "card"), ticks

    def _tick_found(self) -> None:
        """Enter ticks the first kind that was found, and clears the search for the next."""
        shown = (tick for _, ticks in self._cards for tick in ticks if not tick.isHidden())
        if self.search.text().strip() and (found := next(shown, None)) is not None:
            found.toggle()
            self.search.clear()
            self._filter("")

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for card, ticks in self._cards:
            for tick in ticks:
                tick.setVisible(
                    wanted in f"{tick.text()} {tick.accessibleDescription()}".casefold()
                )
            card.setVisible(any(not tick.isHidden() for tick in ticks))

    def _bar(self) -> QWidget:
        desk = self._desk
        self._chosen = label("", "strong")
        self._names = Elided("", "muted")
        self._clear = button(desk.say(N_("Clear")), self._untick, desk, kind="quiet")
        self._start = button(
            desk.say(N_("Start request")),
            self.start,
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

    def _ticked(self) -> tuple[str, ...]:
        return tuple(name for name, tick in self._ticks.items() if tick.isChecked())

    def _count(self) -> None:
        chosen = self._ticked()
        count = self._desk.words.app.plural(
            N_("{count} kind chosen"), N_("{count} kinds chosen"), len(chosen)
        )
        self._chosen.setText(count if chosen else self._desk.say(N_("Nothing chosen yet")))
        self._names.say(", ".join(self._ticks[name].text() for name in chosen))
        self._start.setEnabled(bool(chosen))
        self._clear.setEnabled(bool(chosen))

    def _untick(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(False)

    def start(self) -> None:
        """Begin a request with what is ticked."""
        if chosen := self._ticked():
            self.start_asked.emit(chosen)
            self._untick()

    # -- continue --------------------------------------------------------------------------

    def _continue_head(self) -> QWidget:
        desk = self._desk
        return Flow(
            desk,
            label(desk.say(N_("Continue")), "h2"),
            button(
                desk.say(N_("Open a draft…")),
                self.browse_asked.emit,
                desk,
                kind="link",
                icon="folder-open",
            ),
        )

    def show_reading(self) -> None:
        """Say that the drafts are being read."""
        clear(self._drafts)
        self._drafts.addWidget(Wrapped(self._desk.say(N_("Reading your drafts…")), "muted"))

    def show_drafts(self, drafts: tuple[RecentDraft, ...]) -> None:
        """Show the drafts that were open last."""
        clear(self._drafts)
        if not drafts:
            say, ask = self._desk.say, self.sample_asked.emit
            empty = Wrapped(say(N_("Drafts you work on will be listed here.")), "muted")
            sample = button(say(N_("Open the specimen")), ask, self._desk, icon="file-text")
            self._drafts.addWidget(empty)
            self._drafts.addWidget(sample)
        for at, draft in enumerate(drafts):
            if at:
                self._drafts.addWidget(line())
            self._drafts.addLayout(self._draft(draft))

    def _draft(self, draft: RecentDraft) -> QVBoxLayout:
        desk = self._desk
        opener = button(
            draft.reference or draft.path.stem,
            partial(self.open_asked.emit, draft.path),
            desk,
            kind="link",
        )
        opener.setToolTip(str(draft.path))
        ago = label(self._ago(draft), "caption")
        head = Flow(desk, opener, ago)
        if draft.trouble is not None:
            return column(desk, head, Wrapped(desk.words.error(draft.trouble), "err"), gap=3)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedSize(desk.look.text(110), 6)
        bar.setMaximum(max(draft.steps, 1))
        bar.setValue(draft.done)
        words = desk.say(N_("{done} of {count} sections"), done=draft.done, count=draft.steps)
        bar.setAccessibleName(words)
        if draft.requested:
            from babel import Locale

            state_name = Locale.parse(desk.words.language).territories.get(draft.requested)
            head.add(label(str(state_name or draft.requested)))
        status: Status = "wrong" if draft.wrong else "part" if draft.blocking else "done"
        state = pill(
            status, words if draft.blocking else desk.say(N_("Ready for a final")), desk, plain=True
        )
        subject = Elided(draft.subject, "muted") if draft.subject else None
        return column(desk, head, subject, Flow(desk, bar, state, gap=10), gap=3)

    def _ago(self, draft: RecentDraft) -> str:
        if draft.changed is None:
            return ""
        from babel.dates import format_timedelta

        return str(
            format_timedelta(
                draft.changed - self._desk.clock(),
                add_direction=True,
                locale=self._desk.words.language,
            )
        )

    def tell(self, kind: str, title: str, detail: str = "") -> None:
        """Show a notice above the kinds of help."""
        clear(self._notices)
        shut = button(self._desk.say(N_("Close")), self._shut, self._desk, kind="link")
        self._notices.addWidget(notice(kind, title, detail, self._desk, shut))

    def _shut(self) -> None:
        clear(self._notices)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)


def by_family(measures: Iterable[MeasureHead]) -> list[tuple[str, list[MeasureHead]]]:
    """Measures by the family they stand in at home, in the order of the table."""
    found: dict[str, list[MeasureHead]] = {family: [] for family in FAMILIES}
    for measure in measures:
        found.setdefault(measure.family, []).append(measure)
    return [(family, rows) for family, rows in found.items() if rows]
