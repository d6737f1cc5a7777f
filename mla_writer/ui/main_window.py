# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The main window: menu, places, and the screen of the place one is at.

Home shows first. What it can do without (the form, the treaty data, the screens of a draft) is
imported where it is used, and read ahead in the background after the first paint.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QStackedWidget

from mla_writer import paths
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.drafts import recent_drafts
from mla_writer.services.previewing import Previewer
from mla_writer.services.settings import keep_settings
from mla_writer.services.starting import ReadAhead, offered_measures, read_ahead
from mla_writer.ui.breadth import Breadth, breadth_of
from mla_writer.ui.dialogs.notice import tell
from mla_writer.ui.focus_ring import FocusRing
from mla_writer.ui.menus import make_menus
from mla_writer.ui.place_rail import HELP, HOME, REQUEST, SETTINGS, PlaceRail
from mla_writer.ui.screens.home import HomeScreen
from mla_writer.ui.status_row import StatusRow
from mla_writer.ui.tasks import Task
from mla_writer.ui.tokens import TEXT_PERCENTS
from mla_writer.ui.widgets import column, frame, line, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from mla_writer.domain.draft import Draft
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.drafting import DraftingScreen

FORM = "mla"
NOT_ENCRYPTED = "drafts-not-encrypted"
DRAFTING = "drafting"  # the name under which the widths of its columns are kept


