# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a name that is to be sealed stands already: answers, what was typed before, old versions.

A trace says the code name and the place, never the name. Nothing is kept of what was looked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from mla_writer.domain.name_likeness import Likeness, Passage, SoughtName
from mla_writer.errors import AnswerError
from mla_writer.i18n import N_
from mla_writer.services.draft_leftovers import (
    copies,
    earlier_files,
    letters,
    recent_drafts,
    text_of,
)
from mla_writer.storage.safe_file import real_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mla_writer.domain.draft import Draft, Json
    from mla_writer.domain.sealed import SealedName
    from mla_writer.forms.relevance import View
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.wording import Wording

ELSEWHERE = "open elsewhere"  # draft_files.Closed, which loads engines that aren't needed here
CODE_NAME = "code_name"  # the id of each question that asks for one
NAME_LISTS = ("names_in_scripts", "aliases")
NAME_PARTS = ("given_names", "family_name")


class Place(StrEnum):
    """What holds a name. ANSWER, BESIDE: a person mends it. BEFORE, EARLIER: taken out."""

    ANSWER = "answer"  # where: its path
    BESIDE = "beside the answers"  # a reason, a signatory
    BEFORE = "typed before the tick, and no longer asked"  # where: its path
    EARLIER = "an earlier version"  # where: the file's name
    FILE_NAME = "the name of the draft or its folder"
    COPY = "a copy of the draft"  # where: its path
    LETTER = "a letter written before"  # where: the file's name


@dataclass(frozen=True)
class Trace:
    """A name stands somewhere. is_whole: all of it; a part may be another person's, or a town."""

    code: str
    place: Place
    where: str
    is_whole: bool


@dataclass(frozen=True)
class Searched:
    """A draft at one moment, to be searched away from the screen's thread.

    is_elsewhere: somebody else has it open.
    """

    path: Path
    draft: Draft
    view: View
    is_elsewhere: bool = False

    @cached_property
    def hidden(self) -> Mapping[str, str]:
        """Answers under a code name that are no longer asked: path -> code name of the person."""
        return dict(_hidden(self.draft, self.view))

    @cached_property
    def leaves(self) -> tuple[tuple[str, str], ...]:
        """Every text of the answers with its path."""
        return tuple(_leaves(dict(self.draft.answers), ""))

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The same, and the texts of each object together: a name may stand in two answers."""
        together: dict[str, list[str]] = {}
        for path, text in self.leaves:
            if path not in self.hidden:
                together.setdefault(path.rpartition(".")[0], []).append(text)
        several = ((path, "\n".join(parts)) for path, parts in together.items() if len(parts) > 1)
        return (*self.leaves, *several)


def searched(opened: OpenDraft) -> Searched:
    """The open draft as it is now."""
    session = opened.session
    is_elsewhere = opened.lock is not None and opened.lock.why == ELSEWHERE
    return Searched(opened.path, session.draft, session.view().view, is_elsewhere)


def typed_before(given: Searched) -> Mapping[str, tuple[str, str]]:
    """What was typed of a person before the tick: code name -> names, and all the rest."""
    rows: dict[str, dict[str, list[str]]] = {}
    for path, code in given.hidden.items():
        field = path.rpartition(".")[2]
        here = [text for at, text in given.leaves if _is_below(at, path)]
        if field in NAME_LISTS:  # not the language beside each name
            here = [text for at, text in given.leaves if _is_below(at, path) and _is_name(at)]
        rows.setdefault(code, {})[field] = here
    return {code: _name_and_rest(parts) for code, parts in rows.items()}


def _is_below(path: str, above: str) -> bool:
    return path == above or path.startswith((f"{above}.", f"{above}["))


def _is_name(path: str) -> bool:
    return path.endswith(".name")


def _name_and_rest(parts: dict[str, list[str]]) -> tuple[str, str]:
    """The name in reading order, its other forms after semicolons; then all the rest."""
    name = " ".join(text for part in NAME_PARTS for text in parts.pop(part, []))
    others = [text for part in NAME_LISTS for text in parts.pop(part, [])]
    rest = [text for told in parts.values() for text in told]
    return _listed([name, *others]), _listed(rest)


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def traces(given: Searched, names: Iterable[SealedName]) -> tuple[Trace, ...]:
    """Where names stand, each place once. Raises StorageError for a file that can't be read."""
    sought = tuple(
        (name.code_name, SoughtName(form)) for name in names for form in name.forms if form
    )
    read = (*_in_draft(given), *_elsewhere(given))
    found = {
        Trace(code, place, where, is_whole=likeness is Likeness.WHOLE): None
        for place, where, passage in read
        for code, name in sought
        if (likeness := name.likeness(passage))
    }
    kept = tuple(found)
    return tuple(one for one in kept if not _is_said_by_part(one, kept))


