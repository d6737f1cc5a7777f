# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Filling: answers that a person typed into a file, YAML or JSON, keys are field ids.

Rows of a repeat are a list; a row may bring its permanent `_id`, and a measure says which it is
with `_variant`. An unknown key is an error with the nearest names; all faults come at once, each
with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError, Fault, FaultyFiles
from mla_writer.forms.answers import AddRow, Answers, SetAnswer, new_row_id
from mla_writer.forms.schema import nearest
from mla_writer.forms.yaml_file import YamlFile, read_yaml_file
from mla_writer.i18n import LANGUAGES, N_

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field, FormDefinition

HEAD = frozenset({"form", "specimen", "today", "document_language", "second_language", "answers"})
ROW_KEYS = frozenset({"_id", "_variant", "_next"})
YES_NO = {"yes": True, "no": False}  # YAML 1.2 reads them as texts; a person means the answer
Row = Mapping[str, "Json"]
Line = Callable[[str], int]


@dataclass(frozen=True)
class AnswerFile:
    """What a file of answers says: the raw answers as typed, its lines, and what its head says.

    form, today, document_language, second_language: "" where the head is silent.
    """

    answers: Mapping[str, Json]
    source: YamlFile
    form: str = ""
    specimen: bool = False
    today: str = ""
    document_language: str = ""
    second_language: str = ""

    def line(self, place: str) -> int:
        """The line of an answer by its place in the file (`persons[0].role`)."""
        inside = isinstance(self.source.data, dict) and "answers" in self.source.data
        return self.source.line(f"answers.{place}" if inside else place)


def read_answers(path: Path) -> AnswerFile:
    """The file as typed; a file without a head is answers only. Raises FaultyFiles."""
    source = read_yaml_file(path, str(path))
    content = source.data
    if not isinstance(content, dict):
        raise _faulty(source, "", N_("Expected answers as a mapping of field ids to values."))
    if "answers" not in content:
        return AnswerFile(content, source)
    answers = content["answers"]
    if not isinstance(answers, dict):
        raise _faulty(source, "answers", N_("Expected a mapping of field ids to values."))
    head = {key: value for key, value in content.items() if key != "answers"}
    if faults := tuple(_head_faults(source, head)):
        raise FaultyFiles(faults)
    return AnswerFile(
        answers,
        source,
        form=_text(head, "form"),
        specimen=head.get("specimen") is True,
        today=_text(head, "today"),
        document_language=_text(head, "document_language"),
        second_language=_text(head, "second_language"),
    )


def _head_faults(source: YamlFile, head: Mapping[str, Json]) -> Iterator[Fault]:
    for key in sorted(set(head) - HEAD):
        yield source.fault(key, f"Unknown key. The head knows {', '.join(sorted(HEAD))}.")
    for key in ("document_language", "second_language"):
        if (language := _text(head, key)) and language not in LANGUAGES:
            expected = f"{language} is no language of letters: {', '.join(LANGUAGES)}."
            yield source.fault(key, expected)
    if (today := _text(head, "today")) and not _is_day(today):
        yield source.fault("today", f"{today} is not a day such as 2026-11-23.")


def _text(head: Mapping[str, Json], key: str) -> str:
    value = head.get(key)
    return "" if value is None else str(value)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def no_line(_place: str) -> int:
    """The line of an answer that comes from no file."""
    return 0


def fill(
    form: FormDefinition,
    answers: Answers,
    given: Mapping[str, Json],
    file: str,
    line: Line = no_line,
) -> Answers:
    """The answers with the given ones laid over them. Raises FaultyFiles with every fault."""
    filler = _Filler(form, file, line)
    for key, value in given.items():
        answers = filler.lay(answers, key, key, value)
    if filler.faults:
        raise FaultyFiles(tuple(filler.faults))
    return answers


class _Filler:
    """Lays answers one by one and collects what is wrong with them.

    path: where an answer goes (`persons[p1].role`); place: where it stands in the file
    (`persons[0].role`).
    """

    def __init__(self, form: FormDefinition, file: str, line: Line) -> None:
        self._form = form
        self._file = file
        self._line = line
        self.faults: list[Fault] = []

    def lay(
        self, answers: Answers, path: str, place: str, value: Json, variant: str = ""
    ) -> Answers:
        """The answers with one more; unchanged where it can't be taken."""
        try:
            field = self._form.field_at(path, variant)
            if field.has_rows:
                return self._rows(answers, field, path, place, value)
            if field.has_parts:
                return self._parts(answers, path, place, value, variant)
            return answers.apply(SetAnswer(path, _raw(field, value)))
        except AnswerError as error:
            self.faults.append(Fault(self._file, self._line(place), place, str(error)))
            return answers

    def _parts(self, answers: Answers, path: str, place: str, value: Json, variant: str) -> Answers:
        if not isinstance(value, dict):
            raise AnswerError(N_("Expected a mapping of its parts to values."))
        for key, part in value.items():
            answers = self.lay(answers, f"{path}.{key}", f"{place}.{key}", part, variant)
        return answers

    def _rows(self, answers: Answers, field: Field, path: str, place: str, value: Json) -> Answers:
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise AnswerError(N_("Expected a list of rows, each a mapping of ids to values."))
        seen: set[str] = set()
        for number, row in enumerate(row for row in value if isinstance(row, dict)):
            spot = f"{place}[{number}]"
            try:
                answers, row_id, variant = self._row(answers, field, path, row, seen)
            except AnswerError as error:
                self.faults.append(Fault(self._file, self._line(spot), spot, str(error)))
                continue
            for key, part in row.items():
                if key not in ROW_KEYS:
                    inside = f"{path}[{row_id}].{key}"
                    answers = self.lay(answers, inside, f"{spot}.{key}", part, variant)
        return answers

    def _row(
        self, answers: Answers, field: Field, path: str, row: Row, seen: set[str]
    ) -> tuple[Answers, str, str]:
        """The answers with this row in its list, its id, and which measure it is."""
        row_id = str(row.get("_id") or new_row_id(answers, path))
        if row_id in seen:
            raise AnswerError(N_("Two rows have the _id {row}. Give each its own."), row=row_id)
        seen.add(row_id)
        variant = self._variant(field, row)
        if row_id not in _ids(answers, path):
            answers = answers.apply(AddRow(path, row_id, variant))
        return answers, row_id, variant

    def _variant(self, field: Field, row: Row) -> str:
        if field.kind != "variants":
            return ""
        variant = str(row.get("_variant") or "")
        if variant not in self._form.measures:
            near = ", ".join(nearest(variant, self._form.measures) or self._form.measures)
            raise AnswerError(
                N_("_variant says which measure a row is: {variant} is none. Measures: {near}."),
                variant=variant or "-",
                near=near,
            )
        return variant


def _ids(answers: Answers, path: str) -> set[str]:
    rows = answers.get(path)
    held = rows if isinstance(rows, list) else []
    return {str(row.get("_id")) for row in held if isinstance(row, dict)}


def _raw(field: Field, value: Json) -> Json:
    """The raw answer that a person means: numbers are text, yes is true, one choice is a list."""
    if field.kind == "yes_no" and isinstance(value, str):
        return YES_NO.get(value.strip().lower(), value)
    if field.kind == "choices" and isinstance(value, str):
        return [value]
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _faulty(source: YamlFile, place: str, message: str) -> FaultyFiles:
    return FaultyFiles((source.fault(place, message),))
