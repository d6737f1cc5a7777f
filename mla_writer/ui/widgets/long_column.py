# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A long column of lines: those in sight are built, the others are room until they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from mla_writer.ui.widgets.boxes import column, drop, release
from mla_writer.ui.widgets.focus import holds_focus
from mla_writer.ui.widgets.scrolled import Scrolled, around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QShowEvent

    from mla_writer.ui.desk import Desk

FEW = 40  # up to so many lines are all built
AHEAD = 8  # lines built above and below what is in sight; they come and go by so many


class LongColumn(QWidget):
    """Lines of one height, each by its key; one of them may be open, and higher.

    Always there: the first and the last line, so that Tab comes in at the right end; the open one;
    and the neighbours of the one that has the keyboard, so that Tab leads on.
    build: makes the line of a key, drawn. built: called when lines have come by scrolling.
    """

    def __init__(
        self, desk: Desk, build: Callable[[str], QWidget], built: Callable[[], object]
    ) -> None:
        super().__init__()
        self._build = build
        self._built = built
        self._places: dict[str, int] = {}  # of every key
        self._open = ""
        self._room = 0  # the height of a closed line with the gap below it
        self._laid: tuple[tuple[str, int], ...] = ()
        self._area: Scrolled | None = None
        self.lines: dict[str, QWidget] = {}
        self._box = column(desk, gap=6)
        self.setLayout(self._box)

    def show_keys(self, keys: Sequence[str], opened: str) -> None:
        """Have a line for each key; one that was opened or shut is built anew."""
        self._places = {key: index for index, key in enumerate(keys)}
        changed = {self._open, opened} if opened != self._open else set()
        self._open = opened
        self._settle(self._wanted(), anew=changed)

    def line(self, key: str) -> QWidget | None:
        """The line of a key, built if it wasn't; None for no key of this column."""
        if key in self._places and key not in self.lines:
            self._settle(self._wanted() | self._around(key))
        return self.lines.get(key)

    def look_again(self) -> None:
        """The page was scrolled, or the keyboard moved: lines come and go."""
        if len(self._places) > FEW and self.isVisible() and self._settle(self._wanted()):
            self._built()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on follow what holds this column and scrolls."""
        super().showEvent(event)
        if self._area is None and (area := around(self)) is not None:
            self._area = area
            area.verticalScrollBar().valueChanged.connect(self.look_again)
            area.verticalScrollBar().rangeChanged.connect(self.look_again)
        QTimer.singleShot(0, self, self.look_again)

    # -- which are there -------------------------------------------------------------------

    def _wanted(self) -> set[int]:
        count = len(self._places)
        if count <= FEW:
            return set(range(count))
        wanted = {0, count - 1, *self._in_sight()}
        held = (key for key, line in self.lines.items() if holds_focus(line))
        return wanted.union(*map(self._around, (self._open, *held)))

    def _around(self, key: str) -> set[int]:
        """The place of a line and of its neighbours; nothing where there is no such line."""
        if (at := self._places.get(key)) is None:
            return set()
        return set(range(max(at - 1, 0), min(at + 2, len(self._places))))

    def _in_sight(self) -> range:
        if self._area is None or not self._room:
            return range(FEW // 2)
        view = self._area.viewport()
        top = self.mapFrom(view, QPoint(0, 0)).y()
        first, last = self._line_at(top) - AHEAD, self._line_at(top + view.height()) + AHEAD
        first, last = first // AHEAD * AHEAD, -(-last // AHEAD) * AHEAD
        return range(max(first, 0), max(min(last, len(self._places)), 0))

    def _line_at(self, height: int) -> int:
        """Which line stands so far down."""
        opened = self.lines.get(self._open)
        if opened is None:
            return height // self._room
        at = self._places[self._open]
        more = opened.height() + self._box.spacing() - self._room
        return max(height - more, min(height, at * self._room)) // self._room

    # -- building --------------------------------------------------------------------------

    def _settle(self, wanted: set[int], anew: Iterable[str] = ()) -> bool:
        """Have the lines of these places and no others; True if something changed."""
        laid = tuple((key, at) for key, at in self._places.items() if at in wanted)
        laid = (*laid, ("", len(self._places)))
        if laid == self._laid and not anew:
            return False
        before, self._laid = self.lines, laid
        # The new ones first: dropping takes the keyboard away, and that redraws what stands here.
        kept = {key: line for key, line in before.items() if key not in anew}
        self.lines = {key: kept.get(key) or self._build(key) for key, _ in laid[:-1]}
        self._lay()
        still = set(map(id, self.lines.values()))
        for line in before.values():
            if id(line) not in still:
                drop(line)
        return True

    def _lay(self) -> None:
        """Lines in their order, and room for those between them."""
        self._measure()
        release(self._box)
        while self._box.takeAt(0) is not None:
            pass  # the rooms of before
        following = 0
        for key, at in self._laid[:-1]:
            if at > following:
                self._box.addSpacing((at - following) * self._room)
            self._box.addWidget(self.lines[key])
            self.lines[key].show()  # at once: what doesn't show yet loses the keyboard
            following = at + 1

    def _measure(self) -> None:
        """All closed lines of a long column are as high as the highest that was built first."""
        if len(self._places) <= FEW:
            return
        closed = [line for key, line in self.lines.items() if key != self._open]
        if not self._room:
            for line in closed:
                line.ensurePolished()
            highest = max(line.sizeHint().height() for line in closed)
            self._room = highest + self._box.spacing()
        for line in closed:
            line.setFixedHeight(self._room - self._box.spacing())
