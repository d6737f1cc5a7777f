# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Consistency: answers that contradict each other, and names that are spelled in two ways."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mla_writer.checks.known_answers import LATE_STAGES
from mla_writer.checks.people import ACCUSED_ROLES, full_name
from mla_writer.checks.said import LONGEST_REMARK, begins_with, ends_with
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import Period
from mla_writer.reference.entry import month_later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

LONG_PERIOD_YEARS = 10
# Lists of people who take part in a hearing.
PRESENT = ("attend", "hear_persons")
AUTHORITIES = (
    ("auth_central", "requesting_state"),
    ("auth_requesting", "requesting_state"),
    ("auth_conducting", "requesting_state"),
    ("auth_requested", "requested_state"),
)
# What drafters leave behind: "TBC", "to follow", "[name]", "[●]", "__ May", "XX,XXX", "???".
GAP = re.compile(
    r"\b(?:TODO|TBC|TBD|XXX+|(?:name|number|date) to follow)\b|\?{3,}"
    r"|(?<!\w)_{2,}(?!\w)|_{4,}|\bX{1,3}(?:[.,  ]X{2,3})+\b"
    r"|\(name of [^()]{2,30}\)|(?:…|\.{2,})\s?/\s?(?:…|\.{2,}|\d)"
    r"|\b(?:on|le|في)\s(?:…|\.{3})\s[^\W\d_]+ \d{4}"
    r"|\.{6,}|…{2,}|\([^()]{0,30}\?\)"
    r"|[\[{<«]\s*[●•○◦*_\-–—]+\s*[\]}>»]"
    r"|[\[{<]\s*(?:name|number|date|place|nom|prénom|numéro|lieu|الاسم|اسم|الرقم|رقم|التاريخ|تاريخ"
    r"|المكان)\s*[\]}>]",
    re.IGNORECASE,
)
# An empty bracket; within a quotation it marks what was left out there.
LEFT_OUT = re.compile(r"\[\s*(?:\.{2,}|…)\s*\]")
QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“]*“|\"[^\"]*\"")
# A remark in brackets, which may be one to the drafter.
BRACKETED = re.compile(r"\[([^\[\]]{2,60})\]|<<([^<>]{2,60})>>|\(([^()]{2,60})\)")


def periods(given: CheckInput) -> Iterator[Finding]:
    """Records exist only of days that have passed; a very long period needs a reason (V3)."""
    for row in given.measure_rows("bank_records"):
        path = f"{row}.period"
        period = given.value(path, Period)
        if period is None or period.first is None or period.last is None:
            continue
        if period.last > given.today and not given.says(f"{row}.monitor", True):
            yield given.finding("consistency.period-ahead", path, date=str(period.last))
        if period.last > month_later(period.first, 12 * LONG_PERIOD_YEARS):
            yield given.finding("consistency.period-long", path, count=LONG_PERIOD_YEARS)


def custody(given: CheckInput) -> Iterator[Finding]:
    """A suspect held in detention, and nobody in custody in the case: one of them is not so."""
    if not given.says("in_custody", False):
        return
    for row in given.rows("persons"):
        held = given.says(f"{row}.detained", True)
        if held and given.text(f"{row}.role") in ACCUSED_ROLES:
            yield given.finding(
                "consistency.custody-differs", "in_custody", person=full_name(given, row) or "?"
            )


def stage(given: CheckInput) -> Iterator[Finding]:
    """Nobody is tried, appeals or serves a sentence without a charge."""
    if given.text("proc_kind") in LATE_STAGES and given.says("charged", False):
        yield given.finding("consistency.stage-without-charge", "charged")


def confidentiality(given: CheckInput) -> Iterator[Finding]:
    """What the bank may tell its customer fits what must be kept confidential."""
    wish = given.text("confidentiality")
    for row in given.measure_rows("bank_records"):
        path = f"{row}.no_tipping"
        if wish == "none" and given.says(path, True):
            yield given.finding("consistency.silent-bank-open-request", "confidentiality")
        if wish in ("fact", "substance") and given.says(path, False):
            yield given.finding("consistency.bank-may-tell", path)


def spelling(given: CheckInput) -> Iterator[Finding]:
    """The same name is written in the same way wherever it stands."""
    first: dict[str, str] = {}
    for path, name in _names(given):
        heard = letters_of(name)
        written = first.setdefault(heard, name) if heard else name
        if written != name:
            yield given.finding("consistency.spelling-differs", path, name=name, other=written)


def twins(given: CheckInput) -> Iterator[Finding]:
    """The same person stands in the list once."""
    seen: set[tuple[str, str]] = set()
    for row in given.rows("persons"):
        key = (letters_of(full_name(given, row)), given.text(f"{row}.birth_date"))
        if all(key) and key in seen:
            yield given.finding(
                "consistency.person-twice", f"{row}.family_name", person=full_name(given, row)
            )
        seen.add(key)


def authorities(given: CheckInput) -> Iterator[Finding]:
    """Each authority lies in the State that it acts for."""
    for path, own in AUTHORITIES:
        state, country = given.text(own), given.text(f"{path}.country")
        if state and country and state != country:
            yield given.finding("consistency.authority-elsewhere", f"{path}.country", state=state)


def gaps(given: CheckInput) -> Iterator[Finding]:
    """Nothing that a drafter meant to fill in later is left in a text (V24)."""
    for path, words in given.texts:
        gap = gap_in(words)
        if gap:
            yield given.finding("consistency.gap-in-text", path, words=gap)


@lru_cache(maxsize=8192)
def gap_in(text: str) -> str:
    """What was left to be filled in, "" for nothing."""
    found = GAP.search(text) or LEFT_OUT.search(QUOTED.sub("", text))
    if found:
        return found[0].strip()
    if len(text) <= LONGEST_REMARK and begins_with(text, "to be filled in"):
        return text
    for note in BRACKETED.finditer(text):
        remark = note[1] or note[2] or note[3]
        if begins_with(remark, "to be filled in") or ends_with(remark, "to be filled in"):
            return note[0]
    return ""


CONSISTENCY = (
    periods,
    custody,
    stage,
    confidentiality,
    spelling,
    twins,
    authorities,
    gaps,
)


def _names(given: CheckInput) -> Iterator[tuple[str, str]]:
    """Answers that hold one whole name, those of the lists of persons and companies first."""
    for row in given.rows("orgs"):
        yield f"{row}.name", given.text(f"{row}.name")
    for row in given.rows("persons"):
        yield f"{row}.family_name", full_name(given, row)
    for measure, kind in given.view.measures:
        for row in given.rows(f"{measure}.accounts") if kind.id == "bank_records" else ():
            yield f"{row}.holder", given.text(f"{row}.holder")
        for listed in PRESENT if "hearing" in kind.traits else ():
            for row in given.rows(f"{measure}.{listed}"):
                yield f"{row}.name", given.text(f"{row}.name")
    for listed in ("contact_officer", "signatories"):
        for row in given.rows(listed):
            yield f"{row}.name", given.text(f"{row}.name")
