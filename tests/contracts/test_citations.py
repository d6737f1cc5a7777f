# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every citation in forms and letter stands in docs/legal-sources.md, with what it rests on."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mla_writer.forms.loader import load_form

if TYPE_CHECKING:
    from mla_writer.forms.schema import Field

ROOT = Path(__file__).parents[2]
SOURCES = (ROOT / "docs" / "legal-sources.md").read_text(encoding="utf-8")
IN_LETTER = re.compile(r"article (\d+(?:\(\w+\))+) (UNTOC|UNCAC)")


def cited_in_forms() -> set[tuple[str, str]]:
    """Instrument and article of each citation of the form."""
    form = load_form(ROOT / "forms", "mla")
    found: set[tuple[str, str]] = set()
    asked = [section.fields for section in form.sections.values()]
    asked += [measure.fields for measure in form.measures.values()]
    for field in chain.from_iterable(asked):
        found |= cited_by(field)
    for measure in form.measures.values():
        found |= {(code, one) for code, listed in measure.articles.items() for one in listed}
    return found


def cited_by(field: Field) -> set[tuple[str, str]]:
    """The citations of a question and of its parts."""
    named = (one.partition(" ") for one in (*field.articles, *field.citing))
    own = {(code, article) for code, _, article in named}
    return own.union(*(cited_by(part) for part in field.fields))


def cited_in_letter() -> set[tuple[str, str]]:
    """Instrument and article of each citation in the words of the templates."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.j2"))
    return {(code, article) for text in texts for article, code in IN_LETTER.findall(text)}


FAMILIES = ("UN", "ETS", "CETS", "SOM", "NARC", "BUDAPEST", "EU2000")


def listed() -> set[tuple[str, str]]:
    """Instrument and article of each citation in the table of sources."""
    found: set[tuple[str, str]] = set()
    for line in SOURCES.splitlines():
        if line.startswith(tuple(f"| {family}" for family in FAMILIES)):
            found |= in_cell(line.split("|")[1])
    return found


def in_cell(cell: str) -> set[tuple[str, str]]:
    """The citations of a cell: "UNTOC 18(3)(a), (f); UNCAC 46(8)"; a bare (f) follows its stem."""
    found: set[tuple[str, str]] = set()
    for group in cell.split(";"):
        code, _, rest = group.strip().partition(" ")
        stem = ""
        for article in (part.strip() for part in rest.split(",")):
            whole = stem + article if article.startswith("(") else article
            stem = whole.rpartition("(")[0]
            found.add((code, whole))
    return found


@pytest.mark.parametrize("citation", sorted(cited_in_forms() | cited_in_letter()))
def test_a_citation_has_its_source(citation: tuple[str, str]) -> None:
    assert citation in listed()


def test_a_cell_of_the_table_is_read_as_written() -> None:
    assert in_cell(" UNTOC 18(3)(a), (f); UNCAC 46(8) ") == {
        ("UNTOC", "18(3)(a)"),
        ("UNTOC", "18(3)(f)"),
        ("UNCAC", "46(8)"),
    }
