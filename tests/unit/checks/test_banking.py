# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Accounts searched for by person, and watched: what is said of them, and what is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

TODAY = date(2026, 11, 23)
MEASURE = "measures[m1]"
BARE: Changes = {"persons[p1].birth_date": None, "persons[p1].papers": None}
WATCHED: Changes = {f"{MEASURE}.monitor": True}
FROM_7: Changes = {**WATCHED, f"{MEASURE}.monitor_from": "2026-12-07"}


def accounts(*holders: str, number: str = "4471 0098") -> Changes:
    """Accounts by number instead of a search, one for each holder."""
    rows = {
        f"{MEASURE}.accounts[b{n}]": {
            "_id": f"b{n}", "scheme": "other", "number": number, "holder": holder,
        }
        for n, holder in enumerate(holders, 1)
    }  # fmt: skip
    return {f"{MEASURE}.account_search": False, **rows}


SUSPECTS = ("Selin Karahan", "Murat Can Ödemiş")
STRANGER = "Northgate Holdings Ltd"
ENDS = f"{MEASURE}.relevance"

# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("banking.search-of-others", f"{MEASURE}.search_persons", {"persons[p2].role": "witness"},
     {"persons[p2].role": "accused"}),
    ("banking.namesakes", "persons[p1].birth_date", BARE, {"persons[p1].birth_date": None}),
    ("banking.namesakes", "persons[p1].birth_date", BARE,
     {**BARE, f"{MEASURE}.search_persons": ["orgs[g1]"]}),
    ("banking.watched-before", f"{MEASURE}.monitor_from",
     {**WATCHED, f"{MEASURE}.monitor_from": "2026-11-22"},
     {**WATCHED, f"{MEASURE}.monitor_from": "2026-11-23"}),
    ("banking.watched-before", f"{MEASURE}.monitor_from",
     {**WATCHED, f"{MEASURE}.monitor_from": "2026-11-22"},
     {f"{MEASURE}.monitor": False, f"{MEASURE}.monitor_from": "2026-11-22"}),
    ("banking.watch-reversed", f"{MEASURE}.monitor_until",
     {**FROM_7, f"{MEASURE}.monitor_until": "2026-12-06"},
     {**FROM_7, f"{MEASURE}.monitor_until": "2026-12-07"}),
    ("banking.watch-unnamed", f"{MEASURE}.monitor", WATCHED,
     {**WATCHED, f"{MEASURE}.account_search": False}),
    ("banking.account-unexplained", ENDS, accounts(*SUSPECTS, STRANGER), accounts(*SUSPECTS)),
    ("banking.account-unexplained", ENDS, accounts(*SUSPECTS, STRANGER), accounts(STRANGER)),
    ("banking.account-unexplained", ENDS, accounts(*SUSPECTS, STRANGER),
     {**accounts(*SUSPECTS, STRANGER), ENDS: "The account that ends in 0098 received the money."}),
    ("banking.freeze-not-asked", f"{MEASURE}.freeze_too", {f"{MEASURE}.freeze_too": True},
     {f"{MEASURE}.freeze_too": True, "measures[m2]": {"_id": "m2", "_variant": "freezing"}}),
]  # fmt: skip


@pytest.fixture(scope="module")
def searched(form: FormDefinition, reference: Reference) -> Case:
    return load_case("13-accounts/account-search-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, searched: Case
) -> None:
    assert searched.with_answers(said).at(code, TODAY) == [path]
    assert searched.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    assert {code for code in TEXTS if code.startswith("banking.")} == {code for code, *_ in ROWS}


def test_a_search_by_person_asks_for_suspicion_this_state_and_banks(searched: Case) -> None:
    """CETS 198, article 17(3)(b); a bare name is returned as fishing."""
    asked = {q.path: q for q in searched.view(TODAY).questions if q.level == "essential"}
    needed = {f"{MEASURE}.{name}" for name in ("search_suspicion", "search_grounds", "fi")}
    assert needed <= asked.keys()
    for path in needed:
        gone = searched.with_answers({path: None})
        (found,) = [f for f in gone.findings(TODAY) if f.path == path]
        assert "17(3)(b)" in str(found.articles) or path.endswith("suspicion")
    by_number = searched.with_answers({f"{MEASURE}.account_search": False})
    assert not {f"{MEASURE}.search_suspicion"} & {q.path for q in by_number.view(TODAY).questions}


def test_watching_asks_for_its_days_its_reason_and_its_reports(searched: Case) -> None:
    watched = searched.with_answers({f"{MEASURE}.account_search": False, **WATCHED})
    missing = set(watched.at("completeness.missing", TODAY))
    parts = ("monitor_from", "monitor_until", "monitor_reason", "monitor_report")
    assert {f"{MEASURE}.{part}" for part in parts} <= missing
