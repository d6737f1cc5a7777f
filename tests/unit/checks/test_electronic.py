# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Preservation: what is said of identifiers, times and the request to follow, and what is not."""

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
USER, FIRST = f"{MEASURE}.targets[t1]", f"{MEASURE}.targets[t2]"


def used_at(moment: str, zone: str = "Asia/Manila") -> dict[str, str]:
    return {"at": moment, "zone": zone}


def until(day: str) -> dict[str, str]:
    return {"from": "2026-11-04", "to": day, "zone": "Asia/Manila"}


def target(kind: str, value: str, **more: str) -> Changes:
    return {f"{USER}.id_type": kind, f"{USER}.value": value} | {
        f"{USER}.{name}": text for name, text in more.items()
    }


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    (
        "electronic.display-name",
        f"{USER}.id_type",
        target("display_name", "Kalayaan"),
        target("user_id", "Kalayaan"),
    ),
    ("electronic.not-email", f"{USER}.value", target("email", "ops@"),
     target("email", "ops@mail.example")),
    ("electronic.not-phone", f"{USER}.value", target("phone", "0917 000 0981"),
     target("phone", "+63 917 000 0981")),
    ("electronic.not-url", f"{USER}.value", target("url", "https://social.example/"),
     target("url", "https://social.example/u/4711")),
    ("electronic.not-ip", f"{FIRST}.value", {f"{FIRST}.value": "198.51.100.270"},
     {f"{FIRST}.value": "2001:db8::27"}),
    ("electronic.ip-not-public", f"{FIRST}.value", {f"{FIRST}.value": "172.16.4.4"},
     {f"{FIRST}.value": "172.32.4.4"}),
    ("electronic.not-user-id", f"{USER}.value", target("user_id", "Ops Kalayaan"),
     target("user_id", "ops.kalayaan")),
    ("electronic.not-imei", f"{USER}.value", target("imei", "490154203237519"),
     target("imei", "490154203237518")),
    ("electronic.not-wallet", f"{USER}.value",
     target("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", chain="Bitcoin"),
     target("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", chain="Bitcoin")),
    ("electronic.not-wallet", f"{USER}.value",
     target("wallet", "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BA", chain="Ethereum"),
     target("wallet", "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe", chain="Ethereum")),
    ("electronic.not-a-port", f"{FIRST}.port", {f"{FIRST}.port": "65536"},
     {f"{FIRST}.port": "65535"}),
    ("electronic.outside-period", f"{FIRST}.used_at",
     {f"{FIRST}.used_at": used_at("2026-11-11T00:00:01")},
     {f"{FIRST}.used_at": used_at("2026-11-10T23:59:59")}),
    ("electronic.outside-period", f"{FIRST}.used_at",
     {f"{FIRST}.used_at": used_at("2026-11-10T18:00:00", "Europe/Bucharest")},
     {f"{FIRST}.used_at": used_at("2026-11-11T00:59:59", "Asia/Tokyo")}),
    ("electronic.provider-elsewhere", f"{MEASURE}.provider_country",
     {f"{MEASURE}.provider_country": "DE"}, {f"{MEASURE}.provider_country": None}),
    ("preservation.period-ahead", f"{MEASURE}.period", {f"{MEASURE}.period": until("2026-11-17")},
     {f"{MEASURE}.period": until("2026-11-16")}),
    ("stored-data.own-number", f"{MEASURE}.extension_of",
     {f"{MEASURE}.extension_of": "OOC-PH-2026-00981"},
     {f"{MEASURE}.extension_of": "RO-247-2026-0911"}),
    ("preservation.no-intention", f"{MEASURE}.intent_mla", {f"{MEASURE}.intent_mla": False},
     {f"{MEASURE}.intent_mla": True}),
    ("preservation.request-past", f"{MEASURE}.request_by", {f"{MEASURE}.request_by": "2026-11-16"},
     {f"{MEASURE}.request_by": "2026-11-17"}),
    ("preservation.request-late", f"{MEASURE}.request_by", {f"{MEASURE}.request_by": "2027-01-01"},
     {f"{MEASURE}.request_by": "2026-12-31"}),
    ("preservation.request-too-late", f"{MEASURE}.request_by",
     {f"{MEASURE}.request_by": "2027-02-14"}, {f"{MEASURE}.request_by": "2027-02-13"}),
    ("preservation.day-45", f"{MEASURE}.request_by", {"letter_date": "2026-10-02"},
     {"letter_date": "2026-10-03"}),
    ("preservation.day-60", f"{MEASURE}.request_by", {"letter_date": "2026-09-17"},
     {"letter_date": "2026-09-18"}),
    ("preservation.perhaps-lost", f"{MEASURE}.kept_until", {f"{MEASURE}.kept_until": "2026-11-16"},
     {f"{MEASURE}.kept_until": "2026-11-17"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def kept(form: FormDefinition, reference: Reference) -> Case:
    return load_case("03-preservation/preservation-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, kept: Case
) -> None:
    assert kept.with_answers(said).at(code, TODAY) == [path]
    assert kept.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith(("electronic.", "preservation."))}
    assert listed | {"stored-data.own-number"} == {code for code, *_ in ROWS}


def test_preservation_alone_asks_for_no_dual_criminality_and_no_long_story(kept: Case) -> None:
    """ETS 185, articles 29(3) and 29(2)(b)."""
    asked = {q.path for q in kept.view(TODAY).questions if q.level == "essential"}
    assert not asked & {"dual_criminality", "home_availability", "untoc_transnational"}
    brief = kept.with_answers({"facts_established": "Passwords were collected in Cluj-Napoca."})
    assert brief.at("completeness.short", TODAY) == []
    assert kept.at("legal-basis.proposed", TODAY) == []


def test_beside_a_measure_of_coercion_the_rest_is_asked_again(kept: Case) -> None:
    both = kept.with_answers({"measures[m2]": {"_id": "m2", "_variant": "bank_records"}})
    asked = {q.path for q in both.view(TODAY).questions if q.level == "essential"}
    assert {"dual_criminality", "home_availability"} <= asked
    assert both.at("legal-basis.proposed", TODAY)


def test_an_ip_address_asks_for_zone_and_port(kept: Case) -> None:
    bare = kept.with_answers({f"{FIRST}.used_at": {"at": "2026-11-05T02:14:09"}})
    assert f"{FIRST}.used_at" in {f.path for f in bare.findings(TODAY) if f.severity.blocks}
    assert f"{MEASURE}.targets[t3].port" in kept.at("completeness.advised", TODAY)
