# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Catalogues as values: texts of the screen, of the forms and of the documents in six languages.

English text is the message id. A catalogue is read straight from its .po file, so that a
translator or trainer sees a change at once and there is no build step that can grow stale.
A fuzzy message counts as missing (house rule: a half-English letter is worse than none).
"""

from __future__ import annotations

import functools
import gettext
import io
import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from mla_writer.bounded_file import read_bounded
from mla_writer.errors import CatalogueError, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from babel.messages.catalog import Catalog

Domain = Literal["app", "forms", "documents"]
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
MOST_BYTES = 8_000_000  # one catalogue; the largest shipped one has half a million
BROKEN = (ValueError, LookupError, SyntaxError)  # what the readers of a catalogue raise
RIGHT_TO_LEFT = frozenset({"ar"})
FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"
ISOLATES = (FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE)
DIGITS = "0123456789"
RIGHT_TO_LEFT_MARK = "\u200f"
MARKS = dict.fromkeys(map(ord, (*ISOLATES, POP_ISOLATE, RIGHT_TO_LEFT_MARK)))
# What stands before its first letter is neither a letter nor a value: its own direction counts.
RIGHTWARD = re.compile(r"[^\w\u2066-\u2069]*[\u0590-\u08ff\u200f]")


def N_(message: str) -> str:  # noqa: N802 - the extractors' customary name
    """Mark a message for extraction without translating it here."""
    return message


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Writing direction of a language code such as ``ar``."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def bare(text: str) -> str:
    """Without the marks of direction: what is compared and searched for."""
    return text.translate(MARKS)


def isolate(text: str) -> str:
    """An identifier that keeps its order in right-to-left text (UAX 9, isolate)."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


@dataclass(frozen=True)
class Text:
    """A message that is said later, in the reader's language: id, context, named arguments.

    plural and count belong together: ``plural`` is the English plural message id.
    An argument may itself be a Text.
    """

    message: str
    arguments: Mapping[str, str | int | Text] = field(default_factory=dict)
    context: str = ""
    plural: str = ""
    count: int = 0


