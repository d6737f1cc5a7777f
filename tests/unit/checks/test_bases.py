# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks of the legal basis over a State's own rows: what its officers read counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.checks.case_scope import basis_answer
from mla_writer.checks.given import CheckInput
from mla_writer.errors import ReferenceDataError
from mla_writer.reference.loader import load_reference
from mla_writer.services.wording import wording
from tests.unit.checks.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.checks.conftest import Case

HEAD = (
    "iso_alpha2,instrument_code,status,date_of_consent,consent_action,"
    "entry_into_force_for_state,end_for_state,source,source_as_of\n"
)
GHANA = "GH,UNTOC,party,2012-08-21,accession,2012-09-20,{ended},Depositary's page,2026-11-20\n"
AUSTRIA = "AT,UNTOC,party,2004-09-23,ratification,2004-10-23,,Depositary's page,{seen}\n"


def with_rows(case: Case, folder: Path, *rows: str) -> Case:
    (folder / "parties.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    return replace(case, reference=load_reference(paths.REFERENCE, folder))


def test_a_treaty_that_a_state_has_left_is_wrong(desk: Case, tmp_path: Path) -> None:
    left = with_rows(desk, tmp_path, GHANA.format(ended="2026-06-01"))
    finding = next(f for f in left.findings() if f.code == "legal-basis.ended")
    assert (finding.path, finding.arguments["state"]) == ("bases", "GH")
    later = with_rows(desk, tmp_path, GHANA.format(ended="2027-06-01"))
    assert "legal-basis.ended" not in later.codes()


def test_what_officers_confirmed_for_both_asks_no_more(desk: Case, tmp_path: Path) -> None:
    assert "legal-basis.verify" in desk.codes()
    rows = (GHANA.format(ended=""), AUSTRIA.format(seen="2026-11-20"))
    assert "legal-basis.verify" not in with_rows(desk, tmp_path, *rows).codes()


def test_one_confirmation_or_an_old_one_still_asks(desk: Case, tmp_path: Path) -> None:
    one = with_rows(desk, tmp_path, GHANA.format(ended=""))
    assert "legal-basis.verify" in one.codes()
    rows = (GHANA.format(ended=""), AUSTRIA.format(seen="2025-11-20"))
    assert "legal-basis.verify" in with_rows(desk, tmp_path, *rows).codes()


def test_a_computed_day_is_called_computed(desk: Case, tmp_path: Path) -> None:
    def since(case: Case) -> str:
        finding = next(f for f in case.findings() if f.code == "legal-basis.verify")
        return str(finding.arguments["requesting"])

    assert since(desk) == "2012-09-20 (computed)"
    assert since(with_rows(desk, tmp_path, GHANA.format(ended=""))) == "2012-09-20"


def test_there_is_no_answer_before_two_different_states_are_named(ready: Case) -> None:
    for state in (None, "GH"):
        view = ready.with_answers({"requested_state": state}).view()
        assert basis_answer(CheckInput(view, ready.reference, TODAY)) is None


def test_the_answers_of_the_specimen_state_what_untoc_requires(ready: Case) -> None:
    told = basis_answer(CheckInput(ready.view(), ready.reference, TODAY))
    basis = told.basis("UNTOC") if told else None
    assert basis is not None
    assert told is not None
    assert told.proposed == ("UNTOC",)
    assert {condition.outcome.value for condition in basis.conditions} == {"met"}
    assert not basis.needs_reason


def test_computed_is_said_in_the_readers_language(desk: Case) -> None:
    finding = next(f for f in desk.findings() if f.code == "legal-basis.verify")
    english, french = (wording(code, paths.LOCALES).finding(finding) for code in ("en", "fr"))
    assert "20 September 2012 (computed)" in english.detail
    assert "(calculée)" in french.detail


NOTIFIED = (
    "iso_alpha2,instrument_code,kind,value,notification_date,source,source_as_of\n"
    "AT,UNTOC,electronic-form,{value},2026-11-02,Letter of the ministry,2026-11-02\n"
)


def test_a_state_that_takes_no_electronic_request_is_told(ready: Case, tmp_path: Path) -> None:
    asked = ready.with_answers({"electronic_accepted": "unknown"})
    assert "channel.electronic-unknown" in asked.codes()
    (tmp_path / "notifications.csv").write_text(NOTIFIED.format(value="not_accepted"))
    known = replace(asked, reference=load_reference(paths.REFERENCE, tmp_path))
    assert known.at("channel.notified-not-accepted") == ["electronic_accepted"]
    assert "channel.electronic-unknown" not in known.codes()


def test_another_word_for_the_electronic_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notifications.csv").write_text(NOTIFIED.format(value="perhaps"))
    with pytest.raises(ReferenceDataError, match="perhaps"):
        load_reference(paths.REFERENCE, tmp_path)
