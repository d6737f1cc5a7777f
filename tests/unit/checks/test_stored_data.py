# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Subscriber data, traffic data, content: what is said of them, and what is not."""

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

TODAY = date(2026, 12, 7)
MEASURE = "measures[m1]"
USER = f"{MEASURE}.targets[t1]"
LOG_IN = f"{MEASURE}.targets[t2]"
WHOLE = ["mail", "chat", "files", "photos", "backups", "voicemail"]
LAW = ("dual_criminality", "home_availability", "domestic_power", "offences[o1].law_annex")


def ticket(number: str) -> Changes:
    return {f"{MEASURE}.preserved_ref": number}


def until(day: str) -> Changes:
    return {f"{MEASURE}.preserved_until": day}


def period(first: str, last: str) -> Changes:
    return {f"{MEASURE}.period": {"from": first, "to": last, "zone": "Asia/Manila"}}


def further(what: str) -> Changes:
    return {f"{MEASURE}.further_data[f9]": {"_id": "f9", "what": what}}


def silence(wish: str, told: bool) -> Changes:
    return {"confidentiality": wish, f"{MEASURE}.no_notice": told}


# case, code, path, answers on which it is said, near answers on which it is silent
ROWS: list[tuple[str, str, str, Changes, Changes]] = [
    ("subscriber", "stored-data.not-preserved", f"{MEASURE}.preserved",
     {f"{MEASURE}.preserved": False},
     {f"{MEASURE}.preserved": False, "measures[m2]": {"_id": "m2", "_variant": "preservation"}}),
    ("subscriber", "stored-data.preservation-ended", f"{MEASURE}.preserved_until",
     until("2026-12-06"), until("2026-12-07")),
    ("traffic", "stored-data.preservation-ends", f"{MEASURE}.preserved_until",
     until("2027-01-06"), until("2027-01-07")),
    ("traffic", "stored-data.own-number", f"{MEASURE}.preserved_ref",
     ticket("OOC-PH-2026-00981"), ticket("OOC-PH-2026-00981/RO")),
    ("subscriber", "stored-data.is-content", f"{MEASURE}.further_data[f9].what",
     further("Subject lines of all mails"), further("Number of mails sent on each day")),
    ("traffic", "stored-data.is-content", f"{MEASURE}.further_data[f9].what",
     further("محتوى الرسائل"), further("أوقات الرسائل")),
    ("content", "stored-data.whole-account", f"{MEASURE}.content_scope",
     {f"{MEASURE}.content_scope": WHOLE, f"{MEASURE}.keywords": None},
     {f"{MEASURE}.content_scope": WHOLE[1:], f"{MEASURE}.keywords": None}),
    ("content", "stored-data.whole-account", f"{MEASURE}.content_scope",
     {f"{MEASURE}.content_scope": WHOLE, f"{MEASURE}.keywords": None},
     {f"{MEASURE}.content_scope": WHOLE}),
    ("content", "stored-data.content-long", f"{MEASURE}.period",
     period("2025-11-09", "2026-11-10"), period("2025-11-10", "2026-11-10")),
    ("traffic", "stored-data.period-ahead", f"{MEASURE}.period",
     period("2026-11-04", "2026-12-08"), period("2026-11-04", "2026-12-07")),
    ("content", "stored-data.grounds-undated", f"{MEASURE}.threshold",
     {f"{MEASURE}.threshold": "An officer saw the page and saved it."},
     {f"{MEASURE}.threshold": "An officer saw the page on 6 November 2026."}),
    ("content", "stored-data.open-request", "confidentiality",
     silence("none", True), silence("none", False)),
    ("content", "stored-data.provider-may-tell", f"{MEASURE}.no_notice",
     silence("fact", False), silence("fact", True)),
    # what preservation is asked as well
    ("subscriber", "electronic.display-name", f"{USER}.id_type",
     {f"{USER}.id_type": "display_name"}, {f"{USER}.id_type": "user_id"}),
    ("traffic", "electronic.not-a-port", f"{LOG_IN}.port",
     {f"{LOG_IN}.port": "65536"}, {f"{LOG_IN}.port": "65535"}),
    ("content", "electronic.not-email", f"{LOG_IN}.value",
     {f"{LOG_IN}.value": "ops@"}, {f"{LOG_IN}.value": "ops@mail.example"}),
    ("traffic", "electronic.outside-period", f"{LOG_IN}.used_at",
     {f"{LOG_IN}.used_at": {"at": "2026-11-11T00:00:01", "zone": "Asia/Manila"}},
     {f"{LOG_IN}.used_at": {"at": "2026-11-10T23:59:59", "zone": "Asia/Manila"}}),
    ("content", "urgency.data-lost", "grade",
     {f"{MEASURE}.preserved": False, f"{MEASURE}.kept_until": "2026-12-12", "grade": "routine"},
     {f"{MEASURE}.preserved": False, f"{MEASURE}.kept_until": "2026-12-12"}),
    ("subscriber", "preservation.perhaps-lost", f"{MEASURE}.kept_until",
     {f"{MEASURE}.preserved": False, f"{MEASURE}.kept_until": "2026-12-07"},
     {f"{MEASURE}.preserved": False, f"{MEASURE}.kept_until": "2026-12-08"}),
    ("content", "refusal.thin-link", f"{MEASURE}.threshold",
     {f"{MEASURE}.threshold": "Seen in 2026."},
     {f"{MEASURE}.threshold": "On 6 November 2026 an officer opened the site and saved it all."}),
]  # fmt: skip


