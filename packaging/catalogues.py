# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bring every message of code, forms and templates into ``locales``, for translators to fill.

Three catalogues for each language: ``app`` (code), ``forms`` (questions), ``documents`` (letters),
and beside them one ``.pot`` each: what a new language starts from.
Run by ``make catalogues``. Nothing is guessed: a changed message comes back untranslated, because
a letter must never carry a sentence that was translated for another one. English is the message id;
its own catalogues say the same words, so that every language has the same files.
"""

from __future__ import annotations

import ast
import os
import sys
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PROJECT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "ar", "es", "fr", "ru", "zh")
STARTED = ("en", "ar", "fr")
DOCUMENT_CONTEXTS = frozenset({"words"})
CONTEXT_PLACE = {"text": 1, "find": 1, "plural": 3, "Text": 2}
KEYWORDS = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
DAY = datetime(2026, 11, 21, tzinfo=UTC)  # fixed: a catalogue changes only with its messages
HEADER = """\
# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
#"""

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    Extracted = tuple[int, str, tuple[str, ...], list[str]]


def extract_python(
    fileobj: IO[bytes],
    _keywords: Mapping[str, object],
    _comment_tags: Collection[str],
    options: Mapping[str, str],
) -> Iterator[Extracted]:
    """Messages marked ``N_("...")``, with the plural and context of the call they stand in.

    Option ``domain``: ``documents`` takes the messages whose context belongs to letters, ``app``
    all others.
    """
    tree = ast.parse(fileobj.read())
    pairs = list(_pairs(tree))
    taken = {part for pair in pairs for part in pair}
    if options["domain"] == "app":
        yield from (_message(pair[0].lineno, "", _texts(pair)) for pair in pairs)
    for node in ast.walk(tree):  # breadth first: a call before its arguments
        if not isinstance(node, ast.Call) or node in taken:
            continue
        parts = _parts(node)
        texts, context = _texts(parts), _context(node)
        taken.update(parts)
        if texts and (context in DOCUMENT_CONTEXTS) == (options["domain"] == "documents"):
            yield _message(node.lineno, context, texts)


def _message(line: int, context: str, texts: tuple[str, ...]) -> Extracted:
    function = ("np" if context else "n") if len(texts) > 1 else ("p" if context else "")
    arguments = (context, *texts) if context else texts
    return line, f"{function}gettext", arguments, []


def _parts(call: ast.Call) -> list[ast.expr]:
    """Where a call holds its message, and its plural: ``N_`` itself, or a call that takes both."""
    if _name(call) == "N_":
        return call.args[:1]
    if _name(call) == "plural":
        return call.args[:2]
    if _name(call) in CONTEXT_PLACE and call.args and _is_marked(call.args[0]):
        return [call.args[0], *(word.value for word in call.keywords if word.arg == "plural")]
    return []


def _pairs(tree: ast.Module) -> Iterator[list[ast.expr]]:
    """The two forms of a message held by the names ``one`` and ``many`` for a call to take."""
    held: list[ast.expr] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign):
            continue
        names = ast.unparse(node.targets[0]).strip("()")
        held = [*held, node.value] if names == "many" else [node.value]
        if names == "one, many" and isinstance(node.value, ast.Tuple):
            yield node.value.elts
        elif names == "many" and len(held) == 2:
            yield held


def _texts(parts: Iterable[ast.expr]) -> tuple[str, ...]:
    return _literals(_unmarked(part) for part in parts)


def _context(call: ast.Call) -> str:
    named = [word.value for word in call.keywords if word.arg == "context"]
    place = CONTEXT_PLACE.get(_name(call), len(call.args))
    return "".join(_literals([*named, *call.args[place : place + 1]])[:1])


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_marked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node) == "N_"


def _unmarked(node: ast.expr) -> ast.expr:
    return node.args[0] if isinstance(node, ast.Call) and _is_marked(node) else node


def _literals(nodes: Iterable[ast.expr]) -> tuple[str, ...]:
    constants = (node for node in nodes if isinstance(node, ast.Constant))
    return tuple(node.value for node in constants if isinstance(node.value, str))


@dataclass(frozen=True)
class Source:
    """Files that hold messages, and the function that finds them there."""

    folder: str
    pattern: str
    extractor: str


CODE = Source("mla_writer", "**.py", "catalogues:extract_python")
FORMS = Source("forms", "**.yaml", "mla_writer.forms.extract:extract_form")
TEMPLATES = Source("templates", "**.j2", "mla_writer.rendering.extract:extract_template")
SOURCES = {"app": (CODE,), "forms": (FORMS,), "documents": (TEMPLATES, CODE)}


def template(domain: str) -> Catalog:
    """All messages of a domain, with the files they stand in."""
    catalog = Catalog(domain=domain, project="MLA Writer", charset="utf-8", creation_date=DAY)
    for source in SOURCES[domain]:
        found = extract_from_dir(
            PROJECT / source.folder,
            method_map=[(source.pattern, source.extractor)],
            options_map={source.pattern: {"domain": domain}},
            keywords=KEYWORDS,
        )
        for file, line, message, comments, context in found:
            place = (f"{source.folder}/{Path(file).as_posix()}", line)
            catalog.add(message, None, [place], auto_comments=comments, context=context)
    return catalog


def update(domain: str, language: str, messages: Catalog) -> tuple[int, int]:
    """Write the catalogue of a language anew; answers with translated and all messages."""
    file = PROJECT / "locales" / language / "LC_MESSAGES" / f"{domain}.po"
    catalog = _read(file, language)
    catalog.update(deepcopy(messages), no_fuzzy_matching=True)
    for message in catalog:
        if message.id and message.fuzzy:  # one form has become two, or two one
            message.string, message.flags = "", message.flags - {"fuzzy"}
    catalog.header_comment, catalog.revision_date, catalog.fuzzy = HEADER, DAY, False
    catalog.obsolete.clear()
    if language == "en":
        _say_the_same(catalog)
    _write(file, catalog)
    real = [message for message in catalog if message.id]
    return sum(_is_translated(message.string) for message in real), len(real)


def _read(file: Path, language: str) -> Catalog:
    if not file.exists():
        return Catalog(locale=language, project="MLA Writer", version="1", charset="utf-8")
    with file.open(encoding="utf-8") as source:
        return read_po(source, locale=language)


def _say_the_same(catalog: Catalog) -> None:
    for message in catalog:
        message.string = message.id or message.string  # the header has no id


def _write(file: Path, catalog: Catalog) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalog, width=100, include_lineno=False, sort_by_file=True)


def _is_translated(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def main() -> None:
    """Update every catalogue that has been started, and print how far each is."""
    os.chdir(PROJECT)  # templates take their context from the path that they are found under
    sys.path.insert(0, str(PROJECT))
    for domain in SOURCES:
        messages = template(domain)
        messages.header_comment, messages.fuzzy = HEADER, False
        _write(PROJECT / "locales" / f"{domain}.pot", messages)
        for language in LANGUAGES:
            if language in STARTED or (PROJECT / "locales" / language).exists():
                done, wanted = update(domain, language, messages)
                print(f"{language} {domain:<10} {done:>5} of {wanted} translated")


if __name__ == "__main__":
    main()
