# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Pages of Markdown about the questions of a form, made from the form itself."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reference_markdown import HEAD, citations, code, joined, table

from mla_writer.forms.registry import kinds_by_name
from mla_writer.reference.elements import ELEMENT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.forms.schema import Field, FormDefinition, Measure, Parts, Section
    from mla_writer.reference.loader import Reference

PART_COLUMNS = ("id", "question", "kind", "level", "hint and example", "asked for by")


@dataclass(frozen=True)
class FormPages:
    """The reference of one form: a page for each step, one for kinds, one for elements.

    parts: the parts of each composite kind as its file gives them.
    """

    form: FormDefinition
    parts: Mapping[str, Parts]
    reference: Reference

    def pages(self) -> dict[str, str]:
        """Text of each page by its file name."""
        steps: tuple[Section | Measure, ...] = (
            *self.form.sections.values(),
            *self.form.measures.values(),
        )
        return {
            "README.md": self._index(),
            "kinds.md": self._kinds(),
            "elements.md": self._elements(),
            **{f"{step.id}.md": self._step(step) for step in steps},
        }

    def _index(self) -> str:
        lines = [HEAD, f"# {self.form.title}: every question", ""]
        lines += [
            "Made from `forms/` by `make reference`; a change there comes here by itself.",
            "",
        ]
        for group in self.form.groups:
            lines += [f"## {group.title}", ""]
            lines += [_entry(self.form.sections[name]) for name in group.sections] + [""]
        lines += ["## Measures", ""]
        lines += [_entry(measure) for measure in self.form.measures.values()] + [""]
        lines += [
            "## Derived",
            "",
            "Names that conditions may use beside the ids of questions.",
            "",
        ]
        lines += table(("name", "expression"), self._derived())
        lines += [
            "",
            "See also: [kinds of answer](kinds.md), [elements of a request](elements.md).",
        ]
        return joined(lines)

    def _derived(self) -> Iterator[tuple[str, ...]]:
        yield from ((code(name), code(text)) for name, text in self.form.derived.items())

    def _step(self, step: Section | Measure) -> str:
        lines = [HEAD, f"# {step.title}", "", code(step.id), ""]
        lines += [step.intro, ""] if step.intro else []
        lines += self._about(step)
        for field in step.fields:
            lines += self._question(field)
        return joined(lines)

    def _about(self, step: Section | Measure) -> Iterator[str]:
        traits, articles = getattr(step, "traits", ()), getattr(step, "articles", {})
        if condition := getattr(step, "when", ""):
            yield f"Asked when {code(condition)}."
        if traits:
            yield f"- Traits: {', '.join(map(code, traits))}"
        if articles:
            cited = "; ".join(f"{key} {', '.join(found)}" for key, found in articles.items())
            yield f"- Articles: {cited}"
        yield ""

    def _question(self, field: Field) -> Iterator[str]:
        yield from (f"## {field.label}", "")
        yield f"{code(field.id)} · {_kind(field)} · {_level(field)}"
        yield ""
        yield from (line for text in (field.hint, field.guidance) if text for line in (text, ""))
        if field.example:
            yield from (f"> {field.example.strip()}", "")
        yield from (f"- {code(one.id)} {_choice(one.label, one.hint)}" for one in field.choices)
        yield from [""] if field.choices else []
        yield from self._origins(field)
        yield from self._own_parts(field)

    def _origins(self, field: Field) -> Iterator[str]:
        for element in field.elements:
            articles = citations(self.reference.elements.get(element, {}))
            name = f"[{element}](elements.md) {ELEMENT_NAMES[element]}"
            yield f"- {name}: {articles}" if articles else f"- {name}"
        if field.articles:
            yield f"- Cited with the question: {'; '.join(field.articles)}"
        if field.cites:
            yield f"- Named in the letter while it is asked: {'; '.join(field.cites)}"
        for choice in field.choices:
            if choice.cites:
                cited = "; ".join(choice.cites)
                yield f"- Named in the letter while {code(choice.id)} is chosen: {cited}"
            if choice.traits:
                traits = ", ".join(map(code, choice.traits))
                yield f"- Trait of the measure while {code(choice.id)} is chosen: {traits}"
        if field.elements or field.articles or field.citing:
            yield ""

    def _own_parts(self, field: Field) -> Iterator[str]:
        """The questions of a row that its composite kind doesn't bring along."""
        if not field.has_rows:
            return
        known = self.parts.get(field.of)
        brought = {part.id for part in known.fields} if known else set()
        rows = [row for part in field.fields if part.id not in brought for row in _part(part)]
        if rows:
            yield from (f"Each row{' also' if brought else ''} asks:", "")
            yield from (*table(PART_COLUMNS, rows), "")

    def _kinds(self) -> str:
        lines = [HEAD, "# Kinds of answer", ""]
        lines += ["Each is one module of `mla_writer/forms/kinds`.", ""]
        lines += table(
            ("kind", "what it is"), ((code(name), _doc(name)) for name in kinds_by_name())
        )
        for name, parts in self.parts.items():
            lines += ["", f"## {name}", ""]
            lines += table(PART_COLUMNS, (row for part in parts.fields for row in _part(part)))
        return joined(lines)

    def _elements(self) -> str:
        lines = [HEAD, "# Elements of a request, and the articles that ask for them", ""]
        lines += [
            "From `forms/reference/elements.csv`. In brackets: the measures it speaks of.",
            "",
        ]
        rows = (
            (element, name, citations(self.reference.elements.get(element, {})))
            for element, name in ELEMENT_NAMES.items()
        )
        lines += table(("code", "element", "articles"), rows)
        lines += ["", "An element without an article comes from bilateral treaties and practice."]
        return joined(lines)


def _entry(step: Section | Measure) -> str:
    return f"- [{step.title}]({step.id}.md): {len(step.fields)} questions"


def _part(part: Field, inside: str = "") -> Iterator[tuple[str, ...]]:
    """A line for a part, then for the parts of its own rows."""
    name = f"{inside}{part.id}"
    said = " ".join(filter(None, (part.hint, _choices(part), _example(part))))
    asked = "; ".join((*part.elements, *part.articles))
    yield (code(name), part.label, _kind(part), _level(part), said, asked)
    for own in part.fields if part.has_rows else ():
        yield from _part(own, f"{name}[].")


def _choices(part: Field) -> str:
    listed = ", ".join(f"{code(one.id)} {one.label}" for one in part.choices)
    return f"Choices: {listed}." if listed else ""


def _example(part: Field) -> str:
    return f"Example: {part.example}" if part.example else ""


def _kind(field: Field) -> str:
    name = f"[{field.kind}](kinds.md)"
    if field.of:
        return f"{name} of [{field.of}](kinds.md#{field.of})"
    more = ", ".join(filter(None, (field.syntax, field.source and f"from {field.source}")))
    return f"{name} ({more})" if more else name


def _level(field: Field) -> str:
    """When it is asked, and when it has to be answered."""
    asked, essential = field.when, field.essential_when
    if asked and asked == essential:
        return f"essential; asked only when {code(asked)}"
    level = f"essential when {code(essential)}, else {field.level}" if essential else field.level
    return f"{level}; asked only when {code(asked)}" if asked else level


def _choice(label: str, hint: str) -> str:
    return f"{label} ({hint})" if hint else label


def _doc(kind: str) -> str:
    text = inspect.getdoc(kinds_by_name()[kind]) or ""
    return " ".join(text.split("\n\n")[0].split()).replace("``", "`")
