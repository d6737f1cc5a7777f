# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A ready draft in Arabic or French is told nothing that it isn't told in English.

Some 3,000 texts of the golden cases, as they are translated for their letters: what listens to
words must be as quiet about them as about the English ones.
"""

from __future__ import annotations

import pytest

from mla_writer.checks.engine import check
from mla_writer.checks.given import CheckInput
from tests.golden.cases_list import day_of, form_of, languages_of, names
from tests.golden.letters_of_cases import reference, view_of

OTHERS = [
    (name, language)
    for name in names("ready")
    if form_of(name) == "mla"
    for language in languages_of(name)
    if language != "en"
]


def told(name: str, language: str) -> set[tuple[str, str]]:
    given = CheckInput(view_of(name, language), reference(), day_of(name))
    return {(finding.code, finding.path) for finding in check(given)}


@pytest.mark.parametrize(("name", "language"), OTHERS)
def test_another_language_brings_no_finding(name: str, language: str) -> None:
    more = told(name, language) - told(name, "en")
    # That nobody has read over a translation yet is told of every draft in that language.
    assert {code for code, _ in more} <= {"language.not-reviewed"}
