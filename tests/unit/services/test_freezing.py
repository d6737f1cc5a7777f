# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From records to a freeze: what is carried over, what stays a question, what is left alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.forms.answers import Answers
from mla_writer.services.freezing import freeze_accounts
from tests.golden.letters_of_cases import form, reference
from tests.unit.checks.conftest import Case, load_case

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

TODAY = date(2026, 11, 23)
RECORDS = "measures[m1]"
ACCOUNT = f"{RECORDS}.accounts[a1]"


@pytest.fixture(scope="module")
def records() -> Case:
    """Case 01: the records of one account, beside a hearing."""
    return load_case("01/01-ready", form("mla"), reference())


def frozen(case: Case) -> tuple[Case, str, str]:
    """The case after it, the row of the freeze, and that of its first asset."""
    answers, row = freeze_accounts(case.tree, RECORDS)
    after = Case(case.form, case.reference, dict(answers))
    return after, row, next(iter(after.view(TODAY).rows(f"{row}.assets")), "")


def said(case: Case, path: str) -> Json:
    return Answers(case.tree).get(path)


def test_the_finding_goes_and_the_freeze_asks_for_its_grounds(records: Case) -> None:
    asked = records.with_answers({f"{RECORDS}.freeze_too": True})
    assert asked.at("banking.freeze-not-asked", TODAY) == [f"{RECORDS}.freeze_too"]
    after, row, asset = frozen(asked)
    assert after.at("banking.freeze-not-asked", TODAY) == []
    missing = set(after.at("completeness.missing", TODAY))
    assert {f"{asset}.link_kind", f"{asset}.asset_offence_link", f"{row}.dissipation"} <= missing
    assert not {f"{asset}.{part}" for part in ("kind", "iban", "identifiers")} & missing


def test_it_is_enough_to_ask_for_the_measure(records: Case) -> None:
    after, _, _ = frozen(records.with_answers({f"{RECORDS}.freeze_too": False}))
    assert said(after, f"{RECORDS}.freeze_too") is True


def test_the_account_keeps_number_bank_and_holder(records: Case) -> None:
    bank = {"name": "Aireside Bank plc", "branch": "Leeds"}
    told = records.with_answers({f"{ACCOUNT}.holder_row": "orgs[g1]", f"{RECORDS}.fi[f1]": bank})
    after, _, asset = frozen(told)
    assert said(after, f"{asset}.iban") == "AT61 1904 3002 3457 3201"
    assert said(after, f"{asset}.holder") == "orgs[g1]"
    assert said(after, f"{asset}.location") == "Aireside Bank plc, Leeds"


def test_an_account_with_a_number_of_its_own_bank(records: Case) -> None:
    changes = {"scheme": "other", "iban": None, "number": "77-1", "bank": "Aireside"}
    told = records.with_answers({f"{ACCOUNT}.{part}": value for part, value in changes.items()})
    after, _, asset = frozen(told)
    assert said(after, f"{asset}.identifiers") == "77-1"
    assert said(after, f"{asset}.location") == "Aireside"


def test_a_freeze_that_somebody_began_is_left_as_it_is(records: Case) -> None:
    after, row, _ = frozen(records)
    again, same, _ = frozen(after)
    assert (again.tree, same) == (after.tree, row)


def test_a_search_by_person_brings_the_measure_without_assets(records: Case) -> None:
    bare = records.with_answers({ACCOUNT: None})
    after, row, asset = frozen(bare)
    assert asset == ""
    assert [one.id for _, one in after.view(TODAY).measures][-1] == "freezing"
    assert said(after, f"{row}.assets") is None