class MainWindow(QMainWindow):
    """One window, one open draft. Built anew inside when language, theme or text size change."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.settings = settings
        self.drafting: DraftingScreen | None = None
        self._opened: OpenDraft | None = None
        self._previewer = Previewer()
        self._has_shown = False
        self._ahead: ReadAhead | None = None
        self._reading = Task(self)
        self._reading.done.connect(self._take_ahead)
        self._reading.failed.connect(self._do_without)
        self._ring = FocusRing(self)
        self.setWindowTitle("MLA Writer")
        self.resize(1366, 768)
        self._build()
        self.go_home()
        self._tell_once()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        self.status = StatusRow(self.desk, self.go_to)
        self.menuBar().setCornerWidget(self.status)
        self.status.show()  # a menu bar that shows already leaves a new corner hidden
        for action in self.actions():
            self.removeAction(action)
        self._go_menu = make_menus(self)
        self.home = HomeScreen(offered_measures(FORM), self.desk)
        self.home.start_asked.connect(self.start)
        self.home.open_asked.connect(self.open)
        self.home.browse_asked.connect(self.browse)
        self.home.sample_asked.connect(self.open_sample)
        self.rail = PlaceRail(self.desk)
        self.rail.chosen.connect(self.go_to_place)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        body = row(self.desk, self.rail, gap=0)
        body.addWidget(self._stack, 1)
        box = column(self.desk, line(), gap=0)
        box.addLayout(body, 1)
        self.setCentralWidget(frame(box, "canvas"))
        self.statusBar().hide()
        self._ring.dress(self.desk.look)
        self._fit()
        if self._ahead is not None:
            self.status.show_age(self._ahead.data_of)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once home is to be seen, read what comes after it."""
        super().paintEvent(event)
        if not self._has_shown:
            self._has_shown = True
            QTimer.singleShot(0, self, self._read_ahead)

    @Slot()
    def _read_ahead(self) -> None:
        settings, clock = self.settings, self.desk.clock

        def read() -> ReadAhead:
            import_module("mla_writer.ui.screens.drafting")  # it takes a while, and comes next
            return read_ahead(FORM, settings, clock)

        self._reading.start(read)

    @Slot(object)
    def _take_ahead(self, ahead: ReadAhead) -> None:
        self._ahead = ahead
        self.status.show_age(ahead.data_of)
        self.home.show_drafts(ahead.drafts)

    @Slot(object)
    def _do_without(self, error: object) -> None:
        """Say what can't be read; each draft in the list then says it too."""
        self.show_error(error)
        self._take_ahead(ReadAhead(None, recent_drafts(self.settings, self.desk.clock)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other parts may fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        breadth = breadth_of(self.width(), self.desk.look)
        self.rail.setVisible(breadth is not Breadth.NARROW)
        self._go_menu.menuAction().setVisible(breadth is Breadth.NARROW)
        self.status.fit(breadth)
        self.home.fit(breadth)
        if self.drafting is not None:
            self.drafting.fit(breadth)

    # -- places ----------------------------------------------------------------------------

    @property
    def is_drafting(self) -> bool:
        """Whether the open draft is on the screen."""
        return self.drafting is not None and self._stack.currentWidget() is self.drafting

    def go_to_place(self, place: str) -> None:
        """Home, the open request, help, or settings."""
        go = {
            HOME: self.go_home,
            REQUEST: self.go_to_draft,
            HELP: self._help,
            SETTINGS: self.open_settings,
        }
        go[place]()
        self._mark_place()

    def go_home(self) -> None:
        """Show home with the drafts as they are now."""
        if self.drafting is not None:
            self.drafting.save_pending()
        if self._ahead is None and self._opened is None and self.settings.recent:
            self.home.show_reading()
        else:
            self.home.show_drafts(recent_drafts(self.settings, self.desk.clock))
        self._stack.setCurrentWidget(self.home)
        self._mark_place()
        self.home.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_draft(self) -> None:
        """Show the open draft, if there is one."""
        if self.drafting is not None:
            self._stack.setCurrentWidget(self.drafting)
            self.drafting.focus_page()
        self._mark_place()

    def _mark_place(self) -> None:
        place = REQUEST if self.is_drafting else HOME
        self.rail.mark(place, has_request=self.drafting is not None)

    def go_to(self) -> None:
        """The list of everything that can be gone to."""
        from mla_writer.ui.dialogs.go_to import GoTo

        GoTo(self, self.desk).open()

    def on_draft(self, do: Callable[[DraftingScreen], object]) -> Callable[[], None]:
        """An action that works while the open draft is on the screen."""

        def act() -> None:
            if self.drafting is not None and self.is_drafting:
                do(self.drafting)

        return act

    def press_primary(self) -> None:
        """What the main button of this page does."""
        if self.drafting is not None and self.is_drafting:
            self.drafting.onward()
        else:
            self.home.start()

    def next_area(self, by: int) -> None:
        """F6: places, sections, questions, pane, in a ring."""
        from mla_writer.ui.field_grid import holds_focus

        areas: list[tuple[bool, Callable[[], object]]] = []
        if not self.rail.isHidden():
            areas.append((holds_focus(self.rail), self.rail.focus_place))
        if self.drafting is not None and self.is_drafting:
            areas += self.drafting.areas()
        else:
            areas.append((holds_focus(self.home), self.home.search.setFocus))
        here = next((at for at, (is_here, _) in enumerate(areas) if is_here), 0)
        areas[(here + by) % len(areas)][1]()

    # -- drafts ----------------------------------------------------------------------------

    def start(self, measures: tuple[str, ...]) -> None:
        """Begin a draft with these measures in a new file."""
        from mla_writer.services.opening import start_draft

        now = self.desk.clock()
        try:
            self._open_new(start_draft(FORM, measures, None, now), f"{now:%Y-%m-%d}")
        except MlaError as error:
            self.show_error(error)

    def open_sample(self) -> None:
        """Open the specimen in a file of its own."""
        from mla_writer.services.opening import sample_draft

        try:
            self._open_new(sample_draft("01-ready", self.desk.words.language), "specimen-01")
        except MlaError as error:
            self.show_error(error)

    def _open_new(self, draft: Draft, stem: str) -> None:
        from mla_writer.services.draft_files import keep_new_draft

        path = free_name(paths.drafts_folder(), stem)
        keep_new_draft(path, draft)
        self.open(path)

    def browse(self) -> None:
        """Ask for a draft's file."""
        words = self.desk.say(N_("Open a draft"))
        name, _ = QFileDialog.getOpenFileName(
            self, words, str(paths.drafts_folder()), "MLA Writer (*.mla)"
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a draft; says what was recovered."""
        if self._opened is not None and self._opened.path == path:
            self.go_to_draft()
            return
        from mla_writer.services.draft_files import edit_draft

        try:
            opened = edit_draft(path, self.desk.clock)
        except MlaError as error:
            self.show_error(error)
            return
        self._close_draft()
        self._opened = opened
        self._show_draft(opened)
        self._keep(self.settings.after_opening(path))
        self.go_to_draft()
        if self.drafting is not None and opened.recovered.changes:
            self.drafting.tell_recovered(opened.recovered)

    def _show_draft(self, opened: OpenDraft) -> None:
        from mla_writer.ui.screens.drafting import DraftingScreen

        widths = self.settings.splitters.get(DRAFTING, ())
        screen = DraftingScreen(opened, self.desk, self._previewer, tuple(widths))
        screen.failed.connect(self.show_error)
        screen.fit(breadth_of(self.width(), self.desk.look))
        self._stack.addWidget(screen)
        self.drafting = screen

    def _close_draft(self) -> None:
        self._close_screen()
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _close_screen(self) -> None:
        if self.drafting is not None:
            self.drafting.close_draft()
            widths = {**self.settings.splitters, DRAFTING: self.drafting.widths()}
            self.settings = replace(self.settings, splitters=widths)
            self._stack.removeWidget(self.drafting)
            self.drafting.deleteLater()
            self.drafting = None

    def show_error(self, error: object) -> None:
        """An error in one sentence."""
        sentence = self.desk.words.error(error) if isinstance(error, MlaError) else str(error)
        tell(self, self.desk.say(N_("That did not work")), sentence)

    # -- settings --------------------------------------------------------------------------

    def open_settings(self) -> None:
        """Office, languages, look."""
        from mla_writer.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self.desk, self)
        dialog.settled.connect(self._apply)
        dialog.open()

    def set_theme(self, theme: Literal["system", "light", "dark"]) -> None:
        """Light, dark, or as the desktop has it."""
        self._apply(replace(self.settings, theme=theme))

    def set_language(self, language: str) -> None:
        """The language of the screen; the letter keeps its own."""
        self._apply(replace(self.settings, screen_language=language))

    def set_size(self, percent: int) -> None:
        """The size of all text, in per cent."""
        self._apply(replace(self.settings, text_percent=percent))

    def scale(self, by: int) -> None:
        """Larger or smaller text by one step; 0 goes back to 100 %."""
        now = self.settings.text_percent
        at = min(range(len(TEXT_PERCENTS)), key=lambda i: abs(TEXT_PERCENTS[i] - now))
        wanted = 0 if by == 0 else max(0, min(at + by, len(TEXT_PERCENTS) - 1))
        self.set_size(TEXT_PERCENTS[wanted])

    def _apply(self, settings: Settings) -> None:
        """Keep the settings and build the inside anew; the open draft keeps its undo."""
        from mla_writer.ui.app import dress

        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
        was_drafting, before = self.is_drafting, self.drafting
        self._close_screen()
        self._keep(replace(settings, splitters=self.settings.splitters))
        self.desk = dress(application, settings)
        self._build()
        self.go_home()
        if self._opened is not None and before is not None:
            self._show_draft(self._opened)
            if self.drafting is not None:
                self.drafting.go_on_from(before)
            if was_drafting:
                self.go_to_draft()
        self._mark_place()

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        try:
            keep_settings(settings)
        except MlaError as error:
            self.show_error(error)

    def _tell_once(self) -> None:
        """At first start: drafts aren't encrypted yet."""
        if NOT_ENCRYPTED not in self.settings.seen_notices:
            title = N_("Drafts are not encrypted yet. Keep them where only you can read.")
            self.home.tell("note", self.desk.say(title))
            self._keep(self.settings.after_notice(NOT_ENCRYPTED))

    # -- the rest --------------------------------------------------------------------------

    def _help(self) -> None:
        if self.drafting is not None and self.is_drafting:
            self.drafting.help()
        else:
            words = N_("Tick what you need, then start. Ctrl+K goes anywhere.")
            self.home.tell("note", self.desk.say(words))

    def about(self) -> None:
        """Name and version."""
        from mla_writer import __version__

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("MLA Writer")
        box.setText(f"MLA Writer {__version__}\nApache-2.0")
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and let go of the draft."""
        self._close_draft()
        self._keep(self.settings)
        event.accept()


def free_name(folder: Path, stem: str) -> Path:
    """A name in this folder that no draft has yet."""
    number = 1
    while (path := folder / (f"{stem}.mla" if number == 1 else f"{stem}-{number}.mla")).exists():
        number += 1
    return path
