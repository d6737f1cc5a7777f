# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory of authorities: whom to write to in a State, under which instrument, as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.likeness import unmarked
from mla_writer.reference.values import AuthorityFact, AuthorityRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import Notification

AUTHORITY_NOTICE, CHANNEL_NOTICE = "central-authority", "channel"
ROUND_THE_CLOCK = "24/7"


def directory_of(reference: Reference) -> tuple[AuthorityFact, ...]:
    """Every authority that a row names, then those that only a notification names.

    The words of such a notification stand as its name: nobody has divided them into an address.
    """
    listed = {
        (fact.state, code) for fact in reference.authorities for code in fact.instruments or ("",)
    }
    told = (notice for notice in reference.notifications if not notice.superseded)
    return (
        *reference.authorities,
        *(_notified(notice) for notice in told if _adds(notice, listed)),
    )


def _adds(notice: Notification, listed: set[tuple[str, str]]) -> bool:
    """True when the notification names somebody whom no row of authorities names."""
    if notice.kind == AUTHORITY_NOTICE:
        return (notice.state, notice.instrument) not in listed
    return notice.kind == CHANNEL_NOTICE and ROUND_THE_CLOCK in notice.value


def _notified(notice: Notification) -> AuthorityFact:
    central = notice.kind == AUTHORITY_NOTICE
    return AuthorityFact(
        state=notice.state,
        name=notice.value,
        ministry="",
        city="",
        email_domain="",
        instruments=(notice.instrument,),
        source=notice.source,
        as_of=notice.as_of,
        role=AuthorityRole.CENTRAL if central else AuthorityRole.ROUND_THE_CLOCK,
        as_notified=True,
    )


def for_request(
    directory: Iterable[AuthorityFact], state: str, instruments: Iterable[str]
) -> tuple[AuthorityFact, ...]:
    """The authorities of a State, those for one of these instruments first, newest first."""
    bases = frozenset(instruments)
    found = [fact for fact in directory if fact.state == state]
    newest_first = sorted(found, key=lambda fact: _dated(fact.as_of), reverse=True)
    return tuple(sorted(newest_first, key=lambda fact: _rank(fact, bases)))


def _rank(fact: AuthorityFact, bases: frozenset[str]) -> tuple[bool, bool]:
    central = fact.role is AuthorityRole.CENTRAL
    return (not bases & set(fact.instruments), not central)


def _dated(as_of: str) -> str:
    return as_of if as_of[:1].isdecimal() else ""


def search(
    directory: Iterable[AuthorityFact], wanted: str, names: dict[str, str]
) -> Iterator[AuthorityFact]:
    """Authorities in which every word that was typed occurs, without regard to accents.

    names: State code to name in the reader's language.
    """
    words = unmarked(wanted).split()
    for fact in directory:
        parts = (
            fact.state,
            names.get(fact.state, ""),
            fact.name,
            fact.ministry,
            fact.city,
            fact.network,
            fact.email_domain,
            *fact.instruments,
        )
        text = unmarked(" ".join(parts))
        if all(word in text for word in words):
            yield fact
