# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every finding twice: answers on which it is said, and near ones on which it stays silent.

Each starts from the complete case 01 with its one open question answered; None removes an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.texts import TEXTS
from mla_writer.forms.kinds.problems import MESSAGES
from tests.unit.checks.test_admissions import CODES as ADMITTED

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case, Changes

BANK, HEARING = "measures[m1]", "measures[m2]"
LONG = "This is a sentence that is long enough to say what there is and what it will prove."
UNTOC_ROW = "basis_details[b1].both_parties"
RUSSIA = {"requested_state": "RU", "electronic_accepted": "unknown"}
NO_TREATY = {"bases": None, "reciprocity": True, "reciprocity_text": LONG}
ONE_OFFENCE = {"offences[o2]": None, "offences[o3]": None}
BUDAPEST_ROW = {"instrument": "BUDAPEST", "both_parties": True, "scope": LONG}
MINUTE = {"offences[o1].penalty_unit": "months", "offences[o1].penalty_value": "6"}

# code, the path of the finding, answers on which it is said, answers on which it is silent
LINKED = "The account is kept in Vienna and the records will show who controlled it."
WIDER_USE: Changes = {"wider_use": True, "wider_use_for": "A civil action before the High Court"}
ROWS: list[tuple[str, str, Changes, Changes]] = [
    ("completeness.missing", "purpose", {"purpose": None}, {"purpose": LONG}),
    ("completeness.missing", f"{BANK}.accounts", {f"{BANK}.accounts": None}, {}),
    ("completeness.missing", "auth_requested", {"auth_requested": None}, {}),
    ("completeness.missing", "auth_requested.name", {"auth_requested.name": " "}, {}),
    (
        "completeness.advised",
        "persons[p1].birth_place",
        {"persons[p1].birth_place": None},
        {"persons[p1].birth_place": "Kumasi"},
    ),
    (
        "completeness.short",
        "facts_established",
        {"facts_established": "Kwame Asare-Boateng sold cocoa that did not exist."},
        {"facts_established": "Kwame Asare-Boateng sold cocoa that did not exist. " * 9},
    ),
    ("legal-basis.same-state", "requested_state", {"requested_state": "GH"}, {}),
    ("legal-basis.unknown-instrument", "bases", {"bases": ["PALERMO"]}, {"bases": ["UNTOC"]}),
    ("legal-basis.not-in-force", "bases", {"bases": ["UNTOC", "BUDAPEST-P2"]}, {}),
    (
        "legal-basis.not-party",
        "bases",
        {"bases": ["BUDAPEST"], "requested_state": "KE"},
        {"bases": ["BUDAPEST"]},
    ),
    (
        "legal-basis.signed-only",
        "bases",
        {"bases": ["BUDAPEST"], "requested_state": "IE"},
        {
            "bases": ["BUDAPEST"],
            "requested_state": "IE",
            "basis_details[b2]": BUDAPEST_ROW,
        },
    ),
    (
        "legal-basis.party-unknown",
        "bases",
        {"requested_state": "SO", UNTOC_ROW: False},
        {"requested_state": "SO"},
    ),
    (
        "legal-basis.entry-unknown",
        "bases",
        {"bases": ["UNTOC", "UNCAT"]},
        {
            "bases": ["UNTOC", "UNCAT"],
            "basis_details[b2]": {"instrument": "UNCAT", "both_parties": True},
        },
    ),
    ("legal-basis.verify", "bases", {UNTOC_ROW: None}, {UNTOC_ROW: True}),
    ("legal-basis.proposed", "bases", {"bases": ["UNCAC"]}, {"bases": ["UNTOC", "UNCAC"]}),
    ("legal-basis.none-ticked", "bases", {"bases": None}, NO_TREATY),
    (
        "legal-basis.serious-crime-not-shown",
        "untoc_serious_crime",
        {**ONE_OFFENCE, "offences[o1].penalty_value": "3", "untoc_serious_crime": None},
        {**ONE_OFFENCE, "offences[o1].penalty_value": "4", "untoc_serious_crime": None},
    ),
    (
        "legal-basis.scope-not-shown",
        "bases",
        {"bases": ["UNTOC", "BUDAPEST"]},
        {"bases": ["UNTOC", "BUDAPEST"], "basis_details[b2]": BUDAPEST_ROW},
    ),
    (
        "coercion.law-text",
        "offences[o1].law_text",
        {"offences[o1].law_annex": None},
        {"offences[o1].law_annex": None, "offences[o1].law_text": LONG},
    ),
    ("deadlines.past", "deadline", {"deadline": "2026-11-23"}, {"deadline": "2026-11-24"}),
    ("deadlines.short", "deadline", {"deadline": "2026-12-06"}, {"deadline": "2026-12-07"}),
    (
        "deadlines.before-letter",
        "deadline",
        {"letter_date": "2027-01-15"},
        {"letter_date": "2027-01-14"},
    ),
    (
        "deadlines.limitation-past",
        "offences[o1].limitation_date",
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2026-11-22"},
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2026-11-23"},
    ),
    (
        "deadlines.offence-ahead",
        "offences[o1].committed",
        {"offences[o1].committed": {"from": "2025-03-03", "to": "2026-11-24"}},
        {"offences[o1].committed": {"from": "2025-03-03", "to": "2026-11-23"}},
    ),
    (
        "deadlines.law-later",
        "offences[o1].law_since",
        {
            "offences[o1].committed": {"from": "2025-03-03", "to": "2026-08-18"},
            "offences[o1].law_since": "2025-03-04",
        },
        {
            "offences[o1].committed": {"from": "2025-03-03", "to": "2026-08-18"},
            "offences[o1].law_since": "2025-03-03",
        },
    ),
    (
        "deadlines.limitation-near",
        "offences[o1].limitation_date",
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2027-05-22"},
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2027-05-23"},
    ),
    (
        "deadlines.after-limitation",
        "deadline",
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2027-01-14"},
        {"offences[o1].limitation": "date", "offences[o1].limitation_date": "2027-01-15"},
    ),
    (
        "deadlines.custody-future",
        "custody_since",
        {"custody_since": "2026-11-24"},
        {"custody_since": "2026-11-23"},
    ),
    (
        "deadlines.custody-reversed",
        "custody_until",
        {"custody_until": "2026-10-01"},
        {"custody_until": "2027-01-20"},
    ),
    (
        "deadlines.custody-over",
        "custody_until",
        {"custody_until": "2026-11-22"},
        {"custody_until": "2026-11-23"},
    ),
    (
        "deadlines.after-custody",
        "deadline",
        {"custody_until": "2027-01-14"},
        {"custody_until": "2027-01-15"},
    ),
    (
        "deadlines.letter-ahead",
        "letter_date",
        {"letter_date": "2026-11-24"},
        {"letter_date": "2026-11-22"},
    ),
    (
        "deadlines.monitoring-past",
        f"{BANK}.monitor_until",
        {f"{BANK}.monitor": True, f"{BANK}.monitor_until": "2026-11-23"},
        {f"{BANK}.monitor": True, f"{BANK}.monitor_until": "2026-12-31"},
    ),
    (
        "deadlines.notice-too-long",
        f"{HEARING}.notice_days",
        {f"{HEARING}.notice_days": "54"},
        {f"{HEARING}.notice_days": "53"},
    ),
    (
        "identity.birth-ahead",
        "persons[p1].birth_date",
        {"persons[p1].birth_date": "2026-12"},
        {"persons[p1].birth_date": "2026-11", "persons[p1].protection": LONG},
    ),
    (
        "identity.birth-too-early",
        "persons[p1].birth_date",
        {"persons[p1].birth_date": "1905"},
        {"persons[p1].birth_date": "1906"},
    ),
    (
        "identity.paper-reversed",
        "persons[p1].papers[d1].expires_on",
        {
            "persons[p1].papers[d1].issued_on": "2027-01-01",
            "persons[p1].papers[d1].expires_on": "2026-12-31",
        },
        {
            "persons[p1].papers[d1].issued_on": "2020-01-01",
            "persons[p1].papers[d1].expires_on": "2030-12-31",
        },
    ),
    (
        "identity.paper-expired",
        "persons[p1].papers[d1].expires_on",
        {"persons[p1].papers[d1].expires_on": "2026-11-22"},
        {"persons[p1].papers[d1].expires_on": "2026-11"},
    ),
    (
        "identity.minor-differs",
        "persons[p2].minor",
        {"persons[p2].birth_date": "2008-11-24"},
        {"persons[p2].birth_date": "2008-11-23"},
    ),
    (
        "identity.protection",
        "persons[p2].protection",
        {"persons[p2].minor": True},
        {"persons[p2].minor": True, "persons[p2].protection": LONG},
    ),
    (
        "identity.no-address",
        "persons[p2].address",
        {"persons[p2].address": None},
        {"persons[p2].address": {"city": "Vienna"}},
    ),
    (
        "identity.role-differs",
        f"{HEARING}.hear_role",
        {"persons[p2].role": "suspect"},
        {
            "persons[p2].role": "suspect",
            f"{HEARING}.hear_role": "suspect",
        },
    ),
    (
        "identity.holder-not-listed",
        f"{BANK}.accounts[a1].holder",
        {f"{BANK}.accounts[a1].holder": "Silver Pod Handels GmbH"},
        {f"{BANK}.accounts[a1].holder": "Kwame Asare-Boateng"},
    ),
    (
        "consistency.period-ahead",
        f"{BANK}.period",
        {f"{BANK}.period": {"from": "2025-03-01", "to": "2026-11-24"}},
        {f"{BANK}.period": {"from": "2025-03-01", "to": "2026-11-23"}},
    ),
    (
        "consistency.period-long",
        f"{BANK}.period",
        {f"{BANK}.period": {"from": "2016-08-30", "to": "2026-08-31"}},
        {f"{BANK}.period": {"from": "2016-08-31", "to": "2026-08-31"}},
    ),
    (
        "urgency.without-ground",
        "urgency_time",
        {"custody_until": "2027-11-01"}
        | {f"urgency_{part}": None for part in ("time", "gravity", "arrest", "evidence", "stage")},
        {f"urgency_{part}": None for part in ("time", "gravity", "arrest", "evidence", "stage")},
    ),
    (
        "narrative.person-not-listed",
        "nexus",
        {"nexus": f"{LINKED} Mr Josef Hubmann drew the cash."},
        {"nexus": f"{LINKED} Mag. Öller-Nagy drew the cash, and Dr Abena S. Osei knows it."},
    ),
    (
        "consistency.custody-differs",
        "in_custody",
        {"in_custody": False},
        {"in_custody": False, "persons[p1].detained": False},
    ),
    (
        "consistency.stage-without-charge",
        "charged",
        {"proc_kind": "trial"},
        {"proc_kind": "trial", "charged": True, "charge_note": LONG},
    ),
    (
        "consistency.silent-bank-open-request",
        "confidentiality",
        {"confidentiality": "none"},
        {"confidentiality": "none", f"{BANK}.no_tipping": False},
    ),
    (
        "consistency.bank-may-tell",
        f"{BANK}.no_tipping",
        {f"{BANK}.no_tipping": False},
        {f"{BANK}.no_tipping": False, "confidentiality": "none"},
    ),
    (
        "consistency.spelling-differs",
        f"{BANK}.accounts[a1].holder",
        {f"{BANK}.accounts[a1].holder": "Golden Bean Handels GmbH & Co KG"},
        {f"{BANK}.accounts[a1].holder": "Golden Bean Logistics Ltd"},
    ),
    (
        "consistency.person-twice",
        "persons[p3].family_name",
        {
            "persons[p3]": {
                "role": "third_party",
                "family_name": "ASARE BOATENG",
                "given_names": "Kwame",
                "birth_date": "1984-02-14",
            }
        },
        {
            "persons[p3]": {
                "role": "third_party",
                "family_name": "ASARE BOATENG",
                "given_names": "Kwame",
                "birth_date": "1986-02-14",
            }
        },
    ),
    (
        "consistency.authority-elsewhere",
        "auth_requested.country",
        {"auth_requested.country": "DE"},
        {"auth_requested.country": None},
    ),
    (
        "consistency.gap-in-text",
        "purpose",
        {"purpose": "The results will be used in the case against [name] and others, at trial."},
        {"purpose": "The results will be used as the letter of May says [sic]; more is to follow."},
    ),
    (
        "narrative.suspect-not-in-facts",
        "facts_established",
        {"persons[p3]": {"role": "suspect", "family_name": "Quartey", "given_names": "Kojo"}},
        {"persons[p1].family_name": "ASARE BOATENG"},
    ),
    (
        "narrative.witness-not-in-facts",
        f"{HEARING}.relation_to_case",
        {f"{HEARING}.relation_to_case": None, "facts_inferred": None},
        {f"{HEARING}.relation_to_case": None},
    ),
    (
        "narrative.account-not-in-facts",
        f"{BANK}.relevance",
        {
            "facts_established": "Kwame Asare-Boateng sold cocoa. " * 15,
            "facts_inferred": "The buyers were deceived.",
            "nexus": "The money went to Vienna, and much of it was paid out in cash in Graz soon.",
            f"{BANK}.relevance": "To show where the money went and who drew the cash in the end.",
        },
        {
            "facts_established": "Kwame Asare-Boateng sold cocoa. " * 15,
            "facts_inferred": "The buyers were deceived.",
            "nexus": "The buyers paid to AT611904300234573201, and the cash was paid out in Graz.",
            f"{BANK}.relevance": "To show where the money went and who drew the cash in the end.",
        },
    ),
    (
        "narrative.no-link-to-state",
        "nexus",
        {
            "facts_established": "Kwame Asare-Boateng sold cocoa. " * 15,
            "facts_inferred": "The buyers were deceived and paid into an account elsewhere.",
            "nexus": LONG,
        },
        {
            "facts_established": "Kwame Asare-Boateng sold cocoa. " * 15,
            "facts_inferred": "The buyers were deceived and paid into an account elsewhere.",
            "nexus": LONG + " All of it is in Austria.",
        },
    ),
    (
        "annexes.not-listed",
        "nexus",
        {"nexus": LONG + " See Annexes 1, 2 and 5. Vienna."},
        {"nexus": LONG + " See Annexes 1-4. Vienna."},
    ),
    (
        "annexes.citation-lost",
        "nexus",
        {"nexus": LONG + " See ⟦annex:a9⟧. Vienna."},
        {"nexus": LONG + " See ⟦annex:a1⟧. Vienna."},
    ),
    (
        "annexes.not-cited",
        "attachments[a5].title",
        {
            "attachments[a5]": {
                "title": "Photographs",
                "content": "evidence",
                "kind": "copy",
                "language": "en",
                "pages": "3",
                "seen": True,
            },
        },
        {
            "nexus": LONG + " See Annex 5. Vienna.",
            "attachments[a5]": {
                "title": "Photographs",
                "content": "evidence",
                "kind": "copy",
                "language": "en",
                "pages": "3",
                "seen": True,
            },
        },
    ),
    (
        "annexes.not-seen",
        "attachments[a2].seen",
        {"attachments[a2].seen": False},
        {"attachments[a2].seen": True},
    ),
    (
        "language.acceptance-unknown",
        "language_accepted",
        {"language_accepted": "unknown"},
        {"language_accepted": "unknown", "translation": "follows"},
    ),
    (
        "language.notified",
        "language_accepted",
        {"requested_state": "LT", "language_accepted": "unknown"},
        {"requested_state": "LT"},
    ),
    (
        "language.translation-needed",
        "translation",
        {"language_accepted": "not_accepted", "translation": "none"},
        {"language_accepted": "not_accepted", "translation": "follows"},
    ),
    (
        "language.translation-late",
        "translation",
        {"language_accepted": "not_accepted"},
        {"language_accepted": "unknown"},
    ),
    (
        "language.same-language",
        "translation_language",
        {"translation": "follows", "translation_language": "en"},
        {"translation": "follows"},
    ),
    (
        "language.not-certified",
        "translation_certified",
        {"translation": "follows", "translation_certified": False},
        {"translation": "follows"},
    ),
    (
        "language.translation-not-annexed",
        "translation",
        {"translation": "attached"},
        {"translation": "attached", "attachments[a4].content": "translation"},
    ),
    (
        "channel.direct-not-foreseen",
        "channel",
        {"channel": "judicial"},
        {"channel": "judicial", "bases": ["UNTOC", "ETS182"]},
    ),
    (
        "channel.point-not-foreseen",
        "channel",
        {"channel": "contact_point"},
        {"channel": "contact_point", "bases": ["BUDAPEST"]},
    ),
    (
        "channel.interpol-not-urgent",
        "channel",
        {"channel": "interpol", "grade": "routine"},
        {"channel": "interpol"},
    ),
    ("channel.no-treaty", "channel", NO_TREATY, {**NO_TREATY, "channel": "diplomatic"}),
    (
        "channel.electronic-not-accepted",
        "electronic_accepted",
        {"electronic_accepted": "not_accepted"},
        {"electronic_accepted": "not_accepted", "electronic": "paper"},
    ),
    (
        "channel.notified-pending-paper",
        "electronic_accepted",
        {**RUSSIA, "bases": ["UNTOC", "ETS182"]},
        RUSSIA,
    ),
    (
        "channel.notified-accepted",
        "electronic_accepted",
        {"requested_state": "LT", "electronic_accepted": "unknown"},
        {"requested_state": "LT", "electronic_accepted": "pending_paper"},
    ),
    (
        "channel.electronic-unknown",
        "electronic_accepted",
        {"electronic_accepted": "unknown"},
        {"electronic_accepted": "accepted"},
    ),
    (
        "channel.paper-expected",
        "electronic",
        {"electronic": "electronic"},
        {"electronic": "electronic", "electronic_accepted": "accepted"},
    ),
    (
        "channel.urgent-without-phone",
        "contact_officer[c1].phone",
        {f"contact_officer[{c}].{p}": None for c in ("c1", "c2") for p in ("phone", "mobile")},
        {"contact_officer[c1].phone": None, "contact_officer[c1].mobile": None},
    ),
    (
        "channel.free-mail",
        "contact_officer[c1].email",
        {"contact_officer[c1].email": "mla.accra@GMAIL.com"},
        {"contact_officer[c1].email": "gmail.com@mojagd.example"},
    ),
    (
        "disclosure.no-use-limitation",
        "undertakings",
        {"undertakings": ["return_originals"]},
        {"undertakings": ["speciality"]},
    ),
    (
        "disclosure.wider-use-uncited",
        "wider_use_article",
        {**WIDER_USE, "wider_use_article": "The Convention"},
        {**WIDER_USE, "wider_use_article": "المادة ١٨(١٩) من الاتفاقية"},
    ),
    (
        "disclosure.promise-does-not-fit",
        "undertakings",
        {"undertakings": ["speciality", "death_penalty"]},
        {
            "undertakings": ["speciality", "death_penalty"],
            "offences[o1].penalty_unit": None,
        },
    ),
    (
        "refusal.death-penalty",
        "undertakings",
        {"offences[o1].penalty_unit": "death"},
        {
            "offences[o1].penalty_unit": "death",
            "undertakings": ["speciality", "death_penalty"],
        },
    ),
    (
        "refusal.small-matter",
        "transnational_value",
        {**ONE_OFFENCE, **MINUTE},
        {**ONE_OFFENCE, **MINUTE, "offences[o1].penalty_value": "12"},
    ),
    (
        "refusal.political-offence",
        "offences[o1].name",
        {"offences[o1].name": "Sedition"},
        {"offences[o1].name": "Unreasonable demand"},
    ),
    (
        "refusal.military-offence",
        "offences[o1].name",
        {"offences[o1].name": "Desertion from a ship of war"},
        {"offences[o1].name": "Dissertation fraud"},
    ),
    (
        "refusal.fiscal-offence",
        "offences[o1].name",
        {"offences[o1].name": "Evasion of tax"},
        {"offences[o1].name": "Theft of a taxi"},
    ),
    ("refusal.thin-link", "nexus", {"nexus": "Money in Vienna."}, {"nexus": LONG + " Vienna."}),
    (
        "refusal.search-everywhere",
        f"{BANK}.account_search",
        {f"{BANK}.account_search": True},
        {
            f"{BANK}.account_search": True,
            f"{BANK}.fi_unknown": False,
            f"{BANK}.fi[f1]": {"name": "Gebirgsbank AG"},
        },
    ),
]
NAMES = [f"{code} at {path}" for code, path, _, _ in ROWS]


