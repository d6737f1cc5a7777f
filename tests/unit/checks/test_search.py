# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Search and seizure: what is said of places, objects, devices and the hour, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.search import DEVICE, TOO_BROAD
from mla_writer.checks.texts import TEXTS
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case, Changes

TODAY = date(2026, 11, 23)
MEASURE = "measures[m1]"
OFFICE, HOME = f"{MEASURE}.premises[p1]", f"{MEASURE}.premises[p2]"
INVOICES = f"{MEASURE}.search_object[s1]"
LAW = ("dual_criminality", "home_availability", "domestic_power")


def hour(day: str) -> Changes:
    return {f"{MEASURE}.simultaneous": {"at": f"{day}T08:00:00", "zone": "Asia/Amman"}}


def seeking(what: str) -> Changes:
    """Nothing but this is sought, and no devices."""
    gone = {f"{MEASURE}.search_object[s{n}]": None for n in (2, 3, 4)}
    return gone | {f"{INVOICES}.what": what, f"{MEASURE}.devices": False}


# code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("search.too-broad", f"{INVOICES}.what", {f"{INVOICES}.what": "All documents"},
     {f"{INVOICES}.what": "All documents on the sale of pumps, 2024 and 2025"}),
    ("search.devices-denied", f"{MEASURE}.devices", seeking("The mobile phone of the director"),
     seeking("Telephone bills of the director, 2024")),
    ("search.elsewhere", f"{OFFICE}.address.country", {f"{OFFICE}.address.country": "GB"},
     {f"{OFFICE}.address.country": "CY"}),
    ("search.address-vague", f"{OFFICE}.address.lines",
     {f"{OFFICE}.address.lines": "Athinon Avenue", f"{OFFICE}.part": None},
     {f"{OFFICE}.address.lines": "Athinon Avenue ٤٦", f"{OFFICE}.part": None}),
    ("search.address-vague", f"{OFFICE}.address.lines",
     {f"{OFFICE}.address.lines": "Athinon Avenue", f"{OFFICE}.part": None},
     {f"{OFFICE}.address.lines": "Athinon Avenue"}),
    ("search.release-unsaid", f"{MEASURE}.device_rules",
     {f"{MEASURE}.device_rules": "Copy on the spot, filter by name, send us the copies."},
     {f"{MEASURE}.device_rules": "Copy on the spot; the copies come once a judge allows it."}),
    ("search.order-not-certified", f"{MEASURE}.home_order", {"attachments[a2].kind": "copy"},
     {"attachments[a2].kind": "original"}),
    ("search.several-towns", f"{HOME}.address.city", {f"{HOME}.address.city": "Limassol"},
     {f"{HOME}.address.city": "LARNACA"}),
    ("search.hour-past", f"{MEASURE}.simultaneous", hour("2026-11-23"), hour("2026-11-24")),
    ("search.hour-near", f"{MEASURE}.simultaneous", hour("2026-12-06"), hour("2026-12-07")),
    ("search.not-secret", "confidentiality", {"confidentiality": "none"},
     {"confidentiality": "fact"}),
    ("search.return-not-promised", "undertakings", {"undertakings": ["speciality"]},
     {"undertakings": ["speciality"], f"{MEASURE}.return": False}),
    ("refusal.thin-link", f"{MEASURE}.grounds", {f"{MEASURE}.grounds": "It must be there."},
     {f"{MEASURE}.grounds": "On 4 November 2025 Leon Karides wrote that it is in his study."}),
]  # fmt: skip

