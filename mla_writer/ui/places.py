# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The inside of the window: home, the open request, a letter to verify; one of them shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from mla_writer.services.starting import offered_measures
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.openings import FORM
from mla_writer.ui.place_rail import HOME, REQUEST, PlaceRail
from mla_writer.ui.screens.home import HomeScreen
from mla_writer.ui.widgets import column, holds_focus, line, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.drafting import DraftingScreen
    from mla_writer.ui.screens.verify import VerifyScreen


class Places(QFrame):
    """The screens, and the rail that says which one shows.

    home_asked: a letter was verified and no request is open.
    """

    home_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.drafting: DraftingScreen | None = None
        self.verifying: VerifyScreen | None = None
        self.home = HomeScreen(offered_measures(FORM), desk)
        self.rail = PlaceRail(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        body = row(desk, self.rail, gap=0)
        body.addWidget(self._stack, 1)
        box = column(desk, line(), gap=0)
        box.addLayout(body, 1)
        self.setProperty("kind", "canvas")
        self.setLayout(box)

    def fit(self, breadth: Breadth) -> None:
        """Show what this breadth has room for."""
        self.rail.setVisible(breadth is not Breadth.NARROW)
        self.home.fit(breadth)
        if self.drafting is not None:
            self.drafting.fit(breadth)

    # -- where one is ----------------------------------------------------------------------

    @property
    def is_drafting(self) -> bool:
        """Whether the open draft is on the screen."""
        return self.drafting is not None and self._stack.currentWidget() is self.drafting

    @property
    def is_verifying(self) -> bool:
        """Whether the report on a letter from elsewhere is on the screen."""
        return self.verifying is not None and self._stack.currentWidget() is self.verifying

    def mark(self) -> None:
        """Let the rail say which screen shows."""
        place = REQUEST if self.is_drafting else "" if self.is_verifying else HOME
        self.rail.mark(place, has_request=self.drafting is not None)

    def _show(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        self.mark()

    # -- going there -----------------------------------------------------------------------

    def show_home(self) -> None:
        """Home, the keyboard in its search."""
        self._show(self.home)
        self.home.focus_search()

    def show_draft(self) -> None:
        """The open draft, if there is one."""
        if self.drafting is not None:
            self._show(self.drafting)
            self.drafting.focus_page()
        self.mark()

    def show_verify(self) -> VerifyScreen:
        """The screen for letters from elsewhere."""
        screen = self.verifying or self._make_verify()
        self._show(screen)
        screen.focus_first()
        return screen

    def _make_verify(self) -> VerifyScreen:
        from mla_writer.ui.screens.verify import VerifyScreen

        self.verifying = screen = VerifyScreen(self._desk)
        screen.closed.connect(self._leave_verify)
        self._stack.addWidget(screen)
        return screen

    def _leave_verify(self) -> None:
        if self.drafting is not None:
            self.show_draft()
        else:
            self.home_asked.emit()

    # -- the open draft --------------------------------------------------------------------

    def take_draft(self, screen: DraftingScreen) -> None:
        """Hold the screen of a draft; it doesn't show yet."""
        self._stack.addWidget(screen)
        self.drafting = screen

    def drop_draft(self) -> None:
        """Let go of the screen of the draft."""
        if self.drafting is not None:
            self._stack.removeWidget(self.drafting)
            self.drafting.deleteLater()
            self.drafting = None

    def on_draft(self, do: Callable[[DraftingScreen], object]) -> Callable[[], None]:
        """An action that works while the open draft is on the screen."""

        def act() -> None:
            if self.drafting is not None and self.is_drafting:
                do(self.drafting)

        return act

    # -- the keyboard ----------------------------------------------------------------------

    def press_primary(self) -> None:
        """What the main button of this page does."""
        if self.drafting is not None and self.is_drafting:
            self.drafting.onward()
        elif self.verifying is not None and self.is_verifying:
            self.verifying.choose()
        else:
            self.home.start()

    def next_area(self, by: int) -> None:
        """F6: places, sections, questions, pane, in a ring."""
        areas: list[tuple[bool, Callable[[], object]]] = []
        if not self.rail.isHidden():
            areas.append((holds_focus(self.rail), self.rail.focus_place))
        if self.drafting is not None and self.is_drafting:
            areas += self.drafting.areas()
        elif self.verifying is not None and self.is_verifying:
            areas.append((holds_focus(self.verifying), self.verifying.focus_first))
        else:
            areas += self.home.areas()
        here = next((at for at, (is_here, _) in enumerate(areas) if is_here), 0)
        areas[(here + by) % len(areas)][1]()
