# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every fault of a folder of templates and their translations, found without any answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from mla_writer import i18n
from mla_writer.errors import Fault
from mla_writer.rendering import grammar, shapes
from mla_writer.rendering.environment import Environment
from mla_writer.rendering.filters import FILTERS
from mla_writer.rendering.numbering import Targets
from mla_writer.rendering.state_clauses import PLACE, clause_sources
from mla_writer.rendering.translation import (
    TOKEN,
    anchors,
    mask,
    messages,
    source_faults,
    translation_faults,
    without_notes,
)
from mla_writer.rendering.values import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.state_rules import Clause
    from mla_writer.forms.schema import FormDefinition

LONGEST_CHAIN = 20


def lint_templates(folder: Path, form: FormDefinition, locales: Path) -> tuple[Fault, ...]:
    """Faults of all templates in a folder and of their translations, all at once.

    Each says file, line and what was expected; names are judged as this form gives them.
    """
    sources = {
        file.relative_to(folder).with_suffix("").as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.j2"))
    }
    return tuple(_Lint(folder, sources).faults(form)) + tuple(_translations(sources, locales))


def lint_clauses(clauses: tuple[Clause, ...], form: FormDefinition) -> tuple[Fault, ...]:
    """Faults of a State's clauses in each of their languages, judged as this form gives names.

    A clause is text: paragraphs, lists and conditions, no headings, blocks, tables or tokens.
    """
    found: dict[Fault, None] = {}
    for language in dict.fromkeys(code for clause in clauses for code, _ in clause.texts):
        sources = clause_sources(clauses, language)
        own = {name: sources.sources[name] for name in sources.spoken}
        found |= dict.fromkeys(_beyond_text(own))
        look = _Lint(Path(), dict(sources.sources))
        found |= dict.fromkeys(look.parts(form))
    return tuple(found)


_MORE_THAN_TEXT = re.compile(r"^\s*(#|:::|\|)|\[\[|\{%\s*(include|set)\b", re.MULTILINE)


def _beyond_text(sources: dict[str, str]) -> Iterator[Fault]:
    for name, source in sources.items():
        for number, line in enumerate(without_notes(source).split("\n"), start=1):
            if found := _MORE_THAN_TEXT.search(line):
                message = f"a clause is plain text: {found[0].strip()} doesn't belong in it"
                yield Fault(f"{name}.j2", number, "", message)


class _Lint:
    def __init__(self, folder: Path, sources: dict[str, str]) -> None:
        self.room = Environment(folder, i18n.load(folder, "en", "documents"))
        self.sources = sources
        self.trees: dict[str, nodes.Template] = {}

    def faults(self, form: FormDefinition) -> Iterator[Fault]:
        for name, source in self.sources.items():
            yield from self._one(name, source)
        if form.template not in self.sources:
            yield Fault(f"{form.template}.j2", 0, "", "the form's template is missing")
            return
        found = dict.fromkeys(self._names(form.template, shapes.scope_of(form), ()))
        yield from found
        yield from self._targets(form.template)

    def parts(self, form: FormDefinition) -> Iterator[Fault]:
        """Faults of sources that belong to no whole letter."""
        for name, source in self.sources.items():
            yield from self._one(name, source)
        for name in self.sources:
            yield from self._names(name, shapes.scope_of(form), ())

    def _one(self, name: str, source: str) -> Iterator[Fault]:
        file = f"{name}.j2"
        if unreadable := source_faults(source, file):
            yield from unreadable
            return
        try:
            tree = self.room.parse(source, name, file)
        except (TemplateSyntaxError, RecursionError) as error:
            line = error.lineno if isinstance(error, TemplateSyntaxError) else 0
            yield Fault(file, line, "", str(error))
            return
        found = grammar.faults_of(tree, file, FILTERS)
        yield from found
        if not found:
            self.trees[name] = tree
        yield from _tables(source, file)

    def _names(self, name: str, scope: shapes.Scope, above: tuple[str, ...]) -> Iterator[Fault]:
        tree = self.trees.get(name)
        if tree is None:
            return
        for found in shapes.walk(tree.body, scope):
            if isinstance(found, tuple):
                yield Fault(f"{name}.j2", found[0], "", found[1])
            elif found.name in (*above, name) or len(above) > LONGEST_CHAIN:
                yield Fault(
                    f"{name}.j2", 0, "", f"includes go round in a circle through {found.name}"
                )
            elif found.name in self.sources:
                yield from self._names(found.name, found.scope, (*above, name))
            elif not found.name.startswith(PLACE):
                yield Fault(f"{name}.j2", 0, "", f"there is no template {found.name}")

    def _targets(self, template: str) -> Iterator[Fault]:
        """Cross-references that no template of the letter could print."""
        used = tuple(dict.fromkeys(self._closure(template, ())))
        lines = {name: without_notes(self.sources[name]).split("\n") for name in used}
        possible = frozenset(anchor for found in lines.values() for anchor in anchors(found))
        targets = Targets(possible=possible)
        for name, found in lines.items():
            for number, line in enumerate(found, start=1):
                for token in TOKEN.findall(line):
                    target = token[2:-2].removeprefix("ref:")
                    if token.startswith("[[ref:") and not targets.known(target):
                        message = f"{token}: {unknown(target, targets.nearest(target))}"
                        yield Fault(f"{name}.j2", number, "", message)

    def _closure(self, name: str, above: tuple[str, ...]) -> Iterator[str]:
        if name in above or name not in self.trees:
            return
        yield name
        for target, _ in grammar.includes(self.trees[name]):
            yield from self._closure(target, (*above, name))


def _tables(source: str, file: str) -> Iterator[Fault]:
    """Rows that have another number of cells than their header row."""
    cells = 0
    for number, line in enumerate(without_notes(source).split("\n"), start=1):
        masked = mask(line.rstrip())
        if not masked.startswith("|"):
            cells = cells if not masked.strip("\0 ") else 0
            continue
        count = masked.count("|") - 1
        if not cells:
            cells = count
        elif count not in (1, cells):
            yield Fault(
                file, number, "", f"expected {cells} cells as in the header row, not {count}"
            )


def _translations(sources: dict[str, str], locales: Path) -> Iterator[Fault]:
    """Translations whose names or blocks differ from the English line."""
    for file in sorted(locales.glob("*/LC_MESSAGES/documents.po")):
        language = file.parent.parent.name
        try:
            catalogue = i18n.load(locales, language, "documents")
        except (ValueError, UnicodeDecodeError) as error:
            yield Fault(f"{language}/documents.po", 0, "", str(error))
            continue
        for name, source in sources.items():
            for message in messages(source):
                found = catalogue.find(message.text, name)
                for fault in translation_faults(message.text, found) if found else ():
                    yield Fault(f"{name}.j2", message.line, language, fault)
