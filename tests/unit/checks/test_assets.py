# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Freezing: what is said of assets, their links and their risk, and what is not."""

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

TODAY = date(2026, 11, 16)
MEASURE = "measures[m1]"
FLAT, ACCOUNT = f"{MEASURE}.assets[a1]", f"{MEASURE}.assets[a2]"
OWN = "The company paid it on 3 October 2023 from the loan of the same day, in one sum."
BITCOIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"


def coin(address: str, chain: str = "Bitcoin") -> Changes:
    return {f"{FLAT}.kind": "crypto", f"{FLAT}.chain": chain, f"{FLAT}.wallet": address}


def euro(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("assets.not-wallet", f"{FLAT}.wallet", coin(BITCOIN[:-1]), coin(BITCOIN)),
    ("assets.not-wallet", f"{FLAT}.wallet", coin(BITCOIN, "Tron"), coin(BITCOIN, "Monero")),
    ("assets.same-link", f"{ACCOUNT}.asset_offence_link",
     {f"{FLAT}.asset_offence_link": OWN, f"{ACCOUNT}.asset_offence_link": OWN.upper()},
     {f"{FLAT}.asset_offence_link": OWN}),
    ("assets.twice", f"{ACCOUNT}.identifiers",
     {f"{ACCOUNT}.iban": None, f"{FLAT}.identifiers": "28.114", f"{ACCOUNT}.identifiers": "28 114"},
     {f"{ACCOUNT}.iban": None, f"{FLAT}.identifiers": "28.114", f"{ACCOUNT}.identifiers": "28115"}),
    ("assets.holder-not-in-facts", f"{FLAT}.holder", {"orgs[g1].name": "Sociedad Marañón SA"},
     {"orgs[g1].name": "INVERSIONES PALHUA 23, S.L."}),
    ("assets.account-elsewhere", f"{ACCOUNT}.iban", {f"{ACCOUNT}.iban": "GB33BUKB20201555555555"},
     {f"{ACCOUNT}.iban": "es91 2100 0418 4502 0005 1332"}),
    ("assets.equivalent-of-other", f"{ACCOUNT}.owner",
     {f"{ACCOUNT}.link_kind": "equivalent", f"{ACCOUNT}.owner": None},
     {f"{ACCOUNT}.link_kind": "equivalent"}),
    ("assets.above-benefit", f"{MEASURE}.max_amount",
     {f"{MEASURE}.benefit": euro("1213999.99")}, {f"{MEASURE}.benefit": euro("1214000")}),
    ("assets.above-maximum", f"{MEASURE}.max_amount",
     {f"{MEASURE}.max_amount": euro("803420.16")}, {f"{MEASURE}.max_amount": euro("803420.17")}),
    ("assets.no-order", f"{MEASURE}.ask_mode", {f"{ACCOUNT}.freeze_order": None}, {}),
    ("assets.order-not-certified", f"{ACCOUNT}.freeze_order", {"attachments[a1].kind": "copy"},
     {"attachments[a1].kind": "original"}),
    ("assets.perhaps-gone", f"{MEASURE}.gone_by", {f"{MEASURE}.gone_by": "2026-11-16"},
     {f"{MEASURE}.gone_by": "2026-11-17"}),
    ("assets.open-request", "confidentiality", {"confidentiality": "none"},
     {"confidentiality": "substance"}),
    ("assets.care", f"{MEASURE}.management",
     {f"{FLAT}.kind": "vessel", f"{MEASURE}.management": None}, {f"{FLAT}.kind": "vessel"}),
    ("assets.decision-past", f"{MEASURE}.proceedings_date",
     {f"{MEASURE}.proceedings_date": "2026-10"}, {f"{MEASURE}.proceedings_date": "2026-11"}),
    ("assets.decision-ahead", f"{MEASURE}.proceedings_date",
     {f"{MEASURE}.proceedings_status": "ordered"},
     {f"{MEASURE}.proceedings_status": "ordered", f"{MEASURE}.proceedings_date": "2026-11"}),
    ("assets.enforce-now", f"{MEASURE}.proceedings_status",
     {f"{MEASURE}.proceedings_status": "final"},
     {f"{MEASURE}.proceedings_status": "ordered"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def frozen(form: FormDefinition, reference: Reference) -> Case:
    return load_case("06-freeze/freeze-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, frozen: Case
) -> None:
    assert frozen.with_answers(said).at(code, TODAY) == [path]
    assert frozen.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    assert {code for code in TEXTS if code.startswith("assets.")} == {code for code, *_ in ROWS}


def test_an_asset_without_link_or_holder_blocks(frozen: Case) -> None:
    """V9, asset by asset."""
    for part in ("asset_offence_link", "link_kind", "holder"):
        bare = frozen.with_answers({f"{FLAT}.{part}": None})
        assert bare.at("completeness.missing", TODAY) == [f"{FLAT}.{part}"]


def test_virtual_assets_ask_for_chain_address_and_custody(frozen: Case) -> None:
    bare = frozen.with_answers({f"{FLAT}.kind": "crypto"})
    missing = bare.at("completeness.missing", TODAY)
    assert missing == [f"{FLAT}.chain", f"{FLAT}.wallet", f"{FLAT}.custody"]
    with_platform = bare.with_answers({f"{FLAT}.custody": "platform"})
    assert f"{FLAT}.custodian" in with_platform.at("completeness.missing", TODAY)


def test_value_alone_asks_for_benefit_and_ceiling(frozen: Case) -> None:
    bare = frozen.with_answers({f"{MEASURE}.benefit": None, f"{MEASURE}.max_amount": None})
    assert bare.at("completeness.missing", TODAY) == []
    by_value = bare.with_answers({f"{FLAT}.link_kind": "equivalent"})
    asked = [f"{MEASURE}.benefit", f"{MEASURE}.max_amount"]
    assert by_value.at("completeness.missing", TODAY) == asked


def test_rights_of_others_ask_for_a_plan_of_notice(frozen: Case) -> None:
    """A mortgage in a row of the list is enough (UNCAC, article 55(9))."""
    silent = frozen.with_answers({f"{MEASURE}.notice_plan": None})
    assert silent.at("completeness.missing", TODAY) == [f"{MEASURE}.notice_plan"]
    unknown = silent.with_answers({f"{MEASURE}.third_parties[t1]": None})
    assert unknown.at("completeness.missing", TODAY) == [f"{MEASURE}.notice_plan"]
    nobody = unknown.with_answers({f"{FLAT}.encumbrances": None})
    assert nobody.at("completeness.missing", TODAY) == []


def test_tracing_alone_asks_for_no_asset_and_no_prospect(frozen: Case) -> None:
    traced = frozen.with_answers({f"{MEASURE}.ask_mode": "trace"})
    asked = {question.path for question in traced.view(TODAY).questions}
    assert not asked & {f"{MEASURE}.assets", f"{MEASURE}.conf_prospect", f"{MEASURE}.dissipation"}
    assert {f"{MEASURE}.trace_for", f"{MEASURE}.trace_grounds"} <= asked
    assert traced.at("completeness.missing", TODAY) == []
    assert traced.with_answers({"confidentiality": "none"}).at("assets.open-request", TODAY) == []


def test_nothing_is_enforced_yet_so_no_finality_is_asked(frozen: Case) -> None:
    asked = {question.path.rpartition(".")[2] for question in frozen.view(TODAY).questions}
    assert not asked & {"final", "extent", "order_copy", "translation_language"}


def test_a_name_that_is_not_whole_is_not_sought_in_the_facts(frozen: Case) -> None:
    """The missing half of the name is the finding."""
    held = frozen.with_answers({f"{FLAT}.holder": "persons[p1]", "persons[p1].family_name": None})
    assert held.at("assets.holder-not-in-facts", TODAY) == []
