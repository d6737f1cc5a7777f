# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Boarding of a ship: flag, registry, position, waters and hours; what is said, and what is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.boarding import is_position
from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

TODAY = date(2026, 11, 23)
SHIP = "measures[m1]"
BARE: Changes = {f"{SHIP}.imo": None, f"{SHIP}.call_sign": None, f"{SHIP}.registry_marks": None}


def moment(at: str, zone: str = "Indian/Mahe") -> dict[str, str]:
    return {"at": at, "zone": zone}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("boarding.other-flag", f"{SHIP}.flag", {f"{SHIP}.flag": "KM"}, {f"{SHIP}.flag": None}),
    ("boarding.no-flag", f"{SHIP}.flag_shown", {f"{SHIP}.flag_shown": "none"},
     {f"{SHIP}.flag_shown": "claims"}),
    ("boarding.name-only", f"{SHIP}.imo", BARE, {**BARE, f"{SHIP}.registry_marks": "Zanzibar"}),
    ("boarding.registry-first", f"{SHIP}.asks", {f"{SHIP}.asks": ["board"]},
     {f"{SHIP}.asks": ["confirm"]}),
    ("boarding.search-without-boarding", f"{SHIP}.asks", {f"{SHIP}.asks": ["confirm", "search"]},
     {f"{SHIP}.asks": ["confirm", "board", "search"]}),
    ("boarding.not-a-position", f"{SHIP}.position", {f"{SHIP}.position": "05°48.0′ S"},
     {f"{SHIP}.position": "5.8 S, 52.2 E"}),
    ("boarding.seen-ahead", f"{SHIP}.position_at",
     {f"{SHIP}.position_at": moment("2026-11-25T00:00:00")},
     {f"{SHIP}.position_at": moment("2026-11-24T02:00:00")}),
    ("boarding.seen-long-ago", f"{SHIP}.position_at",
     {f"{SHIP}.position_at": moment("2026-11-21T23:59:00")},
     {f"{SHIP}.position_at": moment("2026-11-22T00:00:00")}),
    ("boarding.territorial-sea", f"{SHIP}.waters", {f"{SHIP}.waters": "territorial"},
     {f"{SHIP}.waters": "high_seas"}),
    ("boarding.unmarked-unit", f"{SHIP}.unit_kind", {f"{SHIP}.unit_kind": "other"},
     {f"{SHIP}.unit_kind": "warship"}),
    ("boarding.decision-past", f"{SHIP}.decision_by",
     {f"{SHIP}.decision_by": moment("2026-11-22T23:00:00")},
     {f"{SHIP}.decision_by": moment("2026-11-23T20:00:00")}),
    # 10:20 in London is 14:20 in Mahé, when the ship was seen.
    ("boarding.decision-before-sight", f"{SHIP}.decision_by",
     {f"{SHIP}.decision_by": moment("2026-11-23T10:20:00", "Europe/London")},
     {f"{SHIP}.decision_by": moment("2026-11-23T10:21:00", "Europe/London")}),
    ("boarding.answer-late", "deadline", {"deadline": "2026-11-25"}, {"deadline": "2026-11-24"}),
    ("operation.not-in-facts", "facts_established", {f"{SHIP}.ship_name": "Morning Star"},
     {f"{SHIP}.ship_name": "BAHARI NYOTA"}),
    ("boarding.other-treaty", f"{SHIP}.suspicion", {f"{SHIP}.suspicion": "migrants"},
     {f"{SHIP}.suspicion": "migrants", "bases": ["SOM"]}),
    ("boarding.not-own-ships", f"{SHIP}.own_ship", {f"{SHIP}.own_ship": False},
     {f"{SHIP}.own_ship": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def ship(form: FormDefinition, reference: Reference) -> Case:
    return load_case("15-boarding/boarding-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, ship: Case
) -> None:
    assert ship.with_answers(said).at(code, TODAY) == [path]
    assert ship.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    said = {code for code, *_ in ROWS if code.startswith("boarding.")}
    assert {code for code in TEXTS if code.startswith("boarding.")} == said


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("05°48.0′ S, 052°10.0′ E", True),
        ("05°48,0' N 052°10,0' W", True),
        ("04°12′30″ S / 052°40′00″ E", True),
        ("91°00′ N, 010°00′ E", False),
        ("12°00′ N, 181°00′ E", False),
        ("two days west of Mahé", False),
    ],
)
def test_a_position_has_latitude_and_longitude(text: str, is_one: bool) -> None:
    assert is_position(text) is is_one


def test_an_emergency_may_be_due_today(ship: Case) -> None:
    """A flag State is asked to decide within hours (ETS 156, article 7)."""
    today: Changes = {"deadline": "2026-11-23"}
    assert ship.with_answers(today).at("deadlines.past", TODAY) == []
    assert ship.with_answers(today).at("deadlines.before-letter", TODAY) == []
    calmer = ship.with_answers({**today, "grade": "urgent"})
    assert calmer.at("deadlines.past", TODAY) == ["deadline"]


def test_boarding_asks_for_no_dual_criminality(ship: Case) -> None:
    """The requesting State acts, and the flag State authorises: nothing is compelled over there."""
    asked = {q.path for q in ship.view(TODAY).questions if q.level == "essential"}
    assert not asked & {"dual_criminality", "home_availability"}
