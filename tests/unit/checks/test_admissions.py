# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the officer's own words admit, in each language of letters; and what they don't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden.cases_list import day_of
from tests.unit.checks.test_cases import case_of

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Changes

GHANA, COURT = "01/01-ready", "07-confiscation/confiscation-ready"
CONDUCT = "Taking buyers’ money for cocoa that did not exist, and hiding it abroad."
MENDED = "measures[m1].due_process"
NOTICE = "measures[m1].third_notice"
MAIL = "04-stored-data/content-data-ready"
PANEL = "measures[m1].targets[t1]"
UNTOLD: Changes = {
    PANEL: {"service": "Cloud storage", "value": "lamb.chop.77"},
    "measures[m1].targets[t2]": {"service": "Chat room", "value": "chop@lamb.example"},
}
# Code, path, case, what is told, what comes near.
ROWS: list[tuple[str, str, str, Changes, Changes]] = [
    (
        "refusal.not-available-at-home",
        "home_availability",
        GHANA,
        {"home_availability": "Our law does not allow a court to order this."},
        {"home_availability": "Our law allows a court, and not the police alone, to order this."},
    ),
    (
        "refusal.conduct-not-described",
        "dual_criminality",
        GHANA,
        {"dual_criminality": "The offence is punishable under section 131 of the Act. Fraud."},
        {"dual_criminality": f"{CONDUCT} It is punishable under section 131 of the Act."},
    ),
    (
        "refusal.no-promise",
        "reciprocity_text",
        GHANA,
        {"reciprocity": True, "reciprocity_text": "We thank you for your help."},
        {"reciprocity": True, "reciprocity_text": "We shall help you in a similar case."},
    ),
    (
        "refusal.essential-interests",
        "nexus",
        GHANA,
        {"nexus": "The accounts in Vienna belong to the armed forces and hold military secrets."},
        {"nexus": "The accounts in Vienna were found by the financial intelligence unit there."},
    ),
    (
        "refusal.persecution",
        "offences[o1].name",
        GHANA,
        {"offences[o1].name": "Blasphemy"},
        {"offences[o1].name": "Blackmail"},
    ),
    (
        "refusal.tried-before",
        "facts_inferred",
        GHANA,
        {"facts_inferred": "A court in Graz acquitted him in 2025 of the same acts."},
        {"facts_inferred": "A court in Graz acquitted him in 2019 of a theft."},
    ),
    (
        "refusal.appeal-open",
        MENDED,
        COURT,
        {MENDED: "He was heard. His appeal on points of law is pending."},
        {MENDED: "He was heard. His appeal on points of law was dismissed; none is pending."},
    ),
    (
        "refusal.third-parties-not-told",
        NOTICE,
        COURT,
        {NOTICE: "The bank was not notified of the application."},
        {NOTICE: "The bank was notified of the application, and did not object."},
    ),
    (
        "disclosure.cannot-bind",
        "undertakings_authority",
        GHANA,
        {"undertakings_authority": "the police officer in charge of the case"},
        {"undertakings_authority": "the Inspectorate of the Ministry of Justice"},
    ),
    (
        "coercion.law-in-part",
        "offences[o1].law_text",
        GHANA,
        {"offences[o1].law_text": "Whoever by false pretences obtains … commits an offence."},
        {"offences[o1].law_text": "Whoever by false pretences obtains money commits an offence."},
    ),
    (
        "completeness.nothing-said",
        "purpose",
        GHANA,
        {"purpose": "As stated above."},
        {"purpose": "As evidence before the court in Accra, in the case stated above."},
    ),
    (
        "refusal.small-sum",
        "transnational_value",
        GHANA,
        {"transnational_value": {"amount": "999.99", "currency": "EUR"}},
        {"transnational_value": {"amount": "1000", "currency": "EUR"}},
    ),
    (
        "refusal.too-broad",
        "measures[m1].further_records[r1].what",
        GHANA,
        {"measures[m1].further_records[r1].what": "all relevant documents of the company"},
        {"measures[m1].further_records[r1].what": "all vouchers of the two withdrawals in Graz"},
    ),
    (
        "signature.drafter-alone",
        "signatories[s1].capacity",
        GHANA,
        {"signatories[s1].capacity": "drafter"},
        {"signatories[s1].capacity": "court"},
    ),
    (
        "signature.ahead",
        "signatories[s1].date",
        GHANA,
        {"signatories[s1].date": "2026-11-24"},
        {"signatories[s1].date": "2026-11-23"},
    ),
    (
        "supplement.of-itself",
        "parent_ref",
        GHANA,
        {"status_kind": "supplement", "parent_ref": "EOCO-INV-2026-0417"},
        {"status_kind": "supplement", "parent_ref": "EOCO-INV-2025-0417"},
    ),
    (
        "supplement.parent-ahead",
        "parent_date",
        GHANA,
        {"status_kind": "supplement", "parent_ref": "7/2026", "parent_date": "2026-11-24"},
        {"status_kind": "supplement", "parent_ref": "7/2026", "parent_date": "2026-11-23"},
    ),
    (
        "supplement.contact-ahead",
        "prior_contacts[k9].date",
        GHANA,
        {"prior_contacts[k9]": {"date": "2026-12", "body": "Police of both States"}},
        {"prior_contacts[k9]": {"date": "2026-11", "body": "Police of both States"}},
    ),
    (
        "supplement.same-number",
        "related_requests[k9].reference",
        GHANA,
        {"related_requests[k9]": {"reference": "EOCO/INV/2026/0417", "state": "DE"}},
        {"related_requests[k9]": {"reference": "EOCO/INV/2026/0418", "state": "DE"}},
    ),
    (
        "narrative.thing-not-in-facts",
        "measures[m1].targets",
        MAIL,
        UNTOLD,
        {**UNTOLD, "facts_inferred": "Whoever wrote kept the files in a cloud storage."},
    ),
    (
        "narrative.company-not-in-facts",
        "orgs[g9].name",
        GHANA,
        {"orgs[g9]": {"name": "Sable Freight Ltd"}},
        {"orgs[g9]": {"name": "Golden Bean Logistics"}},
    ),
]
CODES = frozenset(code for code, *_ in ROWS)


