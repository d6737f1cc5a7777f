# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The window's start: fonts, look, words, then the main window; engines load later."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.settings import has_settings, open_settings
from mla_writer.storage.settings import Settings
from mla_writer.ui import style
from mla_writer.ui.dialogs.notice import tell
from mla_writer.ui.dressing import dress
from mla_writer.ui.languages import letter_languages, screen_languages
from mla_writer.ui.main_window import MainWindow
from mla_writer.ui.tasks import wait_for_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType


TITLE_BAR = 40  # pixels, as much as a window manager puts above


def local_time() -> datetime:
    """Now, with the offset of this machine."""
    return datetime.now().astimezone()


def run(arguments: Sequence[str]) -> int:
    """Open the window and run until it is closed. `--sample` opens the specimen."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
    app.setApplicationName("MLA Writer")
    style.load_fonts()
    settings, trouble = settings_or_defaults(QLocale.system().name().partition("_")[0])
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


def settings_or_defaults(language: str) -> tuple[Settings, StorageError | None]:
    """The settings, or the defaults with the error that says so.

    language: of the desktop; at the first start screen and letters are in it, where they can be.
    """
    try:
        return open_settings() if has_settings() else first_settings(language), None
    except StorageError as error:
        return Settings(), error


def first_settings(language: str) -> Settings:
    """The defaults in a language; in English where the screen doesn't know it."""
    if language not in screen_languages():
        return Settings()
    letters = language if language in letter_languages() else Settings().document_language
    return Settings(screen_language=language, document_language=letters)


def open_window(
    app: QApplication, settings: Settings, clock: Callable[[], datetime] = local_time
) -> MainWindow:
    """The main window in the look and language of the settings."""
    return MainWindow(dress(app, settings, clock), settings)


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
            self._window.desk,
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
