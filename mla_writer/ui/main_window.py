# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The main window: menu, places, and the screen of the place one is at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mla_writer import paths
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.drafts import recent_drafts
from mla_writer.services.opening import edit_draft, open_form, sample_draft, start_draft
from mla_writer.services.previewing import Previewer
from mla_writer.services.settings import keep_settings
from mla_writer.storage.draft_file import write_draft
from mla_writer.ui import icons
from mla_writer.ui.dialogs.go_to import GoTo
from mla_writer.ui.dialogs.settings import SettingsDialog
from mla_writer.ui.focus_ring import FocusRing
from mla_writer.ui.screens.drafting import DraftingScreen
from mla_writer.ui.screens.home import HomeScreen
from mla_writer.ui.tokens import TEXT_PERCENTS
from mla_writer.ui.widgets import column, frame, line, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk

FORM = "mla"
RAIL_WIDTH = 76
NOT_ENCRYPTED = "drafts-not-encrypted"


class MainWindow(QMainWindow):
    """One window, one open draft. Built anew inside when language, theme or text size change."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.settings = settings
        self.drafting: DraftingScreen | None = None
        self._previewer = Previewer()
        self._ring = FocusRing(self)
        self.setWindowTitle("MLA Writer")
        self.resize(1366, 768)
        self._build()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        self._make_menus()
        self.home = HomeScreen(open_form(FORM), self.desk)
        self.home.start_asked.connect(self.start)
        self.home.open_asked.connect(self.open)
        self.home.browse_asked.connect(self.browse)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        body = row(self.desk, self._rail(), gap=0)
        body.addWidget(self._stack, 1)
        box = column(self.desk, line(), gap=0)
        box.addLayout(body, 1)
        centre = frame(box, "canvas")
        self.setCentralWidget(centre)
        self._ring.dress(self.desk.look)
        self.go_home()

    def _rail(self) -> QWidget:
        desk = self.desk
        box: QVBoxLayout = column(desk, margins=(0, 8, 0, 8), gap=2)
        self._places: dict[str, QToolButton] = {}
        for name, icon, words, do in (
            ("home", "house", N_("Home"), self.go_home),
            ("request", "folder-open", N_("Request"), self.go_to_draft),
        ):
            self._places[name] = self._place(icon, desk.say(words), do)
            box.addWidget(self._places[name])
        box.addStretch(1)
        box.addWidget(self._place("circle-help", desk.say(N_("Help")), self._help))
        box.addWidget(self._place("settings", desk.say(N_("Settings")), self.open_settings))
        rail = frame(box, "rail")
        rail.setFixedWidth(desk.look.text(RAIL_WIDTH))
        return rail

    def _place(self, icon: str, words: str, do: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "place")
        made.setText(words)
        made.setIcon(icons.icon(icon, "rail_text", self.desk.look, 20))
        made.setAccessibleName(words)
        side = self.desk.look.text(20)
        made.setIconSize(QSize(side, side))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setFixedWidth(self.desk.look.text(RAIL_WIDTH))
        made.setCheckable(True)
        made.clicked.connect(do)
        return made

    def _make_menus(self) -> None:
        bar = self.menuBar()
        bar.clear()
        bar.setNativeMenuBar(False)
        say = self.desk.say
        file = bar.addMenu(say(N_("&File")))
        self._act(file, N_("New request"), self.go_home, "Ctrl+N")
        self._act(file, N_("Open a draft…"), self.browse, "Ctrl+O")
        self._act(file, N_("Open the specimen"), self.open_sample)
        self._act(file, N_("Save"), self._on_draft("save"), "Ctrl+S")
        file.addSeparator()
        self._act(file, N_("Settings…"), self.open_settings, "Ctrl+,")
        self._act(file, N_("Quit"), self.close, "Ctrl+Q")
        edit = bar.addMenu(say(N_("&Edit")))
        self._act(edit, N_("Undo"), self._on_draft("undo"), "Ctrl+Z")
        self._act(edit, N_("Redo"), self._on_draft("redo"), "Ctrl+Y")
        request = bar.addMenu(say(N_("&Request")))
        self._act(request, N_("Go to…"), self.go_to, "Ctrl+K")
        self._act(request, N_("Next section"), self._on_draft("onward"), "Ctrl+PgDown")
        self._act(request, N_("Section before"), self._on_draft("back"), "Ctrl+PgUp")
        self._act(request, N_("Primary button"), self._primary, "Ctrl+Return")
        self._act(request, N_("Check"), self._on_draft("check"), "F7")
        self._act(request, N_("Next finding"), self._on_draft("next_finding", 1), "F8")
        self._act(request, N_("Finding before"), self._on_draft("next_finding", -1), "Shift+F8")
        view = bar.addMenu(say(N_("&View")))
        self._act(view, N_("Next area"), self._on_draft("next_pane", 1), "F6")
        self._act(view, N_("Area before"), self._on_draft("next_pane", -1), "Shift+F6")
        self._act(view, N_("Open or close the side pane"), self._on_draft("toggle_pane"), "F9")
        self._act(view, N_("Next tab of the side pane"), self._next_tab, "Ctrl+F9")
        view.addSeparator()
        self._act(view, N_("Larger text"), partial(self._scale, 1), "Ctrl++")
        self._act(view, N_("Smaller text"), partial(self._scale, -1), "Ctrl+-")
        self._act(view, N_("Text at 100 %"), partial(self._scale, 0), "Ctrl+0")
        self._choose(
            view,
            N_("Theme"),
            {"system": N_("System"), "light": N_("Light"), "dark": N_("Dark")},
            "theme",
        )
        self._choose(view, N_("Language"), {"en": "English", "ar": "العربية"}, "screen_language")
        help_ = bar.addMenu(say(N_("&Help")))
        self._act(help_, N_("Guidance for this question"), self._help, "F1")
        self._act(help_, N_("About MLA Writer"), self._about)

    def _act(self, menu: QMenu, words: str, do: Callable[[], object], keys: str = "") -> None:
        action = QAction(self.desk.say(words), menu)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)

    def _choose(self, menu: QMenu, words: str, options: dict[str, str], setting: str) -> None:
        inner = menu.addMenu(self.desk.say(words))
        group = QActionGroup(inner)
        for value, name in options.items():
            action = QAction(self.desk.say(name), inner, checkable=True)
            action.setChecked(getattr(self.settings, setting) == value)
            action.triggered.connect(lambda _=False, v=value: self._set(setting, v))
            group.addAction(action)
            inner.addAction(action)

    def _on_draft(self, name: str, *arguments: int) -> Callable[[], None]:
        def do() -> None:
            if self.drafting is not None and self._stack.currentWidget() is self.drafting:
                getattr(self.drafting, name)(*arguments)

        return do

    def _primary(self) -> None:
        if self._stack.currentWidget() is self.home:
            self.home.start()
        else:
            self._on_draft("onward")()

    def _next_tab(self) -> None:
        if self.drafting is not None:
            self.drafting.pane.next_tab()

    # -- places ----------------------------------------------------------------------------

    def go_home(self) -> None:
        """Show home with the drafts as they are now."""
        self.home.show_drafts(recent_drafts(self.settings, self.desk.clock))
        self._stack.setCurrentWidget(self.home)
        self._mark_place("home")
        self.home.search.setFocus()

    def go_to_draft(self) -> None:
        """Show the open draft, if there is one."""
        if self.drafting is not None:
            self._stack.setCurrentWidget(self.drafting)
        self._mark_place("request" if self.drafting is not None else "home")

    def _mark_place(self, name: str) -> None:
        for place, shown in self._places.items():
            shown.setChecked(place == name)
        self._places["request"].setEnabled(self.drafting is not None)

    def go_to(self) -> None:
        """The list of everything that can be gone to."""
        GoTo(self.drafting, self.desk, self).exec()

    # -- drafts ----------------------------------------------------------------------------

    def start(self, measures: tuple[str, ...]) -> None:
        """Begin a draft with these measures in a new file."""
        try:
            draft = start_draft(FORM, measures, None, self.desk.clock())
            path = free_name(paths.drafts_folder(), self.desk.clock().strftime("%Y-%m-%d"))
            path.parent.mkdir(parents=True, exist_ok=True)
            write_draft(path, draft)
        except (MlaError, OSError) as error:
            self.show_error(error)
            return
        self.open(path)

    def browse(self) -> None:
        """Ask for a draft's file."""
        words = self.desk.say(N_("Open a draft"))
        name, _ = QFileDialog.getOpenFileName(
            self, words, str(paths.drafts_folder()), "MLA Writer (*.mla)"
        )
        if name:
            self.open(Path(name))

    def open_sample(self) -> None:
        """Open the specimen in a file of its own."""
        try:
            path = free_name(paths.drafts_folder(), "specimen-01")
            path.parent.mkdir(parents=True, exist_ok=True)
            write_draft(path, sample_draft("01-ready"))
        except (MlaError, OSError) as error:
            self.show_error(error)
            return
        self.open(path)

    def open(self, path: Path) -> None:
        """Open a draft; says what was recovered."""
        try:
            opened = edit_draft(path, self.desk.clock)
        except MlaError as error:
            self.show_error(error)
            return
        self._close_draft()
        self.drafting = DraftingScreen(opened, self.desk, self._previewer)
        self.drafting.failed.connect(self.show_error)
        self.drafting.said.connect(self._say)
        self._stack.addWidget(self.drafting)
        self._keep(self.settings.after_opening(path))
        self.go_to_draft()
        if opened.recovered:
            count = self.desk.words.app.plural(
                N_("{count} change was recovered that had not been saved."),
                N_("{count} changes were recovered that had not been saved."),
                opened.recovered,
            )
            self._say(count)

    def _close_draft(self) -> None:
        if self.drafting is not None:
            self.drafting.close_draft()
            self._stack.removeWidget(self.drafting)
            self.drafting.deleteLater()
            self.drafting = None

    def _say(self, sentence: str) -> None:
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().showMessage(sentence, 8000)

    def show_error(self, error: object) -> None:
        """An error in one sentence."""
        sentence = self.desk.words.error(error) if isinstance(error, MlaError) else str(error)
        QMessageBox.warning(self, self.desk.say(N_("That did not work")), sentence)

    # -- settings --------------------------------------------------------------------------

    def open_settings(self) -> None:
        """Office, languages, look."""
        dialog = SettingsDialog(self.settings, self.desk, self)
        if dialog.exec():
            self._apply(dialog.settings())

    def _set(self, setting: str, value: str) -> None:
        """One setting from a menu: theme or language of the screen."""
        changed = {"theme": self.settings.theme, "screen_language": self.settings.screen_language}
        changed[setting] = value
        theme: Literal["system", "light", "dark"] = "system"
        if changed["theme"] in ("light", "dark"):
            theme = "light" if changed["theme"] == "light" else "dark"
        language = changed["screen_language"]
        self._apply(replace(self.settings, theme=theme, screen_language=language))

    def _scale(self, by: int) -> None:
        at = min(
            range(len(TEXT_PERCENTS)),
            key=lambda i: abs(TEXT_PERCENTS[i] - self.settings.text_percent),
        )
        wanted = 0 if by == 0 else max(0, min(at + by, len(TEXT_PERCENTS) - 1))
        self._apply(replace(self.settings, text_percent=TEXT_PERCENTS[wanted]))

    def _apply(self, settings: Settings) -> None:
        """Keep the settings and build the inside of the window anew; the open draft stays open."""
        from mla_writer.ui.app import dress

        self._keep(settings)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
        opened = self.drafting.opened.path if self.drafting is not None else None
        self._close_draft()
        self.desk = dress(application, settings)
        self._build()
        if opened is not None:
            self.open(opened)

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        try:
            keep_settings(settings)
        except MlaError as error:
            self.show_error(error)

    def tell_once(self) -> None:
        """At first start: drafts aren't encrypted yet."""
        if NOT_ENCRYPTED not in self.settings.seen_notices:
            self.home.tell(
                "note",
                self.desk.say(
                    N_("Drafts are not encrypted yet. Keep them where only you can read.")
                ),
            )
            self._keep(self.settings.after_notice(NOT_ENCRYPTED))

    # -- the rest --------------------------------------------------------------------------

    def _help(self) -> None:
        if self.drafting is not None and self._stack.currentWidget() is self.drafting:
            self.drafting.help()
        else:
            self.home.tell(
                "note", self.desk.say(N_("Tick what you need, then start. Ctrl+K goes anywhere."))
            )

    def _about(self) -> None:
        from mla_writer import __version__

        QMessageBox.about(self, "MLA Writer", f"MLA Writer {__version__}\nApache-2.0")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and let go of the draft."""
        self._close_draft()
        event.accept()


def free_name(folder: Path, stem: str) -> Path:
    """A name in this folder that no draft has yet."""
    number = 1
    while (path := folder / (f"{stem}.mla" if number == 1 else f"{stem}-{number}.mla")).exists():
        number += 1
    return path
