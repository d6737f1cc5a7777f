# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Electronic evidence: identifiers that a provider can search by (V5), and times that fit (V4).

Preservation (V11): the request for the data follows before what was preserved is gone.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mla_writer.checks.wallets import is_wallet
from mla_writer.domain.values import Period, ZonedMoment
from mla_writer.forms.kinds.problems import KindProblem
from mla_writer.forms.text_rules import in_syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

ELECTRONIC_MEASURES = ("preservation", "subscriber_data", "traffic_data", "content_data")
DURATIONS = {"d60": 60, "d90": 90, "d180": 180}
# Days after the letter at which an officer should look whether the request has gone out.
FIRST_LOOK, LAST_LOOK = 45, 60
# Addresses that nobody can be found by: RFC 1918, 6598, 1122, 3927, 4193, 4291.
NOT_PUBLIC = tuple(
    ipaddress.ip_network(net)
    for net in (
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8",
        "169.254.0.0/16", "0.0.0.0/8", "::1/128", "fc00::/7", "fe80::/10",
    )
)  # fmt: skip
HIGHEST_PORT = 65535


def identifiers(given: CheckInput) -> Iterator[Finding]:
    """Each identifier is one of its kind, and one that a provider can search by."""
    for row in _targets(given):
        kind, value = given.text(f"{row}.id_type"), given.text(f"{row}.value")
        path = f"{row}.value"
        if kind == "display_name":
            yield given.finding("electronic.display-name", f"{row}.id_type")
        elif value and kind in SOUND and not SOUND[kind].is_met(value):
            code = SOUND[kind].code
            yield given.finding(code, path, value=value)
        elif kind == "ip" and value and not _is_public(value):
            yield given.finding("electronic.ip-not-public", path, value=value)
        elif kind == "wallet" and value and not is_wallet(value, given.text(f"{row}.chain")):
            yield given.finding("electronic.not-wallet", path, value=value)


def ports(given: CheckInput) -> Iterator[Finding]:
    """A port is a number up to 65535 (RFC 9293)."""
    for row in _targets(given):
        port = given.count(f"{row}.port")
        if port is not None and not 0 < port <= HIGHEST_PORT:
            yield given.finding("electronic.not-a-port", f"{row}.port", value=str(port))


def times(given: CheckInput) -> Iterator[Finding]:
    """An address was used within the period that is asked for, by the clocks of the period."""
    for measure in _measures(given):
        period = given.value(f"{measure}.period", Period)
        for row in given.rows(f"{measure}.targets"):
            used = given.value(f"{row}.used_at", ZonedMoment)
            day = _day_of(used, period) if period and used else None
            if period and day and not period.first <= day <= period.last:
                yield given.finding("electronic.outside-period", f"{row}.used_at", date=str(day))


def _day_of(used: ZonedMoment, period: Period) -> date:
    return (used.on(period.zone) if used.zone and period.zone else used).at.date()


def intention(given: CheckInput) -> Iterator[Finding]:
    """A request follows, and before the preservation ends (ETS 185, article 29(1), (2)(f), (7))."""
    for row in given.measure_rows("preservation"):
        if given.says(f"{row}.intent_mla", False):
            yield given.finding(
                "preservation.no-intention", f"{row}.intent_mla", articles=given.asking("CE20")
            )
        yield from _planned(given, row)


def _planned(given: CheckInput, row: str) -> Iterator[Finding]:
    planned, written = given.day(f"{row}.request_by"), given.day("letter_date") or given.today
    path = f"{row}.request_by"
    if planned is None:
        return
    days = (planned - written).days
    kept = DURATIONS.get(given.text(f"{row}.duration"), LAST_LOOK)
    if planned <= given.today:
        yield given.finding("preservation.request-past", path, date=planned.isoformat())
    elif days >= kept:
        yield given.finding("preservation.request-too-late", path, count=days, most=kept)
    elif days > FIRST_LOOK:
        yield given.finding("preservation.request-late", path, count=days)


def reminders(given: CheckInput) -> Iterator[Finding]:
    """From day 45, and again from day 60, after the letter: has the request gone out?"""
    written = given.day("letter_date")
    for row in given.measure_rows("preservation") if written else ():
        passed = (given.today - written).days if written else 0
        path = f"{row}.request_by"
        if passed >= LAST_LOOK:
            yield given.finding("preservation.day-60", path, count=passed)
        elif passed >= FIRST_LOOK:
            yield given.finding("preservation.day-45", path, count=passed)


def losses(given: CheckInput) -> Iterator[Finding]:
    """Data that the provider keeps no longer."""
    for row in _measures(given):
        lost = given.day(f"{row}.kept_until")
        if lost is None:
            continue
        if lost <= given.today:
            yield given.finding(
                "preservation.perhaps-lost", f"{row}.kept_until", date=lost.isoformat()
            )


def elsewhere(given: CheckInput) -> Iterator[Finding]:
    """The provider is in the State that is asked: no other can order it to do anything."""
    asked = given.text("requested_state")
    for row in _measures(given):
        path = f"{row}.provider_country"
        place = given.text(path)
        if asked and place and place != asked:
            yield given.finding("electronic.provider-elsewhere", path, state=place)


def stored(given: CheckInput) -> Iterator[Finding]:
    """Only what is stored when the order arrives can be preserved (ETS 185, article 29(1))."""
    for row in given.measure_rows("preservation"):
        period = given.value(f"{row}.period", Period)
        if period and period.last > given.today:
            day = period.last.isoformat()
            yield given.finding("preservation.period-ahead", f"{row}.period", date=day)


ELECTRONIC = (
    identifiers, elsewhere, ports, times, intention, reminders, losses, stored,
)  # fmt: skip


def _measures(given: CheckInput) -> tuple[str, ...]:
    return tuple(row for kind in ELECTRONIC_MEASURES for row in given.measure_rows(kind))


def _targets(given: CheckInput) -> Iterator[str]:
    for measure in _measures(given):
        yield from given.rows(f"{measure}.targets")


def _fits(syntax: str) -> Callable[[str], bool]:
    def fits(value: str) -> bool:
        try:
            in_syntax(value, syntax)
        except KindProblem:
            return False
        return True

    return fits


def _is_ip(value: str) -> bool:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True


def _is_public(value: str) -> bool:
    found = ipaddress.ip_address(value)
    return not any(found.version == net.version and found in net for net in NOT_PUBLIC)


def _is_unique_url(value: str) -> bool:
    """A web address that names one page or account: more than the front door of a site."""
    try:
        parts = urlsplit(value if "//" in value else f"//{value}")
    except ValueError:
        return False
    host, rest = parts.hostname or "", f"{parts.path}{parts.query}".strip("/")
    return "." in host and bool(rest) and " " not in value


@dataclass(frozen=True)
class Shape:
    """What an identifier of one kind looks like, and the finding on one that doesn't."""

    code: str
    is_met: Callable[[str], bool]


SOUND: Mapping[str, Shape] = {
    "user_id": Shape("electronic.not-user-id", lambda value: len(value.split()) == 1),
    "email": Shape("electronic.not-email", _fits("email")),
    "phone": Shape("electronic.not-phone", _fits("phone")),
    "url": Shape("electronic.not-url", _is_unique_url),
    "ip": Shape("electronic.not-ip", _is_ip),
    "imei": Shape("electronic.not-imei", _fits("imei")),
}
