# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings of the screen: languages, digits, theme, text size; and when facts grow old."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.office_values import days_of
from mla_writer.ui.dialogs.entry import Entry, Line, choice_of
from mla_writer.ui.dialogs.settings_office import named_in
from mla_writer.ui.languages import screen_languages
from mla_writer.ui.menus import THEMES
from mla_writer.ui.tokens import TEXT_PERCENTS
from mla_writer.ui.widgets import column, scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QComboBox

    from mla_writer.storage.settings import Settings
    from mla_writer.ui.desk import Desk

SHOWN = ("screen_language", "digits", "theme", "text_percent")
DIGITS = (
    ("western", N_("0 1 2 3, in every language")),
    ("language", N_("As the language has them")),
)


class LookTab(QWidget):
    """Each choice counts at once; the letter keeps its own language."""

    kept = Signal(object)  # the Settings with one thing changed that doesn't show
    changed = Signal(object)  # the Settings with one thing changed that shows at once

    def __init__(self, settings: Settings, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.settings = settings
        self.entries: dict[str, Entry] = {}
        say = desk.say
        sizes = [(str(one), desk.fixed(f"{one} %")) for one in TEXT_PERCENTS]
        digits = [(code, say(words)) for code, words in DIGITS]
        themes = [(code, say(words)) for code, words in THEMES.items()]
        self._offer("screen_language", N_("Language of the screen"), screen_languages().items())
        self._offer("document_language", N_("Language of new letters"), named_in(desk))
        self._offer("digits", N_("Digits on the screen"), digits)
        self._offer("theme", N_("Theme"), themes)
        self._offer("text_percent", N_("Text size"), sizes)
        made = (*self.entries.values(), self._age())
        box = column(desk, *made, -1, margins=(16, 14, 16, 16), gap=12)
        self.setLayout(column(desk, scrolled(box)))

    def _offer(self, name: str, words: str, options: Iterable[tuple[str, str]]) -> None:
        field = choice_of(options, str(getattr(self.settings, name)))
        field.activated.connect(partial(self._choose, name, field))
        self.entries[name] = Entry(self._desk.say(words), field, self._desk)

    def _choose(self, name: str, field: QComboBox, _index: int) -> None:
        chosen = str(field.currentData())
        change: dict[str, Any] = {name: int(chosen) if name == "text_percent" else chosen}
        self._become(replace(self.settings, **change))

    def _age(self) -> Entry:
        self._days = Line(str(self.settings.confirm_after_days), is_identifier=True)
        self._days.left.connect(self._take_age)
        made = Entry(
            self._desk.say(N_("Days until a fact asks to be confirmed")),
            self._days,
            self._desk,
            self._desk.say(N_("Treaty facts and addresses that are older are marked.")),
        )
        self.entries["confirm_after_days"] = made
        return made

    def _take_age(self) -> None:
        entry = self.entries["confirm_after_days"]
        try:
            days = days_of(self._days.text())
        except MlaError as error:
            entry.tell(self._desk.words.error(error))
            return
        entry.tell("")
        self._become(replace(self.settings, confirm_after_days=days))

    def _become(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if any(getattr(before, name) != getattr(settings, name) for name in SHOWN):
            self.changed.emit(settings)
        elif settings != before:
            self.kept.emit(settings)
