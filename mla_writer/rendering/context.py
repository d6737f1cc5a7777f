# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The view as names for a template: every question of the form, typed, in the letter's language.

Nothing but relevant answers gets here: a question that isn't asked is missing and prints
nothing; one that is asked but not answered prints a ruled gap (docs/templates.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from mla_writer.forms.sources import field_of
from mla_writer.rendering import citations, composites
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.filters import join, printed
from mla_writer.rendering.leaves import Leaves
from mla_writer.rendering.marks import Paragraphs, Piece
from mla_writer.rendering.session import Session, one
from mla_writer.rendering.values import (
    Answer,
    Chosen,
    Group,
    Listing,
    Missing,
    Parts,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mla_writer.forms.relevance import Question, View
    from mla_writer.forms.schema import Field, Measure
    from mla_writer.reference.loader import Reference

REFERENCES = {"annexes": "annex", "measures": "measure"}
"""Sources whose picked rows print as cross-references."""
INSTRUMENTS = frozenset({"instruments", "bases"})
_ARTICLE_PARTS = re.compile(r"\d+|[a-z]+")


def build_context(view: View, reference: Reference, session: Session) -> dict[str, object]:
    """The names of a template: fields, derived names, ``today``, ``document_language``."""
    builder = Builder(view, reference, session)
    names: dict[str, object] = {
        field.id: builder.field(field.id, field) for _, field in view.form.questions()
    }
    known = view.names()
    names |= {name: known.get(name) for name in view.form.derived}
    names["today"] = builder.leaves.date("", None, session.today)
    names["document_language"] = builder.leaves.language("", None, session.language)
    if "bases" in names:
        names["bases"] = builder.bases(names["bases"], view.measures)
    return names


@dataclass(frozen=True)
class Builder:
    """Makes the values of one view in one session."""

    view: View
    reference: Reference
    session: Session

    @cached_property
    def leaves(self) -> Leaves:
        """The makers of leaf values."""
        return Leaves(self.session, self.look_up)

    # ---- fields

    def field(self, path: str, field: Field) -> Value:
        """The value of a field at a path: answer, group, list, or missing."""
        question = self.view.question(path)
        if question is None:
            parts = tuple(part.id for part in field.fields) if field.has_parts else None
            return Missing(path, asked=False, parts=parts)
        if field.kind == "variants":
            return self._listing(path, [self._measure(row) for row in self.view.rows(path)])
        if field.has_rows:
            rows = [self.row(row, field) for row in self.view.rows(path)]
            return self._listing(path, rows) if rows else self._unanswered(path, field, question)
        if field.fields:
            return self._group(path, field.kind, field)
        typed = self.view.value(path)
        if typed is None:
            return self._unanswered(path, field, question)
        return self.leaves.value(path, field, typed)

    def _unanswered(self, path: str, field: Field, question: Question | None) -> Missing:
        """A gap; of an optional long answer or list nothing is said, as it is whole sentences."""
        passed = path in self.session.passed
        essential = question is not None and question.level == "essential" and not passed
        whole = field.kind == "long" or field.has_rows
        asked = essential or passed or not whole
        return Missing(path, asked=asked, essential=essential, passed=passed)

    def _listing(self, path: str, rows: Sequence[Value]) -> Listing:
        return Listing(path, rows, lambda found: join(self.session, found))

    def _parts(self, path: str, fields: Sequence[Field]) -> dict[str, Callable[[], Value]]:
        return {f.id: partial(self.field, f"{path}.{f.id}", f) for f in fields}

    def _typed(self, path: str, kind: str) -> object:
        return self.view.value(path) if kind in composites.WHOLE else None

    def row(self, path: str, field: Field) -> Group:
        """One row of a repeat: its parts, and its one-line form if it is of a composite kind."""
        return self._group(path, field.of, field)

    def _group(self, path: str, kind: str, field: Field) -> Group:
        parts: dict[str, Callable[[], Value]] = self._parts(path, field.fields)
        if kind in composites.WITH_EXTRAS:
            typed = self._typed(path, kind)
            for name, value in composites.extras(self.session, kind, typed, path, field).items():
                parts.setdefault(name, partial(_itself, value))

        def first() -> Value:
            """A row of no composite kind prints its first part."""
            return self.field(f"{path}.{field.fields[0].id}", field.fields[0])

        def whole() -> Paragraphs:
            print_whole, typed = composites.WHOLE.get(kind), self._typed(path, kind)
            if print_whole is None:
                return first().printed()
            pieces = print_whole(self.session, typed, path) if typed is not None else ()
            if pieces:
                return one(*pieces)
            asked = self.view.question(path) or self._lacking(path)
            return self._unanswered(path, field, asked).printed()

        return Group(path, parts, whole)

    def _lacking(self, row: str) -> Question | None:
        """The first part that a row can't do without: a row that says nothing is a gap too."""
        parts = self.view.children(row)
        return next((one for one in parts if one.level == "essential" and one.is_empty), None)

    # ---- measures

    def _measure(self, path: str) -> Value:
        measure = self.view.measure(path)
        parts: Parts = {
            **self._parts(path, measure.fields),
            "variant": lambda: printed(self.session, path, measure.id),
            "traits": lambda: self._listing(
                path, [printed(self.session, path, trait) for trait in measure.traits]
            ),
            "title": lambda: self._label(measure.title, path),
            "short_title": lambda: self._label(measure.short_title, path),
            "bases": lambda: self.bases(
                self.field("bases", self.view.form.field_at("bases")), ((path, measure),)
            ),
        }
        return Group(path, parts, lambda: one(_lead("measure", path, path)))

    def _label(self, text: str, path: str) -> Value:
        piece = self.session.label(text, path)
        return Answer(path, piece.text, lambda: one(piece), native=piece.text)

    # ---- what was picked from a list

    def look_up(self, source: str, picked: str, path: str) -> Value:
        """A picked row or code: a cross-reference, a name, the title of a treaty."""
        if INSTRUMENTS & set(source.split()):
            return self.instrument(picked, path, ())
        for name in source.split():
            listed = field_of(name)
            for row in self.view.rows(listed):
                if picked in {row, _row_id(row)}:
                    return self._picked(name, row, picked, path, self._parts_of(source))
        return printed(self.session, path, picked)

    def _parts_of(self, source: str) -> tuple[str, ...]:
        """The parts that rows of any of the sources have: a company has no occupation."""
        listed = (self.view.form.field_at(field_of(name)) for name in source.split())
        return tuple(part.id for field in listed for part in field.fields)

    def _picked(
        self, source: str, row: str, picked: str, path: str, parts: tuple[str, ...]
    ) -> Value:
        field = self.view.form.field_at(field_of(source))
        group = self._measure(row) if field.kind == "variants" else self.row(row, field)
        if not isinstance(group, Group):
            return group
        kind = REFERENCES.get(source)
        if kind:
            return Chosen(path, picked, group, lambda: one(_lead(kind, row, path)), parts)
        return Chosen(path, picked, group, group.printed, parts)

    # ---- legal bases

    def bases(self, chosen: object, measures: Sequence[tuple[str, Measure]]) -> Value:
        """The ticked bases with the articles that the measures name for each."""
        if not isinstance(chosen, Listing):
            return chosen if isinstance(chosen, Missing) else Missing("bases", asked=False)
        items = [self.instrument(str(item.key), item.path, measures) for item in chosen.items]
        return self._listing(chosen.path, items)

    def instrument(self, code: str, path: str, measures: Sequence[tuple[str, Measure]]) -> Answer:
        """A treaty: compares with its code, prints its title."""
        title = self._title(code, path)
        return Answer(
            path,
            code,
            lambda: one(title),
            {
                "code": lambda: printed(self.session, path, code),
                "title": lambda: Answer(path, title.text, lambda: one(title), native=title.text),
                "articles": lambda: self._articles(code, path, measures, citations.SHORT),
                "citation": lambda: self._articles(code, path, measures, citations.FULL),
            },
            native=title.text,
        )

    def _title(self, code: str, path: str) -> Piece:
        known = self.reference.instruments.get(code)
        if known is None:
            return self.session.piece(code, path)
        if self.session.language == "en":
            return self.session.plain(known.full_name, path)
        for term in self.reference.terms.values():
            said = term.words.get(self.session.language)
            if said and known.full_name in term.words.get("en", ()):
                return self.session.plain(said[0].replace("'", "\u2019"), path)
        return self.session.english(known.full_name, path)

    def _articles(
        self,
        code: str,
        path: str,
        measures: Sequence[tuple[str, Measure]],
        style: citations.Style,
    ) -> Value:
        found = {article for _, measure in measures for article in measure.articles.get(code, ())}
        found |= {
            article for row, measure in measures for article in self._cited(row, measure, code)
        }
        if not found:
            return Missing(path, asked=False)
        piece = citations.cite(self.session, _in_order(found), style, path)
        return Answer(path, piece.text, lambda: one(piece), native=piece.text)

    def _cited(self, row: str, measure: Measure, code: str) -> Iterator[str]:
        """The articles that hang on a question while it is asked, and on what is chosen there."""
        for field in measure.fields:
            question = self.view.question(f"{row}.{field.id}")
            for citation in _cited_by(question) if question is not None else ():
                instrument, _, article = citation.partition(" ")
                if instrument == code:
                    yield article


def _cited_by(question: Question) -> tuple[str, ...]:
    raw, asked = question.raw, question.field
    if asked.kind == "yes_no" and raw is not True:
        return ()  # what a yes asks for isn't asked for yet
    chosen = raw if isinstance(raw, list) else [raw]
    return asked.cites + tuple(
        one for choice in asked.choices if choice.id in chosen for one in choice.cites
    )


def _itself(value: Value) -> Value:
    return value


def _in_order(articles: Iterable[str]) -> list[str]:
    """By article, paragraph and point; a part of what is cited whole isn't named again."""
    all_of = frozenset(articles)
    whole = [one for one in all_of if not any(one.startswith(f"{other}(") for other in all_of)]
    return sorted(whole, key=_article_order)


def _article_order(article: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(n) if n.isdigit() else 0, n) for n in _ARTICLE_PARTS.findall(article))


def _row_id(path: str) -> str:
    return path.rpartition("[")[2].rstrip("]")


def _lead(kind: str, row: str, path: str) -> Piece:
    return Piece("", RunRole.REFERENCE, path, target=f"{kind}:{_row_id(row)}")
