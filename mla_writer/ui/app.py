# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window's start: fonts, look, words, then the main window; engines load later."""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from mla_writer import i18n, paths
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.settings import open_settings
from mla_writer.services.wording import wording
from mla_writer.storage.settings import Settings
from mla_writer.ui import style
from mla_writer.ui.desk import Desk
from mla_writer.ui.dialogs.notice import tell
from mla_writer.ui.main_window import MainWindow
from mla_writer.ui.tasks import wait_for_all
from mla_writer.ui.tokens import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from mla_writer.services.wording import Wording

TITLE_BAR = 40  # pixels, as much as a window manager puts above
OWN_DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩"}  # U+0660 to U+0669


def run(arguments: Sequence[str]) -> int:
    """Open the window and run until it is closed. `--sample` opens the specimen."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
    app.setApplicationName("MLA Writer")
    style.load_fonts()
    settings, trouble = settings_or_defaults()
    window = open_window(app, settings)
    sys.excepthook = Rescue(window)
    if trouble is not None:
        window.show_error(trouble)
    show_within_screen(window)
    if "--sample" in arguments:
        window.open_sample()
    code = app.exec()
    wait_for_all()
    return code


def show_within_screen(window: MainWindow) -> None:
    """Show the window; one that would reach over the screen with its title bar fills it."""
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() + TITLE_BAR > room.height():
        window.showMaximized()
    else:
        window.show()


def settings_or_defaults() -> tuple[Settings, StorageError | None]:
    """The settings, or the defaults with the error that says so."""
    try:
        return open_settings(), None
    except StorageError as error:
        return Settings(), error


def open_window(app: QApplication, settings: Settings) -> MainWindow:
    """The main window in the look and language of the settings."""
    return MainWindow(dress(app, settings), settings)


def dress(app: QApplication, settings: Settings) -> Desk:
    """Apply look and language to the application and give the desk for the screens."""
    look = Look(
        theme_of(app, settings),
        settings.text_percent,
        i18n.direction(settings.screen_language) == "rtl",
    )
    install_qt_words(app, settings.screen_language)
    style.apply(app, look)
    return Desk(
        words_of(settings),
        look,
        lambda: datetime.now().astimezone(),
        settings.office.reference_prefix,
    )


def words_of(settings: Settings) -> Wording:
    """The words in the screen's language, counting in the digits that the settings want."""
    words = wording(settings.screen_language, paths.LOCALES)
    words = replace(words, app=words.app.isolating())
    digits = OWN_DIGITS.get(settings.screen_language, "")
    if settings.digits == "western" or not digits:
        return words
    return replace(words, app=words.app.counting(digits))


def theme_of(app: QApplication, settings: Settings) -> Theme:
    """Light or dark; "system" asks the desktop."""
    if settings.theme != "system":
        return settings.theme
    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def install_qt_words(app: QApplication, language: str) -> None:
    """Qt's own strings (buttons of dialogs) in the screen's language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(translator)


class Rescue:
    """What happens to an error that nobody caught: a dialog without case data; nothing is lost."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell the person what is safe; the place in the code goes to the error stream."""
        sys.stderr.write("".join(traceback.format_tb(trace)) + kind.__name__ + os.linesep)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        say = self._window.desk.say
        tell(
            self._window,
            say(N_("Something went wrong")),
            say(
                N_(
                    "Your answers are safe in the draft's journal. "
                    "Close and open the draft again. Code: {code}"
                ),
                code=kind.__name__,
            ),
            is_grave=True,
        )
