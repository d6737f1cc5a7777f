# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hearing by video or telephone: what is said of dates, hours, link, persons, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

MEASURE = "measures[m1]"
FIRST, SECOND = f"{MEASURE}.dates[d1].at", f"{MEASURE}.dates[d2].at"
TEST, ROLE, MEDIUM = f"{MEASURE}.tech[t1].test_at", f"{MEASURE}.hear_role", f"{MEASURE}.medium"
ANSWER, SPOKEN = f"{MEASURE}.confirm_by", f"{MEASURE}.interpreter_languages"
CODED, PAID = f"{MEASURE}.tech[t1].encryption", f"{MEASURE}.cost_ok"
PHONE = {
    MEDIUM: "telephone",
    f"{MEASURE}.phone_law": "Code of Criminal Procedure",
    f"{MEASURE}.phone_reason": "The clinic where she recovers has no video link.",
    f"{MEASURE}.call_from": "+35621000299",
}


def moment(at: str, zone: str = "Europe/Malta") -> dict[str, str]:
    return {"at": at, "zone": zone}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("video.date-past", FIRST, {FIRST: moment("2026-11-23T09:00:00")},
     {FIRST: moment("2026-11-24T09:00:00")}),
    ("video.little-time", FIRST, {FIRST: moment("2026-12-13T09:00:00")},
     {FIRST: moment("2026-12-14T09:00:00")}),
    ("video.same-date", SECOND, {SECOND: moment("2027-03-25T16:00:00", "Asia/Manila")},
     {SECOND: moment("2027-03-25T16:30:00", "Asia/Manila")}),
    ("video.night-there", FIRST, {FIRST: moment("2027-03-25T13:00:00")},
     {FIRST: moment("2027-03-25T12:59:00")}),
    ("video.night-there", FIRST, {FIRST: moment("2027-03-24T23:59:00")},
     {FIRST: moment("2027-03-25T00:00:00")}),
    ("video.test-late", TEST, {TEST: moment("2027-03-25T16:00:00", "Asia/Manila")},
     {TEST: moment("2027-03-25T15:59:00", "Asia/Manila")}),
    ("video.test-past", TEST, {TEST: moment("2026-11-23T09:00:00")},
     {TEST: moment("2026-11-24T09:00:00")}),
    ("video.answer-late", ANSWER, {ANSWER: "2027-03-25"}, {ANSWER: "2027-03-24"}),
    ("video.answer-late", ANSWER, {ANSWER: "2026-11-23"}, {ANSWER: "2026-11-24"}),
    ("video.not-encrypted", CODED, {CODED: "none"}, {CODED: "in_transit"}),
    ("video.accused", ROLE, {ROLE: "suspect"}, {ROLE: "expert"}),
    ("video.accused-by-telephone", ROLE, {ROLE: "suspect"} | PHONE, {ROLE: "expert"} | PHONE),
    ("video.telephone-not-foreseen", MEDIUM, PHONE, {"bases": ["UNTOC", "ETS182"], **PHONE}),
    ("video.costs-refused", PAID, {PAID: False}, {PAID: None}),
    ("video.interpreter-language", SPOKEN, {SPOKEN: ["en", "mt"]}, {SPOKEN: ["mt", "fil"]}),
]  # fmt: skip


@pytest.fixture(scope="module")
def video(form: FormDefinition, reference: Reference) -> Case:
    return load_case("09-video/video-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, video: Case
) -> None:
    assert video.at(code) == []
    assert video.with_answers(said).said(code, path)
    assert video.with_answers(silent).at(code) == []


def test_every_code_has_its_row() -> None:
    assert {code for code in TEXTS if code.startswith("video.")} == {code for code, *_ in ROWS}


def test_a_night_is_told_on_both_clocks(video: Case) -> None:
    night = video.with_answers({FIRST: moment("2027-03-25T17:00:00")})
    told = night.said("video.night-there", FIRST).arguments
    assert (told["time"], told["zone"]) == ("17:00", "Europe/Malta")
    assert (told["other_time"], told["other_zone"]) == ("00:00", "Asia/Manila")
    assert (told["date"], told["other_date"]) == ("2027-03-25", "2027-03-26")


def test_consent_is_essential_for_an_accused_person_and_by_telephone(video: Case) -> None:
    for changes in ({ROLE: "suspect"}, PHONE):
        asked = video.with_answers({**changes, f"{MEASURE}.consent": None})
        assert f"{MEASURE}.consent" in asked.at("completeness.missing")
    without = video.with_answers({f"{MEASURE}.consent": None})
    assert f"{MEASURE}.consent" not in without.at("completeness.missing")


def test_by_telephone_its_law_its_reason_and_the_number_are_asked_for(video: Case) -> None:
    by_phone = video.with_answers({MEDIUM: "telephone"}).at("completeness.missing")
    assert {f"{MEASURE}.{name}" for name in ("phone_law", "phone_reason", "call_from")} <= {
        *by_phone
    }
    assert f"{MEASURE}.tech" not in by_phone
    asked = {q.path for q in video.view().questions}
    assert not asked & {f"{MEASURE}.phone_law", f"{MEASURE}.call_from"}


def test_the_article_that_asks_is_that_of_the_means(video: Case) -> None:
    """ETS 182: article 9(3) for the video link, 10(4) for the telephone."""
    conducted = f"{MEASURE}.hear_authority"
    for means, article in (({}, "ETS182 9(3)"), (PHONE, "ETS182 10(4)")):
        asked = video.with_answers({"bases": ["ETS30", "ETS182"], **means, conducted: None})
        cited = asked.said("completeness.missing", conducted).articles
        assert [str(one) for one in cited if one.instrument == "ETS182"] == [article]


def test_who_is_heard_by_video_is_looked_at_as_in_any_hearing(video: Case) -> None:
    assert video.with_answers({"persons[p2].address": None}).said(
        "identity.no-address", "persons[p2].address"
    )
    assert video.with_answers({ROLE: "suspect"}).said("identity.role-differs", ROLE)


def test_more_than_twenty_hearings_are_better_split(video: Case) -> None:
    def hearings(count: int) -> Case:
        rows = range(2, count + 1)
        return video.with_answers(
            {f"measures[m{n}]": {"_id": f"m{n}", "_variant": "statement"} for n in rows}
        )

    assert hearings(21).said("hearing.many", "measures").arguments["count"] == 21
    assert hearings(20).at("hearing.many") == []


def test_the_articles_of_the_protocol_are_named_when_it_is_ticked(video: Case) -> None:
    both = video.with_answers({"bases": ["UNTOC", "ETS182"], ROLE: "suspect", PAID: False})
    accused = both.said("video.accused", ROLE)
    assert [str(one) for one in accused.articles] == ["ETS182 9(8)"]
    assert [str(one) for one in both.said("video.costs-refused", PAID).articles] == ["ETS182 5"]
