# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bank records, a search by person, watching: each letter cites the article of what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.rendering.writers.text import write_text
from tests.golden.letters_of_cases import letter_of, letter_with, words

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

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


def test_an_account_without_its_number_is_a_gap_everywhere() -> None:
    number = "measures[m1].accounts[a1].iban"
    said = words(letter_with("13-accounts/monitoring-ready", {number: None}))
    assert "Measure 1: records of ____, 1 March 2024" in said
    assert "IBAN ____; holder: Murat Can Ödemiş" in said


def test_records_that_nobody_named_are_a_gap() -> None:
    said = words(letter_with("13-accounts/monitoring-ready", {"measures[m1].record_kinds": None}))
    assert "Records\t____" in said
    assert "From the institution that keeps the account:" not in said


def test_a_search_that_goes_on_as_watching_says_so_on_page_one() -> None:
    m = "measures[m1]"
    watched: dict[str, Json] = {f"{m}.monitor": True, f"{m}.monitor_until": "2027-02-19"}
    said = words(letter_with("13-accounts/account-search-ready", watched))
    assert "30 September 2026; monitoring until 19 February 2027." in said