class Catalogue:
    """The messages of one domain in one language; English answers with the message id.

    texts: translations of messages without context that win over those of the file.
    digits: the ten digits in which whole numbers are said, "" for 0-9.
    is_isolating: values keep their own order in a sentence from right to left, for the screen.
    """

    def __init__(
        self,
        language: str,
        translations: gettext.NullTranslations,
        texts: Mapping[str, str] = MappingProxyType({}),
        digits: str = "",
        *,
        is_isolating: bool = False,
    ) -> None:
        self.language = language
        self._digits = digits
        self._is_isolating = is_isolating and direction(language) == "rtl"
        self._translations = translations
        self._texts = texts

    def find(self, message: str, context: str = "") -> str | None:
        """The translation, a plural's first form, or None where there is none (English: itself)."""
        if not context and message in self._texts:
            return self._texts[message]
        if self.language == "en":
            return message
        key = f"{context}\x04{message}" if context else message
        table: Mapping[object, str] = getattr(self._translations, "_catalog", {})
        return table.get(key, table.get((key, 0)))

    def extended(self, texts: Mapping[str, str]) -> Catalogue:
        """This catalogue with more texts, which win over its own."""
        return self._with(texts={**self._texts, **texts}) if texts else self

    def counting(self, digits: str) -> Catalogue:
        """This catalogue with whole numbers in these ten digits; texts keep theirs."""
        return self._with(digits=digits)

    def isolating(self) -> Catalogue:
        """This catalogue with each text value in isolates where sentences run from right to left.

        Without them a full stop behind a Latin name stands before it, and a sentence that begins
        with such a name runs from left to right (UAX 9). One that is all values gets a mark.
        """
        return self._with(is_isolating=True)

    def _with(
        self,
        texts: Mapping[str, str] | None = None,
        digits: str | None = None,
        *,
        is_isolating: bool | None = None,
    ) -> Catalogue:
        return Catalogue(
            self.language,
            self._translations,
            self._texts if texts is None else texts,
            self._digits if digits is None else digits,
            is_isolating=self._is_isolating if is_isolating is None else is_isolating,
        )

    def isolated(self, value: str) -> str:
        """A text value as it stands in a sentence."""
        is_open = self._is_isolating and value and value[0] not in ISOLATES
        return f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}" if is_open else value

    def _value(self, value: str | int) -> str | int:
        """A value as it stands in a sentence."""
        if isinstance(value, str):
            return self.isolated(value)
        return str(value).translate(str.maketrans(DIGITS, self._digits)) if self._digits else value

    def faced(self, text: str) -> str:
        """A sentence that runs from right to left whatever its first letter is."""
        if not self._is_isolating or not text or RIGHTWARD.match(text):
            return text
        return RIGHT_TO_LEFT_MARK + text

    def text(self, message: str, context: str = "", **arguments: str | int) -> str:
        """The message in this language with its named values; falls back to English."""
        found = self.find(message, context) or message
        if not arguments:
            return self.faced(found)
        values = {name: self._value(value) for name, value in arguments.items()}
        return self.faced(found.format(**values))

    def plural(
        self, one: str, many: str, count: int, context: str = "", **arguments: str | int
    ) -> str:
        """The message in the right plural form; ``{count}`` is always an argument."""
        speak = self._translations
        found = (
            speak.npgettext(context, one, many, count)
            if context
            else speak.ngettext(one, many, count)
        )
        counted = {name: self._value(value) for name, value in arguments.items()}
        return self.faced(found.format(count=self._value(count), **counted))

    def say(self, text: Text) -> str:
        """A deferred text, arguments included, in this language."""
        arguments = {
            name: self.say(value) if isinstance(value, Text) else value
            for name, value in text.arguments.items()
        }
        if text.plural:
            return self.plural(text.message, text.plural, text.count, text.context, **arguments)
        return self.text(text.message, text.context, **arguments)


def po_file(folder: Path, language: str, domain: Domain) -> Path:
    """Where the messages of a domain lie: ``<folder>/<language>/LC_MESSAGES/<domain>.po``."""
    return folder / language / "LC_MESSAGES" / f"{domain}.po"


def read_catalogue(path: Path) -> Catalog:
    """The messages of a ``.po`` file of a language's folder. Raises CatalogueError."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        source = io.StringIO(read_bounded(path, MOST_BYTES).decode("utf-8"))
        return read_po(source, locale=path.parts[-3], abort_invalid=True)
    except OSError as problem:
        said = f"The file can't be read: {problem.strerror}. Put the shipped one back."
        raise CatalogueError((Fault(str(path), 0, "", said),)) from problem
    except PoFileError as problem:
        said = f"This is not a catalogue: {problem}. Mend the line."
        raise CatalogueError((Fault(str(path), problem.lineno + 1, "", said),)) from problem
    except BROKEN as problem:
        raise _no_catalogue(path) from problem


def _no_catalogue(path: Path) -> CatalogueError:
    said = "This is not a catalogue (.po) in UTF-8. Put the shipped one back."
    return CatalogueError((Fault(str(path), 0, "", said),))


@functools.cache
def load(folder: Path, language: str, domain: Domain) -> Catalogue:
    """The catalogue of a domain; empty where no file exists.

    Raises CatalogueError for a file that isn't a catalogue.
    """
    path = po_file(folder, language, domain)
    if language == "en" or not path.exists():
        return Catalogue(language, gettext.NullTranslations())
    catalog = read_catalogue(path)
    for message in [m for m in catalog if m.pluralizable and not all(m.string or ())]:
        catalog.delete(message.id, message.context)  # else its empty forms would be written English
    try:
        return Catalogue(language, _compiled(catalog))
    except BROKEN as problem:
        raise _no_catalogue(path) from problem


def _compiled(catalog: Catalog) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo

    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
