# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Controlled delivery: which leg doesn't join, which State doesn't consent, and what is fine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.checks.texts import TEXTS, text_of
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

ENGLISH = i18n.load(paths.LOCALES, "en", "app")
TODAY = date(2026, 11, 23)
MEASURE = "measures[m1]"
SECOND, THIRD = f"{MEASURE}.route[r2]", f"{MEASURE}.route[r3]"
STOP, CONTACT = f"{MEASURE}.transit_states[t1]", f"{MEASURE}.contacts_24_7[c2]"


def moment(at: str, zone: str) -> dict[str, str]:
    return {"at": at, "zone": zone}


# Leg 1 arrives at 06:00 in Rotterdam on 11 December, which is 05:00 in London.
EARLY, SAME = moment("2026-12-11T04:59:00", "Europe/London"), moment("2026-12-11T05:00:00", "UTC")
# Leg 2 arrives at 07:15 in Immingham on 13 December.
LATE, NOT_LATE = (
    moment("2026-12-15T07:16:00", "Europe/London"),
    moment("2026-12-15T07:15:00", "Europe/London"),
)
APPROVED: Changes = {f"{MEASURE}.approval_follows": True}

# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("delivery.leg-reversed", f"{SECOND}.arrives",
     {f"{SECOND}.arrives": moment("2026-12-12T19:30:00", "Europe/London")},
     {f"{SECOND}.arrives": moment("2026-12-12T19:31:00", "Europe/London")}),
    ("delivery.over", f"{THIRD}.arrives",
     {f"{THIRD}.arrives": moment("2026-11-22T23:59:00", "UTC")},
     {f"{THIRD}.arrives": moment("2026-11-23T00:01:00", "UTC")}),
    ("delivery.place-gap", f"{SECOND}.from_place", {f"{SECOND}.from_place": "Port of Antwerp"},
     {f"{SECOND}.from_place": "Rotterdam"}),
    ("delivery.place-gap", f"{SECOND}.from_place",
     {f"{SECOND}.from_place": "Ferry terminal of the port, Antwerp"},
     {f"{SECOND}.from_place": "Maasvlakte terminal, Rotterdam"}),
    ("delivery.place-unlike", f"{SECOND}.from_place",
     {f"{SECOND}.from_place": "Maasvlakte terminal, Rotterdam"},
     {f"{SECOND}.from_place": "ROTTERDAM"}),
    ("delivery.place-gap", f"{SECOND}.from_place", {f"{SECOND}.from_country": "BE"},
     {f"{SECOND}.from_country": None}),
    ("delivery.time-gap", f"{SECOND}.departs", {f"{SECOND}.departs": EARLY},
     {f"{SECOND}.departs": SAME}),
    ("delivery.long-halt", f"{THIRD}.departs", {f"{THIRD}.departs": LATE},
     {f"{THIRD}.departs": NOT_LATE}),
    ("delivery.state-not-on-route", f"{MEASURE}.route", {"requested_state": "FR"},
     {"requested_state": "NL"}),
    ("delivery.consent-unknown", f"{MEASURE}.transit_states", {f"{MEASURE}.transit_states": None},
     {f"{STOP}.consent": "asked"}),
    ("delivery.no-consent", f"{STOP}.consent", {f"{STOP}.consent": "not_asked"},
     {f"{STOP}.consent": "asked"}),
    ("delivery.no-consent", f"{STOP}.consent", {f"{STOP}.consent": "refused"},
     {f"{STOP}.consent": None}),
    ("delivery.consent-open", f"{STOP}.consent", {f"{STOP}.consent": "asked"},
     {f"{STOP}.consent": "given"}),
    ("delivery.answer-late", "deadline", {"deadline": "2026-12-14"}, {"deadline": "2026-12-13"}),
    ("delivery.approval-late", f"{MEASURE}.approval_by",
     {**APPROVED, f"{MEASURE}.approval_by": moment("2026-12-13T07:16:00", "Europe/London")},
     {**APPROVED, f"{MEASURE}.approval_by": moment("2026-12-13T07:15:00", "Europe/London")}),
    ("delivery.not-extraditable", f"{MEASURE}.extraditable", {f"{MEASURE}.extraditable": False},
     {f"{MEASURE}.extraditable": None}),
    ("operation.not-urgent", "grade", {"grade": "priority"}, {"grade": "urgent"}),
    ("operation.not-in-facts", "facts_established",
     {f"{MEASURE}.goods[g1].kind": "Heroin", f"{MEASURE}.goods[g1].container": None,
      f"{MEASURE}.goods[g2].kind": "Flour", f"{MEASURE}.goods[g2].container": None},
     {f"{MEASURE}.goods[g1].kind": "Heroin", f"{MEASURE}.goods[g1].container": None}),
    ("operation.no-telephone", f"{CONTACT}.phone",
     {f"{CONTACT}.phone": None, f"{CONTACT}.mobile": None}, {f"{CONTACT}.phone": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def delivery(form: FormDefinition, reference: Reference) -> Case:
    return load_case("14-delivery/delivery-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, delivery: Case
) -> None:
    assert delivery.with_answers(said).at(code, TODAY) == [path]
    assert delivery.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith(("delivery.", "operation."))}
    assert listed == {code for code, *_ in ROWS}


def test_the_legs_and_the_state_are_named(delivery: Case) -> None:
    """UNTOC 20(4), 1988 Convention 11(3): every State concerned consents, Belgium too."""
    moved = delivery.with_answers(
        {f"{SECOND}.from_place": "Port of Antwerp", f"{SECOND}.from_country": "BE"}
    )
    found = {one.code: one for one in moved.findings(TODAY) if one.code.startswith("delivery.")}
    gap = text_of(found["delivery.place-gap"])
    assert ENGLISH.say(gap.title) == "Leg 2 begins elsewhere than leg 1 ends"
    assert "Port of Rotterdam" in ENGLISH.say(gap.detail)
    assert found["delivery.consent-unknown"].arguments["state"] == "BE"
    assert [str(one) for one in found["delivery.consent-unknown"].articles] == ["NARC88 11(3)"]


def test_a_request_without_an_operation_may_be_routine(ready: Case) -> None:
    assert ready.with_answers({"grade": "routine"}).at("operation.not-urgent") == []


def test_each_joint_that_is_broken_is_named_by_its_legs(delivery: Case) -> None:
    """Both joints at once, in place and in time; zones differ, so clocks alone would mislead."""
    broken = delivery.with_answers(
        {
            f"{SECOND}.from_place": "Port of Antwerp",
            f"{SECOND}.departs": EARLY,
            f"{THIRD}.from_place": "Port of Hull",
            # 08:10 in Amsterdam is 07:10 in London, five minutes before leg 2 arrives.
            f"{THIRD}.departs": moment("2026-12-13T08:10:00", "Europe/Amsterdam"),
        }
    )
    named = {
        (one.code, one.arguments["first"], one.arguments["second"])
        for one in broken.findings(TODAY)
        if one.code in ("delivery.place-gap", "delivery.time-gap")
    }
    assert named == {
        (code, first, first + 1)
        for code in ("delivery.place-gap", "delivery.time-gap")
        for first in (1, 2)
    }


@pytest.mark.parametrize("consent", ["not_asked", "refused"])
def test_a_state_without_consent_is_named_in_words(delivery: Case, consent: str) -> None:
    without = delivery.with_answers({f"{STOP}.consent": consent})
    (found,) = [one for one in without.findings(TODAY) if one.code == "delivery.no-consent"]
    assert found.arguments["state"] == "NL"
    assert [str(one) for one in found.articles] == ["NARC88 11(3)"]
