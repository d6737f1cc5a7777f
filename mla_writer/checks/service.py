# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Service of documents: in time (V28), where somebody is found, in words they understand.

And no witness abroad is threatened: whoever stays away can't be punished or compelled there.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mla_writer.checks.given import row_named
from mla_writer.checks.people import ACCUSED_ROLES, full_name, has_place
from mla_writer.checks.said import said
from mla_writer.domain.values import ZonedMoment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.reference.values import Notification

# The longest time that a State may ask for by a declaration (ETS 30, article 7(3)).
AMPLE = timedelta(days=50)
# Who may stay away abroad (ETS 30, article 8).
FREE = frozenset({"witness", "expert", "victim"})


def hearing(given: CheckInput) -> Iterator[Finding]:
    """The hearing lies ahead, and the last useful day between today and the hearing."""
    for row in given.measure_rows("service"):
        day, last = _hearing_day(given, row), given.day(f"{row}.served_by")
        if day is not None and day <= given.today:
            yield given.finding("service.hearing-past", f"{row}.hearing_date", date=str(day))
        if last is not None and last <= given.today:
            yield given.finding("service.latest-day-past", f"{row}.served_by", date=str(last))
        elif last is not None and day is not None and last >= day:
            yield given.finding("service.served-after-hearing", f"{row}.served_by", date=str(day))


def lead_time(given: CheckInput) -> Iterator[Finding]:
    """A summons arrives long enough before the hearing (V28), as far as a declaration is known."""
    for row in given.measure_rows("service"):
        day = _hearing_day(given, row)
        left = (day - given.today).days if day is not None else 0
        if left <= 0:
            continue
        accused = given.text(f"{row}.addressee_role") in ACCUSED_ROLES
        declared = _declared(given) if accused else None
        path = f"{row}.hearing_date"
        articles = given.asking("CE28")
        if declared is None and left < AMPLE.days:
            yield given.finding("service.little-time", path, articles=articles, count=left)
        elif declared is not None and left < int(declared.value):
            yield given.finding(
                "service.summons-late",
                path,
                articles=articles,
                element="CE28",
                count=left,
                least=int(declared.value),
                state=declared.state,
                source=declared.source,
            )


def reachable(given: CheckInput) -> Iterator[Finding]:
    """Whoever is to be served has an address; under a code name, in the sealed annex."""
    for row in given.measure_rows("service"):
        addressee = _addressee(given, row)
        if code := given.text(f"{addressee}.code_name"):
            path = f"{addressee}.real_names"
            is_sealed = given.text(path) == "sealed"
            kind = "service.address-sealed" if is_sealed else "service.not-named"
            yield given.finding(kind, path, person=code)
        elif addressee and not _has_place(given, addressee):
            yield given.finding(
                "service.no-address",
                f"{addressee}.address",
                articles=given.asking("CE10"),
                element="CE10",
                person=_name(given, addressee),
            )


def post_boxes(given: CheckInput) -> Iterator[Finding]:
    """What goes into a person's own hands goes to a place, not to a box."""
    for row in given.measure_rows("service"):
        path = f"{_addressee(given, row)}.address.lines"
        if given.text(f"{row}.manner") == "personal" and said(given.text(path), "post box"):
            yield given.finding("service.post-box", path)


def language(given: CheckInput) -> Iterator[Finding]:
    """Each document is written in, or translated into, a language that the person understands."""
    for row in given.measure_rows("service"):
        addressee = _addressee(given, row)
        spoken = given.text(f"{addressee}.language") if addressee else ""
        for document in given.rows(f"{row}.docs"):
            path = f"{document}.translated"
            there = _languages(given, document)
            if spoken and there and spoken not in there:
                yield given.finding("service.not-understood", path, language=spoken)
            elif not spoken and given.is_asked(f"{addressee}.language") and len(there) == 1:
                yield given.finding(
                    "service.language-unknown",
                    f"{addressee}.language",
                    person=_name(given, addressee),
                )


def threats(given: CheckInput) -> Iterator[Finding]:
    """A witness or expert abroad is threatened with nothing (ETS 30, article 8)."""
    for row in given.measure_rows("service"):
        path = f"{row}.consequence_note"
        words = said(given.text(path), "threat")
        if words and given.text(f"{row}.addressee_role") in FREE:
            yield given.finding(
                "service.threat", path, articles=given.rule("no-coercion"), words=words
            )


def roles(given: CheckInput) -> Iterator[Finding]:
    """Nobody is served as a witness who is accused in the case, or the other way round."""
    for row in given.measure_rows("service"):
        addressee = _addressee(given, row)
        served_as, known = given.text(f"{row}.addressee_role"), given.text(f"{addressee}.role")
        if served_as and known and (served_as in ACCUSED_ROLES) is not (known in ACCUSED_ROLES):
            yield given.finding(
                "service.role-differs", f"{row}.addressee_role", person=_name(given, addressee)
            )


SERVICE = (hearing, lead_time, reachable, post_boxes, language, threats, roles)


def _hearing_day(given: CheckInput, row: str) -> date | None:
    moment = given.value(f"{row}.hearing_date", ZonedMoment)
    return moment.at.date() if moment is not None else None


def _declared(given: CheckInput) -> Notification | None:
    """What the requested State has declared under a treaty that is ticked."""
    found = given.reference.notified(given.text("requested_state"), "summons-days")
    live = [one for one in found if one.instrument in given.bases and not one.superseded]
    counted = [one for one in live if one.value.isdecimal()]
    return max(counted, key=lambda one: int(one.value), default=None)


def _addressee(given: CheckInput, row: str) -> str:
    """The row of the person or company to be served, "" while it isn't one of the list."""
    picked = given.text(f"{row}.addressee")
    rows = (*given.rows("persons"), *given.rows("orgs"))
    named = (row_named(picked, "persons"), row_named(picked, "orgs"))
    return next((path for path in (picked, *named) if path in rows), "")


def _has_place(given: CheckInput, row: str) -> bool:
    return has_place(given, row) or bool(given.text(f"{row}.seat"))


def _name(given: CheckInput, row: str) -> str:
    return full_name(given, row) or given.text(f"{row}.name") or "?"


def _languages(given: CheckInput, document: str) -> frozenset[str]:
    """The languages in which a document is sent, empty while one of them isn't known."""
    own = [given.text(f"{document}.language")]
    if not given.says(f"{document}.translated", False):
        own.append(given.text(f"{document}.translation_language"))
    return frozenset(own) if all(own) else frozenset()
