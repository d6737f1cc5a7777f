# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A window with what an office keeps for all its requests: settings, directory, packs.

It is dressed anew when language, theme or text size change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QApplication, QMainWindow

from mla_writer.errors import MlaError
from mla_writer.services.settings import keep_settings
from mla_writer.ui.dressing import dress
from mla_writer.ui.tab_order import put_in_order
from mla_writer.ui.tokens import TEXT_PERCENTS

if TYPE_CHECKING:
    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk


class SettledWindow(QMainWindow):
    """Settings are kept as soon as they change; the rest counts once its dialog says so."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.settings = settings

    def focusNextPrevChild(self, is_next: bool, /) -> bool:
        """Tab: what was built since the last one takes its place among the rest."""
        put_in_order(self)
        return super().focusNextPrevChild(is_next)

    def dress_anew(self, settings: Settings) -> None:
        """Keep the settings and build the inside for them."""
        raise NotImplementedError

    def show_error(self, error: object) -> None:
        """Say what went wrong."""
        raise NotImplementedError

    def renew_facts(self) -> None:
        """The directory of authorities is another now."""
        raise NotImplementedError

    def renew_packs(self) -> None:
        """Other packs are in use now."""
        raise NotImplementedError

    def open_settings(self) -> None:
        """Office, languages, look."""
        from mla_writer.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self.desk, self)
        dialog.kept.connect(self.keep)
        dialog.settled.connect(self.dress_anew)
        dialog.settled.connect(lambda: dialog.redress(self.desk))
        dialog.open()

    def open_authorities(self) -> None:
        """The directory of authorities."""
        from mla_writer.ui.dialogs.authorities import AuthoritiesDialog

        dialog = AuthoritiesDialog(self.desk, self)
        dialog.changed.connect(self.renew_facts)
        dialog.open()

    def open_packs(self) -> None:
        """The packs of States and of data; what they change counts once the dialog is closed."""
        from mla_writer.ui.dialogs.packs import PacksDialog

        dialog = PacksDialog(self.desk, self)
        dialog.changed.connect(self.renew_packs)
        dialog.open()

    def set_theme(self, theme: Literal["system", "light", "dark"]) -> None:
        """Light, dark, or as the desktop has it."""
        self.dress_anew(replace(self.settings, theme=theme))

    def set_language(self, language: str) -> None:
        """The language of the screen; the letter keeps its own."""
        self.dress_anew(replace(self.settings, screen_language=language))

    def set_size(self, percent: int) -> None:
        """The size of all text, in per cent."""
        self.dress_anew(replace(self.settings, text_percent=percent))

    def scale(self, by: int) -> None:
        """Larger or smaller text by one step; 0 goes back to 100 %."""
        now = self.settings.text_percent
        at = min(range(len(TEXT_PERCENTS)), key=lambda i: abs(TEXT_PERCENTS[i] - now))
        wanted = 0 if by == 0 else max(0, min(at + by, len(TEXT_PERCENTS) - 1))
        self.set_size(TEXT_PERCENTS[wanted])

    def dress_application(self, settings: Settings) -> None:
        """Look and language of the whole program, and the desk for the screens."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
        self.desk = dress(application, settings, self.desk.clock)

    def keep(self, settings: Settings) -> None:
        """Keep the settings for the next start."""
        self.settings = settings
        self.desk = replace(self.desk, reference_prefix=settings.office.reference_prefix)
        try:
            keep_settings(settings)
        except MlaError as error:
            self.show_error(error)
