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


def N_(message: str) -> str:  # noqa: N802 - the extractors' customary name
    """Mark a message for extraction without translating it here."""
    return message


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Writing direction of a language code such as ``ar``."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


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
    """

    def __init__(
        self,
        language: str,
        translations: gettext.NullTranslations,
        texts: Mapping[str, str] = MappingProxyType({}),
        digits: str = "",
    ) -> None:
        self.language = language
        self._digits = digits
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
        if not texts:
            return self
        return Catalogue(self.language, self._translations, {**self._texts, **texts}, self._digits)

    def counting(self, digits: str) -> Catalogue:
        """This catalogue with whole numbers in these ten digits; texts keep theirs."""
        return Catalogue(self.language, self._translations, self._texts, digits)

    def _counted(self, value: str | int) -> str | int:
        if isinstance(value, str) or not self._digits:
            return value
        return str(value).translate(str.maketrans("0123456789", self._digits))

    def text(self, message: str, context: str = "", **arguments: str | int) -> str:
        """The message in this language with its named values; falls back to English."""
        found = self.find(message, context) or message
        if not arguments:
            return found
        return found.format(**{name: self._counted(value) for name, value in arguments.items()})

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
        counted = {name: self._counted(value) for name, value in arguments.items()}
        return found.format(count=self._counted(count), **counted)

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
