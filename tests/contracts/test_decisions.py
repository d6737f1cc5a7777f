# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Decision records: one number each, said again in the heading, half a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"
RECORDS = sorted(file for file in FOLDER.glob("*.md") if file.name != "README.md")
NAME = re.compile(r"(?P<number>\d{3})(-[a-z0-9]+)+\.md")
HALF_A_PAGE = 400  # words, tables and file names included


def number_of(record: Path) -> str:
    match = NAME.fullmatch(record.name)
    assert match, f"{record.name} is not named like 040-expressions.md"
    return match["number"]


def test_each_number_is_used_once() -> None:
    numbers = [number_of(record) for record in RECORDS]
    assert sorted(set(numbers)) == numbers
    assert numbers


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_says_its_number_and_is_half_a_page(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert f"\n# {number_of(record)} " in f"\n{text}"
    assert len(text.split()) <= HALF_A_PAGE
