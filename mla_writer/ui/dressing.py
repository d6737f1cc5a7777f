# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Look and language of the whole program, as the settings want them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator

from mla_writer import i18n, paths
from mla_writer.i18n import N_
from mla_writer.services.wording import wording
from mla_writer.ui import style
from mla_writer.ui.desk import Desk
from mla_writer.ui.tokens import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from mla_writer.services.wording import Wording
    from mla_writer.storage.settings import Settings

LEFT_IN_ENGLISH = {"&Look in:": N_("Look in:"), "Files of &type:": N_("Files of type:")}
OWN_DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩"}  # U+0660 to U+0669


def dress(app: QApplication, settings: Settings, clock: Callable[[], datetime]) -> Desk:
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
        clock,
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


class QtGaps(QTranslator):
    """Words of Qt's own boxes that its catalogues leave in English."""

    def __init__(self, language: str, app: QApplication) -> None:
        super().__init__(app)
        self._words = i18n.load(paths.LOCALES, language, "app")

    def install(self, app: QApplication) -> None:
        """Ask this one where Qt's own knows nothing: the last one installed is asked first."""
        app.installTranslator(self)

    def isEmpty(self) -> bool:
        """Qt takes no empty one."""
        return False

    def translate(
        self, context: str, source: str, note: str | None = None, n: int = -1
    ) -> str | None:
        """Ours where there is one. Nothing: the next one is asked; an empty text would be said."""
        message = LEFT_IN_ENGLISH.get(source) if context == "QFileDialog" else None
        return self._words.text(message) if message else None


def install_qt_words(app: QApplication, language: str) -> None:
    """Qt's own strings (buttons of dialogs) in the screen's language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QtGaps(language, app).install(app)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(translator)
