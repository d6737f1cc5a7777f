# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The main window: menu, places, and the screen of the place one is at.

Home shows first. What it can do without (the form, the treaty data, the screens of a draft) is
imported where it is used, and read ahead in the background after the first paint.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QStackedWidget, QWidget

from mla_writer import paths
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.drafts import recent_drafts
from mla_writer.services.previewing import Previewer
from mla_writer.services.starting import ReadAhead, offered_measures
from mla_writer.ui.breadth import Breadth, breadth_of
from mla_writer.ui.dialogs.notice import tell
from mla_writer.ui.focus_ring import FocusRing
from mla_writer.ui.menus import make_menus
from mla_writer.ui.openings import FORM, QUESTION, Openings
from mla_writer.ui.place_rail import HELP, HOME, REQUEST, SETTINGS, PlaceRail
from mla_writer.ui.reading_ahead import ReadingAhead, old_data
from mla_writer.ui.screens.home import HomeScreen
from mla_writer.ui.settled_window import SettledWindow
from mla_writer.ui.status_row import StatusRow
from mla_writer.ui.tab_order import kept_place
from mla_writer.ui.widgets import button, column, frame, line, row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.drafting import DraftingScreen
    from mla_writer.ui.screens.verify import VerifyScreen

BREATH = 150  # milliseconds: what is drawn and pressed first goes first
NOT_ENCRYPTED = "drafts-not-encrypted"
DRAFTING = "drafting"  # the name under which the widths of its columns are kept
DRAFTS = "MLA Writer (*.mla)"


