# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Leaf answers as values of a template: one function for each kind of field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mla_writer.domain.values import AnnexFile, Money, PartialDate, Period, ZonedMoment
from mla_writer.forms.text_rules import as_printed
from mla_writer.i18n import N_, Text
from mla_writer.rendering import formats, moments
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.filters import join, printed
from mla_writer.rendering.marks import Paragraphs, Piece, language_of
from mla_writer.rendering.session import Session, one
from mla_writer.rendering.values import Answer, Listing, Missing, Value

if TYPE_CHECKING:
    from datetime import date

    from mla_writer.forms.schema import Field

TOKEN = re.compile(r"\u27e6(annex|measure|section):([A-Za-z0-9_-]{1,40})\u27e7")
"""A reference picked from a list inside an answer: ⟦annex:a2⟧."""
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_IDENTIFIER = re.compile(
    r"[^\s@]+@[^\s@]+\.[^\s@]+"  # e-mail
    r"|(?:https?://|www\.)\S+"
    r"|\+?[\d][\d\s()./-]{5,}"  # telephone, digits with signs
    r"|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}"  # IBAN (ISO 13616)
    r"|(?=\S*\d)(?=\S*[A-Za-z/:_-])[A-Za-z0-9][A-Za-z0-9/_.:#-]*"  # case and register numbers
)
_PERIODS = {
    (True, True): Text(N_("{start} to {end}"), context="words"),
    (True, False): Text(N_("from {start}"), context="words"),
    (False, True): Text(N_("until {end}"), context="words"),
}
_TRUTH = {True: Text(N_("Yes"), context="words"), False: Text(N_("No"), context="words")}

_CODES = {"countries": formats.country, "languages": formats.language_name}
"""Lists of codes that have names; currencies and zones print their code."""

Lookup = Callable[[str, str, str], Value]
"""What a picked entry is: source, raw id or code, path of the answer."""