def _is_said_by_part(one: Trace, others: tuple[Trace, ...]) -> bool:
    """Whether a row is named only because an answer in it is, and no more of the name."""
    below = f"{one.where}." if one.where else ""
    return one.place is Place.ANSWER and any(
        other.where != one.where
        and other.where.startswith(below)
        and other.code == one.code
        and other.is_whole >= one.is_whole
        for other in others
    )


def _in_draft(given: Searched) -> Iterator[tuple[Place, str, Passage]]:
    hidden = tuple(given.hidden)
    for path, text in given.texts:
        is_before = any(_is_below(path, at) for at in hidden)
        yield Place.BEFORE if is_before else Place.ANSWER, path, Passage(text)
    draft = given.draft
    for kept in draft.overrides:
        yield Place.BESIDE, kept.path, Passage(kept.reason)
    for signature in draft.paper_signatures:
        yield Place.BESIDE, "", Passage(f"{signature.signatory} {signature.place}")
    for file in {given.path.absolute(), real_path(given.path)}:
        yield Place.FILE_NAME, file.name, Passage(file.stem)
        yield Place.FILE_NAME, file.parent.name, Passage(file.parent.name)


def _elsewhere(given: Searched) -> Iterator[tuple[Place, str, Passage]]:
    """Earlier versions, copies that somebody made, letters."""
    for path in earlier_files(given.path):
        yield Place.EARLIER, path.name, Passage(text_of(path))
    for path in copies(given.path, given.draft.draft_id, recent_drafts()):
        yield Place.COPY, str(path), Passage(text_of(path))
    for path, text in letters(given.path, str(given.view.value("ref_own") or "")):
        yield Place.LETTER, path.name, Passage(text)


def _hidden(draft: Draft, view: View) -> Iterator[tuple[str, str]]:
    from mla_writer.forms.answers import Answers

    answers = Answers(draft.answers)
    for question in view.questions:
        if question.field.id != CODE_NAME or not question.row:
            continue
        raw, asked = answers.get(question.row), view.answers.get(question.row)
        shown = asked if isinstance(asked, dict) else {}
        code = question.raw.strip() if isinstance(question.raw, str) else ""
        held = raw if isinstance(raw, dict) else {}
        for field in held:
            is_kept = field.startswith("_") or field in shown
            if not is_kept and any(text for _, text in _leaves(held[field], "")):
                yield f"{question.row}.{field}", code


def _leaves(node: Json, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, list):
        for item in node:
            row = item.get("_id") if isinstance(item, dict) else None
            yield from _leaves(item, f"{path}[{row}]" if row else path)
    elif isinstance(node, dict):
        for key, value in node.items():
            if not key.startswith("_"):
                yield from _leaves(value, f"{path}.{key}" if path else key)


TOLD = {
    Place.ANSWER: N_("Answer: {question}"),
    Place.BESIDE: N_("A reason or a signature kept with the draft"),
    Place.BEFORE: N_("Typed before the tick: {question}"),
    Place.EARLIER: N_("Earlier version: {file}"),
    Place.COPY: N_("Copy of the draft: {file}"),
    Place.LETTER: N_("Letter written before: {file}"),
    Place.FILE_NAME: N_("Name of the draft or its folder: {file}"),
}


def told(trace: Trace, view: View, words: Wording) -> str:
    """Where a trace is, for a person: never the name."""
    if trace.place in (Place.ANSWER, Place.BEFORE):
        label = words.label(_label(trace.where, view))
        return words.say(TOLD[trace.place], question=label or words.say(N_("several together")))
    return words.say(TOLD[trace.place], file=trace.where)


def _label(path: str, view: View) -> str:
    try:
        return view.form.field_at(path).label if path else ""
    except AnswerError:
        return ""