class MainWindow(SettledWindow):
    """One window, one open draft. Built anew inside when language, theme or text size change."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings)
        self.drafting: DraftingScreen | None = None
        self.verifying: VerifyScreen | None = None
        self._previewer = Previewer()
        self._ahead = ReadingAhead(self)
        self._ahead.ready.connect(self._show_ahead)
        self._ahead.failed.connect(self._do_without)
        self.openings = Openings(desk.clock, self)
        self.openings.closing.connect(self._close_screen)
        self.openings.opened.connect(self._opened)
        self.openings.failed.connect(self.show_error)
        self.openings.unreadable.connect(self._unreadable)
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
        self.home.urgent_asked.connect(self.start_emergency)
        self.home.open_asked.connect(self.open)
        self.home.browse_asked.connect(self.browse)
        self.home.sample_asked.connect(self.open_sample)
        self.home.question_asked.connect(self.start_question)
        self.rail = PlaceRail(self.desk)
        self.rail.chosen.connect(self.go_to_place)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        body = row(self.desk, self.rail, gap=0)
        body.addWidget(self._stack, 1)
        box = column(self.desk, line(), gap=0)
        box.addLayout(body, 1)
        whole = frame(box, "canvas")
        self.setCentralWidget(whole)
        whole.show()  # at once: some pages are drawn when they show
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
        if said := old_data(found.data_of, self.desk.clock().date(), days, self.desk):
            newer = button(self.desk.say(N_("Packs…")), self.open_packs, self.desk, kind="link")
            self.home.tell("warn", *said, newer)

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

    @property
    def is_verifying(self) -> bool:
        """Whether the report on a letter from elsewhere is on the screen."""
        return self.verifying is not None and self._stack.currentWidget() is self.verifying

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
        if self._ahead.found is None and self.openings.draft is None and self.settings.recent:
            self.home.show_reading()
        else:
            self.home.show_drafts(recent_drafts(self.settings, self.desk.clock))
        self._show(self.home)
        self.home.focus_search()

    def go_to_draft(self) -> None:
        """Show the open draft, if there is one."""
        if self.drafting is not None:
            self._show(self.drafting)
            self.drafting.focus_page()
        self._mark_place()

    def go_to_verify(self) -> VerifyScreen:
        """Show the screen for letters from elsewhere."""
        screen = self.verifying or self._make_verify()
        self._show(screen)
        screen.focus_first()
        return screen

    def _make_verify(self) -> VerifyScreen:
        from mla_writer.ui.screens.verify import VerifyScreen

        self.verifying = screen = VerifyScreen(self.desk)
        screen.closed.connect(self._leave_verify)
        self._stack.addWidget(screen)
        return screen

    def verify(self) -> None:
        """Ask for a signed letter from elsewhere and report on it."""
        self.go_to_verify().choose()

    def _leave_verify(self) -> None:
        if self.drafting is not None:
            self.go_to_draft()
        else:
            self.go_home()

    def _show(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        self._mark_place()

    def _mark_place(self) -> None:
        place = REQUEST if self.is_drafting else "" if self.is_verifying else HOME
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
        elif self.verifying is not None and self.is_verifying:
            self.verifying.choose()
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
        elif self.verifying is not None and self.is_verifying:
            areas.append((holds_focus(self.verifying), self.verifying.focus_first))
        else:
            areas += self.home.areas()
        here = next((at for at, (is_here, _) in enumerate(areas) if is_here), 0)
        areas[(here + by) % len(areas)][1]()

    # -- drafts ----------------------------------------------------------------------------

    def start(self, measures: tuple[str, ...]) -> None:
        """Begin a draft with these measures in a new file."""
        self.openings.start(measures)

    def start_emergency(self) -> None:
        """Begin with what is ticked, at the question how urgent it is; the officer answers it."""
        if self.openings.start(self.home.take_ticked()) and self.drafting is not None:
            self.drafting.go_to_answer("urgency_danger")

    def start_question(self) -> None:
        """Begin a question to another authority without a request."""
        self.openings.start((), QUESTION)

    def ask_other(self) -> None:
        """Begin a question to the other authority from the open request, which stays as it is."""
        self.openings.ask()

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
            self.go_to_draft()
        else:
            self.openings.open(path)

    def save_elsewhere(self) -> None:
        """Ask where to write the draft, and go on there."""
        from mla_writer.ui.dialogs.files import ask_new_file

        if (now_open := self.openings.draft) is not None:
            words, save = self.desk.say(N_("Save elsewhere")), self.openings.save_elsewhere
            ask_new_file(self, words, save, now_open.path, DRAFTS)

    def _opened(self, opened: OpenDraft) -> None:
        self._show_draft(opened)
        self.keep(self.settings.after_opening(opened.path))
        self.go_to_draft()
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
        screen.offers.question_asked.connect(self.ask_other)
        screen.offers.directory_asked.connect(self.open_authorities)
        screen.fit(breadth_of(self.width(), self.desk.look))
        self._stack.addWidget(screen)
        self.drafting = screen

    def _close_screen(self) -> None:
        if self.drafting is not None:
            self.drafting.close_draft()
            widths = {**self.settings.splitters, DRAFTING: self.drafting.widths()}
            self.settings = replace(self.settings, splitters=widths)
            self._stack.removeWidget(self.drafting)
            self.drafting.deleteLater()
            self.drafting = None

    def _unreadable(self, path: Path, error: MlaError) -> None:
        """Say at home what is wrong with a draft; offer the version before, where there is one."""
        from mla_writer.services.draft_versions import version_before

        say, words = self.desk.say, self.desk.words
        self.go_home()
        actions = []
        if (before := version_before(path)) is not None:
            when = self.desk.fixed(f"{before:%Y-%m-%d %H:%M}")
            offer = say(N_("Bring back the version of {time}"), time=when)
            actions.append(button(offer, lambda: self.openings.mend(path), self.desk, kind="link"))
        safe = say(N_("The file stays as it is."))
        detail = f"{words.error(error)} {safe} {words.code(error)}"
        self.home.tell("err", say(N_("This draft can't be opened.")), detail, *actions)
        for action in actions[:1]:
            action.setFocus()

    def show_error(self, error: object) -> None:
        """What happened and how to mend it, what is safe, and a code."""
        say, words = self.desk.say, self.desk.words
        is_ours = isinstance(error, MlaError)
        sentence = words.error(error) if isinstance(error, MlaError) else str(error)
        code = words.code(error) if isinstance(error, MlaError) else ""
        safe = say(N_("Your answers are safe.")) if is_ours and self.drafting is not None else ""
        tell(self, say(N_("That did not work")), " ".join(filter(None, (sentence, safe, code))))

    # -- what all requests share -----------------------------------------------------------

    def open_authorities(self) -> None:
        """The directory; an open draft is judged by it from then on."""
        from mla_writer.ui.dialogs.authorities import AuthoritiesDialog

        dialog = AuthoritiesDialog(self.desk, self)
        dialog.changed.connect(self._renew_facts)
        dialog.open()

    def _renew_facts(self) -> None:
        from mla_writer.services.opening import open_reference

        if self.drafting is not None:
            self.drafting.session.renew_reference(open_reference())
            self.drafting.redraw()

    def open_packs(self) -> None:
        """The packs of States and of data; what they change counts once the dialog is closed."""
        from mla_writer.ui.dialogs.packs import PacksDialog

        dialog = PacksDialog(self.desk, self)
        dialog.changed.connect(self._take_packs)
        dialog.open()

    def _take_packs(self) -> None:
        """Questions, measures and facts may be others now: home and the open draft are anew."""
        step = self.drafting.current_step if self.drafting is not None else ""
        was_drafting = self.is_drafting
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
        with kept_place(self):
            self._build_anew(settings)
        if path and self.drafting is not None:
            self.drafting.go_to_answer(path)
        self._mark_place()

    def _build_anew(self, settings: Settings) -> None:
        was_drafting, before = self.is_drafting, self.drafting
        was_verifying, letter = self.is_verifying, self.verifying
        self._close_screen()
        self.keep(replace(settings, splitters=self.settings.splitters))
        self.dress_application(settings)
        self.verifying = None
        self._build()
        self.go_home()
        if self.openings.draft is not None and before is not None:
            self._show_draft(self.openings.draft)
            if self.drafting is not None:
                self.drafting.go_on_from(before)
            if was_drafting:
                self.go_to_draft()
        if was_verifying and letter is not None:
            self.go_to_verify().take_over(letter)

    def _tell_once(self) -> None:
        """At first start: drafts aren't encrypted yet."""
        if NOT_ENCRYPTED not in self.settings.seen_notices:
            title = N_("Drafts are not encrypted yet. Keep them where only you can read.")
            self.home.tell("note", self.desk.say(title))
            self.keep(self.settings.after_notice(NOT_ENCRYPTED))

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
        box.setWindowTitle("MLA Writer")
        box.setText(f"MLA Writer {__version__}\nApache-2.0")
        box.finished.connect(box.deleteLater)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and let go of the draft."""
        self.openings.close()
        self.keep(self.settings)
        event.accept()
