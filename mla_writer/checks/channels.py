# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Channel: what the bases allow, how somebody is reached, electronic form (V14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.known_answers import PRESSING
from mla_writer.reference.channels import Case, channel_offers
from mla_writer.reference.electronic_form import ElectronicForm, electronic_form
from mla_writer.reference.provenance import source_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.reference.channels import ChannelOffer
    from mla_writer.reference.values import Notification

# Channels that only an article opens; the finding on one that none opens.
OPENED = {
    "judicial": "channel.direct-not-foreseen",
    "contact_point": "channel.point-not-foreseen",
}
SENT_ELECTRONICALLY = frozenset({"advance", "electronic"})
NOTIFIED_FORMS = {
    ElectronicForm.ACCEPTED: "channel.notified-accepted",
    ElectronicForm.PENDING_PAPER: "channel.notified-pending-paper",
    ElectronicForm.NOT_ACCEPTED: "channel.notified-not-accepted",
}
# Mailboxes that nobody can tell from a private person's.
FREE_MAIL = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "yahoo.com",
        "aol.com",
        "icloud.com",
        "gmx.com",
        "gmx.net",
        "mail.ru",
        "yandex.ru",
        "qq.com",
        "163.com",
        "protonmail.com",
        "proton.me",
    }
)
OFFICIAL = ("auth_central", "auth_requesting", "auth_conducting", "contact_officer")


def allowed(given: CheckInput) -> Iterator[Finding]:
    """The channel is one that a basis provides for."""
    channel, grade = given.text("channel"), given.text("grade")
    fits = next((offer.fits for offer in offers(given) if offer.channel == channel), True)
    if channel in OPENED and given.basis_answer and given.bases and not fits:
        yield given.finding(OPENED[channel], "channel", articles=given.rule("channel"))
    if channel == "interpol" and grade and grade not in PRESSING:
        yield given.finding(
            "channel.interpol-not-urgent", "channel", articles=given.rule("urgent-channel")
        )
    if channel == "central" and given.says("reciprocity", True) and not given.bases:
        yield given.finding("channel.no-treaty", "channel")


def offers(given: CheckInput) -> tuple[ChannelOffer, ...]:
    """Every channel as the ticked instruments, urgency and measures leave it."""
    answer = given.basis_answer
    ticked = (answer.basis(code) for code in given.bases) if answer else ()
    case = Case(given.text("grade") in PRESSING, given.traits)
    return channel_offers(given.reference.channels, filter(None, ticked), case)


def electronic(given: CheckInput) -> Iterator[Finding]:
    """A form that the requested State accepts."""
    accepted, form = given.text("electronic_accepted"), given.text("electronic")
    articles = given.rule("language")
    if accepted == "not_accepted":
        yield given.finding(
            "channel.electronic-not-accepted", "electronic_accepted", articles=articles
        )
    notified = _notified_form(given)
    if notified and form in SENT_ELECTRONICALLY and accepted in ("", "unknown"):
        code = NOTIFIED_FORMS[ElectronicForm(notified.value)]
        yield given.finding(
            code,
            "electronic_accepted",
            articles=articles,
            state=notified.state,
            instrument=notified.instrument,
            date=notified.as_of,
            source=source_name(notified.source),
        )
    elif accepted == "unknown":
        yield given.finding("channel.electronic-unknown", "electronic_accepted", articles=articles)
    if accepted == "pending_paper" and form == "electronic":
        yield given.finding("channel.paper-expected", "electronic", articles=articles)


def _notified_form(given: CheckInput) -> Notification | None:
    """What the requested State notified on electronic requests under a treaty that is ticked."""
    answer = given.basis_answer
    ticked = (answer.basis(code) for code in given.bases) if answer else ()
    return electronic_form(note for basis in ticked if basis for note in basis.notes.guiding)


def reachable(given: CheckInput) -> Iterator[Finding]:
    """For an urgent request somebody can be telephoned."""
    rows = given.rows("contact_officer")
    numbers = (given.text(f"{row}.{part}") for row in rows for part in ("phone", "mobile"))
    if rows and given.text("grade") in PRESSING and not any(numbers):
        yield given.finding("channel.urgent-without-phone", f"{rows[0]}.phone")


def mailboxes(given: CheckInput) -> Iterator[Finding]:
    """Authorities write from official mailboxes."""
    for question in given.view.questions_of(lambda field: field.id == "email"):
        path, raw = question.path, question.raw
        if path.startswith(OFFICIAL) and isinstance(raw, str):
            domain = raw.strip().casefold().rpartition("@")[2]
            if domain in FREE_MAIL:
                yield given.finding("channel.free-mail", path, domain=domain)


CHANNELS = (allowed, electronic, reachable, mailboxes)