BROAD = (
    "All documents",
    "any papers or records found",
    "every device",
    "everything that may be evidence",
    "All documents relating to the case",
    "any relevant evidence",
    "all correspondence concerning this investigation",
    "tous les documents",
    "toutes les pièces utiles",
    "جميع الوثائق والأجهزة",
    "كافة المستندات",
)
NARROW = (
    "All invoices of Meridian Harbour Consultants Ltd, 2024 and 2025",
    "all documents on the contract of 12 May 2024",
    "all letters between Karides and Al-Qaisi",
    "records of payments from Qasr Contracting",
    "tous les documents relatifs au contrat du 12 mai 2024",
    "جميع الوثائق المتعلقة بالعقد المؤرخ 12 أيار/مايو 2024",
    "three wall safes and what they hold of cash",
)
DEVICES = ("a laptop", "mobile phones", "USB sticks", "un téléphone", "disque dur", "حاسوب محمول")
NO_DEVICES = ("telephone bills", "a phone number", "a book on computing", "سجلات المصرف")


@pytest.fixture(scope="module")
def searched(form: FormDefinition, reference: Reference) -> Case:
    return load_case("05-search/search-ready", form, reference)


@pytest.mark.parametrize(("code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    code: str, path: str, said: Changes, silent: Changes, searched: Case
) -> None:
    assert searched.with_answers(said).at(code, TODAY) == [path]
    assert searched.with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith("search.")}
    assert listed - {"search.not-attested"} <= {code for code, *_ in ROWS}


def test_a_treaty_that_asks_for_an_attestation_gets_it(searched: Case) -> None:
    """As Canada and Switzerland have it in article 22(2)(c); no list of the data asks for it."""
    bare = searched.with_answers({f"{MEASURE}.home_order": None})
    assert bare.at("search.not-attested", TODAY) == []
    law = bare.reference.elements["CE06"]["UNCAC"][0]
    asks = {"UNCAC": (replace(law, element="CE35", reference="22(2)(c)", only_for=""),)}
    elements = {**bare.reference.elements, "CE35": asks}
    with_treaty = replace(bare, reference=replace(bare.reference, elements=elements))
    (finding,) = (f for f in with_treaty.findings(TODAY) if f.code == "search.not-attested")
    assert (finding.path, finding.element) == (f"{MEASURE}.home_order", "CE35")
    assert finding.severity.blocks
    assert [str(article) for article in finding.articles] == ["UNCAC 22(2)(c)"]
    attested = replace(searched, reference=with_treaty.reference)
    assert attested.at("search.not-attested", TODAY) == []


@pytest.mark.parametrize("words", BROAD)
def test_this_is_too_broad(words: str) -> None:
    assert TOO_BROAD.search(words)


@pytest.mark.parametrize("words", NARROW)
def test_this_can_be_executed(words: str) -> None:
    assert not TOO_BROAD.search(words)


@pytest.mark.parametrize("words", DEVICES)
def test_this_is_a_device(words: str) -> None:
    assert DEVICE.search(words)


@pytest.mark.parametrize("words", NO_DEVICES)
def test_this_is_no_device(words: str) -> None:
    assert not DEVICE.search(words)


def test_without_law_conduct_and_home_availability_all_three_are_named(searched: Case) -> None:
    gone = dict.fromkeys([*LAW, "offences[o1].law_annex", "offences[o2].law_annex"])
    bare = searched.with_answers(gone)
    told = {(f.code, f.path) for f in bare.findings(TODAY) if f.severity.blocks}
    assert told == {("completeness.missing", name) for name in LAW} | {
        ("coercion.law-text", f"offences[{row}].law_text") for row in ("o1", "o2")
    }


def test_an_object_without_its_offence_is_not_enough(searched: Case) -> None:
    bare = searched.with_answers({f"{INVOICES}.offence": None})
    assert f"{INVOICES}.offence" in bare.at("completeness.missing", TODAY)


def test_devices_bring_rules_and_a_professional_office_brings_privileges(searched: Case) -> None:
    def needed(case: Case) -> set[str]:
        return {q.path for q in case.view(TODAY).questions if q.level == "essential"}

    rules, privileges = f"{MEASURE}.device_rules", f"{MEASURE}.privilege_note"
    assert rules in needed(searched)
    assert privileges not in needed(searched)
    other = searched.with_answers({f"{MEASURE}.devices": False, f"{OFFICE}.kind": "professional"})
    assert rules not in needed(other)
    assert privileges in needed(other)
