# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every finding on service: answers on which it is said, and near ones on which it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.said import said
from mla_writer.checks.texts import TEXTS

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

ACCUSED, WITNESS = "measures[m1]", "measures[m2]"
COVERT = {"persons[p2].under_code_name": True, "persons[p2].code_name": "LINDE 4"}
CALM = "The witness is free to come. Nothing is done to a witness abroad who stays away."


def at(day: str) -> dict[str, str]:
    return {"at": f"{day}T08:30:00", "zone": "Europe/Zurich"}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    (
        "service.hearing-past",
        f"{WITNESS}.hearing_date",
        {f"{WITNESS}.hearing_date": at("2026-11-23")},
        {f"{WITNESS}.hearing_date": at("2026-11-24")},
    ),
    (
        "service.latest-day-past",
        f"{WITNESS}.served_by",
        {f"{WITNESS}.served_by": "2026-11-23"},
        {f"{WITNESS}.served_by": "2026-11-24"},
    ),
    (
        "service.served-after-hearing",
        f"{WITNESS}.served_by",
        {f"{WITNESS}.served_by": "2027-03-09"},
        {f"{WITNESS}.served_by": "2027-03-08"},
    ),
    (
        "service.little-time",
        f"{WITNESS}.hearing_date",
        {f"{WITNESS}.hearing_date": at("2027-01-11")},
        {f"{WITNESS}.hearing_date": at("2027-01-12")},
    ),
    (
        "service.summons-late",
        f"{ACCUSED}.hearing_date",
        {f"{ACCUSED}.hearing_date": at("2027-01-11")},
        {f"{ACCUSED}.hearing_date": at("2027-01-12")},
    ),
    (
        "service.no-address",
        "persons[p2].address",
        {"persons[p2].address": None},
        {"persons[p2].address": {"lines": "Calle Lota 2290", "country": "CL"}},
    ),
    (
        "service.not-named",
        "persons[p2].real_names",
        {**COVERT, "persons[p2].real_names": "withheld"},
        {**COVERT, "persons[p2].real_names": "sealed"},
    ),
    (
        "service.address-sealed",
        "persons[p2].real_names",
        {**COVERT, "persons[p2].real_names": "sealed"},
        {"persons[p2].real_names": "sealed"},
    ),
    (
        "service.not-understood",
        f"{WITNESS}.docs[d1].translated",
        {f"{WITNESS}.docs[d1].translation_language": "fr"},
        {f"{WITNESS}.docs[d1].language": "es", f"{WITNESS}.docs[d1].translated": False},
    ),
    (
        "service.language-unknown",
        "persons[p2].language",
        {"persons[p2].language": None, f"{WITNESS}.docs[d1].translated": False},
        {"persons[p2].language": None},
    ),
    (
        "service.threat",
        f"{WITNESS}.consequence_note",
        {f"{WITNESS}.consequence_note": "If the witness does not appear, she may be fined."},
        {f"{WITNESS}.consequence_note": "If the witness does not appear, nobody may be fined."},
    ),
    (
        "service.post-box",
        "persons[p1].address.lines",
        {"persons[p1].address.lines": "P.O. Box 1188"},
        {"persons[p1].address.lines": "Box Hill 1188"},
    ),
    (
        "service.role-differs",
        f"{WITNESS}.addressee_role",
        {"persons[p2].role": "accused"},
        {"persons[p2].role": "third_party"},
    ),
]
NAMES = [code for code, *_ in ROWS]


@pytest.mark.parametrize(("code", "path", "changes", "near"), ROWS, ids=NAMES)
def test_it_is_said_of_these_answers_and_of_no_near_ones(
    served: Case, code: str, path: str, changes: Changes, near: Changes
) -> None:
    assert path not in served.at(code)
    assert served.with_answers(changes).said(code, path)
    assert path not in served.with_answers(near).at(code)


def test_every_code_of_service_is_tested_above() -> None:
    assert {code for code in TEXTS if code.startswith("service.")} == set(NAMES)


def test_the_declared_days_are_told_with_their_source(served: Case) -> None:
    late = served.with_answers({f"{ACCUSED}.hearing_date": at("2027-01-11")})
    (finding,) = [f for f in late.findings() if f.code == "service.summons-late"]
    assert (finding.arguments["count"], finding.arguments["least"]) == (49, 50)
    assert [str(article) for article in finding.articles] == ["ETS30 7(3)"]
    assert "Austria BGBl. III" in str(finding.arguments["source"])
    assert late.at("service.little-time") == []


def test_a_declaration_speaks_only_of_its_treaty_and_of_the_accused(served: Case) -> None:
    soon = {f"{ACCUSED}.hearing_date": at("2027-01-11")}
    other = served.with_answers({**soon, "bases": ["UNTOC"]})
    assert other.at("service.summons-late") == []
    assert other.at("service.little-time") == [f"{ACCUSED}.hearing_date"]
    elsewhere = served.with_answers({**soon, "requested_state": "NO"})
    assert elsewhere.at("service.little-time") == [f"{ACCUSED}.hearing_date"]
    witness = served.with_answers({**soon, f"{ACCUSED}.addressee_role": "witness"})
    assert witness.at("service.summons-late") == []
    assert (
        served.with_answers({**soon, f"{ACCUSED}.summons": False}).at("service.little-time") == []
    )


