# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The main window: menu, places, the open draft, and what happens between them.

Home shows first. What it can do without (the form, the treaty data, the screens of a draft) is
imported where it is used, and read ahead in the background after the first paint.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from mla_writer import paths
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.drafts import recent_drafts
from mla_writer.services.previewing import Previewer
from mla_writer.ui import home_notices
from mla_writer.ui.breadth import Breadth, breadth_of
from mla_writer.ui.dialogs.notice import tell
from mla_writer.ui.focus_ring import FocusRing
from mla_writer.ui.menus import make_menus
from mla_writer.ui.openings import FORM, Openings
from mla_writer.ui.place_rail import HELP, HOME, REQUEST, SETTINGS
from mla_writer.ui.places import Places
from mla_writer.ui.reading_ahead import ReadingAhead
from mla_writer.ui.settled_window import SettledWindow
from mla_writer.ui.status_row import StatusRow
from mla_writer.ui.tab_order import kept_place

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.sealed_copies import Kept
    from mla_writer.services.starting import ReadAhead
    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.drafting import DraftingScreen
    from mla_writer.ui.screens.home import HomeScreen

BREATH = 150  # milliseconds: what is drawn and pressed first goes first
NOT_ENCRYPTED = "drafts-not-encrypted"
DRAFTING = "drafting"  # the name under which the widths of its columns are kept
DRAFTS = "MLA Writer (*.mla)"