@dataclass(frozen=True)
class Leaves:
    """Makes values of typed answers. look_up answers for choices that come from a source."""

    session: Session
    look_up: Lookup

    def value(self, path: str, field: Field, typed: object) -> Value:
        """The value of an answered leaf of any kind."""
        return _KINDS[field.kind](self, path, field, typed)

    def text(self, path: str, field: Field, typed: object) -> Value:
        """One line; an identifier, or a name in another direction than the letter's."""
        text = str(typed)
        if field.syntax and field.syntax != "number":
            return self._identifier(path, text, as_printed(text, field.syntax))
        return Answer(path, text, lambda: one(*self._tokens(text, path)), native=text)

    def _tokens(self, text: str, path: str) -> Iterator[Piece]:
        """The text with the references that were picked in it."""
        at = 0
        for found in TOKEN.finditer(text):
            if found.start() > at:
                yield self._typed(text[at : found.start()], path)
            target = f"{found[1]}:{found[2]}"
            yield Piece("", RunRole.REFERENCE, path, target=target)
            at = found.end()
        if at < len(text):
            yield self._typed(text[at:], path)

    def _typed(self, text: str, path: str) -> Piece:
        if _IDENTIFIER.fullmatch(text):
            return self.session.piece(text, path, RunRole.IDENTIFIER)
        other = language_of(text, self.session.language)[1] != self.session.direction
        role = RunRole.NAME if other and "\n" not in text else RunRole.PLAIN
        return self.session.piece(text, path, role)

    def long(self, path: str, _field: Field, typed: object) -> Value:
        """Paragraphs, parted at blank lines."""
        text = str(typed)

        def paragraphs() -> Paragraphs:
            parts = [part for part in _BLANK_LINE.split(text.strip("\n")) if part.strip()]
            return tuple(tuple(self._tokens(part, path)) for part in parts)

        return Answer(path, text, paragraphs, native=text)

    def reference(self, path: str, field: Field, typed: object) -> Value:
        """A file, register or account number; or a row that was picked."""
        if field.source:
            return self.look_up(field.source, str(typed), path)
        return self._identifier(path, str(typed), str(typed))

    def _identifier(self, path: str, key: object, text: str) -> Answer:
        piece = self.session.piece(text, path, RunRole.IDENTIFIER)
        return Answer(path, key, lambda: one(piece), native=key)

    def choice(self, path: str, field: Field, typed: object) -> Value:
        """A choice compares with its id and prints its label."""
        key = str(typed)
        if field.source in _CODES:
            name = _CODES[field.source](key, self.session.language)
            return Answer(path, key, lambda: one(self.session.plain(name, path)), native=key)
        if field.source and not field.choices:
            return self.look_up(field.source, key, path)
        chosen = field.choice(key)
        label = self.session.label(chosen.label if chosen else key, path)
        return Answer(path, key, lambda: one(label), native=label.text)

    def choices(self, path: str, field: Field, typed: Any) -> Value:
        """Several choices; printed, they are a list."""
        items = [self.choice(path, field, item) for item in typed]
        return Listing(path, items, lambda found: join(self.session, found))

    def yes_no(self, path: str, _field: Field, typed: object) -> Value:
        """A truth; printed, the word for it."""
        word = self.session.said(_TRUTH[bool(typed)], path)
        return Answer(path, bool(typed), lambda: one(word), native=word.text)

    def date(self, path: str, _field: Field | None, typed: Any) -> Value:
        """A date, perhaps known to the month or year only."""
        key = typed.first_day if isinstance(typed, PartialDate) else typed
        text = formats.long_date(typed, self.session.language)
        return Answer(path, key, lambda: one(self.session.plain(text, path)), native=typed)

    def datetime(self, path: str, _field: Field, typed: ZonedMoment) -> Value:
        """A moment on the clocks of a place."""
        day, clock = typed.at.date(), moments.clock(typed.at)
        parts = {
            "date": lambda: self.date(path, None, day),
            "time": lambda: self._identifier(path, clock, clock),
            "zone": lambda: self._zone(path, typed.zone),
        }
        words = partial(moments.printed, self.session, path, typed)
        return Answer(path, typed.at, words, parts, native=typed)

    def _zone(self, path: str, name: str) -> Value:
        return printed(self.session, path, name) if name else Missing(path, asked=False)

    def period(self, path: str, _field: Field, typed: Period) -> Value:
        """Days from first to last."""
        first, last = typed.first, typed.last

        def day(one_end: date | None) -> Value:
            return self.date(path, None, one_end) if one_end else Missing(path, asked=True)

        def paragraphs() -> Paragraphs:
            pattern = _PERIODS[first is not None, last is not None]
            start = formats.long_date(first, self.session.language) if first else ""
            end = formats.long_date(last, self.session.language) if last else ""
            return one(self.session.said(pattern, path, start=start, end=end))

        parts = {
            "start": lambda: day(first),
            "end": lambda: day(last),
            "zone": lambda: self._zone(path, typed.zone),
        }
        return Answer(path, str(typed), paragraphs, parts, native=typed)

    def country(self, path: str, _field: Field, typed: object) -> Value:
        """A State by its short name."""
        name = formats.country(str(typed), self.session.language)
        return Answer(path, str(typed), lambda: one(self.session.plain(name, path)), native=name)

    def language(self, path: str, _field: Field | None, typed: object) -> Value:
        """A language by its name."""
        name = formats.language_name(str(typed), self.session.language)
        return Answer(path, str(typed), lambda: one(self.session.plain(name, path)), native=name)

    def money(self, path: str, _field: Field, typed: Money) -> Value:
        """An amount in its currency; in a right-to-left letter one piece that isn't reordered."""
        session = self.session
        text = formats.money(typed.amount, typed.currency, session.language)
        role = RunRole.IDENTIFIER if session.direction == "rtl" else RunRole.PLAIN
        piece = session.piece(text, path, role)
        parts = {
            "amount": lambda: self._amount(path, typed),
            "currency": lambda: self._identifier(path, typed.currency, typed.currency),
        }
        return Answer(path, typed.amount, lambda: one(piece), parts, native=typed)

    def _amount(self, path: str, typed: Money) -> Value:
        text = formats.number(typed.amount, self.session.language)
        return Answer(
            path, typed.amount, lambda: one(self.session.plain(text, path)), native=typed.amount
        )

    def file(self, path: str, _field: Field, typed: AnnexFile) -> Value:
        """A file by its name."""
        piece = self.session.piece(typed.name, path, RunRole.IDENTIFIER)
        return Answer(path, typed.sha256, lambda: one(piece), native=typed)


_KINDS: dict[str, Callable[..., Value]] = {
    "text": Leaves.text,
    "long": Leaves.long,
    "reference": Leaves.reference,
    "choice": Leaves.choice,
    "choices": Leaves.choices,
    "yes_no": Leaves.yes_no,
    "date": Leaves.date,
    "datetime": Leaves.datetime,
    "period": Leaves.period,
    "country": Leaves.country,
    "language": Leaves.language,
    "money": Leaves.money,
    "file": Leaves.file,
}