@pytest.fixture(scope="session")
def settled(ready: Case) -> Case:
    """The complete case with the one open question of it answered."""
    return ready.with_answers({"language_accepted": "accepted"})


@pytest.mark.parametrize(("code", "path", "changes", "near"), ROWS, ids=NAMES)
def test_it_is_said_of_these_answers_and_of_no_near_ones(
    settled: Case, code: str, path: str, changes: Changes, near: Changes
) -> None:
    assert path not in settled.at(code)
    assert settled.with_answers(changes).said(code, path)
    assert path not in settled.with_answers(near).at(code)


def test_every_code_is_tested_here_or_below() -> None:
    """Others: test_answers.py (kinds), test_minimum.py, test_engine.py, test_review.py."""
    elsewhere = {"completeness.too-few", "legal-basis.not-yet", "language.not-reviewed"}
    elsewhere.add("legal-basis.ended")  # test_bases.py
    elsewhere.add("channel.notified-not-accepted")  # test_bases.py
    elsewhere |= {code for code in TEXTS if code.startswith("service.")}  # test_service.py
    elsewhere |= {code for code in TEXTS if code.startswith("video.")}  # test_remote_hearing.py
    elsewhere.add("hearing.many")  # test_remote_hearing.py
    elsewhere |= {code for code in TEXTS if code.startswith("transfer.")}  # test_transfer.py
    preserving = ("electronic.", "preservation.")
    elsewhere |= {code for code in TEXTS if code.startswith(preserving)}  # test_electronic.py
    elsewhere |= {code for code in TEXTS if code.startswith("banking.")}  # test_banking.py
    moving = ("delivery.", "operation.")
    elsewhere |= {code for code in TEXTS if code.startswith(moving)}  # test_deliveries.py
    elsewhere |= {code for code in TEXTS if code.startswith("boarding.")}  # test_boarding.py
    elsewhere |= {code for code in TEXTS if code.startswith("state-rules.")}  # test_state_rules.py
    elsewhere |= {code for code in TEXTS if code.startswith("stored-data.")}  # test_stored_data.py
    elsewhere |= {code for code in TEXTS if code.startswith("search.")}  # test_search.py
    property_ = ("assets.", "confiscation.", "return.")  # test_assets.py and two of these names
    elsewhere |= {code for code in TEXTS if code.startswith(property_)}
    under_order = ("order.", "interception.", "covert.")
    elsewhere |= {code for code in TEXTS if code.startswith(under_order)}  # test_orders.py
    elsewhere |= {code for code in TEXTS if code.startswith("gate.")}  # test_gate.py
    elsewhere |= ADMITTED  # test_admissions.py
    grounds = {code for code in TEXTS if code.startswith("urgency.")}  # test_urgency.py
    elsewhere |= grounds - {"urgency.without-ground"}
    assert set(TEXTS) - set(MESSAGES) - elsewhere == {code for code, *_ in ROWS}
