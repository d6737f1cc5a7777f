# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The golden cases as letters in each language: `cases/<case>/texts.yaml` says the typed texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import View, relevant
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.filling import fill, read_answers
from tests.golden.cases_list import CASES, names, texts_file
from tests.unit.rendering.small_letters import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from mla_writer.rendering.document import Document

# 01-ready is written out in each language, as it is shipped.
NAMES = names("desk", "ready")


@cache
def form(name: str) -> FormDefinition:
    return load_form(paths.FORMS, name)


@cache
def reference() -> Reference:
    return load_reference(paths.REFERENCE)


def view_of(name: str, language: str) -> View:
    """A case with every typed text in a language."""
    whole = CASES / f"{name}-{language}.yaml"
    file = whole if whole.exists() else CASES / f"{name}.yaml"
    given = read_answers(file)
    of = form(given.form)
    answers = fill(of, Answers(), given.answers, file.name)
    if language == "en" or file == whole:
        return relevant(of, answers, TODAY, language)
    said = texts(name)
    for path, text in typed(relevant(of, answers, TODAY)):
        answers = answers.apply(SetAnswer(path, said.get(text, {}).get(language, text)))
    return relevant(of, answers, TODAY, language)


def letter_of(name: str, language: str) -> Document:
    """The letter of a case, as a draft."""
    options = ComposeOptions(language, TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(view_of(name, language), reference(), options)


def letter_with(name: str, changes: Mapping[str, Json]) -> Document:
    """The English letter of a case with other answers, by their paths."""
    before = view_of(name, "en")
    answers = before.answers
    for path, raw in changes.items():
        answers = answers.apply(SetAnswer(path, raw))
    options = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(relevant(before.form, answers, TODAY, "en"), reference(), options)


def words(document: Document) -> str:
    """The letter as text, with plain spaces."""
    return write_text(document).replace("\u00a0", " ")


def typed(view: View) -> Iterator[tuple[str, str]]:
    """Path and words of what an officer typed in free words."""
    for question in view.questions:
        prose = question.field.kind in ("text", "long") and not question.field.syntax
        if prose and isinstance(question.raw, str):
            yield question.path, question.raw


def texts(name: str) -> dict[str, Mapping[str, str]]:
    """The typed texts of a case by their English words."""
    rows = [row for row in _rows(name, "texts") if isinstance(row, dict)]
    said = [{language: str(words) for language, words in row.items()} for row in rows]
    return {row["en"]: row for row in said}


def kept(name: str) -> frozenset[str]:
    """Names, addresses and numbers that are the same in each language."""
    return frozenset(str(words) for words in _rows(name, "kept"))


def _rows(name: str, key: str) -> list[Json]:
    rows = texts_file(name).get(key, [])
    assert isinstance(rows, list)
    return rows