@pytest.mark.parametrize(("code", "path", "base", "told", "near"), ROWS, ids=[r[0] for r in ROWS])
def test_it_is_said_of_these_words_and_of_no_near_ones(
    code: str, path: str, base: str, told: Changes, near: Changes
) -> None:
    case, day = case_of(base), day_of(base)
    assert case.at(code, day) == []
    assert path in case.with_answers(told).at(code, day)
    assert case.with_answers(near).at(code, day) == []


@pytest.mark.parametrize(
    ("code", "path", "words"),
    [
        ("refusal.not-available-at-home", "home_availability", "Notre loi ne le permet pas."),
        ("refusal.not-available-at-home", "home_availability", "لا ينص قانوننا على هذا الإجراء."),
        ("refusal.conduct-not-described", "dual_criminality", "L’infraction est punie par la loi."),
        ("refusal.conduct-not-described", "dual_criminality", "الفعل معاقب عليه بموجب القانون."),
        ("refusal.essential-interests", "nexus", "Les comptes à Vienne relèvent du secret d’État."),
        ("refusal.essential-interests", "nexus", "الحسابات في فيينا تخص وزارة الدفاع النمساوية."),
        ("refusal.persecution", "offences[o1].name", "Outrage à la religion"),
        ("refusal.persecution", "offences[o1].name", "ازدراء الأديان"),
        ("refusal.tried-before", "facts_inferred", "Il a été jugé à Graz pour les mêmes faits."),
        ("refusal.tried-before", "facts_inferred", "وقد حوكم في غراتس عن الوقائع ذاتها."),
        ("refusal.political-offence", "offences[o1].name", "Offense au chef de l’État"),
        ("refusal.political-offence", "offences[o1].name", "العيب في الذات الملكية"),
        ("refusal.military-offence", "offences[o1].name", "Insoumission"),
        ("refusal.military-offence", "offences[o1].name", "التهرب من التجنيد الإجباري"),
        ("refusal.fiscal-offence", "offences[o1].name", "Fraude fiscale"),
        ("refusal.fiscal-offence", "offences[o1].name", "تهريب جمركي"),
        ("disclosure.cannot-bind", "undertakings_authority", "l’officier de police judiciaire"),
        ("disclosure.cannot-bind", "undertakings_authority", "المحقق المكلف بالقضية"),
        ("completeness.nothing-said", "purpose", "Sans objet"),
        ("completeness.nothing-said", "purpose", "غير معروف حاليا"),
    ],
)
def test_other_languages_are_heard(code: str, path: str, words: str) -> None:
    assert path in case_of(GHANA).with_answers({path: words}).at(code, day_of(GHANA))
