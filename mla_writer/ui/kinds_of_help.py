# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of help to tick, in cards by family, narrowed by a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from mla_writer.domain.likeness import unmarked
from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import TickLine, Wrapped, column, frame, label, release

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.forms.heads import MeasureHead
    from mla_writer.ui.desk import Desk

TWO = 2
FAMILIES = {
    "evidence": N_("Evidence and statements"),
    "electronic": N_("Electronic evidence"),
    "assets": N_("Assets"),
    "persons": N_("Persons and operations"),
}


class KindsOfHelp(QWidget):
    """Tick boxes; `changed` when one is ticked or not any longer."""

    changed = Signal()

    def __init__(self, measures: Iterable[MeasureHead], desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ticks: dict[str, QCheckBox] = {}
        self._cards: list[tuple[QWidget, list[TickLine]]] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(desk.look.space(12))
        self._grid.setColumnStretch(0, 1)
        self._none = Wrapped(desk.say(N_("No kind of help has these letters.")), "muted")
        self._none.hide()
        for family, offered in by_family(measures):
            self._cards.append(self._card(family, offered))
        self.setLayout(column(desk, self._none, self._grid))

    def arrange(self, columns: int) -> None:
        """Cards in one column or two."""
        if columns == self._columns:
            return
        self._columns = columns
        release(self._grid)
        for at, (card, _) in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        self._grid.setColumnStretch(1, 1 if columns == TWO else 0)

    def _card(self, family: str, measures: list[MeasureHead]) -> tuple[QWidget, list[TickLine]]:
        desk = self._desk
        box = column(
            desk,
            label(desk.say(FAMILIES.get(family, family)), "over"),
            margins=(12, 9, 12, 11),
            gap=8,
        )
        lines = []
        for measure in measures:
            tick = QCheckBox()
            tick.setIcon(icons.icon(measure.icon, "text3", desk.look))
            tick.setIconSize(QSize(desk.look.text(18), desk.look.text(16)))
            shown = TickLine(tick, desk.label(measure.title), "", desk)
            tick.setAccessibleDescription(desk.label(measure.intro))
            tick.toggled.connect(self.changed)
            self._ticks[measure.id] = tick
            lines.append(shown)
            box.addWidget(shown)
        box.addStretch(1)
        return frame(box, "card"), lines

    def tick_first(self, text: str) -> None:
        """Tick the first kind with these letters in its name, else in its description."""
        shown = [one.box for _, lines in self._cards for one in lines if not one.isHidden()]
        wanted = unmarked(text.strip())
        named = (box for box in shown if wanted in unmarked(box.accessibleName()))
        if shown:
            next(named, shown[0]).toggle()

    def narrow(self, text: str) -> None:
        """Show the kinds that have these letters in their name or description."""
        wanted = unmarked(text.strip())
        for card, lines in self._cards:
            for one in lines:
                said = f"{one.box.accessibleName()} {one.box.accessibleDescription()}"
                one.setVisible(wanted in unmarked(said))
            card.setVisible(any(not one.isHidden() for one in lines))
        self._none.setVisible(all(card.isHidden() for card, _ in self._cards))

    def ticked(self) -> tuple[str, ...]:
        """The measures that are ticked."""
        return tuple(name for name, tick in self._ticks.items() if tick.isChecked())

    def tick(self, wanted: Iterable[str]) -> None:
        """Tick these measures, as far as they are offered."""
        for name in wanted:
            if (tick := self._ticks.get(name)) is not None:
                tick.setChecked(True)

    def names(self) -> str:
        """What is ticked, in words."""
        return ", ".join(self._ticks[name].accessibleName() for name in self.ticked())

    def clear(self) -> None:
        """Tick nothing."""
        for tick in self._ticks.values():
            tick.setChecked(False)


def by_family(measures: Iterable[MeasureHead]) -> list[tuple[str, list[MeasureHead]]]:
    """Measures by the family they stand in at home, in the order of the table."""
    found: dict[str, list[MeasureHead]] = {family: [] for family in FAMILIES}
    for measure in measures:
        found.setdefault(measure.family, []).append(measure)
    return [(family, rows) for family, rows in found.items() if rows]