class MainWindow(SettledWindow):
    """One window, one open draft. Built anew inside when language, theme or text size change."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings)
        self._previewer = Previewer()
        self._ahead = ReadingAhead(self)
        self._ahead.ready.connect(self._show_ahead)
        self._ahead.failed.connect(self._do_without)
        self.openings = Openings(desk.clock, self)
        self.openings.closing.connect(self._close_screen)
        self.openings.opened.connect(self._opened)
        self.openings.failed.connect(self.show_error)
        self.openings.unreadable.connect(self._unreadable)
        self.openings.annex_left.connect(self._tell_annex)
        self._ring = FocusRing(self)
        self.setWindowTitle("MLA Writer")
        self.resize(1366, 768)
        self._build()
        self.go_home()
        self._tell_once()

    @property
    def home(self) -> HomeScreen:
        """The screen that shows first."""
        return self.places.home

    @property
    def drafting(self) -> DraftingScreen | None:
        """The screen of the open draft."""
        return self.places.drafting

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        self.places = Places(self.desk)
        self.places.home_asked.connect(self.go_home)
        self.places.rail.chosen.connect(self.go_to_place)
        self.home.start_asked.connect(self.openings.start)
        self.home.urgent_asked.connect(self.start_emergency)
        self.home.open_asked.connect(self.open)
        self.home.browse_asked.connect(self.browse)
        self.home.sample_asked.connect(self.open_sample)
        self.home.question_asked.connect(self.openings.start_question)
        self.status = StatusRow(self.desk, self.go_to)
        self.menuBar().setCornerWidget(self.status)
        self.status.show()  # a menu bar that shows already leaves a new corner hidden
        for action in self.actions():
            self.removeAction(action)
        self._go_menu = make_menus(self)
        self.setCentralWidget(self.places)
        self.places.show()  # at once: some pages are drawn when they show
        self.statusBar().hide()
        self._ring.dress(self.desk.look)
        self._fit()
        if self._ahead.found is not None:
            self._show_age(self._ahead.found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once home is to be seen, read what comes after it."""
        super().paintEvent(event)
        QTimer.singleShot(BREATH, self, self._read_ahead)

    def _read_ahead(self) -> None:
        self._ahead.begin(FORM, self.settings, self.desk.clock)

    def _show_ahead(self, found: ReadAhead) -> None:
        self._show_age(found)
        self.home.show_drafts(found.drafts)

    def _show_age(self, found: ReadAhead) -> None:
        self.status.show_age(found.data_of)
        days = self.settings.confirm_after_days
        home_notices.tell_age(found.data_of, days, self.open_packs, self.home, self.desk)

    def _do_without(self, error: object) -> None:
        """Say what can't be read; each draft in the list then says it too."""
        self.show_error(error)
        self.home.show_drafts(recent_drafts(self.settings, self.desk.clock))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other parts may fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        breadth = breadth_of(self.width(), self.desk.look)
        self._go_menu.menuAction().setVisible(breadth is Breadth.NARROW)
        self.status.fit(breadth)
        self.places.fit(breadth)

    # -- places ----------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Home, the open request, help, or settings."""
        go = {
            HOME: self.go_home,
            REQUEST: self.places.show_draft,
            HELP: self._help,
            SETTINGS: self.open_settings,
        }
        go[place]()
        self.places.mark()

    def go_home(self) -> None:
        """Show home with the drafts as they are now."""
        if self.drafting is not None:
            self.drafting.save_pending()
        if self._ahead.found is None and self.openings.draft is None and self.settings.recent:
            self.home.show_reading()
        else:
            self.home.show_drafts(recent_drafts(self.settings, self.desk.clock))
        self.places.show_home()

    def verify(self) -> None:
        """Ask for a signed letter from elsewhere and report on it."""
        self.places.show_verify().choose()

    def go_to(self) -> None:
        """The list of everything that can be gone to."""
        from mla_writer.ui.dialogs.go_to import GoTo

        GoTo(self, self.desk).open()

    # -- drafts ----------------------------------------------------------------------------

    def start_emergency(self) -> None:
        """Begin with what is ticked, at the question how urgent it is; the officer answers it."""
        if self.openings.start(self.home.take_ticked()) and self.drafting is not None:
            self.drafting.go_to_answer("urgency_danger")

    def open_sample(self) -> None:
        """Open the specimen in a file of its own."""
        self.openings.open_sample(self.desk.words.language)

    def browse(self) -> None:
        """Ask for a draft's file."""
        from mla_writer.ui.dialogs.files import ask_file

        words = self.desk.say(N_("Open a draft"))
        ask_file(self, words, self.open, start=paths.drafts_folder(), pattern=DRAFTS)

    def open(self, path: Path) -> None:
        """Open a draft; says why it can only be read, and what was recovered."""
        if self.openings.draft is not None and self.openings.draft.path == path:
            self.places.show_draft()
        else:
            self.openings.open(path)

    def save_elsewhere(self) -> None:
        """Ask where to write the draft, and go on there."""
        from mla_writer.ui.dialogs.files import ask_new_file

        if (now_open := self.openings.draft) is not None:
            words, save = self.desk.say(N_("Save elsewhere")), self.openings.save_elsewhere
            ask_new_file(self, words, save, now_open.path, DRAFTS)

    def _tell_annex(self, kept: Kept) -> None:
        if self.drafting is not None:
            self.drafting.offers.tell_kept(kept)

    def _opened(self, opened: OpenDraft) -> None:
        self._show_draft(opened)
        self.keep(self.settings.after_opening(opened.path))
        self.places.show_draft()
        if self.drafting is not None and opened.recovered.changes:
            self.drafting.tell_recovered()

    def _show_draft(self, opened: OpenDraft) -> None:
        from mla_writer.ui.screens.drafting import DraftingScreen

        widths = self.settings.splitters.get(DRAFTING, ())
        screen = DraftingScreen(opened, self.desk, self._previewer, tuple(widths))
        screen.failed.connect(self.show_error)
        screen.says.copy_asked.connect(self.openings.copy)
        screen.says.take_over_asked.connect(self.openings.take_over)
        screen.says.save_elsewhere_asked.connect(self.save_elsewhere)
        screen.offers.question_asked.connect(self.openings.ask)
        screen.offers.notice_asked.connect(self.openings.notify)
        screen.offers.directory_asked.connect(self.open_authorities)
        screen.fit(breadth_of(self.width(), self.desk.look))
        self.places.take_draft(screen)

    def _close_screen(self) -> None:
        if self.drafting is not None:
            self.drafting.close_draft()
            widths = {**self.settings.splitters, DRAFTING: self.drafting.widths()}
            self.settings = replace(self.settings, splitters=widths)
            self.places.drop_draft()

    def _unreadable(self, path: Path, error: MlaError) -> None:
        self.go_home()
        home_notices.tell_unreadable(path, error, self.openings.mend, self.home, self.desk)

    def show_error(self, error: object) -> None:
        """What happened and how to mend it, what is safe, and a code."""
        say, words = self.desk.say, self.desk.words
        said = [self.desk.failure(error)]
        if isinstance(error, MlaError):
            said += [say(N_("Your answers are safe."))] * (self.drafting is not None)
            said.append(words.code(error))
        tell(self, self.desk, say(N_("That did not work")), " ".join(said))

    # -- what all requests share -----------------------------------------------------------

    def renew_facts(self) -> None:
        """An open draft is judged by the directory as it is now."""
        if self.drafting is not None:
            self.drafting.port.facts_changed.emit()

    def renew_packs(self) -> None:
        """Questions, measures and facts may be others now: home and the open draft are anew."""
        step = self.drafting.current_step if self.drafting is not None else ""
        was_drafting = self.places.is_drafting
        self.openings.take_over()
        if self.drafting is not None and step:
            self.drafting.go_to_step(step)
        if not was_drafting:
            self.go_home()
        self.dress_anew(self.settings)

    # -- the rest --------------------------------------------------------------------------

    def dress_anew(self, settings: Settings) -> None:
        """Keep the settings and build the inside anew; undo and the keyboard's place stay."""
        path = self.drafting.path_under_keyboard if self.drafting is not None else ""
        spot = self.drafting.spot if self.drafting is not None and path else None
        with kept_place(self):
            self._build_anew(settings)
        if path and self.drafting is not None:
            self.drafting.return_to(path, spot)
        self.places.mark()

    def _build_anew(self, settings: Settings) -> None:
        was_drafting, before = self.places.is_drafting, self.drafting
        was_verifying, letter = self.places.is_verifying, self.places.verifying
        ticked = self.home.kinds.ticked()
        self._close_screen()
        self.keep(replace(settings, splitters=self.settings.splitters))
        self.dress_application(settings)
        self._build()
        self.home.kinds.tick(ticked)
        self._tell_once()
        self.go_home()
        if self.openings.draft is not None and before is not None:
            self._show_draft(self.openings.draft)
            if self.drafting is not None:
                self.drafting.go_on_from(before)
            if was_drafting:
                self.places.show_draft()
        if was_verifying and letter is not None:
            self.places.show_verify().take_over(letter)

    def _tell_once(self) -> None:
        """Until it is closed: drafts aren't encrypted yet."""
        if NOT_ENCRYPTED not in self.settings.seen_notices:
            shut = home_notices.tell_not_encrypted(self.home, self.desk)
            shut.clicked.connect(lambda: self.keep(self.settings.after_notice(NOT_ENCRYPTED)))

    def _help(self) -> None:
        if self.drafting is not None and self.places.is_drafting:
            self.drafting.help()
        else:
            home_notices.tell_help(self.home, self.desk)

    def about(self) -> None:
        """Name and version."""
        from mla_writer.ui.dialogs.about import show_about

        show_about(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and let go of the draft."""
        self.openings.close()
        self.keep(self.settings)
        event.accept()
