# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Filling: answers that a person typed into a file, YAML or JSON, keys are field ids.

Rows of a repeat are a list; a row may bring its permanent `_id`, and a measure says which it is
with `_variant`. An unknown key is an error with the nearest names; all faults come at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError, Fault, FaultyFiles
from mla_writer.forms.answers import AddRow, Answers, SetAnswer, new_row_id
from mla_writer.forms.yaml_file import read_yaml
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import FormDefinition

HEAD = frozenset({"form", "specimen", "today", "document_language", "second_language", "answers"})
ROW_KEYS = frozenset({"_id", "_variant", "_next"})


@dataclass(frozen=True)
class AnswerFile:
    """What a file of answers says: the head, and the tree of raw answers as typed."""

    form: str
    specimen: bool
    today: str | None
    document_language: str
    answers: Mapping[str, Json]


def read_answers(path: Path) -> AnswerFile:
    """The file as typed; a file without a head is answers only. Raises FaultyFiles."""
    content = read_yaml(path)
    if not isinstance(content, dict):
        raise _faulty(path, "", "Expected answers as a mapping of field ids to values.")
    answers = content.get("answers") if "answers" in content else content
    if not isinstance(answers, dict):
        raise _faulty(path, "answers", "Expected a mapping of field ids to values.")
    head = content if "answers" in content else {}
    if unknown := sorted(set(head) - HEAD):
        raise _faulty(path, unknown[0], f"Unknown key. The head knows {', '.join(sorted(HEAD))}.")
    today = head.get("today")
    return AnswerFile(
        form=str(head.get("form", "mla")),
        specimen=head.get("specimen") is True,
        today=str(today) if today else None,
        document_language=str(head.get("document_language", "en")),
        answers=answers,
    )


def fill(form: FormDefinition, answers: Answers, given: Mapping[str, Json], file: str) -> Answers:
    """The answers with the given ones laid over them. Raises FaultyFiles with every fault."""
    filler = _Filler(form, file)
    for key, value in given.items():
        answers = filler.lay(answers, key, value)
    if filler.faults:
        raise FaultyFiles(tuple(filler.faults))
    return answers


class _Filler:
    """Lays answers one by one and collects what is wrong with them."""

    def __init__(self, form: FormDefinition, file: str) -> None:
        self._form = form
        self._file = file
        self.faults: list[Fault] = []

    def lay(self, answers: Answers, path: str, value: Json, variant: str = "") -> Answers:
        """The answers with one more; unchanged where it can't be taken."""
        try:
            field = self._form.field_at(path, variant)
            if field.has_rows:
                return self._rows(answers, path, value)
            if field.has_parts and isinstance(value, dict):
                for key, part in value.items():
                    answers = self.lay(answers, f"{path}.{key}", part, variant)
                return answers
            return answers.apply(SetAnswer(path, _raw(value)))
        except AnswerError as error:
            self.faults.append(Fault(self._file, 0, path, str(error)))
            return answers

    def _rows(self, answers: Answers, path: str, value: Json) -> Answers:
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise AnswerError(N_("Expected a list of rows, each a mapping of field ids to values."))
        for row in _mappings(value):
            row_id = str(row.get("_id") or new_row_id(answers, path))
            variant = str(row.get("_variant") or "")
            if row_id not in _ids(answers, path):
                answers = answers.apply(AddRow(path, row_id, variant))
            for key, part in row.items():
                if key not in ROW_KEYS:
                    answers = self.lay(answers, f"{path}[{row_id}].{key}", part, variant)
        return answers


def _ids(answers: Answers, path: str) -> set[Json]:
    rows = answers.get(path)
    return {row.get("_id") for row in _mappings(rows)} if isinstance(rows, list) else set()


def _mappings(rows: list[Json]) -> Iterator[dict[str, Json]]:
    return (row for row in rows if isinstance(row, dict))


def _raw(value: Json) -> Json:
    """Numbers typed without quotes stay text: only yes/no, lists and objects have other shapes."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _faulty(path: Path, place: str, message: str) -> FaultyFiles:
    return FaultyFiles((Fault(str(path), 0, place, message),))
