# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory of authorities as a person looks through it, and what a choice fills in a draft.

Nothing here says that an address still holds: each entry carries its source and date, and whether
they are so old that one had better ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale

from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.i18n import N_
from mla_writer.reference.age import asks_to_be_confirmed
from mla_writer.reference.directory import directory_of, for_request, search
from mla_writer.reference.provenance import source_name
from mla_writer.reference.values import AuthorityRole
from mla_writer.services.opening import open_reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import View
    from mla_writer.reference.values import AuthorityFact

ADDRESSEE = "auth_requested"
ROLES = {
    AuthorityRole.CENTRAL: N_("Central authority"),
    AuthorityRole.COMPETENT: N_("Competent authority"),
    AuthorityRole.ROUND_THE_CLOCK: N_("24/7 contact point"),
    AuthorityRole.LIAISON: N_("Liaison magistrate"),
    AuthorityRole.NETWORK: N_("Network contact point"),
}


@dataclass(frozen=True)
class Listed:
    """An authority in the list. state: its State's name in the reader's language.

    is_old: ask whether it still holds. serves: it is named for an instrument of the request.
    """

    fact: AuthorityFact
    state: str
    is_old: bool
    serves: bool = False

    @property
    def source(self) -> str:
        """Who says so."""
        return source_name(self.fact.source)


def listed(language: str, today: date) -> tuple[Listed, ...]:
    """The whole directory by the names of States. Raises ReferenceDataError."""
    reference = open_reference()
    names = state_names(language)
    days = reference.confirm_after_days
    found = [_listed(fact, names, today, days) for fact in directory_of(reference)]
    return tuple(sorted(found, key=lambda one: (one.state, one.fact.role != AuthorityRole.CENTRAL)))


def offered(view: View, language: str, today: date) -> tuple[Listed, ...]:
    """The authorities of the requested State, those for the instruments of the request first."""
    reference = open_reference()
    bases = instruments_of(view)
    names = state_names(language)
    state = str(view.value("requested_state") or "")
    return tuple(
        _listed(fact, names, today, reference.confirm_after_days, bases)
        for fact in for_request(directory_of(reference), state, bases)
    )


def instruments_of(view: View) -> tuple[str, ...]:
    """The instruments that are ticked in a draft."""
    ticked = view.value("bases")
    return tuple(map(str, ticked)) if isinstance(ticked, list | tuple) else ()


def _listed(
    fact: AuthorityFact,
    names: Mapping[str, str],
    today: date,
    days: int,
    bases: Iterable[str] = (),
) -> Listed:
    is_old = asks_to_be_confirmed(fact.as_of, today, days)
    serves = not set(bases).isdisjoint(fact.instruments)
    return Listed(fact, names.get(fact.state, fact.state), is_old, serves)


def narrowed(entries: Iterable[Listed], wanted: str, language: str) -> tuple[Listed, ...]:
    """Entries in which every typed word occurs; States go by their names here and in English."""
    by_fact = {id(one.fact): one for one in entries}
    english = state_names("en")
    names = {code: f"{name} {english[code]}" for code, name in state_names(language).items()}
    facts = [one.fact for one in by_fact.values()]
    return tuple(by_fact[id(fact)] for fact in search(facts, wanted, names))


def state_names(language: str) -> dict[str, str]:
    """State code to name in a language."""
    english = Locale.parse("en").territories
    own = Locale.parse(language).territories
    return {code: str(own.get(code, name)) for code, name in english.items()}


def addressed_to(fact: AuthorityFact, tree: Mapping[str, Json]) -> Mapping[str, Json]:
    """Answers with name, unit, address, e-mail and telephone of the addressee from the directory.

    What the directory doesn't know is emptied, so that nothing of another authority stays.
    """
    answers = Answers(tree)
    for part, value in _parts(fact).items():
        answers = answers.apply(SetAnswer(f"{ADDRESSEE}.{part}", value or None))
    return answers.tree


def _parts(fact: AuthorityFact) -> dict[str, str]:
    return {
        "name": fact.name,
        "unit": "" if fact.ministry == fact.name else fact.ministry,
        "address_lines": fact.address or fact.city,
        "country": fact.state,
        "email": fact.email,
        "phone": fact.phone,
    }
