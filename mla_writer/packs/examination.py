# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack looked at as a whole, against the program's forms, templates and data.

Everything a pack says is tried here, before anything of it is written or used: ``examine`` is
made to run in a process of its own (``mla_writer.confined``), within 2 seconds and 200 MB.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.errors import Fault, FaultyFiles, PackError
from mla_writer.forms.loader import load_form
from mla_writer.forms.registry import request_ids
from mla_writer.forms.schema import nearest
from mla_writer.i18n import N_
from mla_writer.limits import Bounds
from mla_writer.packs.contents import UNDERTAKINGS, Contents, contents_of, tables_of
from mla_writer.packs.differences import TableChange, changes_between
from mla_writer.packs.entry_names import CLAUSES, QUESTIONS, RULES
from mla_writer.packs.pack_file import Pack, open_pack
from mla_writer.reference.layers import Layers, Update
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.lint import lint_clauses
from mla_writer.rendering.state_clauses import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mla_writer.domain.state_rules import Clause
    from mla_writer.forms.schema import Field, FormDefinition

BOUNDS = Bounds(seconds=2.0, megabytes=200)
MOST_FAULTS = 200
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Surroundings:
    """What a pack is held against. updates: tables of packs in use, its own former ones too."""

    forms: Path
    templates: Path
    reference: Path
    updates: tuple[Update, ...] = ()


@dataclass(frozen=True)
class Examined:
    """A pack that holds together, with its faults, and what its rows would change."""

    pack: Pack
    faults: tuple[Fault, ...]
    changes: tuple[TableChange, ...]


def examine(data: bytes, file: str, around: Surroundings) -> Examined:
    """Everything about a pack. Raises PackError for one that is no pack, or not a whole one."""
    pack = open_pack(data, file)
    faults: list[Fault] = []
    changes: tuple[TableChange, ...] = ()
    try:
        faults += _contents_faults(contents_of(pack), around)
        changes = _changes(pack, around)
    except FaultyFiles as error:
        faults += error.faults
    except RecursionError as error:
        raise PackError(N_("The pack is nested too deeply. It was not installed.")) from error
    return Examined(pack, tuple(dict.fromkeys(faults))[:MOST_FAULTS], changes)


def _changes(pack: Pack, around: Surroundings) -> tuple[TableChange, ...]:
    """What the pack's tables change. Raises FaultyFiles for rows that aren't sound."""
    tables, name = tables_of(pack), pack.manifest.id
    former = [table for one in around.updates if one.name == name for table in one.tables]
    if not tables and not former:
        return ()
    others = tuple(one for one in around.updates if one.name != name)
    updates = (*others, Update(name, tables))
    load_reference(around.reference, None, updates)
    return changes_between(
        Layers(around.reference, None, around.updates),
        Layers(around.reference, None, updates),
        tuple(sorted({*tables, *former})),
    )


def _contents_faults(contents: Contents, around: Surroundings) -> Iterator[Fault]:
    if contents.manifest.kind == "data":
        return
    forms = []
    for name in request_ids(around.forms):
        try:
            forms.append(load_form(around.forms, name, (contents.additions,)))
        except FaultyFiles as error:
            yield from error.faults
    if len(forms) == len(request_ids(around.forms)):
        yield from _sections(contents, forms)
        yield from _rules(contents, forms)
        yield from _clauses(contents, forms, around.templates)
        yield from _unprinted(contents)


def _sections(contents: Contents, forms: list[FormDefinition]) -> Iterator[Fault]:
    known = {name for form in forms for name in form.sections}
    for number, asked in enumerate(contents.additions.sections):
        if asked.into not in known:
            message = f"No form has a section {asked.into}. {_near(asked.into, known)}"
            yield contents.additions.source.fault(f"sections[{number}].into", message)


def _rules(contents: Contents, forms: list[FormDefinition]) -> Iterator[Fault]:
    """Measures and undertakings that no form knows."""
    rules = contents.rules
    measures = {name for form in forms for name in form.measures}
    named = [(f"withheld[{at}]", one.measure) for at, one in enumerate(rules.withheld)]
    named += [(f"thresholds[{at}]", one.measure) for at, one in enumerate(rules.thresholds)]
    for place, measure in named:
        if measure not in measures:
            message = f"There is no measure {measure}. {_near(measure, measures)}"
            yield Fault(RULES, 0, f"{place}.measure", message)
    offered = {choice for form in forms for choice in _offered(form)}
    for number, promise in enumerate(rules.promises or ()):
        if promise.undertaking not in offered:
            message = (
                f"There is no undertaking {promise.undertaking}; give it a label to make one."
                f" {_near(promise.undertaking, offered)}"
            )
            yield Fault(RULES, 0, f"undertakings[{number}].id", message)


def _offered(form: FormDefinition) -> Iterator[str]:
    for _, asked in form.questions():
        if asked.id == UNDERTAKINGS:
            yield from (choice.id for choice in asked.choices)


def _clauses(contents: Contents, forms: list[FormDefinition], templates: Path) -> Iterator[Fault]:
    """Clauses without a place in any letter, and what is wrong with their words."""
    places = {form.id: _places(form, templates) for form in forms}
    known = frozenset[str]().union(*places.values())
    for number, clause in enumerate(contents.rules.clauses):
        if clause.section not in known:
            message = f"No letter has a place {clause.section}. {_near(clause.section, known)}"
            yield Fault(CLAUSES, 0, f"clauses[{number}].section", message)
    for form in forms:
        here = tuple(one for one in contents.rules.clauses if one.section in places[form.id])
        yield from (_in_pack(fault, here) for fault in lint_clauses(here, form))


def _places(form: FormDefinition, templates: Path) -> frozenset[str]:
    source = (templates / f"{form.template}.j2").read_text(encoding="utf-8")
    return frozenset(re.findall(rf'include "{PLACE}([a-z0-9_]+)"', source))


def _in_pack(fault: Fault, clauses: Iterable[Clause]) -> Fault:
    """A fault of a clause's template, told where its author wrote it."""
    name = fault.file.removeprefix(PLACE).removesuffix(".j2")
    ids = [clause.name for clause in clauses if clause.name == name]
    place = f"{ids[0]}.text, line {fault.line}" if ids else "when"
    return replace(fault, file=CLAUSES, line=0, path=place)


def _unprinted(contents: Contents) -> Iterator[Fault]:
    """Questions whose answers go nowhere: no clause prints them, nothing depends on them."""
    used = set()
    for clause in contents.rules.clauses:
        for text in (clause.when, *(words for _, words in clause.texts)):
            used.update(_WORD.findall(text))
    for number, asked in enumerate(contents.additions.sections):
        for one in asked.fields:
            used.update(word for text in _formulas(one) for word in _WORD.findall(text))
        for at, one in enumerate(asked.fields):
            if one.id not in used:
                message = f"No clause prints the answer to {one.id}."
                place = f"sections[{number}].fields[{at}].id"
                yield replace(contents.additions.source.fault(place, message), file=QUESTIONS)


def _formulas(one: Field) -> Iterator[str]:
    yield from (one.when, one.essential_when)
    yield from (choice.when for choice in one.choices)


def _near(name: str, known: Iterable[str]) -> str:
    found = ", ".join(nearest(name, dict.fromkeys(known))) or ", ".join(sorted(known))
    return f"Nearest: {found}."
