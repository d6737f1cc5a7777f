# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Articles that hang on a question: where they may stand in a form (decision 044)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.loader import check_folder
from tests.unit.forms.small_forms import CASE, RECORDS, small_files, write_forms

if TYPE_CHECKING:
    from pathlib import Path

CITED = 'cites: ["UNTOC 18(3)(f)"]'


def told(folder: Path, file: str, text: str) -> list[str]:
    """The faults of the small form with one file changed."""
    return [str(one) for one in check_folder(write_forms(folder, small_files() | {file: text}))]


def test_a_question_of_a_measure_may_cite(tmp_path: Path) -> None:
    records = RECORDS.replace("kind: yes_no,", f"kind: yes_no, {CITED},", 1)
    assert records != RECORDS
    assert told(tmp_path, "measures/records.yaml", records) == []


def test_a_question_of_a_section_may_not(tmp_path: Path) -> None:
    case = CASE.replace("kind: text,", f"kind: text, {CITED},", 1)
    (fault,) = told(tmp_path, "sections/case.yaml", case)
    assert "Only a measure's own question cites an article" in fault


def test_a_choice_may_cite_where_its_question_may(tmp_path: Path) -> None:
    offered = f"choices: [{{id: a, label: A, {CITED}}}, {{id: b, label: B}}]"
    asked = f"{{id: form_of, kind: choice, label: In which form?, {offered}}}"
    records = RECORDS.replace("fields:\n", f"fields:\n      - {asked}\n", 1)
    assert told(tmp_path, "measures/records.yaml", records) == []
    case = CASE.replace("fields:\n", f"fields:\n      - {asked}\n", 1)
    (fault,) = told(tmp_path, "sections/case.yaml", case)
    assert "Only a measure's own question cites an article" in fault


def test_a_part_of_a_row_may_not(tmp_path: Path) -> None:
    case = CASE.replace("label: Note,", f"label: Note, {CITED},")
    assert len(told(tmp_path, "sections/case.yaml", case)) == 1
