# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Small forms that tests write to disk, so that the loader reads real files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from mla_writer.forms.answers import AddRow, Answers, Change, SetAnswer
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import View, relevant

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import FormDefinition

TODAY = date(2026, 11, 23)
REQUEST = """
    id: small
    title: A small request
    template: requests/small
    groups:
      - {title: All, sections: [case, assistance]}
    measures: [records, hearing]
    derived:
      coercive: any(measures, "coercive" in row.traits)
"""
CASE = """
    id: case
    title: Case
    fields:
      - id: grade
        kind: choice
        label: How urgent is it?
        level: essential
        choices: [{id: urgent, label: Urgent}, {id: routine, label: Routine}]
      - id: deadline
        kind: date
        label: By when?
        when: grade == "urgent"
        essential_when: grade == "urgent"
      - {id: deadline_reason, kind: long, label: Why by then?, when: deadline}
      - {id: power, kind: text, label: Which power?, essential_when: coercive}
      - id: office
        kind: contact
        label: Which office?
      - id: people
        kind: repeat
        of: organisation
        label: Who?
        summary: "{name}, {registry_number}"
        fields:
          - {id: note, kind: text, label: Note, when: row.name == "Ada"}
      - {id: witness, kind: choice, source: people, label: Which of them?}
      - {id: case_more, kind: long, label: Anything else?}
"""
ASSISTANCE = """
    id: assistance
    title: Assistance
    fields:
      - {id: measures, kind: variants, label: What do you ask for?, level: essential, minimum: 1}
      - {id: purpose, kind: long, label: What for?, when: measures}
      - {id: assistance_more, kind: long, label: Anything else?}
"""
RECORDS = """
    id: records
    title: Records of accounts
    short_title: Records
    traits: [coercive]
    fields:
      - {id: by_person, kind: yes_no, label: Are the numbers unknown?}
      - id: accounts
        kind: repeat
        label: Which accounts?
        when: not row.by_person
        fields:
          - {id: number, kind: text, label: Number, level: essential}
          - {id: holder, kind: text, label: Holder, when: outer.by_person == false}
      - {id: period, kind: period, label: For which period?, level: essential}
"""
HEARING = """
    id: hearing
    title: Hearing of a person
    short_title: Hearing
    fields:
      - {id: oath, kind: yes_no, label: On oath?}
      - {id: period, kind: text, label: When?}
"""
ORGANISATION = """
    id: organisation
    fields:
      - {id: name, kind: text, label: Name, level: essential}
      - {id: registry_number, kind: text, label: Number}
"""
CONTACT = """
    id: contact
    fields:
      - {id: name, kind: text, label: Name, level: essential}
      - {id: email, kind: text, syntax: email, label: E-mail, level: advised}
"""


def small_files() -> dict[str, str]:
    """The files of a small form that has every structure, keyed by path."""
    return {
        "requests/small.yaml": REQUEST,
        "sections/case.yaml": CASE,
        "sections/assistance.yaml": ASSISTANCE,
        "measures/records.yaml": RECORDS,
        "measures/hearing.yaml": HEARING,
        "kinds/organisation.yaml": ORGANISATION,
        "kinds/contact.yaml": CONTACT,
    }


def write_forms(folder: Path, files: dict[str, str]) -> Path:
    """Write form files, without the indentation they have in a test."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder


def small_form(folder: Path, **replaced: str) -> FormDefinition:
    """The small form; a file is replaced by its stem (``case=...``)."""
    files = small_files()
    for stem, text in replaced.items():
        name = next(name for name in files if Path(name).stem == stem)
        files[name] = text
    return load_form(write_forms(folder, files), "small")


def answered(*changes: Change | tuple[str, Json]) -> Answers:
    """Answers after changes; a pair is a path and its raw answer."""
    answers = Answers()
    for change in changes:
        made = SetAnswer(*change) if isinstance(change, tuple) else change
        answers = answers.apply(made)
    return answers


def look(form: FormDefinition, *changes: Change | tuple[str, Json]) -> View:
    """The view of a form after changes, on a fixed day."""
    return relevant(form, answered(*changes), TODAY)


def row(path: str, row_id: str, variant: str = "") -> AddRow:
    """A new row."""
    return AddRow(path, row_id, variant)
