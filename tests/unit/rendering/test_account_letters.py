# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bank records, a search by person, watching: each letter cites the article of what it asks for."""

from __future__ import annotations

import pytest

from mla_writer.rendering.writers.text import write_text
from tests.golden.letters_of_cases import letter_of

CONVENTION = "on the Financing of Terrorism (CETS No. 198), "


@pytest.mark.parametrize(
    ("name", "cited"),
    [("account-search-ready", "article 17."), ("monitoring-ready", "article 18 and article 19.")],
)
def test_only_what_is_asked_for_is_cited(name: str, cited: str) -> None:
    told = write_text(letter_of(f"13-accounts/{name}", "en")).replace("\N{NO-BREAK SPACE}", " ")
    assert told.partition(CONVENTION)[2].startswith(cited)


def test_watching_stands_only_in_the_letter_that_asks_for_it() -> None:
    searched = write_text(letter_of("13-accounts/account-search-ready", "en"))
    assert "Monitoring\t" not in searched
    assert "Link to your State\t" in searched