@pytest.fixture(scope="module")
def asked(form: FormDefinition, reference: Reference) -> dict[str, Case]:
    names = ("subscriber", "traffic", "content")
    return {name: load_case(f"04-stored-data/{name}-data-ready", form, reference) for name in names}


@pytest.mark.parametrize(("name", "code", "path", "said", "silent"), ROWS)
def test_a_finding_fires_and_stays_silent(
    name: str, code: str, path: str, said: Changes, silent: Changes, asked: dict[str, Case]
) -> None:
    assert asked[name].with_answers(said).at(code, TODAY) == [path]
    assert asked[name].with_answers(silent).at(code, TODAY) == []


def test_every_code_has_its_row() -> None:
    listed = {code for code in TEXTS if code.startswith("stored-data.")}
    assert listed <= {code for _, code, *_ in ROWS}


def test_content_alone_of_the_three_is_coercive(asked: dict[str, Case]) -> None:
    """Whoever asks for a name needs no dual criminality; content without it names all three."""
    for name in ("subscriber", "traffic"):
        levels = {q.path: q.level for q in asked[name].view(TODAY).questions}
        assert levels["dual_criminality"] != "essential"
        assert levels["home_availability"] != "essential"
    bare = asked["content"].with_answers(dict.fromkeys(LAW))
    told = {(f.code, f.path) for f in bare.findings(TODAY) if f.severity.blocks}
    assert told == {
        ("completeness.missing", "dual_criminality"),
        ("completeness.missing", "home_availability"),
        ("completeness.missing", "domestic_power"),
        ("coercion.law-text", "offences[o1].law_text"),
    }


def test_an_ip_address_asks_for_zone_and_port(asked: dict[str, Case]) -> None:
    for name in ("subscriber", "traffic"):
        bare = asked[name].with_answers({f"{LOG_IN}.used_at": {"at": "2026-11-05T02:14:09"}})
        blocked = {f.path for f in bare.findings(TODAY) if f.severity.blocks}
        assert f"{LOG_IN}.used_at" in blocked
        assert f"{MEASURE}.targets[t3].port" in asked[name].at("completeness.advised", TODAY)


def test_the_same_question_stands_in_each_measure_on_electronic_evidence(
    form: FormDefinition,
) -> None:
    names = ("preservation", "subscriber_data", "traffic_data", "content_data")
    for question in ("provider", "custodian_hints", "targets"):
        found = {form.field_at(f"measures[m1].{question}", name) for name in names}
        assert len(found) == 1
