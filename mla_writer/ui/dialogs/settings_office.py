# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings of the office: who writes, entered once; it fills the letterhead of each new letter."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mla_writer.errors import MlaError
from mla_writer.i18n import N_, direction
from mla_writer.services.office_values import (
    languages_by_name,
    office_value,
    states_by_name,
    time_zones,
)
from mla_writer.services.offices import OfficeTexts, office_in, with_texts
from mla_writer.ui.dialogs.entry import Entry, Line, Lines, choice_of
from mla_writer.ui.languages import letter_languages, screen_languages
from mla_writer.ui.widgets import Wrapped, column, line, scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from mla_writer.storage.settings import Office, Settings
    from mla_writer.ui.desk import Desk

TYPED = (
    ("email", N_("E-mail of the unit"), ""),
    ("phone", N_("Telephone"), N_("With + and country code.")),
    ("mobile", N_("Mobile, out of hours"), ""),
    (
        "reference_prefix",
        N_("Beginning of your references"),
        N_("It stands ready in each new request, for example KES-MLA-2026-."),
    ),
)
CHOSEN = (
    ("country", N_("State"), states_by_name),
    ("language", N_("Language of replies"), languages_by_name),
    ("time_zone", N_("Time zone"), lambda _language: time_zones()),
)
TEXTS = (
    ("authority", N_("Name of the authority")),
    ("unit", N_("Unit")),
    ("role", N_("What it is, in one line")),
    ("address", N_("Address, one line each")),
    ("office_hours", N_("Office hours")),
    ("signatory_name", N_("Who signs")),
    ("signatory_rank", N_("Function of the signatory")),
    ("signatory_place", N_("Place of signing")),
    ("contact_name", N_("First contact")),
    ("contact_role", N_("Function of the contact")),
    ("deputy_name", N_("Deputy")),
    ("deputy_role", N_("Function of the deputy")),
)


class OfficeTab(QWidget):
    """Each field is kept as soon as it is left; what can't be taken is told at the field."""

    changed = Signal(object)  # the Office with one thing changed

    def __init__(self, settings: Settings, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.office: Office = settings.office
        self._written_in = first_language(settings)
        self.entries: dict[str, Entry] = {}
        self._texts: dict[str, Line | Lines] = {}
        intro = Wrapped(
            desk.say(N_("This fills the letterhead and the contacts of each new request.")), "muted"
        )
        plain = [self._chosen(*one) for one in CHOSEN] + [self._typed(*one) for one in TYPED]
        box = column(
            desk, intro, *plain, line(), self._language(), margins=(16, 14, 16, 16), gap=12
        )
        for name, words in TEXTS:
            box.addWidget(self._text(name, words))
        box.addStretch(1)
        self._show_texts()
        self.setLayout(column(desk, scrolled(box)))

    # -- without a language ----------------------------------------------------------------

    def _typed(self, name: str, words: str, hint: str) -> Entry:
        field = Line(str(getattr(self.office, name)), is_identifier=True)
        field.left.connect(partial(self._take, name))
        say = self._desk.say
        made = Entry(say(words), field, self._desk, say(hint) if hint else "")
        self.entries[name] = made
        return made

    def _take(self, name: str) -> None:
        entry = self.entries[name]
        field = entry.field
        assert isinstance(field, Line)  # noqa: S101 - for the type checker
        try:
            value = office_value(name, field.text())
        except MlaError as error:
            entry.tell(self._desk.words.error(error))
            return
        entry.tell("")
        self._set(name, value)

    def _chosen(self, name: str, words: str, source: object) -> Entry:
        assert callable(source)  # noqa: S101 - for the type checker
        offered = (("", ""), *source(self._desk.words.language))
        field = choice_of(offered, str(getattr(self.office, name)))
        field.activated.connect(partial(self._choose, name, field))
        made = Entry(self._desk.say(words), field, self._desk)
        self.entries[name] = made
        return made

    def _choose(self, name: str, field: QComboBox, _index: int) -> None:
        self._set(name, str(field.currentData() or ""))

    def _set(self, name: str, value: str) -> None:
        change: dict[str, Any] = {name: value}
        self._become(replace(self.office, **change))

    # -- texts, language by language -------------------------------------------------------

    def _language(self) -> Entry:
        self._languages = choice_of(named_in(self._desk), self._written_in)
        self._languages.activated.connect(self._switch)
        return Entry(
            self._desk.say(N_("The texts below are in")),
            self._languages,
            self._desk,
            self._desk.say(N_("Each language of your letters has its own.")),
        )

    def _text(self, name: str, words: str) -> Entry:
        field = Lines(self._desk) if name == "address" else Line()
        field.left.connect(self._take_texts)
        self._texts[name] = field
        made = Entry(self._desk.say(words), field, self._desk)
        self.entries[name] = made
        return made

    def _show_texts(self) -> None:
        texts = office_in(self.office, self._written_in)
        sides = Qt.LayoutDirection
        is_rtl = direction(self._written_in) == "rtl"
        for name, field in self._texts.items():
            field.setText(getattr(texts, name))
            field.setLayoutDirection(sides.RightToLeft if is_rtl else sides.LeftToRight)

    def _take_texts(self) -> None:
        typed = {name: field.text() for name, field in self._texts.items()}
        self._become(with_texts(self.office, self._written_in, OfficeTexts(**typed)))

    def _switch(self) -> None:
        self._take_texts()
        self._written_in = str(self._languages.currentData())
        self._show_texts()

    def _become(self, office: Office) -> None:
        if office != self.office:
            self.office = office
            self.changed.emit(office)


def first_language(settings: Settings) -> str:
    """Which texts show first: those of the letters; while nothing is entered, the screen's own."""
    letters, screen = settings.document_language, settings.screen_language
    offered = letter_languages()
    has_none = all(office_in(settings.office, code) == OfficeTexts() for code in offered)
    return screen if has_none and screen in offered else letters


def named_in(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Each language of a letter by the name that it gives itself, else in words."""
    own = screen_languages()
    offered = letter_languages().items()
    return tuple((code, own.get(code) or desk.say(words)) for code, words in offered)
