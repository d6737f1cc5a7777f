# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Search and seizure: narrow places and objects, rules for devices, an hour that can be met.

What it takes as a coercive measure is looked at by ``coercion`` and by the form.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.domain.likeness import letters_of
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

NOTICE = timedelta(days=14)
# Whose word sets copies of data free: en, fr, ar. A rule with none of these says nothing on it.
RELEASE = re.compile(
    r"releas|hand(?:ed|ing)? (?:over|out)|decision|decid|court|judge|magistrate"
    r"|your (?:law|authorit)|remis|décision|autorité|juge|tribunal"
    r"|قرار|سلطت|سلطات|محكمة|قاض|تسليم|تُسلَّم|يسلم|الإفراج",
    re.IGNORECASE,
)
# "All documents" without a word on which: en, fr, ar. What follows ("of", "de", "المتعلقة") narrows
# it down, unless it is the case itself.
THINGS = (
    r"(?:documents?|papers?|records?|files?|correspondence|devices?|objects?|items?|things?"
    r"|evidence|materials?|property|goods)"
)
CASE = r"(?:the|this|our) (?:case|offences?|investigation|matter|facts|proceedings)"
TOO_BROAD = re.compile(
    rf"\b(?:all|any|every) (?:(?:the|other|kinds? of|relevant|available|possible) )*{THINGS}\b"
    r"(?! (?:of|on|about|between|from|with|that|which|to|concerning|relating|for|in|dated|by)\b)"
    rf"|\b(?:all|any|every)\b[^.;]{{0,60}} (?:of|on|concerning|relat\w+ to|relevant to) {CASE}"
    r"|\b(?:everything|anything)\b"
    r"|\btou(?:s|tes) (?:les |autres )*(?:documents|pièces|papiers|objets|appareils|fichiers)\b"
    r"(?! (?:de|du|des|sur|entre|relatifs|relatives|concernant)\b)"
    r"|(?:جميع|كافة|كل) (?:الوثائق|المستندات|الأوراق|الأشياء|الملفات|الأجهزة)"
    r"(?! (?:المتعلقة|الخاصة|بين|من|التي))",
    re.IGNORECASE,
)
DEVICE = re.compile(
    r"\b(?:computers?|laptops?|tablets?|servers?|hard (?:disks?|drives?)|memory (?:sticks?|cards?)"
    r"|usb|sim cards?|devices?|data carriers?"
    r"|(?:(?:mobile|cell|smart) ?)?(?:tele)?phones?(?! (?:bills?|numbers?|records?|lists?|books?))"
    r"|ordinateurs?|téléphones?|disques? durs?|tablettes?|serveurs?|clés? usb)\b"
    r"|حاسوب|حواسيب|هاتف|هواتف|أقراص|خادم|خوادم|أجهزة",
    re.IGNORECASE,
)


def breadth(given: CheckInput) -> Iterator[Finding]:
    """An object of a search is a class of things, not all documents."""
    for row in _rows(given, "search_object"):
        found = TOO_BROAD.search(given.text(f"{row}.what"))
        if found:
            articles = given.asking("CE06")
            yield given.finding(
                "search.too-broad", f"{row}.what", articles=articles, words=found[0]
            )


def devices(given: CheckInput) -> Iterator[Finding]:
    """Whoever seeks a telephone says how it is handled."""
    for measure in given.measure_rows("search"):
        if not given.says(f"{measure}.devices", False):
            continue
        texts = (given.text(f"{row}.what") for row in given.rows(f"{measure}.search_object"))
        found = next((device for text in texts if (device := DEVICE.search(text))), None)
        if found:
            yield given.finding("search.devices-denied", f"{measure}.devices", words=found[0])


def clones(given: CheckInput) -> Iterator[Finding]:
    """Copies of data leave the State by a decision of its authority, and the request says so."""
    for measure in given.measure_rows("search"):
        path = f"{measure}.device_rules"
        words = given.text(path)
        if words and not RELEASE.search(words):
            yield given.finding("search.release-unsaid", path)


def home_orders(given: CheckInput) -> Iterator[Finding]:
    """A word of an authority at home goes along where a treaty asks, in a form that counts."""
    asking = given.asking("CE35")
    for measure in given.measure_rows("search"):
        path = f"{measure}.home_order"
        annex = row_named(given.text(path), "attachments")
        if asking and not annex:
            yield given.finding("search.not-attested", path, articles=asking, element="CE35")
        if annex and given.text(f"{annex}.kind") == "copy":
            yield given.finding("search.order-not-certified", path)


def towns(given: CheckInput) -> Iterator[Finding]:
    """One measure is one act by one authority: places in several towns have several."""
    state = given.text("requested_state")
    for measure in given.measure_rows("search"):
        there = [
            f"{row}.address.city"
            for row in given.rows(f"{measure}.premises")
            if given.text(f"{row}.address.country") in ("", state)
        ]
        named = {path: letters_of(given.text(path)) for path in there if given.text(path)}
        first = next(iter(named.values()), "")
        other = next((path for path, town in named.items() if town != first), "")
        if other:
            yield given.finding("search.several-towns", other, town=given.text(other))


def places(given: CheckInput) -> Iterator[Finding]:
    """A place lies in the State that is asked, and can be found."""
    state = given.text("requested_state")
    for row in _rows(given, "premises"):
        country = given.text(f"{row}.address.country")
        if state and country and country != state:
            path = f"{row}.address.country"
            yield given.finding("search.elsewhere", path, state=state)
        lines = given.text(f"{row}.address.lines")
        is_named = any(sign.isalnum() and not sign.islower() for sign in lines)
        is_numbered = any(sign.isdecimal() for sign in lines) or given.text(f"{row}.part")
        if lines and not (is_named and is_numbered):
            yield given.finding("search.address-vague", f"{row}.address.lines")


def common_hour(given: CheckInput) -> Iterator[Finding]:
    """A common hour lies ahead, and far enough for a court to decide."""
    for measure in given.measure_rows("search"):
        path = f"{measure}.simultaneous"
        hour = given.value(path, ZonedMoment)
        if hour is None:
            continue
        day = hour.at.date()
        if day <= given.today:
            yield given.finding("search.hour-past", path, date=day.isoformat())
        elif day - given.today < NOTICE:
            left = (day - given.today).days
            yield given.finding("search.hour-near", path, count=left, least=NOTICE.days)


def secrecy(given: CheckInput) -> Iterator[Finding]:
    """A search that becomes known finds nothing."""
    if given.measure_rows("search") and given.text("confidentiality") == "none":
        yield given.finding("search.not-secret", "confidentiality", articles=given.asking("CE16"))


def giving_back(given: CheckInput) -> Iterator[Finding]:
    """What the measure says of return, the State promises too."""
    promised = "return_originals" in given.chosen("undertakings")
    returned = any(given.says(f"{row}.return", True) for row in given.measure_rows("search"))
    if returned and given.chosen("undertakings") and not promised:
        yield given.finding("search.return-not-promised", "undertakings")


SEARCH = (
    breadth,
    devices,
    clones,
    home_orders,
    places,
    towns,
    common_hour,
    secrecy,
    giving_back,
)


def _rows(given: CheckInput, name: str) -> Iterator[str]:
    for measure in given.measure_rows("search"):
        yield from given.rows(f"{measure}.{name}")
