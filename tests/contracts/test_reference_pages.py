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
from tests.unit.checks import (
    test_admissions,
    test_asset_return,
    test_assets,
    test_banking,
    test_boarding,
    test_confiscation,
    test_deliveries,
    test_electronic,
    test_orders,
    test_remote_hearing,
    test_search,
    test_service,
    test_stored_data,
    test_transfer,
    test_urgency,
)
from tests.unit.checks.conftest import Case, load_case
from tests.unit.checks.test_cases import case_of
from tests.unit.checks.test_codes import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from tests.unit.checks.conftest import Changes

PAGES = reference_pages(paths.PROJECT)
CHECKS = PAGES[Path("docs/checks.md")]
HOW = "run: make reference"
BASES = ["UNTOC", "UNCAC", "ETS30", "ETS141", "CETS198", "ETS182", "NARC88", "SOM", "ETS156"]
# Which complete case the rows of a module change. Rows: code, path, answers, near answers.
CASES = {
    "02-service/service-ready": test_service.ROWS,
    "03-preservation/preservation-ready": test_electronic.ROWS,
    "04-stored-data/content-data-ready": [
        (code, path, said, silent)
        for name, code, path, said, silent in test_stored_data.ROWS
        if name == "content"
    ],
    "05-search/search-ready": test_search.ROWS,
    "06-freeze/freeze-ready": test_assets.ROWS,
    "07-confiscation/confiscation-ready": test_confiscation.ROWS,
    "08-return/return-ready": test_asset_return.ROWS,
    "09-video/video-ready": test_remote_hearing.ROWS,
    "10-transfer/transfer-ready": test_transfer.ROWS,
    "11-interception/interception-ready": test_orders.ROWS,
    "12-special-techniques/special-techniques-ready": test_orders.CODE_NAMES,
    "13-accounts/account-search-ready": test_banking.ROWS,
    "14-delivery/delivery-ready": test_deliveries.ROWS,
    "15-boarding/boarding-ready": test_boarding.ROWS,
}
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
    """Findings with articles, from complete cases changed in every way that the tests know."""
    for case, changes in changed_cases():
        for answers in (changes, {"bases": BASES, **changes}):
            found = case.with_answers(answers).findings()
            yield from (finding for finding in found if finding.articles)


def changed_cases() -> Iterator[tuple[Case, Changes]]:
    """Each case with each change that the rows of its module make."""
    first = Case(open_form("mla"), open_reference(), dict(sample_draft("01-ready").answers))
    yield from ((first, changes) for _, _, changes, _ in (*ROWS, *test_urgency.EFFECTS))
    yield from ((case_of(base), said) for _, _, base, said, _ in test_admissions.ROWS)
    for name, rows in CASES.items():
        case = load_case(name, first.form, first.reference)
        yield from ((case, changes) for _, _, changes, _ in rows)