def test_fewer_days_suffice_where_fewer_are_declared(served: Case) -> None:
    there = {"requested_state": "ME", "auth_requested.country": "ME"}
    exact = {**there, f"{ACCUSED}.hearing_date": at("2026-12-23")}
    late = {**there, f"{ACCUSED}.hearing_date": at("2026-12-22")}
    assert served.with_answers(exact).at("service.summons-late") == []
    assert served.with_answers(exact).at("service.little-time") == []
    assert served.with_answers(late).at("service.summons-late") == [f"{ACCUSED}.hearing_date"]


def test_a_declaration_that_was_replaced_or_has_no_number_is_not_told(served: Case) -> None:
    soon = served.with_answers({f"{ACCUSED}.hearing_date": at("2027-01-11")})
    others = tuple(one for one in served.reference.notifications if one.kind != "summons-days")
    (declared,) = served.reference.notified("CL", "summons-days")
    for told in (replace(declared, superseded="2026-01-01"), replace(declared, value="fifty")):
        case = replace(soon, reference=replace(served.reference, notifications=(*others, told)))
        assert case.at("service.summons-late") == []
        assert case.at("service.little-time") == [f"{ACCUSED}.hearing_date"]


def test_somebody_in_custody_is_found_there(served: Case) -> None:
    held = {"persons[p1].detained": True, "persons[p1].detained_since": "2026-11-01"}
    prison = {**held, "persons[p1].address": None, "persons[p1].detained_at": "Valparaíso prison"}
    assert served.with_answers(prison).at("service.no-address") == []


def test_nobody_asks_for_an_address_that_no_question_takes(served: Case) -> None:
    """Under a code name the letter has none: the court over there finds it in the sealed annex."""
    covert = served.with_answers({**COVERT, "persons[p2].real_names": "sealed"})
    assert covert.at("service.no-address") == []
    assert covert.at("identity.no-address") == []


def test_every_declared_number_of_days_is_a_number(reference: Reference) -> None:
    declared = [one for one in reference.notifications if one.kind == "summons-days"]
    assert {one.state for one in declared} >= {"CL", "ME"}
    assert all(one.value.isdecimal() and 0 < int(one.value) <= 50 for one in declared)


@pytest.mark.parametrize("kind", ["persons", "orgs"])
def test_a_company_is_served_at_its_seat(served: Case, kind: str) -> None:
    company = {"orgs[g1]": {"name": "Relojes Andes SpA", "seat": "Santiago", "country": "CL"}}
    picked = served.with_answers({**company, f"{WITNESS}.addressee": f"{kind}[g1]"})
    assert picked.at("service.no-address") == []
    if kind == "orgs":
        bare = picked.with_answers({"orgs[g1].seat": None})
        assert bare.at("service.no-address") == ["orgs[g1].address"]
        (finding,) = [f for f in bare.findings() if f.code == "service.no-address"]
        assert finding.arguments["person"] == "Relojes Andes SpA"
    else:
        assert f"{WITNESS}.addressee" in {finding.path for finding in picked.findings()}


def test_an_accused_person_may_be_told_what_follows(served: Case) -> None:
    told = {f"{ACCUSED}.consequence_note": "If the accused stays away, he may be arrested."}
    assert served.with_answers(told).at("service.threat") == []


@pytest.mark.parametrize(
    "words",
    [
        "She may be fined.",
        "If the witness does not appear, he will be brought before the court.",
        "If she doesn't appear she can be fined up to CHF 1,000.",
        "A witness who does not come is liable to a fine.",
        "You must appear under penalty of a fine.",
        "No excuse is accepted; the witness shall then be arrested.",
        "A warrant will be issued.",
        "Failure to attend is punishable by a fine of up to CHF 1,000.",
        "Une personne qui ne comparaît pas sera arrêtée.",
        "Elle est tenue de venir, sous peine d’amende.",
        "Un mandat d’amener sera délivré contre elle.",
        "وفي حال عدم حضورها سيصدر أمر بالقبض عليها.",
        "يُعاقَب الشاهد الذي لا يحضر بغرامة.",
    ],
)
def test_a_threat_is_heard(words: str) -> None:
    assert said(words, "threat")


@pytest.mark.parametrize(
    "words",
    [
        CALM,
        "The witness will not be fined.",
        "Nobody may be fined or arrested for staying away.",
        "No measure is taken and no warrant is issued.",
        "She can never be compelled to come.",
        "A warrant is not issued.",
        "Elle ne sera ni arrêtée ni condamnée.",
        "Aucun mandat d’amener n’est délivré contre elle.",
        "ولن يُعاقَب الشاهد إذا لم يحضر.",
        "ولا يصدر أمر بالقبض عليها.",
        "The hearing will then be held without her, and the fine print is in the annex.",
        "",
    ],
)
def test_calm_words_are_no_threat(words: str) -> None:
    assert said(words, "threat") == ""


def test_a_document_of_unknown_language_is_not_judged(served: Case) -> None:
    for part in ("language", "translated", "translation_language"):
        case = served.with_answers({f"{WITNESS}.docs[d1].{part}": None})
        assert case.at("service.not-understood") == []
