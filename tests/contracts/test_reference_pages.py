# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The generated pages of docs are those of today's code, forms and data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from make_reference import generated_files, reference_pages

from mla_writer import paths
from mla_writer.checks.texts import TEXTS
from mla_writer.services.opening import open_form, open_reference, sample_draft
from tests.contracts.test_findings import every_field
from tests.unit.checks.conftest import Case, load_case
from tests.unit.checks.test_codes import ROWS
from tests.unit.checks.test_electronic import ROWS as KEPT
from tests.unit.checks.test_search import ROWS as SEARCHED
from tests.unit.checks.test_service import ROWS as SERVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding

PAGES = reference_pages(paths.PROJECT)
CHECKS = PAGES[Path("docs/checks.md")]
HOW = "run: make reference"
BASES = ["UNTOC", "UNCAC", "ETS30", "ETS141", "CETS198"]
ELSEWHERE = {"", "those of the question"}


# No shipped row says so of a State; tests/unit/checks/test_bases.py gives one of its own.
NO_ROW = {"channel.notified-not-accepted"}


@pytest.mark.parametrize("place", PAGES, ids=str)
def test_a_page_is_as_it_would_be_made_now(place: Path) -> None:
    file = paths.PROJECT / place
    assert file.exists(), HOW
    assert file.read_text(encoding="utf-8") == PAGES[place], HOW


def test_no_page_is_left_of_what_is_gone() -> None:
    assert generated_files(paths.PROJECT) - set(PAGES) == set(), HOW


def test_every_code_and_every_question_has_its_place() -> None:
    assert [code for code in TEXTS if f"| `{code}` |" not in CHECKS] == []
    words = "\n".join(PAGES.values())
    asked = {field.id for field in every_field(open_form("mla"))}
    assert {name for name in asked if not re.search(rf"`(\w+\[\]\.)?{name}`", words)} == set()


def test_the_articles_on_the_page_are_those_that_findings_cite() -> None:
    """The page is read from code; findings of many cases prove that it was read rightly."""
    listed = {code: articles for code, articles in rows_of_checks() if articles not in ELSEWHERE}
    proved = set()
    for finding in cited_findings():
        if finding.code in listed:
            proved.add(finding.code)
            for article in finding.articles:
                cited = re.search(rf"\b{article.instrument} ([^;]*)", listed[finding.code])
                assert cited, finding
                assert article.reference in cited[1]
        else:
            assert finding.code.startswith("completeness."), finding
    assert proved == set(listed) - NO_ROW


def rows_of_checks() -> Iterator[tuple[str, str]]:
    """Code and articles of each row of the table of findings."""
    for line in CHECKS.splitlines():
        cells = line.strip("| ").split(" | ")
        if len(cells) > 4 and cells[0].startswith("`"):
            yield cells[0].strip("`"), cells[4].strip()


def cited_findings() -> Iterator[Finding]:
    """Findings with articles, from the complete case changed in every way that the tests know."""
    case = Case(open_form("mla"), open_reference(), dict(sample_draft("01-ready").answers))
    for _, _, changes, _ in ROWS:
        for answers in (changes, {"bases": BASES, **changes}):
            found = case.with_answers(answers).findings()
            yield from (finding for finding in found if finding.articles)
    served = load_case("02-service/service-ready", case.form, case.reference)
    for _, _, changes, _ in SERVED:
        yield from (each for each in served.with_answers(changes).findings() if each.articles)
    kept = load_case("03-preservation/preservation-ready", case.form, case.reference)
    for _, _, changes, _ in KEPT:
        yield from (each for each in kept.with_answers(changes).findings() if each.articles)
    searched = load_case("05-search/search-ready", case.form, case.reference)
    for _, _, changes, _ in SEARCHED:
        yield from (each for each in searched.with_answers(changes).findings() if each.articles)
